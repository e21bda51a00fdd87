//! Gains come to what `analyse` makes of them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{any_result, score, sum};
use crate::path::goal::{Goal, conditions};
use crate::path::growth::Growth;
use crate::path::moves::movers;
use crate::path::places::Places;
use crate::path::standing::Standing;
use crate::path::terms::PathTerms;
use crate::{analyse, what_if};

proptest! {
    #[test]
    fn any_set_comes_to_what_analyse_says(
        (framework, result) in any_result(), taken in vec(any::<Index>(), 100), at in score(), level in 0..3_usize,
    ) {
        let present = analyse(&framework, &result);
        let places = Places::new(&present.rows);
        let movers = movers(&places, &PathTerms::even());
        let steps: Vec<_> = movers.iter().zip(&taken)
            .map(|(mover, taken)| u32::try_from(taken.index(mover.steps() as usize + 1)).unwrap())
            .collect();
        let taken = movers.iter().zip(&steps).filter(|&(_, &steps)| steps > 0);
        let changes = taken.map(|(mover, &steps)| (places.subject(mover.place), mover.after(steps)));
        let after = analyse(&framework, &what_if(&framework, &result, &changes.collect()));
        for goal in [Goal::Total(at), Goal::EveryInstrument(at), Goal::Level(level)] {
            for conditions in conditions(&framework, &places, &present, goal).into_iter().flatten() {
                let mut total = 0;
                let mut meets = true;
                for &place in places.instruments() {
                    let growth = Growth::new(&places, &movers, place);
                    let gain = growth.map_or(0, |growth| match &growth {
                        Growth::Branch(branch) => sum(branch, &movers, &steps),
                        Growth::Mover { .. } => 0,
                    });
                    let standing = Standing::new(&places, place, &conditions);
                    let gain = i64::try_from(gain).unwrap();
                    meets &= standing.meets(gain);
                    total += standing.points(gain);
                }
                let before = present.total.unwrap().hundredths();
                let total = (i64::from(before) + total).min(10_000);
                prop_assert_eq!(after.total.map(|total| total.hundredths().into()), Some(total));
                meets &= total >= conditions.total.hundredths().into();
                prop_assert_eq!(meets, goal.is_reached(&after), "{:?}", goal);
            }
        }
    }
}
