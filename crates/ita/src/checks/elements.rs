//! What the coming year's items for measures and report must contain.
//!
//! The elements are data and worded differently each year, so what one asks is decided by its own words:
//!
//! | words of the element | asks for |
//! | --- | --- |
//! | ประเด็นการวิเคราะห์ | the issues of analysis: [`Fault::UntreatedIssues`] says which are missing |
//! | of the report: ผลการดำเนินการ or รูปธรรม | something reported of every measure, its outcome too if it names ผลลัพธ์ |
//! | of the plan: มาตรการ with ผู้รับผิดชอบ, ขั้นตอน, ระยะเวลา, กำกับติดตาม or การรายงานผล | measures that say each of those |
//! | จุดแข็ง, จุดอ่อน or ข้อบกพร่อง | strengths or weaknesses, which a result by indicator gives |
//! | การวิเคราะห์ผลการประเมิน | any figure of the result |
//!
//! The first that fits counts. Everything else only a person can judge. What is ticked off for the item is
//! there.

use super::measures::lacks;
use super::{Asks, Check, Fault, Inputs, Lack, Place, error, note, warning};
use crate::framework::{Framework, MeasuresPair, Wording};
use crate::plan::{Measure, MeasureId};
use crate::{Analysis, ItemCode};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let year = inputs.year();
    let Some(coming) = inputs.coming else {
        found.push(note(Place::NextRound, Fault::ComingUnknown { year }));
        return;
    };
    let Some(pair) = &coming.measures else {
        found.push(note(Place::NextRound, Fault::PairUnknown { year }));
        return;
    };
    for (code, side) in [(pair.plan, Side::Plan), (pair.report, Side::Report)] {
        Item { inputs, coming, pair, code, side }.check(found);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Plan,
    Report,
}

struct Item<'a> {
    inputs: &'a Inputs<'a>,
    coming: &'a Framework,
    pair: &'a MeasuresPair,
    code: ItemCode,
    side: Side,
}

impl Item<'_> {
    fn check(&self, found: &mut Vec<Check>) {
        let elements = self.coming.item(self.code).map_or(&[][..], |i| &i.elements);
        let is_pair_official = self.pair.provenance.basis.is_official() && !self.coming.provisional;
        if elements.is_empty() {
            let fault = Fault::ElementsUnknown { item: self.code, is_official: is_pair_official };
            found.push(note(Place::NextItem(self.code), fault));
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
        let place = Place::NextItem(self.code);
        let asks = match asked(&wording.text, self.side) {
            Asked::Issues => return None,
            Asked::Nothing => {
                let fault = Fault::LookAtElement {
                    item: self.code,
                    element,
                    text: wording.text.clone(),
                    is_official,
                };
                return Some(note(place, fault));
            }
            Asked::Known(asks) => asks,
        };
        let missing = match &asks {
            Asks::Analysis => (!is_known(self.inputs.analysis)).then(Vec::new),
            Asks::Sides => (!has_sides(self.inputs.analysis)).then(Vec::new),
            Asks::Measures(details) => self.missing(&|measure| {
                let lacks = lacks(measure);
                details.iter().all(|detail| !lacks.contains(detail))
            }),
            Asks::Results { with_outcome } => {
                self.missing(&|measure| is_reported(measure, *with_outcome))
            }
        };
        let measures = missing?;
        let is_due = !matches!(asks, Asks::Results { .. }) || self.is_report_due();
        let fault = Fault::MissingElement { item: self.code, element, asks, measures, is_official };
        Some(match (is_due, is_official) {
            (false, _) => note(place, fault),
            (true, true) => error(place, fault),
            (true, false) => warning(place, fault),
        })
    }

    /// The measures something is not so of, and nothing where there is no measure; none where all is well.
    fn missing(&self, is_so: &dyn Fn(&Measure) -> bool) -> Option<Vec<MeasureId>> {
        let standing: Vec<&Measure> = self.inputs.standing().collect();
        let lacking = standing.iter().filter(|measure| !is_so(measure));
        let lacking: Vec<MeasureId> = lacking.map(|measure| measure.id).collect();
        (standing.is_empty() || !lacking.is_empty()).then_some(lacking)
    }

    /// A report is asked for once the first round of reporting is over.
    fn is_report_due(&self) -> bool {
        let rounds = self.inputs.plan.rounds(self.inputs.year());
        let first = rounds.iter().filter_map(|round| round.until.date()).min();
        first.is_none_or(|until| until < self.inputs.today)
    }
}

enum Asked {
    Known(Asks),
    Issues,
    Nothing,
}

fn asked(text: &str, side: Side) -> Asked {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["ประเด็นการวิเคราะห์"]) {
        return Asked::Issues;
    }
    if side == Side::Report {
        return if has(&["ผลการดำเนินการ", "รูปธรรม"]) {
            Asked::Known(Asks::Results { with_outcome: has(&["ผลลัพธ์"]) })
        } else {
            Asked::Nothing
        };
    }
    let details: Vec<Lack> = [
        (&["ผู้รับผิดชอบ"][..], Lack::Unit),
        (&["ระยะเวลา"][..], Lack::Period),
        (&["ขั้นตอน", "วิธีการปฏิบัติ"][..], Lack::Steps),
        (&["กำกับติดตาม", "การรายงานผล"][..], Lack::FollowUp),
    ]
    .into_iter()
    .filter(|(words, _)| has(words))
    .map(|(_, detail)| detail)
    .collect();
    if has(&["มาตรการ"]) && !details.is_empty() {
        Asked::Known(Asks::Measures(details))
    } else if has(&["จุดแข็ง", "จุดอ่อน", "ข้อบกพร่อง"])
    {
        Asked::Known(Asks::Sides)
    } else if has(&["การวิเคราะห์ผลการประเมิน"]) {
        Asked::Known(Asks::Analysis)
    } else {
        Asked::Nothing
    }
}

fn is_known(analysis: &Analysis) -> bool {
    let mut rows = analysis.rows.iter();
    analysis.total.is_some() || rows.any(|row| row.figure.exact.is_some() || row.passed.is_some())
}

fn has_sides(analysis: &Analysis) -> bool {
    !analysis.strengths.is_empty() || !analysis.weaknesses.is_empty()
}

fn is_reported(measure: &Measure, with_outcome: bool) -> bool {
    let says = |text: &dyn Fn(&crate::plan::Report) -> bool| measure.reports.values().any(text);
    says(&|report| !report.done.trim().is_empty())
        && (!with_outcome || says(&|report| !report.outcome.trim().is_empty()))
}
