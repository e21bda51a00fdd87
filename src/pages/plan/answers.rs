//! The findings that a measure answers, and linking more.

use std::sync::Arc;

use ita::plan::{Finding, findings_of};
use ita::{Framework, Subject};
use leptos::prelude::*;

use super::at::MeasureAt;
use super::names;
use crate::components::form::{Button, ButtonLook, Choice, ChoiceOption, Field};
use crate::handles;
use crate::workspace::{MeasureEdit, use_open};

pub(super) fn answers(at: MeasureAt) -> AnyView {
    let open = use_open();
    let linked = Memo::new(move |_| at.with(|m| m.answers.clone()));
    let chips = move || {
        let framework = open.framework()?;
        let topics = open.reference().topics();
        let linked = linked.get();
        if linked.is_empty() {
            return Some(view! { <p class="quiet">"ยังไม่ได้โยงกับผลการวิเคราะห์ข้อใด"</p> }.into_any());
        }
        let chips: Vec<_> = linked
            .into_iter()
            .map(|finding| chip(at, &framework, topics.as_deref(), finding))
            .collect();
        Some(view! { <ul class="plan-answers">{chips}</ul> }.into_any())
    };
    view! {
        <fieldset class="plan-answers-field">
            <legend class="field-label">"ตอบผลการวิเคราะห์"</legend>
            {chips}
            {adder(at)}
        </fieldset>
    }
    .into_any()
}

fn chip(
    at: MeasureAt,
    framework: &Framework,
    topics: Option<&ita::topics::Topics>,
    finding: Finding,
) -> AnyView {
    let name = names::name(framework, topics, finding);
    let remove = move || {
        at.edit(MeasureEdit::Unlink(finding));
    };
    view! {
        <li>
            <span class="tag code">{names::short(finding)}</span>
            " "
            <span>{name}</span>
            " "
            <Button
                look=ButtonLook::Link
                class="no-print"
                off=move || at.is_read_only()
                label=format!("เลิกโยง {}", names::short(finding))
                press=remove
            >
                "เลิกโยง"
            </Button>
        </li>
    }
    .into_any()
}

/// A select of the findings a measure can answer, ordered by points to win, and the button that links one.
fn adder(at: MeasureAt) -> AnyView {
    let open = use_open();
    let id = format!("answers-{}", at.id.0);
    let picked = RwSignal::new(String::new());
    let groups = move || {
        let framework = open.framework()?;
        let analysis = open.analysis()?;
        let topics = open.reference().topics();
        let found = topics
            .as_ref()
            .map(|topics| findings_of(&framework, &analysis, topics))
            .unwrap_or_default();
        let (issues, to_fix): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|finding| matches!(finding, Finding::Issue(_)));
        let all = |wanted: fn(&Subject) -> bool| -> Vec<Finding> {
            let subjects = framework.subjects().into_iter().filter(wanted);
            subjects.map(Finding::Subject).collect()
        };
        let groups = [
            ("ที่ควรแก้ เรียงตามคะแนนที่จะได้", to_fix),
            ("ประเด็นการวิเคราะห์", issues),
            ("ตัวชี้วัด", all(|s| matches!(s, Subject::Indicator(_)))),
            ("ข้อคำถาม", all(|s| matches!(s, Subject::Question(_)))),
            ("ข้อ OIT", all(|s| matches!(s, Subject::Item(_)))),
        ];
        let topics = topics.as_deref();
        let groups = groups.into_iter();
        Some(
            groups
                .map(|(label, findings)| group(&framework, topics, label, findings))
                .collect::<Vec<_>>(),
        )
    };
    let add = move || {
        if let Ok(finding) = picked.get_untracked().parse::<Finding>() {
            at.edit(MeasureEdit::Link(finding));
            picked.set(String::new());
        }
    };
    let first = vec![ChoiceOption::new("", "เลือกเรื่องที่มาตรการนี้ตอบ")];
    let field = Field::bare_held(picked)
        .id(id)
        .handle(handles::MEASURE_ANSWERS)
        .aria_label("เลือกผลการวิเคราะห์ที่มาตรการนี้ตอบ")
        .off(move || at.is_read_only());
    view! {
        <div class="plan-row no-print">
            <Choice field=field options=first input_class="plan-wide">
                {groups}
            </Choice>
            <Button
                handle=handles::MEASURE_LINK
                off=move || at.is_read_only() || picked.with(String::is_empty)
                press=add
            >
                "โยง"
            </Button>
        </div>
    }
    .into_any()
}

fn group(
    framework: &Arc<Framework>,
    topics: Option<&ita::topics::Topics>,
    label: &'static str,
    findings: Vec<Finding>,
) -> Option<AnyView> {
    if findings.is_empty() {
        return None;
    }
    let options: Vec<_> = findings
        .into_iter()
        .map(|finding| {
            let name = names::long(framework, topics, finding);
            view! { <option value=finding.to_string()>{name}</option> }
        })
        .collect();
    Some(view! { <optgroup label=label>{options}</optgroup> }.into_any())
}
