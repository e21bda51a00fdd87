//! Finding measures and adding one.

use ita::plan::Measure;
use leptos::prelude::*;

use super::bulk::bulk;
use super::view::{Lack, View};
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

/// Adds an empty measure and opens it.
pub(super) fn add(view: View) -> AnyView {
    let workspace = use_open();
    let add = move |_| {
        workspace.dispatch(Action::AddMeasures(vec![Measure::default()]));
        view.go_to_last();
    };
    view! {
        <button
            class="button"
            type="button"
            data-testid="measure-add"
            prop:disabled=move || workspace.is_read_only()
            on:click=add
        >
            "เพิ่มมาตรการเอง"
        </button>
    }
    .into_any()
}

fn words(view: View) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">"ค้นหา"</span>
            <input
                class="input"
                type="search"
                placeholder="คำ หรือรหัส เช่น O24"
                prop:value=move || view.words.get()
                on:input:target=move |event| view.words.set(event.target().value())
            />
        </label>
    }
    .into_any()
}

fn unit(view: View) -> AnyView {
    let workspace = use_open();
    let units = Memo::new(move |_| {
        workspace.with(|record| {
            let measures = record.plan.measures.iter();
            let all = measures.flat_map(|m| m.named_units().map(str::to_owned).collect::<Vec<_>>());
            all.collect::<std::collections::BTreeSet<_>>()
        })
    });
    let options = move || {
        units
            .get()
            .into_iter()
            .map(|unit| {
                let (chosen, value) = (unit.clone(), unit.clone());
                view! {
                    <option value=value prop:selected=move || view.unit.get() == chosen>
                        {unit}
                    </option>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <label class="field">
            <span class="field-label">"ผู้รับผิดชอบ"</span>
            <select
                class="select"
                data-testid="measure-filter-unit"
                on:change:target=move |event| view.unit.set(event.target().value())
            >
                <option value="" prop:selected=move || view.unit.with(String::is_empty)>
                    "ทุกหน่วยงาน"
                </option>
                {options}
            </select>
        </label>
    }
    .into_any()
}

fn lack(view: View) -> AnyView {
    let options: Vec<_> = Lack::ALL
        .into_iter()
        .enumerate()
        .map(|(no, lack)| {
            view! {
                <option value=no.to_string() prop:selected=move || view.lack.get() == lack>
                    {lack.name()}
                </option>
            }
        })
        .collect();
    let choose = move |value: String| {
        let lack = value.parse().ok().and_then(|no: usize| Lack::ALL.get(no));
        view.lack.set(lack.copied().unwrap_or_default());
    };
    view! {
        <label class="field">
            <span class="field-label">"แสดง"</span>
            <select
                class="select"
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}
