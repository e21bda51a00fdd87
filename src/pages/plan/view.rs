//! Which measures are shown, unfolded and selected.

use std::collections::BTreeSet;
use std::sync::Arc;

use ita::plan::{Measure, MeasureId, MeasurePart, Plan};
use leptos::prelude::*;

use crate::workspace::{Open, use_open};

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct View {
    open: Open,
    pub(super) expanded: RwSignal<BTreeSet<MeasureId>>,
    pub(super) chosen: RwSignal<BTreeSet<MeasureId>>,
    /// Empty for every unit.
    pub(super) unit: RwSignal<String>,
    pub(super) lack: RwSignal<LackFilter>,
    pub(super) words: RwSignal<String>,
    /// The measures shown, in the plan's order.
    pub(super) shown: Memo<Vec<MeasureId>>,
}

/// Filters measures that lack something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LackFilter {
    #[default]
    Any,
    Link,
    Part(MeasurePart),
}

impl LackFilter {
    pub(super) const ALL: [Self; 6] = [
        Self::Any,
        Self::Link,
        Self::Part(MeasurePart::Unit),
        Self::Part(MeasurePart::Steps),
        Self::Part(MeasurePart::Period),
        Self::Part(MeasurePart::FollowUp),
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "ทั้งหมด",
            Self::Link => "ยังไม่โยงกับผลวิเคราะห์",
            Self::Part(MeasurePart::Name) => "ยังไม่มีชื่อ",
            Self::Part(MeasurePart::Unit) => "ยังไม่มีผู้รับผิดชอบ",
            Self::Part(MeasurePart::Steps) => "ยังไม่มีขั้นตอน",
            Self::Part(MeasurePart::Period) => "ยังไม่มีระยะเวลา",
            Self::Part(MeasurePart::FollowUp) => "ยังไม่มีการติดตามผล",
        }
    }

    pub(super) fn is_of(self, measure: &Measure) -> bool {
        match self {
            Self::Any => true,
            Self::Link => measure.answers.is_empty(),
            Self::Part(part) => measure.lacks(part),
        }
    }
}

impl View {
    pub(super) fn new() -> Self {
        let open = use_open();
        let unit = RwSignal::new(String::new());
        let lack = RwSignal::new(LackFilter::Any);
        let words = RwSignal::new(String::new());
        let expanded = RwSignal::new(BTreeSet::new());
        let shown = Memo::new(move |_| {
            let (unit, lack, words) = (unit.get(), lack.get(), words.get());
            open.with(|record| {
                expanded.with(|expanded| shown(&record.plan, &unit, lack, words.trim(), expanded))
            })
        });
        Self { open, expanded, chosen: RwSignal::new(BTreeSet::new()), unit, lack, words, shown }
    }

    pub(super) fn open(self) -> Open {
        self.open
    }

    /// Like [`View::go_to`], for the measure added last.
    pub(super) fn go_to_last(self) {
        let last = self.open.with_untracked(|r| r.plan.measures.last().map(|m| m.id));
        if let Some(last) = last {
            self.go_to(last);
        }
    }

    /// Like [`View::go_to`], for the measure after `id`, where its copy is.
    pub(super) fn go_to_after(self, id: MeasureId) {
        let next = self.open.with_untracked(|record| {
            let mut measures = record.plan.measures.iter().map(|m| m.id);
            measures.find(|of| *of == id).and(measures.next())
        });
        if let Some(next) = next {
            self.go_to(next);
        }
    }

    /// Clears the filters, unfolds a measure and focuses its name.
    pub(super) fn go_to(self, id: MeasureId) {
        self.unit.set(String::new());
        self.lack.set(LackFilter::Any);
        self.words.set(String::new());
        self.expanded.update(|expanded| {
            expanded.insert(id);
        });
        request_animation_frame(move || {
            request_animation_frame(move || {
                crate::browser::focus::element(&format!("name-{}", id.0));
            });
        });
    }

    pub(super) fn is_filtered(self) -> bool {
        self.lack.get() != LackFilter::Any
            || !self.unit.with(String::is_empty)
            || !self.words.with(|words| words.trim().is_empty())
    }

    /// The selected measures that are shown, so that bulk edits never change a hidden one.
    pub(super) fn chosen_ids(self) -> Vec<MeasureId> {
        let chosen = self.chosen.get();
        let shown = self.shown.get();
        shown.into_iter().filter(|id| chosen.contains(id)).collect()
    }
}

/// The measures to show. An unfolded one stays even if it no longer matches, so that a field does not disappear
/// while the person types.
fn shown(
    plan: &Plan,
    unit: &str,
    lack: LackFilter,
    words: &str,
    expanded: &BTreeSet<MeasureId>,
) -> Vec<MeasureId> {
    let is_shown = |measure: &&Arc<Measure>| {
        let of_unit = unit.is_empty() || measure.named_units().any(|named| named == unit);
        expanded.contains(&measure.id) || of_unit && lack.is_of(measure) && has(measure, words)
    };
    plan.measures.iter().filter(is_shown).map(|m| m.id).collect()
}

fn has(measure: &Measure, words: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let codes = measure.answers.iter().map(ToString::to_string);
    let texts = [&measure.name, &measure.finding, &measure.follow_up];
    let steps = measure.steps.iter().map(|step| &step.text);
    let mut all = texts.into_iter().chain(steps).chain(&measure.units);
    all.any(|text| text.contains(words)) || codes.into_iter().any(|code| code == words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_filtered_by_unit_missing_part_words_and_code() {
        let mut plan = Plan::default();
        plan.add(Measure {
            name: "ปรับปรุงคู่มือ".into(),
            units: vec![" กองคลัง".into(), String::new()],
            answers: ["i2".parse().unwrap()].into(),
            ..Measure::default()
        });
        plan.add(Measure { name: "อบรม".into(), ..Measure::default() });
        let found = |unit: &str, lack: LackFilter, words: &str| -> Vec<u32> {
            shown(&plan, unit, lack, words, &BTreeSet::new()).iter().map(|id| id.0).collect()
        };
        assert_eq!(found("", LackFilter::Any, ""), [1, 2]);
        assert_eq!(found("กองคลัง", LackFilter::Any, ""), [1]);
        assert_eq!(found("", LackFilter::Part(MeasurePart::Unit), ""), [2]);
        assert_eq!(found("", LackFilter::Link, ""), [2]);
        assert_eq!(found("", LackFilter::Part(MeasurePart::Steps), "คู่มือ"), [1]);
        assert_eq!(found("", LackFilter::Any, "i2"), [1]);
        assert!(found("กองช่าง", LackFilter::Any, "").is_empty());
        let expanded = BTreeSet::from([MeasureId(1)]);
        assert_eq!(shown(&plan, "กองช่าง", LackFilter::Any, "", &expanded), [MeasureId(1)]);
    }
}
