//! What follows a result: the plan, the coming year's items, changed paragraphs, and what they need fetched.

use std::sync::Arc;

use ita::next_round::{ItemWork, NextRound};
use ita::passage::Passage;
use ita::plan::{Measure, MeasureId, Plan};
use ita::suggestions::Library;
use ita::topics::Topics;
use ita::{FiscalYear, Framework, ItemCode};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Action, Field, FrameworkError, OpenWorkspace};

/// Changes. Typing into one field again and again is one step of undo: the field's name tells them apart.
impl OpenWorkspace {
    pub fn edit_plan(self, change: impl FnOnce(&mut Plan)) {
        self.change_plan(None, change);
    }

    pub fn edit_measure(self, id: MeasureId, change: impl FnOnce(&mut Measure)) {
        self.change_plan(None, |plan| plan.edit(id, change));
    }

    pub fn type_measure(
        self,
        id: MeasureId,
        field: &'static str,
        change: impl FnOnce(&mut Measure),
    ) {
        self.change_plan(Some(Field::Measure(id, field)), |plan| {
            plan.edit(id, change);
        });
    }

    /// As [`OpenWorkspace::edit_plan`], where a field of it is typed into.
    pub fn type_plan(self, field: Field, change: impl FnOnce(&mut Plan)) {
        self.change_plan(Some(field), change);
    }

    /// Changes what is noted for an item of the coming year; with a field's name, if it is typed into.
    pub fn edit_next_item(
        self,
        item: ItemCode,
        field: Option<&'static str>,
        change: impl FnOnce(&mut ItemWork),
    ) {
        let Some(mut next_round) = self.with_untracked(|record| record.next_round.clone()) else {
            return;
        };
        next_round.edit(item, change);
        let typing = field.map(|field| Field::NextItem(item, field));
        self.dispatch(Action::SetNextRound { next_round, typing });
    }

    /// Changes what is noted for several items of the coming year alike, as one step of undo.
    pub fn edit_next_items(self, items: &[ItemCode], change: impl Fn(&mut ItemWork)) {
        let Some(mut next_round) = self.with_untracked(|record| record.next_round.clone()) else {
            return;
        };
        next_round.edit_all(items, change);
        let typing = None;
        self.dispatch(Action::SetNextRound { next_round, typing });
    }

    /// Notes what another list does, where nothing is noted yet; gives for how many items.
    pub fn take_over_next_round(self, other: &NextRound) -> usize {
        let Some(mut next_round) = self.with_untracked(|record| record.next_round.clone()) else {
            return 0;
        };
        let taken = next_round.take_over(other);
        let typing = None;
        self.dispatch(Action::SetNextRound { next_round, typing });
        taken
    }

    pub fn set_passage(self, place: &str, passage: Option<Passage>) {
        let place = place.to_owned();
        self.dispatch(Action::SetPassage { place, passage });
    }

    fn change_plan(self, typing: Option<Field>, change: impl FnOnce(&mut Plan)) {
        let Some(mut plan) = self.with_untracked(|record| record.plan.clone()) else {
            return;
        };
        change(&mut plan);
        self.dispatch(Action::SetPlan { plan, typing });
    }
}

/// Reads. Each follows the open assessment, and answers once [`OpenWorkspace::fetch_for_plan`] has.
impl OpenWorkspace {
    /// The year in which the plan is carried out and asked for.
    pub fn coming_year(self) -> Option<FiscalYear> {
        self.with(|record| record.assessment.fiscal_year.next())
    }

    /// As [`OpenWorkspace::coming_year`], without following.
    pub fn coming_year_untracked(self) -> Option<FiscalYear> {
        self.with_untracked(|record| record.assessment.fiscal_year.next())
    }

    /// The framework of the year after the result.
    pub fn coming(self) -> Option<Result<Arc<Framework>, FrameworkError>> {
        self.frameworks().get(self.coming_year()?)
    }

    pub fn topics(self) -> Option<Arc<Topics>> {
        self.frameworks().topics()
    }

    /// The suggested measures.
    pub fn library(self) -> Option<Arc<Library>> {
        self.frameworks().library()
    }

    /// As [`OpenWorkspace::library`], without following.
    pub fn library_untracked(self) -> Option<Arc<Library>> {
        untrack(|| self.frameworks().library())
    }

    /// Why there are no topics; [`OpenWorkspace::fetch_for_plan`] tries again.
    pub fn topics_problem(self) -> Option<FrameworkError> {
        self.frameworks().topics_problem()
    }

    /// Asks for what pages about the plan need, if it is not there yet.
    pub fn fetch_for_plan(self) {
        let frameworks = self.frameworks();
        if let Some(coming) = self.coming_year_untracked() {
            spawn_local(async move {
                // The outcomes are kept for whoever reads them.
                let _ = frameworks.load(coming).await;
                let _ = frameworks.load_topics().await;
                let _ = frameworks.load_library().await;
            });
        }
    }
}
