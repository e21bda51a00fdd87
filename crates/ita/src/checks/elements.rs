//! What the coming year's items for the measures and for their report must contain.
//!
//! Required elements are data and every year words them differently, so keywords decide what one asks for.
//! The first row that fits counts:
//!
//! | item | keywords | requirement |
//! | --- | --- | --- |
//! | both | ประเด็นการวิเคราะห์ | the issues of analysis; [`CheckFault::UntreatedIssues`] covers them |
//! | report | ผลการดำเนินการ or รูปธรรม | a report on every measure, with its outcome if ผลลัพธ์ is named |
//! | plan | มาตรการ with ผู้รับผิดชอบ, ขั้นตอน, ระยะเวลา, กำกับติดตาม or การรายงานผล | measures that state each of those |
//! | plan | จุดแข็ง, จุดอ่อน or ข้อบกพร่อง | strengths and weaknesses, which a result by indicator gives |
//! | plan | การวิเคราะห์ผลการประเมิน | any figure of the result |
//!
//! Any other element is left to a person. An element the person ticked off counts as present.

use super::check::{Check, error, note, warning};
use super::fault::{CheckFault, Requirement};
use super::target::CheckTarget;
use crate::framework::{Framework, MeasuresPair, Wording};
use crate::plan::{Measure, MeasureId, MeasurePart, Report};
use crate::{Analysis, AssessmentInputs, ItemCode};

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let year = inputs.coming_year();
    let Some(coming) = inputs.coming else {
        found.push(note(CheckTarget::NextRound, CheckFault::ComingUnknown { year }));
        return;
    };
    let Some(pair) = &coming.measures else {
        found.push(note(CheckTarget::NextRound, CheckFault::PairUnknown { year }));
        return;
    };
    for (code, side) in [(pair.plan, PairSide::Plan), (pair.report, PairSide::Report)] {
        PairItem { inputs, coming, pair, code, side }.check(found);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PairSide {
    Plan,
    Report,
}

struct PairItem<'a> {
    inputs: &'a AssessmentInputs<'a>,
    coming: &'a Framework,
    pair: &'a MeasuresPair,
    code: ItemCode,
    side: PairSide,
}

impl PairItem<'_> {
    fn check(&self, found: &mut Vec<Check>) {
        let elements = self.coming.item(self.code).map_or(&[][..], |i| &i.elements);
        let is_pair_official = self.pair.provenance.basis.is_official() && !self.coming.provisional;
        if elements.is_empty() {
            let fault =
                CheckFault::ElementsUnknown { item: self.code, is_official: is_pair_official };
            found.push(note(CheckTarget::NextItem(self.code), fault));
        }
        let ticked = self.inputs.next_round.work(self.code).elements;
        for (element, wording) in (0..=u8::MAX).zip(elements) {
            if !ticked.contains(&element) {
                let is_official = is_pair_official && wording.provenance.basis.is_official();
                found.extend(self.check_element(element, wording, is_official));
            }
        }
    }

    fn check_element(&self, element: u8, wording: &Wording, is_official: bool) -> Option<Check> {
        let place = CheckTarget::NextItem(self.code);
        let asks = match meaning(&wording.text, self.side) {
            ElementMeaning::Issues => return None,
            ElementMeaning::Unclear => {
                let fault = CheckFault::LookAtElement {
                    item: self.code,
                    element,
                    text: wording.text.clone(),
                    is_official,
                };
                return Some(note(place, fault));
            }
            ElementMeaning::Clear(asks) => asks,
        };
        let analysis = self.inputs.result.analysis;
        let measures = match &asks {
            Requirement::Analysis => (!has_figures(analysis)).then(Vec::new),
            Requirement::Sides => (!has_sides(analysis)).then(Vec::new),
            Requirement::Measures(parts) => {
                self.unmet(&|measure| !parts.iter().any(|part| measure.lacks(*part)))
            }
            Requirement::Results { with_outcome } => {
                self.unmet(&|measure| is_reported(measure, *with_outcome))
            }
        }?;
        let is_due = !matches!(asks, Requirement::Results { .. }) || self.is_report_due();
        let fault =
            CheckFault::MissingElement { item: self.code, element, asks, measures, is_official };
        Some(match (is_due, is_official) {
            (false, _) => note(place, fault),
            (true, true) => error(place, fault),
            (true, false) => warning(place, fault),
        })
    }

    /// The measures that do not meet a condition; `None` where there are measures and all of them do.
    fn unmet(&self, is_met: &dyn Fn(&Measure) -> bool) -> Option<Vec<MeasureId>> {
        let mut has_any = false;
        let mut unmet = Vec::new();
        for measure in self.inputs.active_measures() {
            has_any = true;
            if !is_met(measure) {
                unmet.push(measure.id);
            }
        }
        (!has_any || !unmet.is_empty()).then_some(unmet)
    }

    /// A report is due once the first round of reporting is over.
    fn is_report_due(&self) -> bool {
        let rounds = self.inputs.plan.rounds(self.inputs.coming_year());
        let first = rounds.iter().filter_map(|round| round.until.date()).min();
        first.is_none_or(|until| until < self.inputs.today)
    }
}

enum ElementMeaning {
    Clear(Requirement),
    Issues,
    Unclear,
}

fn meaning(text: &str, side: PairSide) -> ElementMeaning {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["ประเด็นการวิเคราะห์"]) {
        return ElementMeaning::Issues;
    }
    if side == PairSide::Report {
        return if has(&["ผลการดำเนินการ", "รูปธรรม"]) {
            ElementMeaning::Clear(Requirement::Results {
                with_outcome: has(&["ผลลัพธ์"])
            })
        } else {
            ElementMeaning::Unclear
        };
    }
    let parts: Vec<MeasurePart> = [
        (&["ผู้รับผิดชอบ"][..], MeasurePart::Unit),
        (&["ระยะเวลา"][..], MeasurePart::Period),
        (&["ขั้นตอน", "วิธีการปฏิบัติ"][..], MeasurePart::Steps),
        (&["กำกับติดตาม", "การรายงานผล"][..], MeasurePart::FollowUp),
    ]
    .into_iter()
    .filter(|(words, _)| has(words))
    .map(|(_, part)| part)
    .collect();
    if has(&["มาตรการ"]) && !parts.is_empty() {
        ElementMeaning::Clear(Requirement::Measures(parts))
    } else if has(&["จุดแข็ง", "จุดอ่อน", "ข้อบกพร่อง"])
    {
        ElementMeaning::Clear(Requirement::Sides)
    } else if has(&["การวิเคราะห์ผลการประเมิน"]) {
        ElementMeaning::Clear(Requirement::Analysis)
    } else {
        ElementMeaning::Unclear
    }
}

fn has_figures(analysis: &Analysis) -> bool {
    let mut rows = analysis.rows.iter();
    analysis.total.is_some() || rows.any(|row| row.figure.exact.is_some() || row.passed.is_some())
}

fn has_sides(analysis: &Analysis) -> bool {
    !analysis.strengths.is_empty() || !analysis.weaknesses.is_empty()
}

fn is_reported(measure: &Measure, with_outcome: bool) -> bool {
    let says = |text: fn(&Report) -> &str| {
        measure.reports.values().any(|report| !text(report).trim().is_empty())
    };
    says(|report| &report.done) && (!with_outcome || says(|report| &report.outcome))
}
