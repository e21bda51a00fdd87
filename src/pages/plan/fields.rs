//! The texts of a measure, one field each.

use ita::plan::{Every, Measure, MeasureKind};
use leptos::prelude::*;

use super::at::At;
use crate::record::MeasureField;
use crate::workspace::{MeasureEdit, use_open};

/// A text of a measure and how it stands in a field.
#[derive(Clone, Copy)]
pub(super) struct Text {
    /// Tells the fields of a measure apart; part of ids and handles.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// One: a single line.
    pub(super) rows: u8,
    pub(super) field: MeasureField,
}

pub(super) const NAME: Text = Text {
    name: "name",
    label: "ชื่อมาตรการ/โครงการ/กิจกรรม",
    hint: "",
    rows: 1,
    field: MeasureField::Name,
};

pub(super) const FINDING: Text = Text {
    name: "finding",
    label: "ผลการวิเคราะห์ที่มาตรการนี้ตอบ",
    hint: "เช่น ควรปรับปรุงคู่มือการให้บริการให้ระบุขั้นตอนและระยะเวลา",
    rows: 3,
    field: MeasureField::Finding,
};

pub(super) const STEPS: Text = Text {
    name: "steps",
    label: "ขั้นตอน/วิธีดำเนินการ บรรทัดละหนึ่งขั้นตอน ไม่ต้องใส่เลข",
    hint: "",
    rows: 5,
    field: MeasureField::Steps,
};

pub(super) const UNITS: Text = Text {
    name: "units",
    label: "ผู้รับผิดชอบ บรรทัดละหนึ่งหน่วยงานหรือตำแหน่ง",
    hint: "",
    rows: 3,
    field: MeasureField::Units,
};

pub(super) const FOLLOW_UP: Text = Text {
    name: "follow-up",
    label: "การติดตามและรายงานผล",
    hint: "เช่น รายงานผู้บริหารทุก 6 เดือน",
    rows: 2,
    field: MeasureField::FollowUp,
};

pub(super) const CRITERION: Text = Text {
    name: "criterion",
    label: "ตัวชี้วัดความสำเร็จ",
    hint: "",
    rows: 2,
    field: MeasureField::Criterion,
};

pub(super) const BUDGET: Text = Text {
    name: "budget",
    label: "งบประมาณ (ถ้ามี)",
    hint: "เช่น 20,000 บาท",
    rows: 1,
    field: MeasureField::Budget,
};

pub(super) const PERIOD_WORDS: Text = Text {
    name: "period-words",
    label: "ข้อความที่พิมพ์แทนวันที่ (ถ้าต้องการ)",
    hint: "เช่น ตลอดปีงบประมาณ",
    rows: 1,
    field: MeasureField::PeriodWords,
};

pub(super) const KIND: Choice = Choice {
    name: "kind",
    label: "ประเภท",
    names: &["มาตรการ", "โครงการ", "กิจกรรม"],
    read: |m| place(&MeasureKind::ALL, m.kind),
    edit: |no| MeasureEdit::SetKind(MeasureKind::ALL.get(no).copied().unwrap_or_default()),
};

pub(super) const EVERY: Choice = Choice {
    name: "every",
    label: "ทำซ้ำ",
    names: &["ไม่ทำซ้ำ", "ทุกเดือน", "ทุกไตรมาส", "ทุก 6 เดือน"],
    read: |m| place(&Every::ALL, m.period.every),
    edit: |no| MeasureEdit::SetEvery(Every::ALL.get(no).copied().unwrap_or_default()),
};

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

pub(super) fn text(at: At, text: Text) -> AnyView {
    let id = format!("{}-{}", text.name, at.id.0);
    let value = move || at.with(|measure| text.field.read(measure));
    let typed = move |value: String| {
        at.edit(MeasureEdit::Type { field: text.field, text: value });
    };
    let control = if text.rows == 1 {
        view! {
            <input
                class="input"
                type="text"
                autocomplete="off"
                data-undo=""
                id=id.clone()
                data-testid=format!("measure-{}", text.name)
                placeholder=text.hint
                prop:value=value
                prop:readOnly=move || at.is_read_only()
                on:input:target=move |event| typed(event.target().value())
            />
        }
        .into_any()
    } else {
        view! {
            <textarea
                class="input"
                rows=text.rows.to_string()
                data-undo=""
                id=id.clone()
                data-testid=format!("measure-{}", text.name)
                placeholder=text.hint
                prop:value=value
                prop:readOnly=move || at.is_read_only()
                on:input:target=move |event| typed(event.target().value())
            ></textarea>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {text.label}
            </label>
            {control}
        </div>
    }
    .into_any()
}

/// A choice of a measure among a few names, by their place.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) read: fn(&Measure) -> usize,
    pub(super) edit: fn(usize) -> MeasureEdit,
}

pub(super) fn choice(at: At, choice: Choice) -> AnyView {
    let id = format!("{}-{}", choice.name, at.id.0);
    let options: Vec<_> = choice
        .names
        .iter()
        .enumerate()
        .map(|(no, name)| {
            view! {
                <option value=no.to_string() prop:selected=move || at.with(choice.read) == no>
                    {*name}
                </option>
            }
        })
        .collect();
    let chosen = move |value: String| {
        if let Ok(no) = value.parse() {
            at.edit((choice.edit)(no));
        }
    };
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>
                {choice.label}
            </label>
            <select
                class="select"
                id=id
                prop:disabled=move || at.is_read_only()
                on:change:target=move |event| chosen(event.target().value())
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Units offered by one click: those of the agency that are not named yet.
pub(super) fn unit_choices(at: At) -> AnyView {
    let workspace = use_open();
    let offered = Memo::new(move |_| {
        let all = workspace.with(|record| record.agency.units.clone());
        let named = at.with(|m| m.units.clone());
        all.into_iter()
            .filter(|unit| {
                !unit.trim().is_empty() && !named.iter().any(|n| n.trim() == unit.trim())
            })
            .collect::<Vec<_>>()
    });
    let shown = move || {
        let offered = offered.get();
        (!offered.is_empty() && !at.is_read_only()).then(|| {
            let buttons: Vec<_> = offered
                .into_iter()
                .map(|unit| {
                    let name = unit.clone();
                    let add = move |_| {
                        at.edit(MeasureEdit::AddUnit(unit.clone()));
                    };
                    view! {
                        <button class="choice" type="button" on:click=add>
                            "+ "
                            {name}
                        </button>
                    }
                })
                .collect();
            view! {
                <div class="choices wrap" role="group" aria-label="เพิ่มหน่วยงานที่รับผิดชอบ">
                    {buttons}
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_named_as_the_domain_names_them() {
        assert_eq!(KIND.names.to_vec(), MeasureKind::ALL.map(MeasureKind::name));
        let every = Every::ALL.map(|every| every.name().unwrap_or("ไม่ทำซ้ำ"));
        assert_eq!(EVERY.names.to_vec(), every);
    }
}
