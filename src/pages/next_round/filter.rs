//! The filter and the order of the list.

use std::cmp::Reverse;

use ita::next_round::{ItemState, ItemWork, NextRound, Outlook};
use ita::{Assessment, ItemCode};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ItemFilter {
    pub(super) unit: Unit,
    /// `None`: every state.
    pub(super) state: Option<ItemState>,
    /// Only items that lost points or were marked weak in the year of the result.
    pub(super) missed: bool,
    pub(super) sort: Sort,
    /// Incremented to apply an unchanged filter again.
    pub(super) turn: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Unit {
    #[default]
    All,
    /// Items without a unit.
    Nobody,
    Named(String),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    #[default]
    Framework,
    /// By missing points, largest first.
    Missing,
}

/// The items on the screen. An item that no longer matches stays until the filter changes, so that it neither
/// disappears nor moves while the person edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShownItems {
    filter: ItemFilter,
    pub(super) codes: Vec<ItemCode>,
}

impl ItemFilter {
    /// The items that match, in the filter's order.
    pub(super) fn fitting(
        &self,
        outlook: &Outlook,
        next_round: &NextRound,
        result: &Assessment,
    ) -> Vec<ItemCode> {
        let fits = outlook.items.iter().filter(|item| {
            self.fits(&next_round.work(item.code)) && (!self.missed || item.was_missed(result))
        });
        self.sorted(outlook, &fits.map(|item| item.code).collect::<Vec<_>>())
    }

    fn fits(&self, work: &ItemWork) -> bool {
        let unit = work.unit.trim();
        let is_of_unit = match &self.unit {
            Unit::All => true,
            Unit::Nobody => unit.is_empty(),
            Unit::Named(name) => unit == name,
        };
        is_of_unit && self.state.is_none_or(|state| state == work.state)
    }

    fn sorted(&self, outlook: &Outlook, codes: &[ItemCode]) -> Vec<ItemCode> {
        let mut items: Vec<_> =
            outlook.items.iter().filter(|item| codes.contains(&item.code)).collect();
        if self.sort == Sort::Missing {
            ita::order::sort_by_key(&mut items, |item| Reverse(item.missing));
        }
        items.into_iter().map(|item| item.code).collect()
    }
}

impl ShownItems {
    pub(super) fn after(
        earlier: Option<&Self>,
        filter: &ItemFilter,
        fitting: &[ItemCode],
        outlook: &Outlook,
    ) -> Self {
        let codes = match earlier.filter(|earlier| earlier.filter == *filter) {
            None => fitting.to_vec(),
            Some(earlier) if fitting.iter().all(|code| earlier.codes.contains(code)) => {
                earlier.codes.clone()
            }
            Some(earlier) => {
                let all: Vec<_> = earlier.codes.iter().chain(fitting).copied().collect();
                filter.sorted(outlook, &all)
            }
        };
        Self { filter: filter.clone(), codes }
    }
}

impl Unit {
    /// The value of its option element.
    pub(super) fn value(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::Named(name) => format!("{NAMED}{name}"),
        }
    }

    pub(super) fn of_value(value: &str) -> Self {
        match value.strip_prefix(NAMED) {
            Some(name) => Self::Named(name.to_owned()),
            None if value == "nobody" => Self::Nobody,
            None => Self::All,
        }
    }
}

/// Prefix that keeps the names of units distinct from the other option values.
const NAMED: &str = "unit:";

#[cfg(test)]
mod tests {
    use ita::next_round::{Before, NextItem};
    use ita::{Exact, FiscalYear, Score};

    use super::*;

    fn item(code: u8, missing: i64, last: Score) -> NextItem {
        let points = Exact::from_integer(missing);
        NextItem {
            code: ItemCode(code),
            before: Before::Same { item: ItemCode(code), score: Some(last), weak: false },
            share: points,
            missing: points,
        }
    }

    fn outlook() -> Outlook {
        Outlook {
            items: vec![
                item(1, 1, Score::FULL),
                item(2, 3, Score::ZERO),
                item(3, 1, Score::ZERO),
                item(4, 2, Score::FULL),
            ],
            expected: None,
            missing: Exact::from_integer(7),
        }
    }

    fn next_round() -> NextRound {
        let mut next = NextRound::default();
        next.edit(ItemCode(1), |work| work.unit = "กองคลัง".into());
        next.edit(ItemCode(3), |work| {
            work.unit = " กองคลัง ".into();
            work.state = ItemState::InWork;
        });
        next.edit(ItemCode(4), |work| work.unit = "กองช่าง".into());
        next
    }

    #[track_caller]
    fn check(filter: &ItemFilter, expected: &[u8]) {
        let result = Assessment::new(FiscalYear::new(2568).unwrap());
        let fitting = filter.fitting(&outlook(), &next_round(), &result);
        let codes: Vec<_> = fitting.iter().map(|code| code.0).collect();
        assert_eq!(codes, expected, "{filter:?}");
    }

    #[test]
    fn each_condition_keeps_the_matching_items() {
        let all = ItemFilter::default();
        check(&all, &[1, 2, 3, 4]);
        let of = |unit| ItemFilter { unit, ..ItemFilter::default() };
        check(&of(Unit::Nobody), &[2]);
        check(&of(Unit::Named("กองคลัง".into())), &[1, 3]);
        check(&of(Unit::Named("กอง".into())), &[]);
        let state = Some(ItemState::InWork);
        check(&ItemFilter { state, ..all.clone() }, &[3]);
        let missed = ItemFilter { missed: true, ..all };
        check(&missed, &[2, 3]);
        check(&ItemFilter { unit: Unit::Named("กองคลัง".into()), ..missed }, &[3]);
    }

    #[test]
    fn items_with_equal_missing_points_stay_in_framework_order() {
        let filter = ItemFilter { sort: Sort::Missing, ..ItemFilter::default() };
        check(&filter, &[2, 4, 1, 3]);
    }

    #[test]
    fn shown_items_stay_until_the_filter_changes() {
        let codes = |numbers: &[u8]| -> Vec<_> { numbers.iter().map(|no| ItemCode(*no)).collect() };
        let filter = ItemFilter::default();
        let first = ShownItems::after(None, &filter, &codes(&[1, 3]), &outlook());
        assert_eq!(first.codes, codes(&[1, 3]));
        let then = ShownItems::after(Some(&first), &filter, &codes(&[3]), &outlook());
        assert_eq!(then, first);
        let more = ShownItems::after(Some(&then), &filter, &codes(&[2, 3]), &outlook());
        assert_eq!(more.codes, codes(&[1, 2, 3]));
        let anew = ItemFilter { turn: 1, ..filter };
        let again = ShownItems::after(Some(&more), &anew, &codes(&[3]), &outlook());
        assert_eq!(again.codes, codes(&[3]));
    }

    #[test]
    fn a_unit_of_any_name_survives_its_option_value() {
        for unit in [
            Unit::All,
            Unit::Nobody,
            Unit::Named("กองคลัง".into()),
            Unit::Named("all".into()),
            Unit::Named("unit:nobody".into()),
        ] {
            assert_eq!(Unit::of_value(&unit.value()), unit);
        }
    }
}
