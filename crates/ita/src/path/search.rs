//! The search: from the movers up to the total, within an effort that grows until enough is found.

use super::found::{Found, first};
use super::goal::Conditions;
use super::growth::{Branch, Growth};
use super::join::join;
use super::mixes::Mixes;
use super::moves::Mover;
use super::piece::{Piece, Record};
use super::places::Places;
use super::rule::{Rule, WANTED};
use super::standing::FULL;
use super::task::Task;
use crate::{Analysis, Exact, Score};

pub(super) struct Search<'a> {
    places: &'a Places<'a>,
    movers: &'a [Mover],
    mixes: Mixes,
    /// Of each instrument, none where nothing moves in it.
    growth: Vec<Option<Branch>>,
    /// The published total, where the instruments do not give it.
    published: Option<Score>,
}

/// The search within an effort.
struct Attempt<'a> {
    search: &'a Search<'a>,
    task: &'a Task,
    limit: u64,
    record: Record,
}

impl<'a> Search<'a> {
    pub(super) fn new(places: &'a Places<'a>, movers: &'a [Mover], present: &Analysis) -> Self {
        let instruments = places.instruments().iter();
        let growth = instruments.map(|&place| match Growth::new(places, movers, place)? {
            Growth::Branch(branch) => Some(branch),
            Growth::Mover { .. } => None,
        });
        let computed = places.rows.first().and_then(|row| row.figure.computed);
        Self {
            places,
            movers,
            mixes: Mixes::new(places, movers),
            growth: growth.collect(),
            published: present.total.filter(|_| computed.is_none()),
        }
    }

    /// The first sets that meet the conditions, each of another mix.
    ///
    /// All sets of no more effort than the limit are looked at, so three within it are the first three.
    /// The work grows fast with the limit: several small steps cost less than one too far.
    pub(super) fn sets(&self, conditions: &Conditions) -> Vec<Found> {
        let (places, growth) = (self.places, &self.growth);
        let task = Task::new(places, self.movers, growth, self.published, conditions);
        let Some(task) = task else {
            return Vec::new();
        };
        let efforts = self.movers.iter().map(|m| m.effort * u64::from(m.steps()));
        let all: u64 = efforts.sum();
        let least = task.reach.effort();
        let mut more = least / 256 + 1;
        loop {
            let limit = all.min(least + more);
            let mut attempt =
                Attempt { search: self, task: &task, limit, record: Record::new(self.mixes.words) };
            let found = attempt.sets();
            if found.len() == WANTED || limit == all {
                return found;
            }
            more += more / 2 + 1;
        }
    }
}

impl Attempt<'_> {
    fn sets(&mut self) -> Vec<Found> {
        let (search, task) = (self.search, self.task);
        let instruments = search.places.instruments();
        let mut all = vec![Piece::NOTHING];
        for (index, standing) in task.standings.iter().enumerate() {
            let mut pieces = match &search.growth[index] {
                Some(branch) => self.below(branch, task.rule_of(index, branch)),
                None => vec![Piece::NOTHING],
            };
            pieces.retain(|piece| standing.meets(whole(piece.gain)));
            for piece in &mut pieces {
                piece.gain = standing.points(whole(piece.gain)).into();
            }
            let until = 0..search.places.whole(instruments[index]).end;
            let worth = (Exact::from_integer(1), 1);
            let window = task.reach.window(&until, worth, self.limit);
            all = join(&mut self.record, &all, &pieces, task.rule, &window);
        }
        all.retain(|piece| piece.gain >= task.needed.into());
        let found = all.iter().map(|piece| {
            let mut steps = vec![0; search.movers.len()];
            self.record.unfold(piece.id, &mut steps);
            Found {
                steps,
                effort: piece.effort,
                total: FULL.min(task.total + whole(piece.gain)),
                changes: piece.changes,
                mix: self.record.mix(piece.id).to_vec(),
            }
        });
        first(found)
    }

    /// The pieces of everything below a subject, with the sums of its gains. `rule` is of those sums.
    fn below(&mut self, branch: &Branch, rule: Rule) -> Vec<Piece> {
        let share = self.search.places.rows[branch.place].share;
        let (reach, limit) = (&self.task.reach, self.limit);
        let window = |within| reach.window(&within, (share, branch.unit), limit);
        let mut all = vec![Piece::NOTHING];
        for child in &branch.children {
            let mut pieces = match &child.growth {
                Growth::Mover { index, .. } => self.moves(*index),
                Growth::Branch(below) => {
                    let own = below.rule(rule.of_one(child.factor));
                    self.below(below, own)
                }
            };
            for piece in &mut pieces {
                piece.gain = child.growth.after(piece.gain) * child.factor;
            }
            if let Growth::Branch(_) = child.growth {
                // Rounding may have made gains equal.
                let window = window(child.places.clone());
                pieces = join(&mut self.record, &[Piece::NOTHING], &pieces, rule, &window);
            }
            let until = branch.children[0].places.start..child.places.end;
            all = join(&mut self.record, &all, &pieces, rule, &window(until));
        }
        all
    }

    /// Any number of steps of one mover, none included.
    fn moves(&mut self, index: usize) -> Vec<Piece> {
        let mover = &self.search.movers[index];
        let mixes = &self.search.mixes;
        let mut pieces = vec![Piece { order: mover.steps().into(), ..Piece::NOTHING }];
        for steps in 1..=mover.steps() {
            let mut mix = vec![0; mixes.words];
            mixes.add(&mut mix, (index, mover), steps);
            pieces.push(Piece {
                gain: mover.gain(steps).into(),
                effort: mover.effort * u64::from(steps),
                changes: 1,
                order: u64::from(mover.steps() - steps),
                id: self.record.add_steps(index, steps, &mix),
            });
        }
        pieces
    }
}

/// A gain of an instrument's indicators or of the total: far less than it can hold.
fn whole(gain: i128) -> i64 {
    i64::try_from(gain).unwrap_or(i64::MAX)
}
