//! The gains in whole numbers are those of `what_if` and `analyse`.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{any_result, gain_of, score};
use crate::path::effort::{PathTerms, movers};
use crate::path::goal::{Goal, conditions};
use crate::path::places::Places;
use crate::path::sum::Sum;
use crate::{analyse, what_if};

proptest! {
    #[test]
    fn a_set_gains_what_analyse_says(
        (framework, result) in any_result(), taken in vec(any::<Index>(), 100), at in score(), level in 0..3_usize,
    ) {
        let present = analyse(&framework, &result);
        let places = Places::new(&present.rows);
        let movers = movers(&places, &PathTerms::even());
        let rungs: Vec<_> = movers.iter().zip(&taken).map(|(mover, taken)| taken.index(mover.rungs.len() + 1)).collect();
        let taken = movers.iter().zip(&rungs).filter(|&(_, &rungs)| rungs > 0);
        let changes = taken.map(|(mover, &rungs)| (places.subject(mover.place), mover.score(rungs)));
        let after = analyse(&framework, &what_if(&framework, &result, &changes.collect()));
        let gains: Vec<_> = movers.iter().zip(&rungs).map(|(mover, &rungs)| mover.gain(rungs)).collect();
        for goal in [Goal::Total(at), Goal::EveryInstrument(at), Goal::Level(level)] {
            for conditions in conditions(&framework, &places, &present, goal).into_iter().flatten() {
                let gain = gain_of(&Sum::of_instruments(&places, &movers, &conditions), &gains);
                let before = i128::from(present.total.unwrap().hundredths());
                if let Some(gain) = gain {
                    let total = after.total.map(|total| total.hundredths().into());
                    prop_assert_eq!(total, Some((before + gain).min(10_000)));
                }
                let meets = gain.is_some_and(|_| after.total >= Some(conditions.total));
                prop_assert_eq!(meets, goal.is_reached(&after), "{:?}", goal);
            }
        }
    }
}
