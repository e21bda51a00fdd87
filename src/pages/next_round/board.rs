//! The state shared by the parts of the page.

use std::collections::BTreeSet;
use std::sync::Arc;

use ita::next_round::{ItemWork, NextItem, NextRound, Outlook};
use ita::topics::Topics;
use ita::{Framework, ItemCode, Subject};
use leptos::prelude::*;

use super::filter::{ItemFilter, ShownItems};
use crate::workspace::Open;

/// What depends only on the year of the result.
#[derive(Clone, PartialEq)]
pub(super) struct YearFacts {
    pub(super) coming: Arc<Framework>,
    pub(super) last: Arc<Framework>,
    pub(super) topics: Arc<Topics>,
}

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Board {
    open: Open,
    pub(super) facts: StoredValue<YearFacts>,
    pub(super) outlook: Memo<Outlook>,
    pub(super) filter: RwSignal<ItemFilter>,
    /// The items that match the filter now, in its order; files and print have these.
    pub(super) fitting: Memo<Vec<ItemCode>>,
    /// The items on the screen: those that match now or matched when the filter was set.
    pub(super) shown: Memo<ShownItems>,
    /// The items selected for a bulk edit.
    pub(super) chosen: RwSignal<BTreeSet<ItemCode>>,
    /// The agency's units and those entered for items.
    pub(super) units: Memo<Vec<String>>,
}

impl Board {
    pub(super) fn new(open: Open, facts: YearFacts) -> Self {
        let held = facts.clone();
        let outlook = Memo::new(move |_| outlook(open, &held));
        let filter = RwSignal::new(ItemFilter::default());
        let fitting = Memo::new(move |_| {
            outlook.with(|outlook| {
                open.with(|record| {
                    filter.with(|f| f.fitting(outlook, &record.next_round, &record.assessment))
                })
            })
        });
        let shown = Memo::new(move |earlier: Option<&ShownItems>| {
            // Not reactive: an item keeps its position when publishing it changes its missing points.
            outlook.with_untracked(|outlook| {
                filter.with(|filter| {
                    fitting.with(|fitting| ShownItems::after(earlier, filter, fitting, outlook))
                })
            })
        });
        let units =
            Memo::new(move |_| open.with(|record| units(&record.agency.units, &record.next_round)));
        Self {
            open,
            facts: StoredValue::new(facts),
            outlook,
            filter,
            fitting,
            shown,
            chosen: RwSignal::new(BTreeSet::new()),
            units,
        }
    }

    pub(super) fn open(self) -> Open {
        self.open
    }

    /// The work on an item; changes with nothing else.
    pub(super) fn work(self, code: ItemCode) -> Memo<ItemWork> {
        let open = self.open();
        Memo::new(move |_| open.with(|record| record.next_round.work(code)))
    }

    /// An item with its predecessor and its missing points.
    pub(super) fn next(self, code: ItemCode) -> Memo<Option<NextItem>> {
        let outlook = self.outlook;
        Memo::new(move |_| {
            outlook.with(|outlook| outlook.items.iter().find(|item| item.code == code).cloned())
        })
    }

    /// The name of a subject in the coming year.
    pub(super) fn name(self, subject: Subject) -> String {
        self.facts.with_value(|facts| {
            let name = facts.coming.name(subject);
            name.unwrap_or_default().to_owned()
        })
    }

    /// The selected items that are shown.
    pub(super) fn picked(self) -> Vec<ItemCode> {
        self.chosen.with(|chosen| {
            self.shown.with(|shown| {
                let shown = shown.codes.iter().copied();
                shown.filter(|code| chosen.contains(code)).collect()
            })
        })
    }
}

fn outlook(open: Open, facts: &YearFacts) -> Outlook {
    let YearFacts { coming, last, topics } = facts;
    open.with(|record| record.next_round.outlook(coming, last, &record.assessment, topics))
}

/// The agency's units in its order, then the others entered for items, without duplicates.
fn units(own: &[String], next_round: &NextRound) -> Vec<String> {
    let noted = next_round.items.values().map(|work| &work.unit);
    let mut units: Vec<String> = Vec::new();
    for unit in own.iter().chain(noted).map(|unit| unit.trim()) {
        if !unit.is_empty() && !units.iter().any(|known| known == unit) {
            units.push(unit.to_owned());
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agencys_units_come_first_without_duplicates() {
        let mut next_round = NextRound::default();
        for (code, unit) in [(1, " กองคลัง "), (2, "หน่วยตรวจสอบ"), (3, " "), (4, "หน่วยตรวจสอบ")]
        {
            next_round.edit(ItemCode(code), |work| work.unit = unit.to_owned());
        }
        let own = ["สำนักปลัด".to_owned(), "กองคลัง".to_owned(), String::new()];
        assert_eq!(units(&own, &next_round), ["สำนักปลัด", "กองคลัง", "หน่วยตรวจสอบ"]);
    }
}
