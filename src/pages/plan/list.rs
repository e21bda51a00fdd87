//! The list of measures; a line unfolds to the form of the measure.

use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;

use super::at::MeasureAt;
use super::editor::editor;
use super::names::short;
use super::view::{LackFilter, View};
use crate::components::form::{Button, ButtonLook, Check, Field};
use crate::handles;
use crate::workspace::{Action, use_open};

pub(super) fn list(view: View) -> AnyView {
    let shown = move || view.shown.get();
    view! {
        <ol class="plan-list" data-testid=handles::MEASURES data-value=move || view.shown.get().len().to_string()>
            <For each=shown key=|id| *id children=move |id| line(view, id) />
        </ol>
    }
    .into_any()
}

fn line(view: View, id: MeasureId) -> AnyView {
    let at = MeasureAt::in_plan(id);
    let is_open = move || view.expanded.with(|expanded| expanded.contains(&id));
    let opened = move || is_open().then(|| editor(at));
    let body = format!("measure-body-{}", id.0);
    view! {
        <li class="panel plan-measure" data-testid=handles::MEASURE.of(id.0) class:is-open=is_open>
            <div class="plan-line">
                {choose(view, at)}
                {toggle(view, at, body.clone())}
                {tools(view, id)}
            </div>
            <div id=body>{opened}</div>
        </li>
    }
    .into_any()
}

fn choose(view: View, at: MeasureAt) -> AnyView {
    let id = at.id;
    view! {
        <Check
            field=Field::bare(
                move || view.chosen.with(|chosen| chosen.contains(&id)),
                move |is_chosen: bool| {
                    view.chosen.update(|chosen| {
                        if is_chosen { chosen.insert(id) } else { chosen.remove(&id) };
                    });
                },
            )
            .aria_label(move || format!("เลือก {}", name(at)))
            class="plan-check no-print"
        />
    }
    .into_any()
}

/// The line of a measure: the button that unfolds it.
fn toggle(view: View, at: MeasureAt, body: String) -> AnyView {
    let id = at.id;
    let open = use_open();
    let number = Memo::new(move |_| {
        let place = open.with(|r| r.plan.measures.iter().position(|m| m.id == id));
        place.map_or(0, |place| place + 1)
    });
    let on_click = move |_| {
        view.expanded.update(|expanded| {
            if !expanded.remove(&id) {
                expanded.insert(id);
            }
        });
    };
    let codes = move || {
        at.with(|m| m.answers.iter().map(|f| short(*f)).collect::<Vec<_>>())
            .into_iter()
            .map(|code| view! { <span class="tag code">{code}</span> " " })
            .collect::<Vec<_>>()
    };
    let facts = move || {
        at.with(|m| {
            let facts = [m.unit_chain(), m.period.printed()];
            let known: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            known.join(" · ")
        })
    };
    view! {
        <button
            class="plan-toggle"
            type="button"
            data-testid=handles::MEASURE_OPEN.of(id.0)
            aria-expanded=move || view.expanded.with(|expanded| expanded.contains(&id)).to_string()
            aria-controls=body
            on:click=on_click
        >
            <span class="plan-no">{move || number.get()}</span>
            <span class="plan-what">
                <span class="plan-name">{move || name(at)}</span>
                <span class="plan-facts">{codes} {facts}</span>
                <span class="plan-lacks">{move || missing_badges(at)}</span>
            </span>
        </button>
    }
    .into_any()
}

fn name(at: MeasureAt) -> String {
    at.with(|m| match m.name.trim() {
        "" => format!("{} ยังไม่มีชื่อ", m.kind.name()),
        name => name.to_owned(),
    })
}

/// Badges for the parts that papers need and the measure lacks.
fn missing_badges(at: MeasureAt) -> Vec<AnyView> {
    let missing = at.with(|m: &Measure| {
        let all = LackFilter::ALL.into_iter().skip(1);
        all.filter(|lack| lack.is_of(m)).collect::<Vec<_>>()
    });
    missing
        .into_iter()
        .map(|lack| view! { <span class="tag warn">{lack.name()}</span> " " }.into_any())
        .collect()
}

fn tools(view: View, id: MeasureId) -> AnyView {
    let open = use_open();
    let is_read_only = move || open.is_read_only();
    let copy = move || {
        open.dispatch(Action::DuplicateMeasure(id));
        view.go_to_after(id);
    };
    let shift = move |up| open.dispatch(Action::ShiftMeasure { id, up });
    let remove = move || {
        open.dispatch(Action::RemoveMeasures(vec![id]));
        crate::browser::focus::announce("ลบมาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ");
    };
    view! {
        <span class="plan-tools no-print">
            <Button
                look=ButtonLook::Small
                handle=handles::MEASURE_UP
                label="เลื่อนขึ้น"
                title="เลื่อนขึ้น"
                off=is_read_only
                press=move || shift(true)
            >
                "↑"
            </Button>
            <Button
                look=ButtonLook::Small
                handle=handles::MEASURE_DOWN
                label="เลื่อนลง"
                title="เลื่อนลง"
                off=is_read_only
                press=move || shift(false)
            >
                "↓"
            </Button>
            <Button look=ButtonLook::Small handle=handles::MEASURE_COPY off=is_read_only press=copy>
                "ทำสำเนา"
            </Button>
            <Button
                look=ButtonLook::Small
                handle=handles::MEASURE_DELETE
                label="ลบ มาตรการนี้"
                title="ลบ มาตรการนี้"
                off=is_read_only
                press=remove
            >
                "ลบ"
            </Button>
        </span>
    }
    .into_any()
}
