//! Edits to a plan's list of measures.

use std::sync::Arc;

use super::list::Plan;
use super::measure::{Measure, MeasureId, MeasureKind, Period, StatusChange};

/// A field to set to the same value on several measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    Kind(MeasureKind),
    Units(Vec<String>),
    Period(Period),
    FollowUp(String),
    Status(StatusChange),
}

impl Plan {
    /// Appends a measure and returns the new id it was given.
    pub fn add(&mut self, measure: Measure) -> MeasureId {
        self.insert(self.measures.len(), measure)
    }

    fn insert(&mut self, at: usize, measure: Measure) -> MeasureId {
        // `next` may be too low in a damaged or foreign file, so ids in use are checked as well.
        let used = self.measures.iter().map(|m| m.id.0).max().unwrap_or(0);
        let id = MeasureId(self.number_after(used));
        self.measures.insert(at, Arc::new(Measure { id, ..measure }));
        id
    }

    /// A new number for a measure or round: greater than `used`, the highest in use, and than any given before.
    pub(super) fn number_after(&mut self, used: u32) -> u32 {
        let number = self.next.max(used.saturating_add(1));
        self.next = number.saturating_add(1);
        number
    }

    /// Changes one measure; its id cannot change.
    pub fn edit(&mut self, id: MeasureId, change: impl FnOnce(&mut Measure)) {
        if let Some(measure) = self.measures.iter_mut().find(|m| m.id == id) {
            let measure = Arc::make_mut(measure);
            change(measure);
            measure.id = id;
        }
    }

    pub fn remove(&mut self, ids: &[MeasureId]) {
        self.measures.retain(|m| !ids.contains(&m.id));
    }

    /// Moves a measure one position up or down; does nothing at the end of the list.
    pub fn shift(&mut self, id: MeasureId, up: bool) {
        let Some(at) = self.place(id) else { return };
        let other =
            if up { at.checked_sub(1) } else { (at + 1 < self.measures.len()).then_some(at + 1) };
        if let Some(other) = other {
            self.measures.swap(at, other);
        }
    }

    /// Inserts a copy with progress reset after the measure. `None` if the id is unknown.
    pub fn duplicate(&mut self, id: MeasureId) -> Option<MeasureId> {
        let at = self.place(id)?;
        let copy = self.measures[at].afresh();
        Some(self.insert(at + 1, copy))
    }

    /// Moves the steps from index `from_step` on to a new measure, inserted after this one: otherwise a copy,
    /// with progress reset. `None`, and no change, if the id is unknown or either measure would have no steps.
    pub fn split(&mut self, id: MeasureId, from_step: usize) -> Option<MeasureId> {
        let at = self.place(id)?;
        if from_step == 0 || from_step >= self.measures[at].steps.len() {
            return None;
        }
        let mut copy = self.measures[at].afresh();
        let mut later = Vec::new();
        self.edit(id, |measure| later = measure.steps.split_off(from_step));
        copy.steps = later;
        Some(self.insert(at + 1, copy))
    }

    /// Sets a field on several measures. A status that a measure already has is not added to its history.
    pub fn edit_all(&mut self, ids: &[MeasureId], bulk: &Bulk) {
        for id in ids {
            self.edit(*id, |measure| match bulk {
                Bulk::Kind(kind) => measure.kind = *kind,
                Bulk::Units(units) => measure.units.clone_from(units),
                Bulk::Period(period) => measure.period = period.clone(),
                Bulk::FollowUp(text) => measure.follow_up.clone_from(text),
                Bulk::Status(change) => {
                    if measure.status() != change.status {
                        measure.history.push(change.clone());
                    }
                }
            });
        }
    }

    fn place(&self, id: MeasureId) -> Option<usize> {
        self.measures.iter().position(|m| m.id == id)
    }
}

impl Measure {
    /// A copy without status history, reports and evidence, and with no step done.
    #[must_use]
    pub fn afresh(&self) -> Self {
        let mut fresh = Self {
            history: Vec::new(),
            reports: std::collections::BTreeMap::new(),
            evidence: Vec::new(),
            ..self.clone()
        };
        for step in &mut fresh.steps {
            step.done = false;
        }
        fresh
    }
}
