use ita::plan::{Due, MeasureId, Status, clean_step};
use leptos::prelude::*;

use super::one::One;
use super::page::Page;
use super::{evidence, report, status, wording};
use crate::components::form::{Check, Field};
use crate::handles;
use crate::workspace::MeasureEdit;

/// The summary of a folded measure.
#[derive(Clone, PartialEq, Eq)]
struct Summary {
    /// Number in the plan, from 1.
    no: usize,
    name: String,
    units: String,
    period: String,
    status: Status,
    percent: u8,
    due: Due,
}

/// The line of a measure, and its reports once it is unfolded.
pub(super) fn measure(page: Page, id: MeasureId) -> AnyView {
    let now = Memo::new(move |_| {
        let found = page.plan.with(|plan| plan.measures.iter().find(|m| m.id == id).cloned());
        found.unwrap_or_default()
    });
    let one = One { page, id, now };
    let is_open = RwSignal::new(false);
    view! {
        <details class="progress-measure" on:toggle=move |_| is_open.set(true)>
            {summary(one)}
            <Show when=move || is_open.get()>{body(one)}</Show>
        </details>
    }
    .into_any()
}

fn summary(one: One) -> AnyView {
    let Page { plan, today, .. } = one.page;
    let facts = Memo::new(move |_| {
        let at = plan.with(|plan| plan.measures.iter().position(|m| m.id == one.id));
        one.now.with(|measure| Summary {
            no: at.unwrap_or(0) + 1,
            name: match measure.name.trim() {
                "" => "มาตรการที่ยังไม่มีชื่อ".to_owned(),
                name => name.to_owned(),
            },
            units: measure.unit_chain(),
            period: measure.period.printed(),
            status: measure.status(),
            percent: measure.percent(),
            due: measure.due(today),
        })
    });
    let shown = move || {
        let facts = facts.get();
        let due = wording::due(facts.due).map(|text| {
            view! { <span class=wording::due_class(facts.due)>{text}</span> }
        });
        let details = [facts.units, facts.period];
        let details: Vec<_> = details.into_iter().filter(|text| !text.is_empty()).collect();
        view! {
            <span class="progress-name">
                <b>{format!("{}. {}", facts.no, facts.name)}</b>
                <span class="quiet">{details.join(" · ")}</span>
            </span>
            <span class="progress-tags">
                <span
                    class=wording::status_class(facts.status)
                    data-testid=one.handle("progress-status")
                    data-value=wording::status_value(facts.status)
                >
                    {facts.status.name()}
                </span>
                <span
                    class="tag"
                    data-testid=one.handle("progress-done")
                    data-value=facts.percent.to_string()
                >
                    {format!("{}%", facts.percent)}
                </span>
                {due}
            </span>
        }
    };
    view! { <summary data-testid=one.handle("progress-measure")>{shown}</summary> }.into_any()
}

fn body(one: One) -> AnyView {
    view! {
        <div class="stack progress-body">
            {steps(one)} {status::status(one)} {report::report(one)} {evidence::evidence(one)}
        </div>
    }
    .into_any()
}

/// The steps that are not empty, as checkboxes.
fn steps(one: One) -> AnyView {
    let open = one.page.open();
    let written = Memo::new(move |_| {
        one.now.with(|measure| {
            let steps = measure.steps.iter().enumerate();
            let filled = steps.filter(|(_, step)| !clean_step(&step.text).is_empty());
            filled.map(|(at, _)| at).collect::<Vec<_>>()
        })
    });
    let step = move |at: usize| {
        let text = move || {
            one.now.with(|measure| {
                let step = measure.steps.get(at);
                step.map_or_else(String::new, |step| clean_step(&step.text).to_owned())
            })
        };
        let is_done =
            move || one.now.with(|measure| measure.steps.get(at).is_some_and(|step| step.done));
        let tick = move |done: bool| {
            one.edit(MeasureEdit::TickStep { at, is_done: done });
        };
        view! {
            <Check
                field=Field::bare(is_done, tick)
                    .handle(handles::STEP.and(one.id.0, at + 1))
                    .off(move || open.is_read_only())
                class="progress-step"
            >
                <span>{text}</span>
            </Check>
        }
    };
    let none = move || {
        written.with(Vec::is_empty).then(|| {
            view! { <p class="quiet">"มาตรการนี้ไม่มีขั้นตอน ร้อยละจึงเป็น 0 จนกว่าจะแล้วเสร็จ"</p> }
        })
    };
    view! {
        <fieldset>
            <legend class="progress-part">"ขั้นตอนที่ทำแล้ว"</legend>
            {none}
            <For each=move || written.get() key=|at| *at children=step />
        </fieldset>
    }
    .into_any()
}
