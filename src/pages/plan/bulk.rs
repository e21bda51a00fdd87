//! Bulk edits of the selected measures, each one undo step.

use std::collections::BTreeSet;

use ita::plan::{Bulk, MeasureKind, Period, Status, StatusChange};
use leptos::prelude::*;
use thai::Span;

use super::view::View;
use crate::browser::clock;
use crate::components::form::{Button, ButtonLook, ChoiceButton, Field, TextField};
use crate::handles;
use crate::workspace::Action;

pub(super) fn bulk(view: View) -> AnyView {
    let open = view.open();
    let count = Memo::new(move |_| view.chosen_ids().len());
    let all = move || {
        let shown = view.shown.get_untracked();
        let is_all = count.get_untracked() == shown.len();
        view.chosen.set(if is_all { BTreeSet::new() } else { shown.into_iter().collect() });
    };
    let has_any = Memo::new(move |_| count.get() > 0 && !open.is_read_only());
    let controls = move || has_any.get().then(|| controls(view));
    view! {
        <p class="plan-row">
            <Button look=ButtonLook::Small handle=handles::MEASURE_CHOOSE_ALL press=all>
                {move || {
                    let is_all = count.get() > 0 && count.get() == view.shown.with(Vec::len);
                    if is_all { "ไม่เลือกเลย" } else { "เลือกที่แสดงทั้งหมด" }
                }}
            </Button>
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
    let open = view.open();
    let whole_year = move || {
        let year = open.coming_year_untracked();
        set(view, Bulk::Period(Period::from(Span::year(year))));
    };
    let remove = move || {
        let ids = view.chosen_ids();
        open.dispatch(Action::RemoveMeasures(ids));
        view.chosen.set(BTreeSet::new());
    };
    let units = |text: String| {
        let parts = text.split('/').map(|part| part.trim().to_owned());
        Bulk::Units(parts.filter(|part| !part.is_empty()).collect())
    };
    view! {
        <div class="stack" role="group" aria-label="แก้มาตรการที่เลือกพร้อมกัน">
            <div class="plan-row">
                {text_setter(view, "units", "ผู้รับผิดชอบ คั่นด้วย /", "ตั้งผู้รับผิดชอบ", units)}
                {text_setter(view, "follow-up", "การติดตามผล", "ตั้งการติดตามผล", Bulk::FollowUp)}
            </div>
            <div class="plan-row">
                <Button look=ButtonLook::Small press=whole_year>
                    "ระยะเวลา: ทั้งปีงบประมาณ"
                </Button>
                <span class="choices wrap" role="group" aria-label="ตั้งประเภท">
                    {MeasureKind::ALL.map(|kind| choice(view, kind.name(), move || Bulk::Kind(kind)))}
                </span>
                <span class="choices wrap" role="group" aria-label="ตั้งสถานะ">
                    {Status::ALL.map(|status| choice(view, status.name(), move || status_change(status)))}
                </span>
                <Button look=ButtonLook::SmallDanger press=remove>
                    "ลบที่เลือก"
                </Button>
            </div>
        </div>
    }
    .into_any()
}

/// A text field with a button that applies it.
fn text_setter(
    view: View,
    name: &'static str,
    hint: &'static str,
    label: &'static str,
    bulk: fn(String) -> Bulk,
) -> AnyView {
    let text = RwSignal::new(String::new());
    view! {
        <TextField
            field=Field::bare(move || text.get(), move |typed| text.set(typed))
                .aria_label(format!("{hint} ของมาตรการที่เลือก"))
                .hint(hint)
                .handle(handles::BULK.of(name))
        />
        <Button
            look=ButtonLook::Small
            handle=handles::BULK_SET.of(name)
            press=move || set(view, bulk(text.get_untracked()))
        >
            {label}
        </Button>
    }
    .into_any()
}

fn choice(
    view: View,
    label: &'static str,
    bulk: impl Fn() -> Bulk + Send + Sync + 'static,
) -> AnyView {
    view! {
        <ChoiceButton press=move || set(view, bulk())>
            {label}
        </ChoiceButton>
    }
    .into_any()
}

fn status_change(status: Status) -> Bulk {
    Bulk::Status(StatusChange { status, on: clock::today().into(), note: String::new() })
}

fn set(view: View, bulk: Bulk) {
    let ids = view.chosen_ids();
    view.open().dispatch(Action::EditMeasures { ids, bulk });
}
