//! More gain brings what the rules say.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{any_result, framework, score};
use crate::path::goal::Conditions;
use crate::path::growth::Growth;
use crate::path::moves::movers;
use crate::path::places::Places;
use crate::path::rule::Rule;
use crate::path::standing::Standing;
use crate::path::terms::PathTerms;
use crate::{Assessment, Instrument, Score, Subject, analyse};

proptest! {
    #[test]
    fn more_gain_of_the_eit_is_safe_and_higher(
        indicators in vec(score(), 3), parts in vec(proptest::option::weighted(0.8, score()), 2),
        whole in proptest::option::weighted(0.3, score()), least in score(), gains in vec(0..30_000_i64, 20),
    ) {
        let framework = framework(2568);
        let mut result = Assessment::new(framework.fiscal_year);
        for (code, score) in ["6", "7", "8"].into_iter().zip(indicators) {
            result.scores.insert(code.parse().unwrap(), score);
        }
        let others = ["EIT1", "EIT2", "EIT"].into_iter().zip(parts.into_iter().chain([whole]));
        result.scores.extend(others.filter_map(|(code, score)| Some((code.parse().unwrap(), score?))));
        let analysis = analyse(&framework, &result);
        let places = Places::new(&analysis.rows);
        let eit = places.instruments()[1];
        prop_assert_eq!(places.subject(eit), Subject::Instrument(Instrument::Eit));
        let minimums = [eit].into_iter().chain(places.parts[eit].iter().copied());
        let total = Score::ZERO;
        let minimums = minimums.map(|place| (place, least)).collect();
        let standing = Standing::new(&places, eit, &Conditions { total, minimums });
        // Near the gain that is needed, where rounding decides.
        let needed = standing.least(30_000).unwrap_or(15_000);
        let gains: Vec<_> = gains.iter().copied().chain((needed - 10).max(0)..needed + 10).collect();
        let most = gains.iter().copied().max().unwrap();
        let rule = standing.rule(most);
        for &gain in &gains {
            if standing.meets(gain) {
                prop_assert!(standing.least(most) <= Some(gain));
            }
            for &other in &gains {
                let more = i128::from(other - gain);
                if rule.safe.is_some_and(|safe| more >= safe) && standing.meets(gain) {
                    prop_assert!(standing.meets(other), "{} {}", gain, other);
                }
                if rule.higher.is_some_and(|higher| more >= higher) {
                    prop_assert!(standing.points(other) > standing.points(gain), "{} {}", gain, other);
                }
            }
        }
        prop_assert!(standing.least(most).is_some() || !gains.iter().any(|&gain| standing.meets(gain)));
    }

    #[test]
    fn more_of_a_sum_is_more_of_the_gain(
        (framework, result) in any_result(), at: Index, sums in vec(any::<Index>(), 2), safe in 0..9_i128,
    ) {
        let present = analyse(&framework, &result);
        let places = Places::new(&present.rows);
        let movers = movers(&places, &PathTerms::even());
        let Some(Growth::Branch(branch)) = Growth::new(&places, &movers, at.index(places.rows.len())) else {
            return Ok(());
        };
        let above = Rule { safe: Some(safe), higher: Some(safe + 1) };
        let rule = branch.rule(above);
        let most = usize::try_from(branch.most()).unwrap();
        let sum = |index: &Index| i128::try_from(index.index(most + 1)).unwrap();
        let (low, more) = (sum(&sums[0]), sum(&sums[1]) / 50);
        let growth = Growth::Branch(branch);
        for (rule, above) in [(rule.safe, above.safe), (rule.higher, above.higher)] {
            let high = low + more;
            if rule.is_some_and(|rule| more >= rule) && high <= i128::try_from(most).unwrap() {
                prop_assert!(growth.after(high) >= growth.after(low) + above.unwrap());
            }
        }
    }
}
