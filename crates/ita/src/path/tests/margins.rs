//! More gain than the margins brings what they promise.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{any_result, framework, score};
use crate::path::effort::{PathTerms, movers};
use crate::path::goal::Conditions;
use crate::path::instrument::InstrumentModel;
use crate::path::piece::Margins;
use crate::path::places::Places;
use crate::path::sum::{Source, Sum};
use crate::{Assessment, Instrument, Score, Subject, analyse};

proptest! {
    #[test]
    fn more_gain_of_the_eit_is_safe_and_higher(
        indicators in vec(score(), 3), parts in vec(proptest::option::weighted(0.8, score()), 2),
        whole in proptest::option::weighted(0.3, score()), least in score(), gains in vec(0..30_000_i128, 20),
    ) {
        let framework = framework(2568);
        let mut result = Assessment::new(framework.fiscal_year);
        let subject = |code: &str| code.parse::<Subject>().unwrap();
        for (code, score) in ["6", "7", "8"].into_iter().zip(indicators) {
            result.scores.insert(subject(code), score);
        }
        let others = ["EIT1", "EIT2", "EIT"].into_iter().zip(parts.into_iter().chain([whole]));
        result.scores.extend(others.filter_map(|(code, score)| Some((subject(code), score?))));
        let analysis = analyse(&framework, &result);
        let places = Places::new(&analysis.rows);
        let eit = places.instruments()[1];
        prop_assert_eq!(places.subject(eit), Subject::Instrument(Instrument::Eit));
        let minimums = [eit].into_iter().chain(places.parts[eit].iter().copied());
        let total = Score::ZERO;
        let minimums = minimums.map(|place| (place, least)).collect();
        let model = InstrumentModel::new(&places, eit, &Conditions { total, minimums });
        // Near the gain that is needed, where rounding decides.
        let needed = model.least(30_000).unwrap_or(15_000);
        let gains: Vec<_> = gains.iter().copied().chain((needed - 10).max(0)..needed + 10).collect();
        let most = gains.iter().copied().max().unwrap();
        let margins = model.margins(most, true);
        for &gain in &gains {
            if model.meets(gain) {
                prop_assert!(model.least(most).is_some_and(|least| least <= gain));
            }
            let points = model.points(gain);
            prop_assert!(model.gain_for(points, most).is_some_and(|least| least <= gain));
            for &other in &gains {
                let more = other - gain;
                if margins.safe.is_some_and(|safe| more >= safe) && model.meets(gain) {
                    prop_assert!(model.meets(other), "{} {}", gain, other);
                }
                if margins.higher.is_some_and(|higher| more >= higher) {
                    prop_assert!(model.points(other) > points, "{} {}", gain, other);
                }
            }
        }
        prop_assert!(model.least(most).is_some() || !gains.iter().any(|&gain| model.meets(gain)));
    }

    #[test]
    fn more_of_a_sum_is_more_of_the_figure(
        (framework, result) in any_result(), at: Index, sums in vec(any::<Index>(), 2), safe in 0..9_i128,
    ) {
        let present = analyse(&framework, &result);
        let places = Places::new(&present.rows);
        let movers = movers(&places, &PathTerms::even());
        let conditions = Conditions { total: Score::ZERO, minimums: Vec::new() };
        let instruments = Sum::of_instruments(&places, &movers, &conditions);
        let mut parts: Vec<_> = instruments.parts.iter().collect();
        let mut figures = Vec::new();
        while let Some(part) = parts.pop() {
            match &part.source {
                Source::Mover { .. } => {}
                Source::Instrument { sum, .. } => parts.extend(&sum.parts),
                Source::Figure { sum, rounding, .. } => {
                    parts.extend(&sum.parts);
                    figures.push((sum, rounding));
                }
            }
        }
        if figures.is_empty() {
            return Ok(());
        }
        let (sum, rounding) = at.get(&figures);
        let above = Margins { safe: Some(safe), higher: Some(safe + 1) };
        let is_capped = rounding.cap().is_some_and(|cap| cap < sum.most());
        let margins = above.below(1, rounding.unit, is_capped);
        let most = usize::try_from(sum.most()).unwrap();
        let number = |index: &Index| i128::try_from(index.index(most + 1)).unwrap();
        let (low, more) = (number(&sums[0]), number(&sums[1]) / 50);
        for (margin, above) in [(margins.safe, above.safe), (margins.higher, above.higher)] {
            let high = low + more;
            if margin.is_some_and(|margin| more >= margin) && high <= sum.most() {
                prop_assert!(rounding.gain(high) >= rounding.gain(low) + above.unwrap());
            }
        }
        // The smallest sum for a gain gains it, and one less does not.
        let gain = rounding.gain(low);
        let least = rounding.sum(gain).unwrap();
        prop_assert!(least <= low && rounding.gain(least) == gain && rounding.gain(least - 1) < gain);
    }
}
