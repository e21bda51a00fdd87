//! The rounds a paper reports on.

use ita::plan::Round;

use crate::maker::Maker;
use crate::missing::Missing;

impl Maker<'_> {
    /// The chosen round, else every round with a report, else the first one; a lack of reports is recorded as missing.
    pub(crate) fn reported_rounds(&mut self) -> Vec<Round> {
        let plan = self.inputs.known.plan;
        let all = plan.rounds(self.coming_year());
        let chosen = self.settings.round;
        let mut rounds: Vec<Round> = match chosen {
            Some(id) => all.iter().filter(|round| round.id == id).cloned().collect(),
            None => Vec::new(),
        };
        if rounds.is_empty() {
            let reported = |round: &&Round| plan.reports_in(round.id) > 0;
            rounds = all.iter().filter(reported).cloned().collect();
        }
        if rounds.is_empty() {
            rounds.extend(all.first().cloned());
        }
        if rounds.iter().all(|round| plan.reports_in(round.id) == 0) {
            self.lacks(Missing::Reports);
        }
        rounds
    }
}
