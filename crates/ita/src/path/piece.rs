//! Pieces of sets, and what each is made of.

/// What is done within some neighbouring subjects.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    /// Theirs together, in units of whatever they are summed in.
    pub(super) gain: i128,
    pub(super) effort: u64,
    pub(super) changes: usize,
    /// Its rank among the pieces it stands with: more done at the first subject where two differ.
    pub(super) order: u64,
    /// Where it stands in the [`Record`].
    pub(super) id: usize,
}

impl Piece {
    pub(super) const NOTHING: Self = Self { gain: 0, effort: 0, changes: 0, order: 0, id: 0 };
}

/// What every piece kept so far is made of.
pub(super) struct Record {
    made: Vec<Made>,
    /// The mix of each, `words` long.
    mixes: Vec<u64>,
    words: usize,
}

#[derive(Clone, Copy)]
enum Made {
    Nothing,
    /// So many steps of a mover, by its place among the movers.
    Steps(usize, u32),
    Both(usize, usize),
}

impl Record {
    /// With [`Piece::NOTHING`] in it, for mixes of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self { made: vec![Made::Nothing], mixes: vec![0; words], words }
    }

    pub(super) fn mix(&self, id: usize) -> &[u64] {
        &self.mixes[id * self.words..][..self.words]
    }

    /// The mix of two pieces together.
    pub(super) fn mix_of(&self, (left, right): (usize, usize), into: &mut Vec<u64>) {
        into.clear();
        let words = self.mix(left).iter().zip(self.mix(right));
        into.extend(words.map(|(left, right)| left + right));
    }

    pub(super) fn add_steps(&mut self, mover: usize, steps: u32, mix: &[u64]) -> usize {
        self.add(Made::Steps(mover, steps), mix)
    }

    pub(super) fn add_both(&mut self, (left, right): (usize, usize), mix: &[u64]) -> usize {
        self.add(Made::Both(left, right), mix)
    }

    /// Writes down how many steps of each mover a piece takes.
    pub(super) fn unfold(&self, id: usize, steps: &mut [u32]) {
        match self.made[id] {
            Made::Nothing => {}
            Made::Steps(mover, taken) => steps[mover] = taken,
            Made::Both(left, right) => {
                self.unfold(left, steps);
                self.unfold(right, steps);
            }
        }
    }

    fn add(&mut self, made: Made, mix: &[u64]) -> usize {
        self.made.push(made);
        self.mixes.extend_from_slice(mix);
        self.made.len() - 1
    }
}
