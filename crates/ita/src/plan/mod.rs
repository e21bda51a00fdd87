//! What is done about a result: measures, the findings they answer, and how far they have come.
//!
//! A plan belongs to a result of year R; it is carried out, reported and asked for in year R+1.

mod carry;
mod coverage;
mod edit;
mod finding;
mod lines;
mod measure;
mod progress;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use coverage::{Answer, Coverage, Covered, coverage};
pub use edit::Bulk;
pub use finding::{Finding, findings_of};
pub use lines::{clean_step, numbered_steps, revised, step_starts};
pub(crate) use measure::is_web_address;
pub use measure::{
    DateText, Every, Evidence, Measure, MeasureId, MeasureKind, Period, Report, RoundId, Status,
    StatusChange, Step,
};
pub use progress::{Due, Standing, expected};

use crate::FiscalYear;

/// The measures of one plan, in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Shared, so that a step of undo costs no copy of every measure.
    pub measures: Vec<Arc<Measure>>,
    /// When is reported; [`Plan::rounds`] gives the customary two where the person set none.
    pub own_rounds: Vec<Round>,
    /// The number the next measure gets; numbers are never used again.
    next: u32,
}

/// A round of reporting: what was done until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    pub name: String,
    /// The last day it covers.
    pub until: DateText,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.own_rounds.is_empty()
    }

    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|m| m.id == id).map(AsRef::as_ref)
    }

    /// The rounds of reporting in a year: the person's own, else after 6 and after 12 months.
    pub fn rounds(&self, year: FiscalYear) -> Vec<Round> {
        if !self.own_rounds.is_empty() {
            return self.own_rounds.clone();
        }
        let half = thai::Span::quarters(year, 1, 2).map(|span| span.to);
        let round = |id, name: &str, until: Option<thai::Date>| Round {
            id: RoundId(id),
            name: name.to_owned(),
            until: DateText(until.map_or_else(String::new, thai::Date::short)),
        };
        vec![
            round(1, "รอบ 6 เดือน", half),
            round(2, "รอบ 12 เดือน", Some(year.last_day())),
        ]
    }
}
