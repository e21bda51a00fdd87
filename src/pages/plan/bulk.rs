//! What can be set for the chosen measures at once: one step of undo each.

use std::collections::BTreeSet;

use ita::plan::{Bulk, MeasureKind, Period, Status, StatusChange};
use leptos::prelude::*;
use thai::Span;

use super::view::View;
use crate::browser::clock;
use crate::workspace::Action;

pub(super) fn bulk(view: View) -> AnyView {
    let workspace = view.workspace();
    let count = Memo::new(move |_| view.chosen_ids().len());
    let all = move |_| {
        let shown = view.shown.get_untracked();
        let is_all = count.get_untracked() == shown.len();
        view.chosen.set(if is_all { BTreeSet::new() } else { shown.into_iter().collect() });
    };
    let has_any = Memo::new(move |_| count.get() > 0 && !workspace.is_read_only());
    let controls = move || has_any.get().then(|| controls(view));
    view! {
        <p class="plan-row">
            <button
                class="button small"
                type="button"
                data-testid="measure-choose-all"
                on:click=all
            >
                {move || {
                    let is_all = count.get() > 0 && count.get() == view.shown.with(Vec::len);
                    if is_all { "ไม่เลือกเลย" } else { "เลือกที่แสดงทั้งหมด" }
                }}
            </button>
            <span class="quiet" role="status">
                {move || {
                    format!("เลือกอยู่ {} ข้อ แสดง {} ข้อ", count.get(), view.shown.with(Vec::len))
                }}
                {move || view.is_filtered().then_some(" (กรองอยู่)")}
            </span>
        </p>
        {controls}
    }
    .into_any()
}

fn controls(view: View) -> AnyView {
    let workspace = view.workspace();
    let whole_year = move |_| {
        let year = workspace.coming_year_untracked();
        set(view, Bulk::Period(Period::from(Span::year(year))));
    };
    let remove = move |_| {
        let ids = view.chosen_ids();
        workspace.dispatch(Action::RemoveMeasures(ids));
        view.chosen.set(BTreeSet::new());
    };
    let units = |text: String| {
        let parts = text.split('/').map(|part| part.trim().to_owned());
        Bulk::Units(parts.filter(|part| !part.is_empty()).collect())
    };
    view! {
        <div class="stack" role="group" aria-label="แก้มาตรการที่เลือกพร้อมกัน">
            <div class="plan-row">
                {typed(view, "units", "ผู้รับผิดชอบ คั่นด้วย /", "ตั้งผู้รับผิดชอบ", units)}
                {typed(view, "follow-up", "การติดตามผล", "ตั้งการติดตามผล", Bulk::FollowUp)}
            </div>
            <div class="plan-row">
                <button class="button small" type="button" on:click=whole_year>
                    "ระยะเวลา: ทั้งปีงบประมาณ"
                </button>
                <span class="choices wrap" role="group" aria-label="ตั้งประเภท">
                    {MeasureKind::ALL.map(|kind| choice(view, kind.name(), move || Bulk::Kind(kind)))}
                </span>
                <span class="choices wrap" role="group" aria-label="ตั้งสถานะ">
                    {Status::ALL.map(|status| choice(view, status.name(), move || changed(status)))}
                </span>
                <button class="button small danger" type="button" on:click=remove>
                    "ลบที่เลือก"
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// A text that is set by a button.
fn typed(
    view: View,
    name: &'static str,
    hint: &'static str,
    label: &'static str,
    bulk: fn(String) -> Bulk,
) -> AnyView {
    let text = RwSignal::new(String::new());
    view! {
        <input
            class="input"
            type="text"
            aria-label=format!("{hint} ของมาตรการที่เลือก")
            placeholder=hint
            data-testid=format!("bulk-{name}")
            prop:value=move || text.get()
            on:input:target=move |event| text.set(event.target().value())
        />
        <button
            class="button small"
            type="button"
            data-testid=format!("bulk-{name}-set")
            on:click=move |_| set(view, bulk(text.get_untracked()))
        >
            {label}
        </button>
    }
    .into_any()
}

fn choice(view: View, label: &'static str, bulk: impl Fn() -> Bulk + 'static) -> AnyView {
    view! {
        <button class="choice" type="button" on:click=move |_| set(view, bulk())>
            {label}
        </button>
    }
    .into_any()
}

fn changed(status: Status) -> Bulk {
    Bulk::Status(StatusChange { status, on: clock::today().into(), note: String::new() })
}

fn set(view: View, bulk: Bulk) {
    let ids = view.chosen_ids();
    view.workspace().dispatch(Action::EditMeasures { ids, bulk });
}
