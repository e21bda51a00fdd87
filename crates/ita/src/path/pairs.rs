//! Which pieces are worth joining.

use std::ops::Range;

use super::piece::Piece;
use super::reach::Window;
use super::rule::{Leaders, Rule};
use crate::order::sort_by_key;

/// Into how many spans the efforts of pairs are divided at most, as a power of two.
const SPANS: u32 = 10;

/// Pieces of one effort on either side, by their places.
pub(super) struct Pair {
    pub(super) effort: u64,
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
}

/// Pieces of one effort. The first of them has the greatest gain, so the least loss.
struct Run {
    places: Range<usize>,
    effort: u64,
    gain: i128,
    loss: i128,
}

/// The pairs that may be worth joining, the least effort together first.
///
/// Where efforts differ much there are a million pairs within the window, nearly all with less gain than
/// some of less effort. Those are left out before anything is kept or sorted.
pub(super) fn pairs(left: &[Piece], right: &[Piece], rule: Rule, window: &Window) -> Vec<Pair> {
    let lefts = runs(left, window);
    let mut rights = runs(right, window);
    let least = lefts.first().zip(rights.first());
    let most = lefts.last().zip(rights.last());
    let (Some(least), Some(most)) = (least.map(effort), most.map(effort)) else {
        return Vec::new();
    };
    sort_by_key(&mut rights, |run| run.loss);
    let each = |seen: &mut dyn FnMut(&Run, &Run)| {
        for left in &lefts {
            let most = window.allowance() - left.loss;
            for right in rights.iter().take_while(|right| right.loss <= most) {
                seen(left, right);
            }
        }
    };
    let shift = (u64::BITS - (most - least).leading_zeros()).saturating_sub(SPANS);
    let span = |effort: u64| usize::try_from((effort - least) >> shift).unwrap_or(0);
    let mut greatest = vec![i128::MIN; span(most) + 1];
    each(&mut |left, right| {
        let greatest = &mut greatest[span(effort((left, right)))];
        *greatest = (left.gain + right.gain).max(*greatest);
    });
    // Pieces of different spans differ in effort, so in their mix.
    let mut leaders = Leaders::default();
    for gain in &mut greatest {
        let beside = rule.least_beside(leaders.last());
        leaders.add(*gain);
        *gain = beside;
    }
    let leasts = greatest;
    let mut pairs = Vec::new();
    each(&mut |left, right| {
        let effort = effort((left, right));
        if left.gain + right.gain >= leasts[span(effort)] {
            pairs.push(Pair { effort, left: left.places.clone(), right: right.places.clone() });
        }
    });
    sort_by_key(&mut pairs, |pair| pair.effort);
    pairs
}

fn effort((left, right): (&Run, &Run)) -> u64 {
    left.effort + right.effort
}

fn runs(pieces: &[Piece], window: &Window) -> Vec<Run> {
    let mut end = 0;
    let same = pieces.chunk_by(|a, b| a.effort == b.effort);
    same.map(|run| {
        let start = end;
        end += run.len();
        let (effort, gain) = (run[0].effort, run[0].gain);
        Run { places: start..end, effort, gain, loss: window.loss(effort, gain) }
    })
    .collect()
}
