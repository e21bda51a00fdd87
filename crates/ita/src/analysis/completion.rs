//! Infers how the unknown items of a published figure were scored, given that each scores 100 or 0.

use num_integer::Integer;

use super::tree::Tree;
use super::types::{Explanation, Figure};
use crate::{Exact, Score, Subject};

/// A search that exceeds either limit is abandoned, and no explanation is offered.
const MOST_VISITS: u32 = 20_000;
const MOST_DENOMINATOR: i64 = 1_000_000_000;

/// The explanation, and for each completed item the figure if that item alone were scored the other way.
type Completion = (Explanation, Vec<(Subject, Score)>);

/// Finds the only completion of an indicator's or sub-indicator's unknown items, or shows that there is no completion.
///
/// `None` if no item is known, if several completions fit, or if the one that fits does not say which items passed:
/// items of one sub-indicator weigh the same, so the search only finds how many of them passed.
pub(super) fn complete(
    tree: &Tree,
    figures: &[Figure],
    place: usize,
    published: Score,
) -> Option<Completion> {
    let groups = match figures[place].subject {
        Subject::SubIndicator { .. } => &[place][..],
        Subject::Indicator(_) => &tree.nodes[place].children[..],
        _ => return None,
    };
    let search = CompletionSearch::new(tree, figures, place, groups, published)?;
    let mut found = Completions { counts: Vec::new(), solutions: Vec::new(), visits: 0 };
    search.visit(0, search.known, &mut found);
    if found.visits > MOST_VISITS {
        return None;
    }
    match &found.solutions[..] {
        [] => Some((Explanation::NoCompletion, Vec::new())),
        [counts] => search.only(figures, counts),
        _ => None,
    }
}

/// The search, with all values as multiples of one small unit, so that sums are exact integers.
struct CompletionSearch {
    open: Vec<OpenGroup>,
    known: i64,
    /// Half a hundredth of the figure, in units.
    half: i64,
    /// The sums that round to the published figure: `from` included, `before` excluded.
    from: i64,
    before: i64,
}

/// A sub-indicator with unknown items.
struct OpenGroup {
    unknown: Vec<usize>,
    /// What one more passed item adds to the sum.
    step: i64,
    /// The most that this and all later groups can add, for pruning.
    room: i64,
}

struct Completions {
    counts: Vec<usize>,
    /// How many items of each open group passed. The search stops at the second solution.
    solutions: Vec<Vec<usize>>,
    visits: u32,
}

impl CompletionSearch {
    fn new(
        tree: &Tree,
        figures: &[Figure],
        place: usize,
        groups: &[usize],
        published: Score,
    ) -> Option<Self> {
        // The figure under question has a published value itself, but its items are still open.
        let settled = |group: usize| figures[group].exact.filter(|_| group != place);
        let mut any_known = false;
        let mut unit = 1_i64;
        for &group in groups {
            let items = &tree.nodes[group].children;
            let denominator = match settled(group) {
                Some(exact) => *exact.denom(),
                None => i64::try_from(items.len()).ok().filter(|&n| n > 0)?,
            };
            unit = unit.lcm(&denominator);
            if unit > MOST_DENOMINATOR {
                return None;
            }
            any_known |=
                settled(group).is_some() || items.iter().any(|&item| figures[item].exact.is_some());
        }
        // The value of one point: 200 times the common denominator, so that its half hundredths are integers too.
        let whole = unit * 200;
        let (mut known, mut open) = (0, Vec::new());
        for &group in groups {
            let items = &tree.nodes[group].children;
            if let Some(exact) = settled(group) {
                known += whole / exact.denom() * exact.numer();
                continue;
            }
            let each = whole / i64::try_from(items.len()).ok()?;
            let scores = items.iter().filter_map(|&item| figures[item].published);
            let hundredths: i64 = scores.map(|s| i64::from(s.hundredths())).sum();
            known += each / 100 * hundredths;
            open.push(OpenGroup {
                unknown: items.iter().copied().filter(|&i| figures[i].exact.is_none()).collect(),
                step: each * 100,
                room: 0,
            });
        }
        let mut room = 0;
        for group in open.iter_mut().rev() {
            room += group.step * i64::try_from(group.unknown.len()).ok()?;
            group.room = room;
        }
        let half = unit * i64::try_from(groups.len()).ok()?;
        let twice = 2 * i64::from(published.hundredths());
        any_known.then_some(Self {
            open,
            known,
            half,
            from: (twice - 1) * half,
            before: (twice + 1) * half,
        })
    }

    fn visit(&self, depth: usize, sum: i64, found: &mut Completions) {
        found.visits += 1;
        let done = found.solutions.len() > 1 || found.visits > MOST_VISITS;
        if done || sum >= self.before {
            return;
        }
        let Some(group) = self.open.get(depth) else {
            if sum >= self.from {
                found.solutions.push(found.counts.clone());
            }
            return;
        };
        if sum + group.room < self.from {
            return;
        }
        let mut sum = sum;
        for passed in 0..=group.unknown.len() {
            found.counts.push(passed);
            self.visit(depth + 1, sum, found);
            found.counts.pop();
            sum += group.step;
        }
    }

    fn only(&self, figures: &[Figure], counts: &[usize]) -> Option<Completion> {
        let groups = || self.open.iter().zip(counts);
        let gained = |(group, &count): (&OpenGroup, &usize)| {
            let steps = i64::try_from(count).unwrap_or_default();
            group.step * steps
        };
        let sum = self.known + groups().map(gained).sum::<i64>();
        let (mut failed, mut passed, mut otherwise) = (Vec::new(), Vec::new(), Vec::new());
        for (group, &count) in groups() {
            let (side, sum) = match count {
                0 => (&mut failed, sum + group.step),
                all if all == group.unknown.len() => (&mut passed, sum - group.step),
                _ => return None,
            };
            let figure = Exact::new((sum + self.half).div_euclid(2 * self.half), 100);
            for &item in &group.unknown {
                side.push(figures[item].subject);
                otherwise.push((figures[item].subject, Score::round(figure)));
            }
        }
        Some((Explanation::OnlyCompletion { failed, passed }, otherwise))
    }
}
