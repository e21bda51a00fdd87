use std::num::NonZeroU32;
use std::sync::Arc;

use ita::path::PathTerms;
use ita::{Analysis, Framework, Score, Subject};
use leptos::prelude::*;

use super::names::name;
use crate::components::form::{Check, Field};
use crate::handles;
use crate::pages::subject::short;
use crate::workspace::{Action, EffortOf, Open, use_open};

/// The terms of the search, folded: the effort of each kind of subject, and locked subjects.
pub(super) fn terms(framework: &Arc<Framework>) -> AnyView {
    let open = use_open();
    let is_open = RwSignal::new(false);
    let framework = framework.clone();
    // The rows change only with the result, not with efforts.
    let lockable = Memo::new(move |_| open.analysis().map(|a| lockable(&a)).unwrap_or_default());
    let rows = move || {
        let rows: Vec<_> = lockable
            .get()
            .into_iter()
            .map(|(subject, moves)| row(open, &framework, subject, moves))
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
                    .map(|(label, get, of)| default_effort(open, label, get, of))
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

const KINDS: [(&str, Read, EffortOf); 3] = [
    ("ข้อ OIT หนึ่งข้อ", |t| t.item, EffortOf::Items),
    ("ข้อคำถาม ทุก 5 คะแนน", |t| t.question, EffortOf::Questions),
    ("ตัวชี้วัดที่ไม่ทราบรายข้อ ทุก 5 คะแนน", |t| t.indicator, EffortOf::Indicators),
];

/// The subjects that can be locked, in framework order, and whether each can be raised itself.
fn lockable(analysis: &Analysis) -> Vec<(Subject, bool)> {
    let is_below_full = |subject| {
        analysis
            .row(subject)
            .and_then(|row| row.figure.value())
            .is_some_and(|score| score < Score::FULL)
    };
    let has_known_parts = |subject| {
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
            Subject::Indicator(_) => Some((subject, !has_known_parts(subject))),
            _ => None,
        })
        .collect()
}

/// The default effort of a kind of subject.
fn default_effort(open: Open, label: &'static str, get: Read, of: EffortOf) -> impl IntoView {
    let value = move || open.with(|record| get(&record.path.terms).to_string());
    let change = move |text: String| {
        if let Some(effort) = effort(&text) {
            open.dispatch(Action::SetEffort { of, effort });
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
                prop:value=value
                on:change:target=move |event| change(event.target().value())
            />
        </label>
    }
}

fn row(open: Open, framework: &Framework, subject: Subject, moves: bool) -> impl IntoView + use<> {
    let name = name(framework, subject);
    let own = move || {
        let own = open.with(|record| record.path.terms.own.get(&subject).copied());
        own.map_or_else(String::new, |effort| effort.to_string())
    };
    let default_effort = move || open.with(|record| record.path.terms.effort(subject).to_string());
    let is_locked = move || open.with(|record| record.path.terms.locked.contains(&subject));
    let change = move |text: String| {
        open.dispatch(match effort(&text) {
            Some(effort) => Action::SetEffort { of: EffortOf::One(subject), effort },
            None => Action::DropEffort(subject),
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
                placeholder=default_effort
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
                <Check
                    field=Field::bare(
                        is_locked,
                        move |is_locked: bool| {
                            open.dispatch(Action::SetLocked { subject, is_locked });
                        },
                    )
                    .aria_label(format!("แก้ไม่ได้ {subject} {name}"))
                    .handle(handles::LOCK.of(subject))
                    class="path-locked"
                >

                </Check>
            </td>
        </tr>
    }
}

/// Parses a positive whole number in Thai or Arabic digits.
fn effort(text: &str) -> Option<NonZeroU32> {
    let effort = thai::arabic_digits(text.trim()).parse().ok()?;
    (effort <= MOST).then_some(effort)
}

const MOST: NonZeroU32 = NonZeroU32::new(1000).expect("1000 is not zero");
