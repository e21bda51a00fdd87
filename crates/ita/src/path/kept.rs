//! Sifting pieces by what is ahead of them.

use super::piece::{Piece, Record};
use super::rule::{Leaders, Rule, WANTED};
use crate::order::sort_places;

/// The pieces of some subjects that are worth keeping, taken in from the least effort on.
pub(super) struct Kept {
    rule: Rule,
    pub(super) pieces: Vec<Piece>,
    leaders: Leaders,
}

/// Pieces of one effort, each made of two.
pub(super) struct Equals {
    rule: Rule,
    /// The least gain worth keeping.
    least: i128,
    mixes: Vec<Mix>,
    leaders: Leaders,
    /// The mix at hand.
    words: Vec<u64>,
}

/// Pieces of one mix, none ahead of another.
struct Mix {
    words: Vec<u64>,
    pieces: Vec<(Piece, (usize, usize))>,
}

impl Kept {
    pub(super) fn new(rule: Rule) -> Self {
        Self { rule, pieces: Vec::new(), leaders: Leaders::default() }
    }

    /// For pieces of more effort than all that was taken in, with no less gain than `least`.
    pub(super) fn equals(&self, least: i128) -> Equals {
        Equals {
            rule: self.rule,
            least: least.max(self.rule.least_beside(self.leaders.last())),
            mixes: Vec::new(),
            leaders: Leaders::default(),
            words: Vec::new(),
        }
    }

    /// Takes in what is worth keeping of pieces of one effort.
    pub(super) fn take(&mut self, record: &mut Record, equals: Equals) {
        let mut pieces = Vec::new();
        for (index, mix) in equals.mixes.iter().enumerate() {
            pieces.extend(mix.pieces.iter().map(|&(piece, made)| (piece, made, index)));
        }
        // Whatever is ahead of a piece comes before it.
        let mut places: Vec<usize> = (0..pieces.len()).collect();
        sort_places(&mut places, &|a, b| {
            let [a, b] = [&pieces[a].0, &pieces[b].0];
            let before = (a.changes, a.order).cmp(&(b.changes, b.order));
            b.gain.cmp(&a.gain).then(before)
        });
        let mut kept: Vec<(Piece, usize)> = Vec::new();
        for place in places {
            let (mut piece, made, mix) = pieces[place];
            if self.is_wanted(&piece, &kept) {
                piece.id = record.add_both(made, &equals.mixes[mix].words);
                kept.push((piece, mix));
            }
        }
        for (place, &(piece, mix)) in kept.iter().enumerate() {
            self.pieces.push(piece);
            if kept[..place].iter().all(|other| other.1 != mix) {
                self.leaders.add(piece.gain);
            }
        }
    }

    /// Whether there are not too many ahead of a piece: of less effort, each of another mix, or among the
    /// `equal` ones with their mixes.
    fn is_wanted(&self, piece: &Piece, equal: &[(Piece, usize)]) -> bool {
        let mut mixes = [None; WANTED];
        let mut number = self.leaders.number_ahead(self.rule, piece.gain);
        for (other, mix) in equal {
            if number == WANTED {
                break;
            }
            if self.rule.is_ahead(other, piece) && !mixes.contains(&Some(mix)) {
                mixes[number] = Some(mix);
                number += 1;
            }
        }
        number < WANTED
    }
}

impl Equals {
    /// False where neither this piece nor any of less gain is worth keeping.
    pub(super) fn add(&mut self, record: &Record, piece: Piece, made: (usize, usize)) -> bool {
        if piece.gain < self.least {
            return false;
        }
        record.mix_of(made, &mut self.words);
        // Of few words: a loop is faster than a call to compare memory.
        let same = |mix: &&mut Mix| mix.words.iter().eq(&self.words);
        if let Some(mix) = self.mixes.iter_mut().find(same) {
            let rule = self.rule;
            if mix.pieces.iter().any(|(other, _)| rule.is_ahead(other, &piece)) {
                return true;
            }
            mix.pieces.retain(|(other, _)| !rule.is_ahead(&piece, other));
            mix.pieces.push((piece, made));
        } else {
            self.mixes.push(Mix { words: self.words.clone(), pieces: vec![(piece, made)] });
        }
        if piece.gain > self.leaders.last() {
            self.raise();
        }
        true
    }

    /// Finds the least gain worth keeping beside those there are.
    fn raise(&mut self) {
        self.leaders = Leaders::default();
        for mix in &self.mixes {
            let gains = mix.pieces.iter().map(|(piece, _)| piece.gain);
            self.leaders.add(gains.max().unwrap_or(i128::MIN));
        }
        self.least = self.least.max(self.rule.least_with(self.leaders.last()));
    }
}
