//! Reporting rounds: the two default ones, or those the user defines.

use super::list::{Plan, Round};
use super::measure::{DateText, Report, RoundId};
use crate::FiscalYear;

/// The default rounds, after 6 and after 12 months.
const HALF: RoundId = RoundId(1);
const WHOLE: RoundId = RoundId(2);

impl RoundId {
    /// Whether this is one of the two default rounds.
    pub fn is_customary(self) -> bool {
        self == HALF || self == WHOLE
    }
}

impl Plan {
    /// The reporting rounds of a year: the user's own if there are any, else the two default ones.
    pub fn rounds(&self, year: FiscalYear) -> Vec<Round> {
        if !self.own_rounds.is_empty() {
            return self.own_rounds.clone();
        }
        let half = thai::Span::quarters(year, 1, 2).map(|span| span.to);
        let round = |id, name: &str, until: Option<thai::Date>| Round {
            id,
            name: name.to_owned(),
            until: DateText(until.map_or_else(String::new, thai::Date::short)),
        };
        vec![round(HALF, "รอบ 6 เดือน", half), round(WHOLE, "รอบ 12 เดือน", Some(year.last_day()))]
    }

    /// Copies the default rounds to the user's own, so that they can be edited. Their ids stay the same, so
    /// reports in them are kept.
    pub fn own_the_rounds(&mut self, year: FiscalYear) {
        self.own_rounds = self.rounds(year);
    }

    /// Returns to the default rounds. Reports in other rounds are kept but not shown.
    pub fn drop_own_rounds(&mut self) {
        self.own_rounds.clear();
    }

    /// Appends a round with a new id; the default rounds become the user's own first.
    pub fn add_round(&mut self, year: FiscalYear, name: &str) -> RoundId {
        self.own_the_rounds(year);
        let own = self.own_rounds.iter().map(|round| round.id);
        let reported = self.measures.iter().flat_map(|m| m.reports.keys().copied());
        let used = own.chain(reported).max().unwrap_or(WHOLE).max(WHOLE);
        let id = RoundId(self.number_after(used.0));
        self.own_rounds.push(Round { id, name: name.to_owned(), until: DateText::default() });
        id
    }

    /// Changes one of the user's own rounds; its id cannot change.
    pub fn edit_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.own_rounds.iter_mut().find(|round| round.id == id) {
            change(round);
            round.id = id;
        }
    }

    /// Removes one of the user's own rounds. Reports in it are kept but not shown. Removing the last one brings
    /// the default rounds back.
    pub fn remove_round(&mut self, id: RoundId) {
        self.own_rounds.retain(|round| round.id != id);
    }

    /// The number of measures with a non-empty report in a round.
    pub fn reports_in(&self, id: RoundId) -> usize {
        let reported = |report: &Report| !report.is_empty();
        self.measures
            .iter()
            .filter(|measure| measure.reports.get(&id).is_some_and(reported))
            .count()
    }
}
