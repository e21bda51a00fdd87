//! The search for the best sets: pieces are joined from the movers up to the total.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::effort::Mover;
use super::frontier::Need;
use super::goal::Conditions;
use super::piece::{Margins, Piece, WANTED, join};
use super::places::Places;
use super::rounding::{FULL, ceiling};
use super::sum::{Source, Sum};
use crate::Score;
use crate::order::sort_by_key;

/// How many rungs each mover climbs in the best sets that meet one of the conditions.
///
/// `published` is the total at present if it does not follow from the instruments.
pub(super) fn best_sets(
    places: &Places,
    movers: &[Mover],
    published: Option<Score>,
    conditions: &[Conditions],
) -> Vec<Vec<usize>> {
    let pieces = mover_pieces(places, movers);
    let sets = conditions.iter().flat_map(|conditions| {
        PathSearch::new(places, movers, &pieces, published, conditions).sets()
    });
    let rungs = |set: Piece| set.rungs.into_iter().map(usize::from).collect();
    first(sets.collect()).into_iter().map(rungs).collect()
}

/// The first sets of different mixes: least effort, higher total, fewer changes, more done at the first
/// subject at which two sets differ.
fn first(mut sets: Vec<Piece>) -> Vec<Piece> {
    sort_by_key(&mut sets, |set| {
        (set.effort, Reverse(set.gain), set.changes, Reverse(set.rungs.clone()))
    });
    let mut first: Vec<Piece> = Vec::new();
    for set in sets {
        if first.len() < WANTED && first.iter().all(|other| other.mix != set.mix) {
            first.push(set);
        }
    }
    first
}

/// The search for sets that meet one way's conditions.
struct PathSearch<'a> {
    /// All that each mover can do.
    pieces: &'a [Vec<Piece>],
    /// Of the instruments' points in the total.
    sum: Sum,
    /// How far the total is from what is asked for, in hundredths.
    needed: i128,
    /// How far it is from 100.
    room: i128,
    /// The effort of everything that can be done.
    most_effort: u64,
}

impl<'a> PathSearch<'a> {
    fn new(
        places: &Places,
        movers: &[Mover],
        pieces: &'a [Vec<Piece>],
        published: Option<Score>,
        conditions: &Conditions,
    ) -> Self {
        let sum = Sum::of_instruments(places, movers, conditions);
        let points = sum.parts.iter().map(|part| match &part.source {
            Source::Instrument { model, .. } => model.present_points().unwrap_or(0),
            Source::Mover { .. } | Source::Figure { .. } => 0,
        });
        let total = published.map_or_else(|| points.sum::<i128>(), |p| p.hundredths().into());
        Self {
            pieces,
            sum,
            needed: i128::from(conditions.total.hundredths()) - total,
            room: FULL - total,
            most_effort: movers.iter().map(|mover| mover.effort(mover.rungs.len())).sum(),
        }
    }

    /// The best sets. Three sets found within an effort are the best of all.
    ///
    /// The work grows quickly with the effort, so it is raised in small steps, from the least with which the
    /// goal might be reached.
    fn sets(&self) -> Vec<Piece> {
        let Some(mut limit) = self.sum.all().effort_of(self.needed) else {
            return Vec::new();
        };
        let mut step = limit / 256 + 1;
        loop {
            let found = self.sets_within(limit);
            if found.len() == WANTED || limit >= self.most_effort {
                return found;
            }
            limit += step;
            step += step / 2 + 1;
        }
    }

    /// The best sets within an effort.
    fn sets_within(&self, limit: u64) -> Vec<Piece> {
        let never_ends_at_100 = self.sum.most() <= self.room;
        let margins = Margins { safe: Some(0), higher: never_ends_at_100.then_some(1) };
        let mut sets = self.pieces_of(&self.sum, &Need::new(self.needed, limit), margins);
        for set in &mut sets {
            set.gain = set.gain.min(self.room);
        }
        first(sets)
    }

    /// The pieces of a sum that are worth keeping, with their gains in it.
    fn pieces_of(&self, sum: &Sum, need: &Need, margins: Margins) -> Vec<Piece> {
        let mut all = vec![Piece::EMPTY];
        for place in 0..sum.parts.len() {
            let pieces = self.pieces_of_part(sum, place, need, margins);
            all = join(&all, &pieces, &sum.need_until(place, need), margins);
        }
        all
    }

    /// The pieces of one part of a sum that are worth keeping, with their gains in the sum.
    fn pieces_of_part(&self, sum: &Sum, place: usize, need: &Need, margins: Margins) -> Vec<Piece> {
        let part = &sum.parts[place];
        let counted = |mut piece: Piece| {
            piece.gain = part.gain(piece.gain)?;
            Some(piece)
        };
        match &part.source {
            Source::Mover { index, .. } => {
                self.pieces[*index].iter().cloned().filter_map(counted).collect()
            }
            Source::Figure { sum: below, rounding, factor } => {
                let need = sum.need_of(place, need);
                let need_below = need.clone().map(|gain| rounding.sum(ceiling(gain, *factor)));
                let is_capped = rounding.cap().is_some_and(|cap| cap < below.most());
                let margins_below = margins.below(*factor, rounding.unit, is_capped);
                let pieces = self.pieces_of(below, &need_below, margins_below).into_iter();
                let pieces: Vec<_> = pieces.filter_map(counted).collect();
                // Rounding has made gains equal, so that more pieces are dominated.
                join(&[Piece::EMPTY], &pieces, &need, margins)
            }
            Source::Instrument { sum: below, model, least } => {
                let most = below.most();
                let gain = |points: i128| Some(model.gain_for(points, most)?.max((*least)?));
                let need = sum.need_of(place, need).map(gain);
                let margins = model.margins(most, margins.higher.is_some());
                self.pieces_of(below, &need, margins).into_iter().filter_map(counted).collect()
            }
        }
    }
}

/// For each mover its pieces: no rung, one rung, up to all of them.
fn mover_pieces(places: &Places, movers: &[Mover]) -> Vec<Vec<Piece>> {
    // Moves of equal share, effort and gain can be swapped, so they count as the same in a mix.
    let mut kinds = BTreeMap::new();
    let pieces = |mover: &Mover| {
        let share = places.rows[mover.place].share;
        let mut mix = 0_u128;
        let mut pieces = vec![Piece { rungs: vec![0], ..Piece::EMPTY }];
        for (rungs, number) in (1..=mover.rungs.len()).zip(1..) {
            let (effort, gain) = (mover.effort(rungs), mover.gain(rungs));
            let kind = (share, effort - mover.effort(rungs - 1), gain - mover.gain(rungs - 1));
            let next = u64::try_from(kinds.len()).unwrap_or(u64::MAX);
            mix = mix.wrapping_add(fingerprint(*kinds.entry(kind).or_insert(next)));
            let gain = gain.into();
            pieces.push(Piece { gain, effort, changes: 1, mix, rungs: vec![number] });
        }
        pieces
    };
    movers.iter().map(pieces).collect()
}

/// 128 bits that look random, for a kind of moves (two outputs of `SplitMix64`).
///
/// Different mixes could have equal sums of fingerprints, but the odds that any two of a million pieces do
/// are below 10⁻²⁵. Exact counts of every kind would be longer and slower to compare.
fn fingerprint(kind: u64) -> u128 {
    let half = |number: u64| {
        let mut bits = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u128::from(bits ^ (bits >> 31))
    };
    half(2 * kind + 1) << 64 | half(2 * kind + 2)
}
