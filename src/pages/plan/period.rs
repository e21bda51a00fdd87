use ita::FiscalYear;
use ita::plan::DateText;
use leptos::prelude::*;
use thai::Span;

use super::at::MeasureAt;
use super::fields::{EVERY, PERIOD_WORDS, choice, text};
use crate::components::form::{ChoiceButton, Field, TextField};
use crate::handles;
use crate::record::MeasureField;
use crate::workspace::{MeasureEdit, use_open};

/// The period of a measure: first and last day, repetition, and the wording for papers.
pub(super) fn period(at: MeasureAt) -> AnyView {
    view! {
        <fieldset class="plan-period">
            <legend class="field-label">"ระยะเวลาดำเนินการ"</legend>
            {quick(at)}
            <div class="plan-row">
                {day(at, "from", "เริ่ม", MeasureField::From)}
                {day(at, "to", "สิ้นสุด", MeasureField::To)}
                {choice(at, EVERY)}
            </div>
            {order(at)}
            {text(at, PERIOD_WORDS)}
            <p class="quiet">
                "พิมพ์ในเอกสารว่า: "
                {move || {
                    match at.with(|m| m.period.printed()).as_str() {
                        "" => "–".to_owned(),
                        printed => printed.to_owned(),
                    }
                }}
            </p>
        </fieldset>
    }
    .into_any()
}

/// A part of a fiscal year.
type YearPart = fn(FiscalYear) -> Option<Span>;

/// Buttons for the most common periods.
fn quick(at: MeasureAt) -> AnyView {
    let open = use_open();
    let year = move || open.coming_year();
    let spans: [(&str, YearPart); 7] = [
        ("ทั้งปีงบประมาณ", |year| Some(Span::year(year))),
        ("6 เดือนแรก", |year| Span::quarters(year, 1, 2)),
        ("6 เดือนหลัง", |year| Span::quarters(year, 3, 4)),
        ("ไตรมาส 1", |year| Span::quarters(year, 1, 1)),
        ("ไตรมาส 2", |year| Span::quarters(year, 2, 2)),
        ("ไตรมาส 3", |year| Span::quarters(year, 3, 3)),
        ("ไตรมาส 4", |year| Span::quarters(year, 4, 4)),
    ];
    let buttons: Vec<_> = spans
        .into_iter()
        .map(|(name, span)| {
            let set_span = move || {
                if let Some(span) = span(year()) {
                    at.edit(MeasureEdit::SetSpan(span));
                }
            };
            view! {
                <ChoiceButton off=move || at.is_read_only() press=set_span>
                    {name}
                </ChoiceButton>
            }
        })
        .collect();
    view! {
        <div class="choices wrap" role="group" aria-label="ช่วงเวลาที่ใช้บ่อย">
            {buttons}
        </div>
    }
    .into_any()
}

fn day(at: MeasureAt, name: &'static str, label: &'static str, field: MeasureField) -> AnyView {
    let read = move || DateText(at.with(|measure| field.read(measure)));
    let is_invalid = move || read().is_unreadable();
    let id = format!("period-{name}-{}", at.id.0);
    let error_id = format!("{id}-error");
    view! {
        <TextField
            field=Field::new(
                label,
                move || read().0,
                move |text: String| {
                    at.edit(MeasureEdit::Type { field, text });
                },
            )
            .undone_by_app()
            .id(id)
            .handle(handles::MEASURE.of(name))
            .hint("เช่น 1 ต.ค. 2568")
            .off(move || at.is_read_only())
            .error(error_id, move || is_invalid().then_some("อ่านวันที่ไม่ได้ พิมพ์เช่น 31 มี.ค. 2569"))
            input_class="plan-day"
        />
    }
    .into_any()
}

/// Warns if the period ends before it starts.
fn order(at: MeasureAt) -> AnyView {
    let is_wrong = move || {
        at.with(|m| {
            let (from, to) = (m.period.from.date(), m.period.to.date());
            matches!((from, to), (Some(from), Some(to)) if from > to)
        })
    };
    let shown = move || {
        is_wrong().then(|| {
            view! { <p class="field-error" role="status">"วันสิ้นสุดมาก่อนวันเริ่ม"</p> }
        })
    };
    view! { {shown} }.into_any()
}
