//! Rounds of reporting: the customary two, or the person's own.

use super::list::{Plan, Round};
use super::measure::{DateText, Report, RoundId};
use crate::FiscalYear;

/// The customary rounds.
const HALF: RoundId = RoundId(1);
const WHOLE: RoundId = RoundId(2);

impl RoundId {
    /// Whether it is one of the two customary rounds.
    pub fn is_customary(self) -> bool {
        self == HALF || self == WHOLE
    }
}

impl Plan {
    /// The rounds of reporting in a year: the person's own, else after 6 and after 12 months.
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

    /// Takes the customary rounds over as the person's own, to be changed from there on; what was reported
    /// in them stays theirs.
    pub fn own_the_rounds(&mut self, year: FiscalYear) {
        self.own_rounds = self.rounds(year);
    }

    /// Goes back to the customary rounds. What was reported in others is kept, and not shown.
    pub fn drop_own_rounds(&mut self) {
        self.own_rounds.clear();
    }

    /// Adds a round after the others, under a number of its own.
    pub fn add_round(&mut self, year: FiscalYear, name: &str) -> RoundId {
        self.own_the_rounds(year);
        let own = self.own_rounds.iter().map(|round| round.id);
        let reported = self.measures.iter().flat_map(|m| m.reports.keys().copied());
        let used = own.chain(reported).max().unwrap_or(WHOLE).max(WHOLE);
        let id = RoundId(self.number_after(used.0));
        self.own_rounds.push(Round { id, name: name.to_owned(), until: DateText::default() });
        id
    }

    /// Changes one of the person's own rounds; its number stays.
    pub fn edit_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.own_rounds.iter_mut().find(|round| round.id == id) {
            change(round);
            round.id = id;
        }
    }

    /// Takes one of the person's own rounds away. What was reported in it is kept, and not shown; without
    /// any own round the customary ones are back.
    pub fn remove_round(&mut self, id: RoundId) {
        self.own_rounds.retain(|round| round.id != id);
    }

    /// How many measures say something in a round.
    pub fn reports_in(&self, id: RoundId) -> usize {
        let reported = |report: &Report| !report.is_empty();
        self.measures
            .iter()
            .filter(|measure| measure.reports.get(&id).is_some_and(reported))
            .count()
    }
}
