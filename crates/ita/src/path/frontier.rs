//! Bounds for the search: the most that can be gained for each effort, and the least that a piece needs.

/// How long a frontier gets. Up to this effort it is exact.
const MOST_ENTRIES: u64 = 1024;

/// The greatest gain for each effort, as (effort, gain): both rise from entry to entry.
///
/// Where efforts are too great for an entry each, neighbouring entries are merged to the least effort and
/// the greatest gain among them, so that the frontier may promise too much but never too little.
pub(super) struct Frontier(Vec<(u64, i128)>);

impl Frontier {
    /// From efforts up to `most_effort`, with their gains.
    pub(super) fn new(options: impl Iterator<Item = (u64, i128)>, most_effort: u64) -> Self {
        let mut slots = Slots::new(most_effort);
        for (effort, gain) in options {
            slots.add(effort, gain);
        }
        slots.frontier()
    }

    pub(super) fn nothing() -> Self {
        Self(vec![(0, 0)])
    }

    /// The gains of both, added up.
    pub(super) fn join(&self, other: &Self) -> Self {
        let mut slots = Slots::new(self.most_effort() + other.most_effort());
        for (effort, gain) in &self.0 {
            for other in &other.0 {
                slots.add(effort + other.0, gain + other.1);
            }
        }
        slots.frontier()
    }

    /// Converts the gains; entries that become `None` are left out.
    pub(super) fn map(&self, gain: impl Fn(i128) -> Option<i128>) -> Self {
        let after = self.0.iter().filter_map(|&(effort, before)| Some((effort, gain(before)?)));
        Self::new(after, self.most_effort())
    }

    /// The least effort that gains so much. `None` if none does.
    pub(super) fn effort_of(&self, gain: i128) -> Option<u64> {
        self.0.iter().find(|entry| entry.1 >= gain).map(|entry| entry.0)
    }

    /// The greatest gain. `None` if there is no entry.
    pub(super) fn most(&self) -> Option<i128> {
        self.0.last().map(|last| last.1)
    }

    fn most_effort(&self) -> u64 {
        self.0.last().map_or(0, |last| last.0)
    }
}

/// The best of what was added, for a few neighbouring efforts in each slot.
struct Slots {
    /// How many efforts share a slot.
    width: u64,
    /// The least effort and the greatest gain.
    best: Vec<(u64, i128)>,
}

impl Slots {
    fn new(most_effort: u64) -> Self {
        let width = most_effort / MOST_ENTRIES + 1;
        let number = usize::try_from(most_effort / width + 1).unwrap_or(1);
        Self { width, best: vec![(u64::MAX, i128::MIN); number] }
    }

    fn add(&mut self, effort: u64, gain: i128) {
        let slot = usize::try_from(effort / self.width).unwrap_or(usize::MAX);
        if let Some(best) = self.best.get_mut(slot) {
            *best = (effort.min(best.0), gain.max(best.1));
        }
    }

    fn frontier(self) -> Frontier {
        let mut rising: Vec<(u64, i128)> = Vec::new();
        for (effort, gain) in self.best {
            if gain > rising.last().map_or(i128::MIN, |last| last.1) {
                rising.push((effort, gain));
            }
        }
        Frontier(rising)
    }
}

/// The least gain that a piece needs, by its effort, to become a set that reaches the goal within a limit.
#[derive(Clone)]
pub(super) struct Need {
    /// (effort, gain): what is needed from this effort on, rising. Starts at effort 0, or is empty if no
    /// gain is enough.
    least: Vec<(u64, i128)>,
    /// Beyond this effort no gain is enough.
    limit: u64,
}

impl Need {
    pub(super) fn new(gain: i128, limit: u64) -> Self {
        Self { least: vec![(0, gain)], limit }
    }

    /// The least gain for this effort. `None` if no gain is enough.
    pub(super) fn least(&self, effort: u64) -> Option<i128> {
        if effort > self.limit {
            return None;
        }
        let next = self.least.partition_point(|entry| entry.0 <= effort);
        Some(self.least.get(next.checked_sub(1)?)?.1)
    }

    /// What a piece with the frontier `own` needs if the rest of the set can still gain what `rest` says.
    ///
    /// It is exact for the efforts in `own`; for those between them it asks for no more than is needed.
    pub(super) fn without(&self, rest: &Frontier, own: &Frontier) -> Self {
        let efforts = [0].into_iter().chain(own.0.iter().map(|entry| entry.0));
        let entry = |effort| Some((effort, self.least_without(rest, effort)?));
        let spent = rest.0.first().map_or(0, |first| first.0);
        Self { least: efforts.map_while(entry).collect(), limit: self.limit.saturating_sub(spent) }
    }

    fn least_without(&self, rest: &Frontier, effort: u64) -> Option<i128> {
        let mut entries = self.least.iter().peekable();
        let mut needed = entries.next()?.1;
        let mut least: Option<i128> = None;
        for &(other, gain) in &rest.0 {
            if effort + other > self.limit {
                break;
            }
            while let Some(entry) = entries.next_if(|entry| entry.0 <= effort + other) {
                needed = entry.1;
            }
            least = Some(least.map_or(needed - gain, |least| least.min(needed - gain)));
        }
        least
    }

    /// Converts the gains by a function that rises; from the first `None` on no gain is enough.
    pub(super) fn map(self, gain: impl Fn(i128) -> Option<i128>) -> Self {
        let mut limit = self.limit;
        let mut least = Vec::with_capacity(self.least.len());
        for (effort, needed) in self.least {
            let Some(needed) = gain(needed) else {
                limit = limit.min(effort.saturating_sub(1));
                break;
            };
            least.push((effort, needed));
        }
        Self { least, limit }
    }
}
