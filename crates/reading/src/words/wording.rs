//! Recognises questions and items by their wording, whatever code stands before it.

use super::letters::squeeze;
use crate::work::count;
use ita::order::sort_by_key;
use ita::{Framework, Subject};

/// The wordings of a year as sets of trigrams; the fewer wordings have a trigram, the more it weighs.
pub(crate) struct Wordings {
    entries: Vec<WordingEntry>,
    /// Pairs of a trigram and the index of an entry that has it, sorted.
    index: Vec<(u64, u16)>,
}

struct WordingEntry {
    subject: Subject,
    /// The squeezed title of an item; empty for questions.
    title: Vec<char>,
    weight: u32,
}

impl Wordings {
    pub(crate) fn new(framework: &Framework) -> Self {
        // Texts quote a question with or without its sub-questions.
        let questions = framework.questions.iter().flat_map(|q| {
            let head: String = q.text.iter().chain(&q.about).map(String::as_str).collect();
            let subs: String = q.sub_questions.iter().map(|s| s.text.as_str()).collect();
            let whole = (!subs.is_empty()).then(|| format!("{head}{subs}"));
            let wordings = [Some(head), whole].into_iter().flatten().filter(|w| !w.is_empty());
            wordings.map(|w| (Subject::Question(q.code), w, Vec::new())).collect::<Vec<_>>()
        });
        let items = framework
            .items
            .iter()
            .map(|i| (Subject::Item(i.code), i.title.clone(), squeeze(&i.title)));
        let mut entries = Vec::new();
        let mut index = Vec::new();
        for (subject, wording, title) in questions.chain(items) {
            let Ok(no) = u16::try_from(entries.len()) else {
                break;
            };
            index.extend(trigrams(&squeeze(&wording)).into_iter().map(|t| (t, no)));
            entries.push(WordingEntry { subject, title, weight: 0 });
        }
        index.sort_unstable();
        let mut wordings = Self { entries, index };
        for i in 0..wordings.index.len() {
            let (trigram, no) = wordings.index[i];
            wordings.entries[usize::from(no)].weight +=
                wordings.weight(wordings.having(trigram).len());
        }
        wordings
    }

    /// The subject with the most similar wording, and the similarity in thousandths. `None` if another is about as
    /// similar.
    pub(crate) fn nearest(&self, text: &[char]) -> Option<(Subject, u32)> {
        count(self.entries.len());
        let mut shared = vec![0_u32; self.entries.len()];
        let mut own = 0;
        for trigram in trigrams(text) {
            let having = self.having(trigram);
            let weight = self.weight(having.len());
            own += weight;
            for (_, no) in having {
                shared[usize::from(*no)] += weight;
            }
        }
        let near = |no: usize| {
            2000 * u64::from(shared[no]) / u64::from(own + self.entries[no].weight).max(1)
        };
        let best = (0..self.entries.len()).max_by_key(|no| (near(*no), usize::MAX - no))?;
        let rival = (0..self.entries.len())
            .filter(|no| self.entries[*no].subject != self.entries[best].subject)
            .map(near)
            .max()
            .unwrap_or(0);
        let nearness = near(best);
        (nearness >= rival + 15)
            .then(|| (self.entries[best].subject, u32::try_from(nearness).unwrap_or(1000)))
    }

    /// The similarity of a text to the wording of one subject, in thousandths.
    pub(crate) fn nearness(&self, text: &[char], subject: Subject) -> u32 {
        let trigrams = trigrams(text);
        let own: u32 = trigrams.iter().map(|t| self.weight(self.having(*t).len())).sum();
        let near = |no: usize| {
            let has = |t: &&u64| self.having(**t).iter().any(|h| usize::from(h.1) == no);
            let shared: u32 =
                trigrams.iter().filter(has).map(|t| self.weight(self.having(*t).len())).sum();
            2000 * shared / (own + self.entries[no].weight).max(1)
        };
        let of = (0..self.entries.len()).filter(|no| self.entries[*no].subject == subject);
        of.map(near).max().unwrap_or(0)
    }

    /// Items whose whole title stands in a text, the longest first; titles within other titles do not count.
    pub(crate) fn titles_in(&self, text: &[char]) -> Vec<Subject> {
        count(text.len() * self.entries.len());
        let mut found: Vec<(&WordingEntry, usize)> = self
            .entries
            .iter()
            .filter(|e| e.title.len() >= 12)
            .filter_map(|e| {
                text.windows(e.title.len()).position(|w| w == e.title).map(|at| (e, at))
            })
            .collect();
        sort_by_key(&mut found, |(e, at)| (std::cmp::Reverse(e.title.len()), *at));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut subjects = Vec::new();
        for (entry, at) in found {
            let end = at + entry.title.len();
            if taken.iter().all(|(from, to)| end <= *from || at >= *to) {
                taken.push((at, end));
                subjects.push(entry.subject);
            }
        }
        subjects
    }

    fn having(&self, trigram: u64) -> &[(u64, u16)] {
        let from = self.index.partition_point(|e| e.0 < trigram);
        let length = self.index[from..].partition_point(|e| e.0 == trigram);
        &self.index[from..from + length]
    }

    /// The weight of a trigram that so many wordings have: 1 more for each halving of their number.
    fn weight(&self, having: usize) -> u32 {
        (self.entries.len() / having.max(1)).max(1).ilog2() + 1
    }
}

/// The distinct trigrams of a text, sorted.
fn trigrams(text: &[char]) -> Vec<u64> {
    count(text.len());
    let mut all: Vec<u64> = text
        .windows(3)
        .map(|w| w.iter().fold(0, |t, c| t << 21 | u64::from(u32::from(*c))))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
