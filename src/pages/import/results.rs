//! The results on their way in, which of them is looked at, and reading one again as of another year.

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
    /// Why the last choice of a year could not be followed.
    pub(super) problem: RwSignal<Option<String>>,
    work: TextReading,
    /// Counts the choices of a year, so that a late answer to an earlier one is dropped.
    turn: StoredValue<u32>,
    owner: StoredValue<Option<Owner>>,
}

/// One result: as read, and what the person makes of it.
#[derive(Clone)]
pub(super) struct Candidate {
    pub(super) read: Arc<ResultRead>,
    pub(super) draft: Draft,
}

impl Results {
    /// What a text says. `own` is the year of the open assessment, for results without one the app knows.
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

    /// The one looked at; follows every change of it.
    pub(super) fn candidate(self) -> Candidate {
        let at = self.chosen.get();
        self.all.with(|all| all[at].clone())
    }

    /// Takes the result looked at as one of this year: its questions and items are found anew in that year's wording.
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
            // The page may have been left, or another year chosen meanwhile.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match read {
                Ok(reading) => self.put(at, &earlier, reading, year),
                Err(problem) => self.problem.set(Some(problem)),
            }
        });
    }

    /// Puts the new reading of a result in the place of the earlier one, unless it found another result there.
    fn put(self, at: usize, earlier: &Candidate, reading: Reading, year: FiscalYear) {
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

/// The result a person most likely comes with: the first of the latest year.
fn latest(all: &[Candidate]) -> usize {
    let year = |at: &usize| all[*at].read.fiscal_year.as_ref().map(|y| y.year);
    (0..all.len()).rev().max_by_key(year).unwrap_or(0)
}
