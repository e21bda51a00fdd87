//! What the search must bring about: a goal's conditions in terms of gains.

use super::goal::Conditions;
use super::growth::Branch;
use super::moves::Mover;
use super::places::Places;
use super::reach::Reach;
use super::rule::Rule;
use super::standing::{FULL, Standing};
use super::supply::{HUNDREDTH, Supply};
use crate::Score;

pub(super) struct Task {
    /// Of each instrument.
    pub(super) standings: Vec<Standing>,
    pub(super) reach: Reach,
    /// At present, in hundredths.
    pub(super) total: i64,
    /// Hundredths that the total lacks.
    pub(super) needed: i64,
    /// Of gains of the total.
    pub(super) rule: Rule,
}

impl Task {
    /// None where no moves meet the conditions. `published` is the total where instruments do not give it.
    pub(super) fn new(
        places: &Places,
        movers: &[Mover],
        growth: &[Option<Branch>],
        published: Option<Score>,
        conditions: &Conditions,
    ) -> Option<Self> {
        let instruments = places.instruments();
        let standings: Vec<_> =
            instruments.iter().map(|&place| Standing::new(places, place, conditions)).collect();
        let (mut own, mut most) = (Vec::new(), 0);
        for ((&place, standing), growth) in instruments.iter().zip(&standings).zip(growth) {
            let gain = most_of(growth.as_ref());
            most += standing.points(gain);
            let points = standing.supplied(standing.least(gain)?);
            own.push((places.below(place), points));
        }
        let total = match published {
            Some(published) => published.hundredths().into(),
            None => standings.iter().filter_map(Standing::worth).sum(),
        };
        let needed = i64::from(conditions.total.hundredths()) - total;
        if needed > most {
            return None;
        }
        // What rounding can add to the total: half a hundredth by sub-indicators, one by indicators, half
        // a one by instruments, and one by the points of each instrument.
        let rounding = i64::try_from(instruments.len()).unwrap_or(0) + 2;
        let points = i128::from(needed - rounding) * HUNDREDTH;
        let supply = Supply::new(places, movers, &rooms(places, &standings));
        Some(Self {
            reach: Reach::new(supply, (0..places.rows.len(), points), own)?,
            standings,
            total,
            needed,
            rule: Rule { safe: Some(0), higher: (total + most <= FULL).then_some(1) },
        })
    }

    /// What holds of the gains of an instrument's indicators together.
    pub(super) fn rule_of(&self, instrument: usize, growth: &Branch) -> Rule {
        let rule = self.standings[instrument].rule(most_of(Some(growth)));
        Rule {
            // A total that ends at 100 may be no higher for more.
            higher: rule.higher.filter(|_| self.rule.higher.is_some()),
            ..rule
        }
    }
}

/// What the indicators of an instrument gain if everything is done, in hundredths.
fn most_of(growth: Option<&Branch>) -> i64 {
    growth.map_or(0, |branch| i64::try_from(branch.most()).unwrap_or(i64::MAX))
}

/// How far what ends at 100 by itself can rise, in hundredths.
fn rooms(places: &Places, standings: &[Standing]) -> Vec<(usize, i64)> {
    let instruments = places.instruments();
    let mut rooms: Vec<_> = instruments
        .iter()
        .zip(standings)
        .filter_map(|(&place, standing)| Some((place, standing.room()?)))
        .collect();
    for (place, row) in places.rows.iter().enumerate().skip(1) {
        if let Some(published) = row.figure.published
            && !instruments.contains(&place)
            && !places.below(place).is_empty()
        {
            rooms.push((place, FULL - i64::from(published.hundredths())));
        }
    }
    rooms
}
