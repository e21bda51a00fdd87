//! The results being imported, which one is selected, and reading one again for another year.

use std::sync::Arc;

use ita::FiscalYear;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reading::{Reading, ResultRead};

use super::draft::Draft;
use super::work::TextReading;

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Results {
    pub(super) all: RwSignal<Vec<Candidate>>,
    pub(super) chosen: RwSignal<usize>,
    /// Why the result could not be read for the year chosen last.
    pub(super) problem: RwSignal<Option<String>>,
    work: TextReading,
    /// Counts the choices of a year, so that a late answer to an earlier one is discarded.
    turn: StoredValue<u32>,
    owner: StoredValue<Option<Owner>>,
}

/// A result as read, and the draft that the person corrects.
#[derive(Clone)]
pub(super) struct Candidate {
    pub(super) read: Arc<ResultRead>,
    pub(super) draft: Draft,
}

impl Results {
    /// The results of a reading. `own` is the year of the open assessment, used for results without a known year.
    pub(super) fn new(
        work: TextReading,
        reading: &Reading,
        known: &[FiscalYear],
        own: FiscalYear,
    ) -> Self {
        let all: Vec<_> = reading
            .results
            .iter()
            .map(|read| Candidate {
                draft: Draft::new(read, known, own),
                read: Arc::new(read.clone()),
            })
            .collect();
        Self {
            chosen: RwSignal::new(latest(&all)),
            all: RwSignal::new(all),
            problem: RwSignal::new(None),
            work,
            turn: StoredValue::new(0),
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// The selected result (reactive).
    pub(super) fn candidate(self) -> Candidate {
        let at = self.chosen.get();
        self.all.with(|all| all[at].clone())
    }

    /// Reads the selected result for another year, whose framework names its questions and items differently.
    pub(super) fn choose_year(self, year: FiscalYear) {
        let at = self.chosen.get_untracked();
        let earlier = untrack(|| self.candidate());
        if earlier.draft.year.get_untracked() == year {
            return;
        }
        earlier.draft.year.set(year);
        self.problem.set(None);
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        spawn_local(async move {
            let read = self.work.read_as(year).await;
            // The person may have left the page or chosen another year meanwhile.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match read {
                Ok(reading) => self.replace_reading(at, &earlier, reading, year),
                Err(problem) => self.problem.set(Some(problem)),
            }
        });
    }

    /// Replaces an earlier reading of a result by the new one, if the new one still finds that result.
    fn replace_reading(self, at: usize, earlier: &Candidate, reading: Reading, year: FiscalYear) {
        let first = earlier.read.values.first().map(|value| value.place.line);
        let is_same = |read: &ResultRead| {
            let lines = read.values.iter().map(|value| value.place.line);
            first.is_none_or(|first| lines.min().is_some_and(|line| line.abs_diff(first) <= 1))
        };
        let mut results = reading.results;
        let found = if results.len() == self.all.with_untracked(Vec::len) {
            Some(results.swap_remove(at))
        } else {
            results.into_iter().find(is_same)
        };
        let (Some(read), Some(owner)) = (found, self.owner.get_value()) else {
            return;
        };
        let draft = owner.with(|| earlier.draft.read_again(&read, year));
        let read = Arc::new(read);
        self.all.update(|all| all[at] = Candidate { read, draft });
    }
}

/// The result selected at first: the first one of the latest year.
fn latest(all: &[Candidate]) -> usize {
    let year = |at: &usize| all[*at].read.fiscal_year.as_ref().map(|y| y.year);
    (0..all.len()).rev().max_by_key(year).unwrap_or(0)
}
