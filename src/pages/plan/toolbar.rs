//! The toolbar: filters for measures, and adding one.

use ita::plan::Measure;
use leptos::prelude::*;

use super::bulk::bulk;
use super::view::{LackFilter, View};
use crate::components::form::{Button, Choice, ChoiceOption, Field, TextField, TextKind};
use crate::handles;
use crate::workspace::{Action, use_open};

pub(super) fn toolbar(view: View) -> AnyView {
    view! {
        <section class="panel stack no-print" aria-label="ค้นหาและแก้หลายมาตรการ">
            <div class="plan-row">
                {words(view)} {unit(view)} {lack(view)} {add(view)}
            </div>
            {bulk(view)}
        </section>
    }
    .into_any()
}

/// The button that adds an empty measure and unfolds it.
pub(super) fn add(view: View) -> AnyView {
    let open = use_open();
    let add = move || {
        open.dispatch(Action::AddMeasures(vec![Measure::default()]));
        view.go_to_last();
    };
    view! {
        <Button handle=handles::MEASURE_ADD off=move || open.is_read_only() press=add>
            "เพิ่มมาตรการเอง"
        </Button>
    }
    .into_any()
}

fn words(view: View) -> AnyView {
    view! {
        <TextField
            field=Field::new(
                "ค้นหา",
                move || view.words.get(),
                move |typed| view.words.set(typed),
            )
            .hint("คำ หรือรหัส เช่น O24")
            kind=TextKind::Search
        />
    }
    .into_any()
}

fn unit(view: View) -> AnyView {
    let open = use_open();
    let units = Memo::new(move |_| {
        open.with(|record| {
            let measures = record.plan.measures.iter();
            let all = measures.flat_map(|m| m.named_units().map(str::to_owned).collect::<Vec<_>>());
            all.collect::<std::collections::BTreeSet<_>>()
        })
    });
    let options = Signal::derive(move || {
        let named = units.get().into_iter().map(|unit| ChoiceOption::new(unit.clone(), unit));
        let every = ChoiceOption::new("", "ทุกหน่วยงาน");
        std::iter::once(every).chain(named).collect::<Vec<_>>()
    });
    let field = Field::held("ผู้รับผิดชอบ", view.unit).handle(handles::MEASURE_FILTER_UNIT);
    view! { <Choice field options /> }.into_any()
}

fn lack(view: View) -> AnyView {
    let place = move || LackFilter::ALL.iter().position(|lack| *lack == view.lack.get());
    let choose = move |value: String| {
        let lack = value.parse().ok().and_then(|no: usize| LackFilter::ALL.get(no));
        view.lack.set(lack.copied().unwrap_or_default());
    };
    let field = Field::new("แสดง", move || place().unwrap_or(0).to_string(), choose);
    view! { <Choice field options=ChoiceOption::numbered(LackFilter::ALL.map(LackFilter::name)) /> }
        .into_any()
}
