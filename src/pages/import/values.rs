use std::sync::Arc;

use ita::{Framework, Score, Subject};
use leptos::prelude::*;
use reading::{Certainty, Statement};

use super::draft::{Draft, NOT_PASSED, PASSED, Row};
use super::wording;
use crate::components::icon::{Icon, icon};
use crate::components::score_text::problem;

/// Every value read, by kind: what it is, its field, where it stands and how sure that is.
pub(super) fn values(draft: Draft, framework: Signal<Option<Arc<Framework>>>) -> AnyView {
    let groups: Vec<_> = GROUPS
        .iter()
        .filter_map(|(title, holds)| {
            let rows: Vec<Row> = draft.rows.with_value(|rows| {
                rows.iter().filter(|r| holds(&r.value.statement)).cloned().collect()
            });
            if rows.is_empty() {
                return None;
            }
            let head = format!("{title} {} ค่า", rows.len());
            let rows: Vec<_> = rows.into_iter().map(|r| row(r, framework)).collect();
            Some(view! {
                <details class="panel import-group" open=true>
                    <summary>{head}</summary>
                    <ul class="import-values">{rows}</ul>
                </details>
            })
        })
        .collect();
    view! { {groups} }.into_any()
}

type Holds = fn(&Statement) -> bool;

const GROUPS: [(&str, Holds); 4] = [
    ("ภาพรวมและเครื่องมือ", |f| {
        matches!(
            f.subject(),
            None | Some(Subject::Total | Subject::Instrument(_) | Subject::Part(_))
        )
    }),
    ("ตัวชี้วัด", |f| {
        matches!(f.subject(), Some(Subject::Indicator(_) | Subject::SubIndicator { .. }))
    }),
    ("ข้อคำถาม", |f| matches!(f.subject(), Some(Subject::Question(_)))),
    ("ข้อ OIT", |f| matches!(f.subject(), Some(Subject::Item(_)))),
];

fn row(row: Row, framework: Signal<Option<Arc<Framework>>>) -> AnyView {
    let value = row.value.clone();
    let (code, kind) = wording::what(&value.statement);
    let subject = value.statement.subject();
    let id = format!("{}-{kind}", subject.map_or_else(|| "level".to_owned(), |s| s.to_string()));
    let name = move || {
        let framework = framework.get()?;
        subject.and_then(|s| framework.name(s).map(str::to_owned))
    };
    let is_taken = row.is_taken;
    let names = format!("name-{id}");
    let printed = value
        .code
        .as_ref()
        .filter(|c| !c.eq_ignore_ascii_case(&code))
        .map(|c| format!("ในข้อความเขียนว่า {c}"));
    let (class, sign, sure) = match value.certainty {
        Certainty::Certain => ("sure good", Icon::Done, None),
        Certainty::Likely(why) => ("sure", Icon::Done, Some(why)),
        Certainty::Unsure(why) => ("sure warn", Icon::Alert, Some(why)),
    };
    let certainty = wording::certainty(value.certainty);
    view! {
        <li class="import-row" class:is-left-out=move || !is_taken.get()>
            <label class="import-take">
                <input
                    type="checkbox"
                    data-testid=format!("import-take-{id}")
                    prop:checked=move || is_taken.get()
                    on:change:target=move |event| is_taken.set(event.target().checked())
                />
                <span id=names.clone()>
                    <span class="tag code">{code}</span>
                    " "
                    {name}
                </span>
            </label>
            <div class="import-field">{field(&row, &id, names, framework)}</div>
            <p class="import-where">{wording::place(&value.place)}</p>
            <p class=class>
                {icon(sign)}
                <span>{certainty} {sure.map(|why| format!(": {}", wording::why(why)))}</span>
                {printed.map(|text| view! { <span class="quiet">" " {text}</span> })}
            </p>
        </li>
    }
    .into_any()
}

/// The field of a value, by its kind.
fn field(
    row: &Row,
    id: &str,
    named_by: String,
    framework: Signal<Option<Arc<Framework>>>,
) -> AnyView {
    let text = row.text;
    let testid = match &row.value.statement {
        Statement::Score { subject, .. } => format!("import-value-{subject}"),
        _ => format!("import-value-{id}"),
    };
    match &row.value.statement {
        Statement::Score { .. } => {
            let error = move || text.with(|t| t.parse::<Score>()).err().map(problem);
            let error_id = format!("problem-{id}");
            view! {
                <input
                    class="input number"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    data-testid=testid
                    data-value=move || text.with(|t| t.parse::<Score>()).map_or_else(|_| String::new(), |s| s.to_string())
                    aria-labelledby=named_by
                    aria-invalid=move || error().is_some().then_some("true")
                    aria-describedby=error_id.clone()
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                />
                <span class="field-error" id=error_id>
                    {error}
                </span>
            }
            .into_any()
        }
        Statement::Passed { .. } => select(
            text,
            testid,
            named_by,
            Signal::stored(vec![
                (PASSED.to_owned(), "ผ่าน".to_owned()),
                (NOT_PASSED.to_owned(), "ไม่ผ่าน".to_owned()),
            ]),
        ),
        Statement::Level(read) => {
            let read = read.clone();
            let levels = Signal::derive(move || {
                let levels = framework
                    .get()
                    .map(|f| f.levels.iter().map(|l| l.name.clone()).collect::<Vec<_>>());
                let mut names = levels.unwrap_or_default();
                for name in [&read, &text.get()] {
                    if !names.contains(name) {
                        names.push(name.clone());
                    }
                }
                names.into_iter().map(|n| (n.clone(), n)).collect()
            });
            select(text, testid, named_by, levels)
        }
        Statement::Weak { .. } => view! {
            <span class="tag warn">"ต้องพัฒนา"</span>
            <textarea
                class="input import-remark"
                rows="2"
                placeholder="หมายเหตุ (ถ้ามี)"
                data-testid=testid
                aria-labelledby=named_by
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
        }
        .into_any(),
    }
}

fn select(
    text: RwSignal<String>,
    testid: String,
    named_by: String,
    options: Signal<Vec<(String, String)>>,
) -> AnyView {
    let options = move || {
        let chosen = text.get();
        let options = options.get().into_iter().map(|(value, name)| {
            let is_chosen = value == chosen;
            view! {
                <option value=value prop:selected=is_chosen>
                    {name}
                </option>
            }
        });
        options.collect::<Vec<_>>()
    };
    view! {
        <select
            class="select"
            data-testid=testid
            data-value=move || text.get()
            aria-labelledby=named_by
            on:change:target=move |event| text.set(event.target().value())
        >
            {options}
        </select>
    }
    .into_any()
}
