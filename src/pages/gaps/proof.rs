//! The formula for points to win: the gap, times the instrument's weight, divided down the tree of subjects.

use ita::analysis::Ranked;
use ita::{Framework, Score, Subject, two_decimals};

/// The formula of a ranked subject: "(100 − 0) × 40% ÷ 2 ÷ 5 ÷ 4 = 1.00"; multiplied out, it gives its points to win.
pub(super) fn proof(framework: &Framework, ranked: &Ranked) -> String {
    let mut parts = Vec::new();
    let mut subject = ranked.subject;
    let weight = loop {
        match subject {
            Subject::Total => break 100,
            Subject::Instrument(code) => {
                break framework.instrument(code).map_or(0, |i| i.weight);
            }
            // Each of the two parts counts for half of the instrument.
            Subject::Part(_) => {
                parts.push(2);
                subject = Subject::Instrument(ita::Instrument::Eit);
            }
            _ => {
                let Some(parent) = framework.parent(subject) else {
                    break 0;
                };
                parts.push(framework.children(parent).len());
                subject = parent;
            }
        }
    };
    let divisors: String = parts
        .iter()
        .rev()
        .filter(|count| **count > 1)
        .flat_map(|count| [" ÷ ".to_owned(), count.to_string()])
        .collect();
    format!(
        "({} − {}) × {weight}%{divisors} = {}",
        trimmed(ranked.goal),
        trimmed(ranked.score),
        two_decimals(ranked.win)
    )
}

/// A whole number of points without its decimals.
fn trimmed(score: Score) -> String {
    let text = score.to_string();
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}
