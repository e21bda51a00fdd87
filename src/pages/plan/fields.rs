//! The text fields of a measure.

use ita::plan::{Every, Measure, MeasureKind};
use leptos::prelude::*;

use super::at::MeasureAt;
use crate::components::form::{Choice, ChoiceButton, ChoiceOption, Field, TextArea, TextField};
use crate::handles;
use crate::record::MeasureField;
use crate::workspace::{MeasureEdit, use_open};

/// A text of a measure and its field.
#[derive(Clone, Copy)]
pub(super) struct MeasureText {
    /// Unique among the fields of a measure; part of element ids.
    pub(super) name: &'static str,
    pub(super) handle: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// 1 makes it a single-line input.
    pub(super) rows: u8,
    pub(super) field: MeasureField,
}

pub(super) const NAME: MeasureText = MeasureText {
    name: "name",
    handle: handles::MEASURE_NAME,
    label: "ชื่อมาตรการ/โครงการ/กิจกรรม",
    hint: "",
    rows: 1,
    field: MeasureField::Name,
};

pub(super) const FINDING: MeasureText = MeasureText {
    name: "finding",
    handle: handles::MEASURE_FINDING,
    label: "ผลการวิเคราะห์ที่มาตรการนี้ตอบ",
    hint: "เช่น ควรปรับปรุงคู่มือการให้บริการให้ระบุขั้นตอนและระยะเวลา",
    rows: 3,
    field: MeasureField::Finding,
};

pub(super) const STEPS: MeasureText = MeasureText {
    name: "steps",
    handle: handles::MEASURE_STEPS,
    label: "ขั้นตอน/วิธีดำเนินการ บรรทัดละหนึ่งขั้นตอน ไม่ต้องใส่เลข",
    hint: "",
    rows: 5,
    field: MeasureField::Steps,
};

pub(super) const UNITS: MeasureText = MeasureText {
    name: "units",
    handle: handles::MEASURE_UNITS,
    label: "ผู้รับผิดชอบ บรรทัดละหนึ่งหน่วยงานหรือตำแหน่ง",
    hint: "",
    rows: 3,
    field: MeasureField::Units,
};

pub(super) const FOLLOW_UP: MeasureText = MeasureText {
    name: "follow-up",
    handle: handles::MEASURE_FOLLOW_UP,
    label: "การติดตามและรายงานผล",
    hint: "เช่น รายงานผู้บริหารทุก 6 เดือน",
    rows: 2,
    field: MeasureField::FollowUp,
};

pub(super) const CRITERION: MeasureText = MeasureText {
    name: "criterion",
    handle: handles::MEASURE_CRITERION,
    label: "ตัวชี้วัดความสำเร็จ",
    hint: "",
    rows: 2,
    field: MeasureField::Criterion,
};

pub(super) const BUDGET: MeasureText = MeasureText {
    name: "budget",
    handle: handles::MEASURE_BUDGET,
    label: "งบประมาณ (ถ้ามี)",
    hint: "เช่น 20,000 บาท",
    rows: 1,
    field: MeasureField::Budget,
};

pub(super) const PERIOD_WORDS: MeasureText = MeasureText {
    name: "period-words",
    handle: handles::MEASURE_PERIOD_WORDS,
    label: "ข้อความที่พิมพ์แทนวันที่ (ถ้าต้องการ)",
    hint: "เช่น ตลอดปีงบประมาณ",
    rows: 1,
    field: MeasureField::PeriodWords,
};

pub(super) const KIND: MeasureChoice = MeasureChoice {
    name: "kind",
    label: "ประเภท",
    names: &["มาตรการ", "โครงการ", "กิจกรรม"],
    read: |m| place(&MeasureKind::ALL, m.kind),
    edit: |no| MeasureEdit::SetKind(MeasureKind::ALL.get(no).copied().unwrap_or_default()),
};

pub(super) const EVERY: MeasureChoice = MeasureChoice {
    name: "every",
    label: "ทำซ้ำ",
    names: &["ไม่ทำซ้ำ", "ทุกเดือน", "ทุกไตรมาส", "ทุก 6 เดือน"],
    read: |m| place(&Every::ALL, m.period.every),
    edit: |no| MeasureEdit::SetEvery(Every::ALL.get(no).copied().unwrap_or_default()),
};

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

pub(super) fn text(at: MeasureAt, text: MeasureText) -> AnyView {
    let field = Field::new(
        text.label,
        move || at.with(|measure| text.field.read(measure)),
        move |typed| at.edit(MeasureEdit::Type { field: text.field, text: typed }),
    )
    .id(format!("{}-{}", text.name, at.id.0))
    .handle(text.handle)
    .hint(text.hint)
    .undone_by_app()
    .off(move || at.is_read_only());
    match text.rows {
        1 => view! { <TextField field /> }.into_any(),
        rows => view! { <TextArea field rows /> }.into_any(),
    }
}

/// A property of a measure with a few named values, identified by index.
#[derive(Clone, Copy)]
pub(super) struct MeasureChoice {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) read: fn(&Measure) -> usize,
    pub(super) edit: fn(usize) -> MeasureEdit,
}

pub(super) fn choice(at: MeasureAt, choice: MeasureChoice) -> AnyView {
    let choose = move |value: String| {
        if let Ok(no) = value.parse() {
            at.edit((choice.edit)(no));
        }
    };
    let field = Field::new(choice.label, move || at.with(choice.read).to_string(), choose)
        .id(format!("{}-{}", choice.name, at.id.0))
        .off(move || at.is_read_only());
    let options = ChoiceOption::numbered(choice.names.iter().copied());
    view! { <Choice field options /> }.into_any()
}

/// Buttons for the units of the agency that the measure does not name yet.
pub(super) fn unit_choices(at: MeasureAt) -> AnyView {
    let open = use_open();
    let offered = Memo::new(move |_| {
        let all = open.with(|record| record.agency.units.clone());
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
                    let add = move || {
                        at.edit(MeasureEdit::AddUnit(unit.clone()));
                    };
                    view! {
                        <ChoiceButton press=add>
                            "+ "
                            {name}
                        </ChoiceButton>
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
    fn choices_have_the_names_of_the_domain() {
        assert_eq!(KIND.names.to_vec(), MeasureKind::ALL.map(MeasureKind::name));
        let every = Every::ALL.map(|every| every.name().unwrap_or("ไม่ทำซ้ำ"));
        assert_eq!(EVERY.names.to_vec(), every);
    }
}
