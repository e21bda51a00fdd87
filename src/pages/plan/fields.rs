//! The texts of a measure, one field each.

use ita::plan::{Every, Measure, MeasureKind, revised};
use leptos::prelude::*;

use super::at::At;

/// A text of a measure and how it stands in a field.
#[derive(Clone, Copy)]
pub(super) struct Text {
    /// Tells the fields of a measure apart; part of ids and handles.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// One: a single line.
    pub(super) rows: u8,
    pub(super) read: fn(&Measure) -> String,
    pub(super) write: fn(&mut Measure, String),
}

pub(super) const NAME: Text = Text {
    name: "name",
    label: "ชื่อมาตรการ/โครงการ/กิจกรรม",
    hint: "",
    rows: 1,
    read: |m| m.name.clone(),
    write: |m, text| m.name = text,
};

pub(super) const FINDING: Text = Text {
    name: "finding",
    label: "ผลการวิเคราะห์ที่มาตรการนี้ตอบ",
    hint: "เช่น ควรปรับปรุงคู่มือการให้บริการให้ระบุขั้นตอนและระยะเวลา",
    rows: 3,
    read: |m| m.finding.clone(),
    write: |m, text| m.finding = text,
};

pub(super) const STEPS: Text = Text {
    name: "steps",
    label: "ขั้นตอน/วิธีดำเนินการ บรรทัดละหนึ่งขั้นตอน ไม่ต้องใส่เลข",
    hint: "",
    rows: 5,
    read: |m| lines(m.steps.iter().map(|step| step.text.as_str())),
    write: |m, text| m.steps = revised(&m.steps, &text),
};

pub(super) const UNITS: Text = Text {
    name: "units",
    label: "ผู้รับผิดชอบ บรรทัดละหนึ่งหน่วยงานหรือตำแหน่ง",
    hint: "",
    rows: 3,
    read: |m| lines(m.units.iter().map(String::as_str)),
    write: |m, text| m.units = parted(&text),
};

pub(super) const FOLLOW_UP: Text = Text {
    name: "follow-up",
    label: "การติดตามและรายงานผล",
    hint: "เช่น รายงานผู้บริหารทุก 6 เดือน",
    rows: 2,
    read: |m| m.follow_up.clone(),
    write: |m, text| m.follow_up = text,
};

pub(super) const CRITERION: Text = Text {
    name: "criterion",
    label: "ตัวชี้วัดความสำเร็จ",
    hint: "",
    rows: 2,
    read: |m| m.criterion.clone(),
    write: |m, text| m.criterion = text,
};

pub(super) const BUDGET: Text = Text {
    name: "budget",
    label: "งบประมาณ (ถ้ามี)",
    hint: "เช่น 20,000 บาท",
    rows: 1,
    read: |m| m.budget.clone(),
    write: |m, text| m.budget = text,
};

pub(super) const PERIOD_WORDS: Text = Text {
    name: "period-words",
    label: "ข้อความที่พิมพ์แทนวันที่ (ถ้าต้องการ)",
    hint: "เช่น ตลอดปีงบประมาณ",
    rows: 1,
    read: |m| m.period.words.clone(),
    write: |m, text| m.period.words = text,
};

pub(super) const KIND: Choice = Choice {
    name: "kind",
    label: "ประเภท",
    names: &["มาตรการ", "โครงการ", "กิจกรรม"],
    read: |m| place(&MeasureKind::ALL, m.kind),
    write: |m, no| m.kind = MeasureKind::ALL.get(no).copied().unwrap_or_default(),
};

pub(super) const EVERY: Choice = Choice {
    name: "every",
    label: "ทำซ้ำ",
    names: &["ไม่ทำซ้ำ", "ทุกเดือน", "ทุกไตรมาส", "ทุก 6 เดือน"],
    read: |m| place(&Every::ALL, m.period.every),
    write: |m, no| m.period.every = Every::ALL.get(no).copied().unwrap_or_default(),
};

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

pub(super) fn text(at: At, text: Text) -> AnyView {
    let id = format!("{}-{}", text.name, at.id.0);
    let value = move || at.with(text.read);
    let typed = move |value: String| at.type_into(text.name, |m| (text.write)(m, value));
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
    pub(super) write: fn(&mut Measure, usize),
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
            at.edit(|m| (choice.write)(m, no));
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
    let workspace = crate::workspace::use_workspace();
    let offered = Memo::new(move |_| {
        let all = workspace.with(|record| record.agency.units.clone()).unwrap_or_default();
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
                        let unit = unit.clone();
                        at.edit(|m| {
                            m.units.retain(|named| !named.trim().is_empty());
                            m.units.push(unit);
                        });
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

fn lines<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("\n")
}

/// Nothing is taken off while it is typed: papers take off what is empty.
fn parted(text: &str) -> Vec<String> {
    match text {
        "" => Vec::new(),
        text => text.split('\n').map(str::to_owned).collect(),
    }
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
