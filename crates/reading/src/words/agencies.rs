//! Names of agencies in a text.

use std::ops::Range;

use super::text::LevelText;
use crate::result::AgencyRead;
use ita::order::sort_by_key;
use thai::AgencyName;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AgencyMention {
    /// With the kind written out: "อบต." becomes "องค์การบริหารส่วนตำบล".
    pub(crate) name: String,
    /// Index of the line, from 0.
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
}

pub(crate) fn mentions(text: &LevelText) -> Vec<AgencyMention> {
    let mut found = Vec::new();
    for (no, line) in text.lines.iter().enumerate() {
        found.extend(AgencyName::all_in(line.text).map(|named| AgencyMention {
            name: named.name,
            line: no,
            at: named.at,
        }));
    }
    cut_tails(&mut found);
    found
}

/// The distinct names with their number of mentions, the most frequent first.
pub(crate) fn counted(text: &LevelText, mentions: &[AgencyMention]) -> Vec<AgencyRead> {
    let mut found: Vec<AgencyRead> = Vec::new();
    for mention in mentions {
        match found.iter().position(|a| a.name == mention.name) {
            Some(i) => found[i].times += 1,
            None if found.len() < MOST_NAMES => found.push(AgencyRead {
                name: mention.name.clone(),
                times: 1,
                place: text.place(mention.line, mention.at.clone()),
            }),
            None => {}
        }
    }
    sort_by_key(&mut found, |agency| std::cmp::Reverse(agency.times));
    found
}

/// Thai has no spaces between words, so a name may swallow the words behind it. Where a shorter name is known too,
/// the longer one is cut to it: "แม่สายให้เป็นไป" to "แม่สาย".
fn cut_tails(found: &mut [AgencyMention]) {
    let mut names: Vec<String> = found.iter().map(|m| m.name.clone()).collect();
    sort_by_key(&mut names, Clone::clone);
    names.dedup();
    for mention in found {
        let sorted = names.partition_point(|n| *n < mention.name);
        // Prefixes of a name sort before it; of several the shortest is the name they share.
        let shorter = names[sorted.saturating_sub(20)..sorted]
            .iter()
            .find(|n| mention.name.strip_prefix(n.as_str()).is_some_and(thai::runs_on));
        if let Some(shorter) = shorter {
            mention.at.end -= mention.name.len() - shorter.len();
            mention.name.clone_from(shorter);
        }
    }
}

/// Bounds the time for texts with a new name in every line.
const MOST_NAMES: usize = 20;
