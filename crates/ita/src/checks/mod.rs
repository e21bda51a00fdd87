//! Everything that should be looked at before papers are signed, in one list. It warns and never blocks.
//!
//! The list is by severity, then by place: scores, gaps, the plan, its measures in the person's order, their
//! progress, the items of the coming year, the coming year as a whole, changed paragraphs, the agency, the
//! frameworks. Within a place it keeps the order in which this module asks.

mod elements;
mod fault;
mod frameworks;
mod gaps;
mod measures;
mod names;
mod next_items;
mod passages;
mod periods;
mod progress;
mod scores;

use thai::Date;

pub use fault::{Asks, Bound, Fault, Field, Lack, Named};

use crate::agency::Agency;
use crate::next_round::NextRound;
use crate::order::sort_by_key;
use crate::passage::Passages;
use crate::plan::{Finding, Measure, MeasureId, Plan, Status};
use crate::topics::Topics;
use crate::{Analysis, Assessment, FiscalYear, Framework, ItemCode, Subject};

/// What is looked at. The plan, the report and the coming items belong to the year after the result.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Of the year of the result.
    pub framework: &'a Framework,
    /// Of the year after; none where it is not known.
    pub coming: Option<&'a Framework>,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
    pub topics: &'a Topics,
    pub agency: &'a Agency,
    pub plan: &'a Plan,
    pub passages: &'a Passages,
    pub next_round: &'a NextRound,
    pub today: Date,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub severity: Severity,
    pub fault: Fault,
    pub place: Place,
    /// What one click can do about it.
    pub fix: Option<Fix>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Points are lost, or a paper says what is not so.
    Error,
    /// Something is missing or looks wrong.
    Warning,
    /// To be known; nothing need be wrong.
    Note,
}

/// Where a fault is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Scores(Subject),
    Gaps,
    Plan,
    Measure(MeasureId),
    /// Status, reports and evidence of a measure.
    Progress(MeasureId),
    /// An item of the coming year.
    NextItem(ItemCode),
    NextRound,
    /// A changed paragraph, by its key.
    Passage(String),
    Agency,
    Framework,
}

/// What one click can do without asking further.
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
    /// Drop the changed paragraph, so that the draft stands again.
    FreshDraft(String),
    /// Write another name wherever one is printed, in the texts of the check's place.
    RenameAgency {
        /// As it stands there, letter by letter.
        from: String,
        to: String,
    },
}

pub fn checks(inputs: &Inputs) -> Vec<Check> {
    let mut found = Vec::new();
    scores::check(inputs, &mut found);
    gaps::check(inputs, &mut found);
    measures::check(inputs, &mut found);
    periods::check(inputs, &mut found);
    progress::check(inputs, &mut found);
    elements::check(inputs, &mut found);
    next_items::check(inputs, &mut found);
    passages::check(inputs, &mut found);
    names::check(inputs, &mut found);
    frameworks::check(inputs, &mut found);
    sort_by_key(&mut found, |check| (check.severity, check.place.order(inputs)));
    found
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl Place {
    /// Which kind of place, and which one of the kind.
    fn order(&self, inputs: &Inputs) -> (u8, usize) {
        let measure = |id: &MeasureId| {
            let measures = &inputs.plan.measures;
            measures.iter().position(|m| m.id == *id).unwrap_or(0)
        };
        match self {
            Self::Scores(subject) => {
                let rows = &inputs.analysis.rows;
                let row = rows.iter().position(|row| row.figure.subject == *subject);
                (0, row.unwrap_or(rows.len()))
            }
            Self::Gaps => (1, 0),
            Self::Plan => (2, 0),
            Self::Measure(id) => (3, measure(id)),
            Self::Progress(id) => (4, measure(id)),
            Self::NextItem(code) => (5, usize::from(code.0)),
            Self::NextRound => (6, 0),
            Self::Passage(key) => {
                let keys = &mut inputs.passages.keys();
                (7, keys.position(|k| k == key).unwrap_or(0))
            }
            Self::Agency => (8, 0),
            Self::Framework => (9, 0),
        }
    }
}

impl Inputs<'_> {
    /// The year the plan is carried out and asked for in.
    fn year(&self) -> FiscalYear {
        self.framework.fiscal_year.next()
    }

    /// The measures that are not given up.
    fn standing(&self) -> impl Iterator<Item = &Measure> {
        let measures = self.plan.measures.iter().map(AsRef::as_ref);
        measures.filter(|measure| measure.status() != Status::Cancelled)
    }
}

fn error(place: Place, fault: Fault) -> Check {
    of(Severity::Error, place, fault)
}

fn warning(place: Place, fault: Fault) -> Check {
    of(Severity::Warning, place, fault)
}

fn note(place: Place, fault: Fault) -> Check {
    of(Severity::Note, place, fault)
}

fn of(severity: Severity, place: Place, fault: Fault) -> Check {
    Check { severity, fault, place, fix: None }
}

impl Check {
    fn fixed_by(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }
}
