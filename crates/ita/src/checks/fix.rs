//! What one click does about a check, without asking further.

use thai::Span;

use super::target::CheckTarget;
use crate::Assessment;
use crate::next_round::NextRound;
use crate::passage::Passages;
use crate::plan::{Finding, Measure, MeasureId, Plan};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Make a measure answer a finding.
    LinkMeasure {
        measure: MeasureId,
        finding: Finding,
    },
    AddMeasureFor(Finding),
    /// Make the measure's period the whole fiscal year.
    WholeYear(MeasureId),
    /// Drop the changed paragraph, so that the draft is used again.
    FreshDraft(String),
    /// Write another name wherever one is printed, in the texts of the check's target.
    RenameAgency {
        /// As it is printed there, letter by letter.
        from: String,
        to: String,
    },
}

/// The parts of an assessment that a fix may change.
#[derive(Debug)]
pub struct FixableParts<'a> {
    pub assessment: &'a mut Assessment,
    pub plan: &'a mut Plan,
    pub passages: &'a mut Passages,
    pub next_round: &'a mut NextRound,
}

impl Fix {
    /// Applies the fix of a check that leads to `target`.
    ///
    /// [`Fix::AddMeasureFor`] adds `drafts`, which [`crate::suggestions::drafts_for`] makes; no other fix
    /// uses them.
    pub fn apply(&self, target: &CheckTarget, parts: FixableParts, drafts: Vec<Measure>) {
        match self {
            Self::LinkMeasure { measure, finding } => parts.plan.edit(*measure, |measure| {
                measure.answers.insert(*finding);
            }),
            Self::AddMeasureFor(_) => {
                for draft in drafts {
                    parts.plan.add(draft);
                }
            }
            Self::WholeYear(measure) => {
                let year = Span::year(parts.assessment.fiscal_year.next());
                parts.plan.edit(*measure, |measure| measure.period = measure.period.over(year));
            }
            Self::FreshDraft(key) => {
                parts.passages.remove(key);
            }
            Self::RenameAgency { from, to } => rename(target, parts, from, to),
        }
    }
}

fn rename(target: &CheckTarget, parts: FixableParts, from: &str, to: &str) {
    let put = |text: &mut String| *text = text.replace(from, to);
    match target {
        CheckTarget::Scores(subject) => {
            if let Some(remark) = parts.assessment.weak.get_mut(subject) {
                put(remark);
            }
        }
        CheckTarget::Measure(id) | CheckTarget::Progress(id) => {
            parts.plan.edit(*id, |measure| measure.texts_mut().into_iter().for_each(put));
        }
        CheckTarget::NextItem(code) => parts.next_round.edit(*code, |work| {
            put(&mut work.unit);
            put(&mut work.notes);
        }),
        CheckTarget::Passage(key) => {
            if let Some(passage) = parts.passages.get_mut(key) {
                put(&mut passage.text);
            }
        }
        // None of these has a text of its own.
        CheckTarget::Gaps
        | CheckTarget::Plan
        | CheckTarget::NextRound
        | CheckTarget::Agency
        | CheckTarget::Framework => {}
    }
}
