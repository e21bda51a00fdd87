use std::sync::Arc;

use ita::{Framework, Score, Subject};
use leptos::prelude::*;
use reading::{Certainty, Statement};

use super::draft::{Draft, DraftRow, NOT_PASSED, PASSED};
use super::wording;
use crate::components::form::{Check, Choice, ChoiceOption, Field, NumberField, TextArea};
use crate::components::icon::{Icon, icon};
use crate::handles;
use crate::wording::score_error;

/// The values read, by kind: name, field, place in the source and confidence.
pub(super) fn values(draft: Draft, framework: Signal<Option<Arc<Framework>>>) -> AnyView {
    let groups: Vec<_> = GROUPS
        .iter()
        .filter_map(|(title, holds)| {
            let rows: Vec<DraftRow> = draft.rows.with_value(|rows| {
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

fn row(row: DraftRow, framework: Signal<Option<Arc<Framework>>>) -> AnyView {
    let value = row.value.clone();
    let (code, kind) = wording::code_and_kind(&value.statement);
    let subject = value.statement.subject();
    let id = format!("{}-{kind}", subject.map_or_else(|| "level".to_owned(), |s| s.to_string()));
    let name = move || {
        let framework = framework.get()?;
        subject.and_then(|s| framework.name(s).map(str::to_owned))
    };
    let is_taken = row.is_taken;
    let name_id = format!("name-{id}");
    let named_by = name_id.clone();
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
            <Check
                field=Field::bare(move || is_taken.get(), move |is_in| is_taken.set(is_in))
                    .handle(handles::IMPORT_TAKE.of(&id))
                class="import-take"
            >
                <span id=name_id>
                    <span class="tag code">{code}</span>
                    " "
                    {name}
                </span>
            </Check>
            <div class="import-field">{field(&row, &id, named_by, framework)}</div>
            <p class="import-where">{wording::place(&value.place)}</p>
            <p class=class>
                {icon(sign)}
                <span>{certainty} {sure.map(|why| format!(": {}", wording::doubt(why)))}</span>
                {printed.map(|text| view! { <span class="quiet">" " {text}</span> })}
            </p>
        </li>
    }
    .into_any()
}

/// The input field for a value of this kind.
fn field(
    row: &DraftRow,
    id: &str,
    named_by: String,
    framework: Signal<Option<Arc<Framework>>>,
) -> AnyView {
    let text = row.text;
    let testid = match &row.value.statement {
        Statement::Score { subject, .. } => handles::IMPORT_VALUE.of(subject),
        _ => handles::IMPORT_VALUE.of(id),
    };
    match &row.value.statement {
        Statement::Score { .. } => {
            let error = move || text.with(|t| t.parse::<Score>()).err().map(score_error);
            let error_id = format!("problem-{id}");
            let plain = move || {
                let score = text.with(|t| t.parse::<Score>());
                score.map_or_else(|_| String::new(), |score| score.to_string())
            };
            let field = Field::bare_held(text)
                .handle(testid)
                .plain_value(plain)
                .labelled_by(named_by)
                .error(error_id, error);
            view! { <NumberField field /> }.into_any()
        }
        Statement::Passed { .. } => select(
            text,
            testid,
            named_by,
            Signal::stored(vec![
                ChoiceOption::new(PASSED, "ผ่าน"),
                ChoiceOption::new(NOT_PASSED, "ไม่ผ่าน"),
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
                names.into_iter().map(|name| ChoiceOption::new(name.clone(), name)).collect()
            });
            select(text, testid, named_by, levels)
        }
        Statement::Weak { .. } => view! {
            <span class="tag warn">"ต้องพัฒนา"</span>
            <TextArea
                field=Field::bare_held(text)
                    .hint("หมายเหตุ (ถ้ามี)")
                    .handle(testid)
                    .labelled_by(named_by)
                input_class="import-remark"
                rows=2
            />
        }
        .into_any(),
    }
}

fn select(
    text: RwSignal<String>,
    handle: String,
    named_by: String,
    options: Signal<Vec<ChoiceOption>>,
) -> AnyView {
    let field = Field::bare_held(text).handle(handle).plain_value(text).labelled_by(named_by);
    view! { <Choice field options /> }.into_any()
}
