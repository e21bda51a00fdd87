use std::num::NonZeroU32;
use std::sync::Arc;

use ita::path::PathTerms;
use ita::{Analysis, Framework, Score, Subject};
use leptos::prelude::*;

use super::names::name;
use crate::pages::subject::short;
use crate::record::PathSettings;
use crate::workspace::{Action, OpenWorkspace, use_workspace};

/// What moving a subject takes and what may not move, folded away until it is asked for.
pub(super) fn terms(framework: &Arc<Framework>) -> AnyView {
    let workspace = use_workspace();
    let is_open = RwSignal::new(false);
    let framework = framework.clone();
    // The rows stay while efforts change, and change with the result.
    let movable = Memo::new(move |_| workspace.analysis().map(|a| movable(&a)).unwrap_or_default());
    let rows = move || {
        let rows: Vec<_> = movable
            .get()
            .into_iter()
            .map(|(subject, moves)| row(workspace, &framework, subject, moves))
            .collect();
        rows
    };
    view! {
        <details
            class="path-terms no-print"
            on:toggle=move |_| is_open.set(true)
        >
            <summary>"กำหนดแรงของแต่ละข้อ และข้อที่แก้ไม่ได้"</summary>
            <p class="quiet">
                "แรงเป็นเลขจำนวนเต็มตามที่หน่วยงานเห็นว่าหนักเบาต่างกันเพียงใด ข้อ OIT นับครั้งเดียวจนได้ 100 "
                "ข้อคำถามและตัวชี้วัดนับทุก 5 คะแนนที่เพิ่มขึ้น"
            </p>
            <div class="path-efforts">
                {KINDS
                    .map(|(label, get, put)| usual(workspace, label, get, put))
                    .into_iter()
                    .collect::<Vec<_>>()}
            </div>
            <Show when=move || is_open.get()>
                <table class="table path-lock">
                    <thead>
                        <tr>
                            <th scope="col">"ข้อ"</th>
                            <th scope="col">"แรงเฉพาะข้อ"</th>
                            <th scope="col">"แก้ไม่ได้"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.clone()}</tbody>
                </table>
            </Show>
        </details>
    }
    .into_any()
}

type Read = fn(&PathTerms) -> NonZeroU32;
type Write = fn(&mut PathTerms, NonZeroU32);

const KINDS: [(&str, Read, Write); 3] = [
    ("ข้อ OIT หนึ่งข้อ", |t| t.item, |t, e| t.item = e),
    ("ข้อคำถาม ทุก 5 คะแนน", |t| t.question, |t, e| t.question = e),
    (
        "ตัวชี้วัดที่ไม่ทราบรายข้อ ทุก 5 คะแนน",
        |t| t.indicator,
        |t, e| {
            t.indicator = e;
        },
    ),
];

/// What can be locked, in framework order, and whether it is what moves itself.
fn movable(analysis: &Analysis) -> Vec<(Subject, bool)> {
    let is_below_full = |subject| {
        analysis
            .row(subject)
            .and_then(|row| row.figure.value())
            .is_some_and(|score| score < Score::FULL)
    };
    let knows_below = |subject| {
        let is_known = |s: Subject| analysis.row(s).is_some_and(|r| r.figure.published.is_some());
        analysis.children(subject).any(|child| {
            let child = child.figure.subject;
            is_known(child) || analysis.children(child).any(|c| is_known(c.figure.subject))
        })
    };
    analysis
        .rows
        .iter()
        .map(|row| row.figure.subject)
        .filter(|&subject| is_below_full(subject))
        .filter_map(|subject| match subject {
            Subject::Question(_) | Subject::Item(_) => Some((subject, true)),
            Subject::Indicator(_) => Some((subject, !knows_below(subject))),
            _ => None,
        })
        .collect()
}

/// The effort of a kind.
fn usual(workspace: OpenWorkspace, label: &'static str, get: Read, put: Write) -> impl IntoView {
    let held = move || workspace.with(|record| get(&record.path.terms).to_string());
    let change = move |text: String| {
        if let Some(effort) = effort(&text) {
            edit(workspace, |terms| put(terms, effort));
        }
    };
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input
                class="input number"
                type="number"
                min="1"
                max="1000"
                step="1"
                data-undo=""
                prop:value=held
                on:change:target=move |event| change(event.target().value())
            />
        </label>
    }
}

fn row(
    workspace: OpenWorkspace,
    framework: &Framework,
    subject: Subject,
    moves: bool,
) -> impl IntoView + use<> {
    let name = name(framework, subject);
    let own = move || {
        let own = workspace.with(|record| record.path.terms.own.get(&subject).copied());
        own.flatten().map_or_else(String::new, |effort| effort.to_string())
    };
    let usual = move || workspace.with(|record| record.path.terms.effort(subject).to_string());
    let is_locked = move || {
        workspace.with(|record| record.path.terms.locked.contains(&subject)).unwrap_or(false)
    };
    let change = move |text: String| {
        edit(workspace, |terms| {
            match effort(&text) {
                Some(effort) => terms.own.insert(subject, effort),
                None => terms.own.remove(&subject),
            };
        });
    };
    let label = format!("แรงของ {subject} {name}");
    let field = moves.then(|| {
        view! {
            <input
                class="input number"
                type="number"
                min="1"
                max="1000"
                step="1"
                data-undo=""
                aria-label=label
                placeholder=usual
                prop:value=own
                on:change:target=move |event| change(event.target().value())
            />
        }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="tag code">{short(subject)}</span>
                " "
                {name.clone()}
            </th>
            <td>{field}</td>
            <td>
                <label class="path-locked">
                    <input
                        type="checkbox"
                        aria-label=format!("แก้ไม่ได้ {subject} {name}")
                        data-testid=format!("lock-{subject}")
                        prop:checked=is_locked
                        on:change:target=move |event| {
                            let is_locked = event.target().checked();
                            edit(
                                workspace,
                                |terms| {
                                    if is_locked {
                                        terms.locked.insert(subject);
                                    } else {
                                        terms.locked.remove(&subject);
                                    }
                                },
                            );
                        }
                    />
                </label>
            </td>
        </tr>
    }
}

/// A positive whole number, Thai or Arabic; none for anything else.
fn effort(text: &str) -> Option<NonZeroU32> {
    let effort = thai::arabic_digits(text.trim()).parse().ok()?;
    (effort <= MOST).then_some(effort)
}

const MOST: NonZeroU32 = NonZeroU32::new(1000).expect("1000 is not zero");

fn edit(workspace: OpenWorkspace, change: impl FnOnce(&mut PathTerms)) {
    let path = workspace.with_untracked(|record| record.path.clone());
    if let Some(PathSettings { goal, mut terms }) = path {
        change(&mut terms);
        workspace.dispatch(Action::SetPath(PathSettings { goal, terms }));
    }
}
