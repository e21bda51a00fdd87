//! Preparation for the next assessment: what has to be published for each item of the coming year.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::plan::DateText;
use crate::topics::{RelationKind, Topics};
use crate::{
    Analysis, Assessment, Exact, FiscalYear, Framework, Instrument, ItemCode, Score, Subject,
    analyse,
};

/// Progress on the items of the coming year, which is the fiscal year after the result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextRound {
    /// By item of the coming year; items without any notes have no entry.
    pub items: BTreeMap<ItemCode, ItemWork>,
    /// Notes for other coming years, kept while the result is assigned to a different year. They are stored
    /// by year because the same item code means different items in different years.
    pub other_years: BTreeMap<FiscalYear, BTreeMap<ItemCode, ItemWork>>,
}

/// The notes on one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemWork {
    /// The required elements that are in place, as 0-based indices into the framework's list.
    pub elements: BTreeSet<u8>,
    /// Web address of the page that publishes the item; may be empty.
    pub address: String,
    /// The unit responsible.
    pub unit: String,
    pub due: DateText,
    pub state: ItemState,
    pub notes: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    #[default]
    NotStarted,
    InWork,
    /// On the website.
    Published,
    /// On the website and reviewed by a second person.
    Checked,
}

/// One item of the coming year, with its history and the points it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextItem {
    pub code: ItemCode,
    /// How it relates to the items of the result's year.
    pub before: Before,
    /// Its share of the total score, in points out of 100.
    pub share: Exact,
    /// Points of the total score not yet secured: the whole share until the item is published, then 0.
    pub missing: Exact,
}

/// What an item of the coming year was in the year of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// The same topic, with its score and whether it was marked weak.
    Same {
        item: ItemCode,
        score: Option<Score>,
        weak: bool,
    },
    /// Created by merging or splitting these items.
    From {
        kind: RelationKind,
        items: Vec<ItemCode>,
    },
    New,
    /// The topic relations do not cover it, or the earlier framework lacks the items they name.
    Unknown,
}

/// The coming year's items and the score they would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// In framework order.
    pub items: Vec<NextItem>,
    /// The OIT score if every published item scored 100 and all others 0; `None` if the year has no items.
    pub expected: Option<Score>,
    /// Points of the total score that the unpublished items are worth; exact.
    pub missing: Exact,
}

impl ItemState {
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InWork, Self::Published, Self::Checked];

    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "ยังไม่เริ่ม",
            Self::InWork => "กำลังจัดทำ",
            Self::Published => "เผยแพร่แล้ว",
            Self::Checked => "ตรวจแล้ว",
        }
    }

    pub fn is_published(self) -> bool {
        matches!(self, Self::Published | Self::Checked)
    }
}

impl ItemWork {
    /// Whether the address is empty or a well-formed web address.
    pub fn has_sound_address(&self) -> bool {
        crate::plan::is_web_address(&self.address)
    }
}

impl NextItem {
    /// Whether the item, or any item it was merged or split from, scored below 100 or was marked weak in the
    /// result.
    pub fn was_missed(&self, result: &Assessment) -> bool {
        let items = match &self.before {
            Before::Same { score, weak, .. } => {
                return *weak || score.is_some_and(|score| score < Score::FULL);
            }
            Before::From { items, .. } => items,
            Before::New | Before::Unknown => return false,
        };
        items.iter().any(|item| {
            let subject = Subject::Item(*item);
            let score = result.scores.get(&subject);
            result.weak.contains_key(&subject) || score.is_some_and(|score| *score < Score::FULL)
        })
    }
}

impl NextRound {
    pub fn work(&self, item: ItemCode) -> ItemWork {
        self.items.get(&item).cloned().unwrap_or_default()
    }

    /// Changes the notes on an item; notes that end up empty are removed.
    pub fn edit(&mut self, item: ItemCode, change: impl FnOnce(&mut ItemWork)) {
        let mut work = self.work(item);
        change(&mut work);
        if work == ItemWork::default() {
            self.items.remove(&item);
        } else {
            self.items.insert(item, work);
        }
    }

    /// Applies the same change to several items.
    pub fn edit_all(&mut self, items: &[ItemCode], change: impl Fn(&mut ItemWork)) {
        for item in items {
            self.edit(*item, &change);
        }
    }

    /// Follows a change of the result's year: stores the current notes under the coming year they were made
    /// for and restores those stored for the new one.
    pub fn turn(&mut self, from: FiscalYear, to: FiscalYear) {
        if from == to {
            return;
        }
        let kept = self.other_years.remove(&to.next()).unwrap_or_default();
        let left = std::mem::replace(&mut self.items, kept);
        if !left.is_empty() {
            self.other_years.insert(from.next(), left);
        }
    }

    /// Copies the notes of `other` for items that have none here. Returns the number of items copied.
    pub fn take_over(&mut self, other: &Self) -> usize {
        let mut taken = 0;
        for (item, work) in &other.items {
            if !self.items.contains_key(item) && *work != ItemWork::default() {
                self.items.insert(*item, work.clone());
                taken += 1;
            }
        }
        taken
    }

    /// The list for the year of `to`, which is the year of `coming` or a later one. Items whose topic stayed
    /// the same keep their address, unit and notes; state, due date and elements are reset.
    #[must_use]
    pub fn carried(&self, coming: &Framework, to: &Framework, topics: &Topics) -> Self {
        let mut next = Self::default();
        for item in &to.items {
            let Some(before) = same_before(&item.topic, coming, to, topics) else {
                continue;
            };
            if let Some(work) = self.items.get(&before) {
                let kept = ItemWork {
                    address: work.address.clone(),
                    unit: work.unit.clone(),
                    notes: work.notes.clone(),
                    ..ItemWork::default()
                };
                next.edit(item.code, |work| *work = kept);
            }
        }
        next
    }

    /// The items of the coming year with their history, and the score the published ones would give.
    ///
    /// `last` is the framework of the year that `result` belongs to.
    pub fn outlook(
        &self,
        coming: &Framework,
        last: &Framework,
        result: &Assessment,
        topics: &Topics,
    ) -> Outlook {
        let none = Exact::from_integer(0);
        let items: Vec<NextItem> = coming
            .items
            .iter()
            .map(|item| {
                let share = coming.share(Subject::Item(item.code));
                let is_there = self.work(item.code).state.is_published();
                NextItem {
                    code: item.code,
                    before: before(&item.topic, coming, last, result, topics),
                    share: share * 100,
                    missing: if is_there { none } else { share * 100 },
                }
            })
            .collect();
        Outlook {
            missing: items.iter().fold(none, |sum, item| sum + item.missing),
            expected: self.analysed(coming).and_then(|analysis| {
                let oit = analysis.row(Subject::Instrument(Instrument::Oit))?;
                oit.figure.computed
            }),
            items,
        }
    }

    /// The analysis of a result in which every published item scores 100 and all others 0.
    fn analysed(&self, coming: &Framework) -> Option<Analysis> {
        if coming.items.is_empty() {
            return None;
        }
        let mut assessment = Assessment::new(coming.fiscal_year);
        for item in &coming.items {
            let score =
                if self.work(item.code).state.is_published() { Score::FULL } else { Score::ZERO };
            assessment.scores.insert(Subject::Item(item.code), score);
        }
        Some(analyse(coming, &assessment))
    }
}

/// The item with this topic in an earlier year, if the topic stayed the same in every year up to `later`.
fn same_before(
    topic: &str,
    earlier: &Framework,
    later: &Framework,
    topics: &Topics,
) -> Option<ItemCode> {
    if earlier.fiscal_year > later.fiscal_year {
        return None;
    }
    let Some(Subject::Item(code)) = earlier.of_topic(topic) else {
        return None;
    };
    let mut year = earlier.fiscal_year;
    while year < later.fiscal_year {
        let relation = topics.next(year, topic)?;
        if relation.kind != RelationKind::Same {
            return None;
        }
        year = year.next();
    }
    Some(code)
}

fn before(
    topic: &str,
    coming: &Framework,
    last: &Framework,
    result: &Assessment,
    topics: &Topics,
) -> Before {
    if let Some(item) = same_before(topic, last, coming, topics) {
        let subject = Subject::Item(item);
        return Before::Same {
            item,
            score: result.scores.get(&subject).copied(),
            weak: result.weak.contains_key(&subject),
        };
    }
    let relation = topics.relations.iter().find(|relation| {
        relation.from == last.fiscal_year && relation.after().iter().any(|after| after == topic)
    });
    let Some(relation) = relation else {
        return Before::Unknown;
    };
    let items: Vec<ItemCode> = relation
        .topics
        .iter()
        .filter_map(|topic| match last.of_topic(topic) {
            Some(Subject::Item(code)) => Some(code),
            _ => None,
        })
        .collect();
    match relation.kind {
        RelationKind::New => Before::New,
        // A framework corrected by the user may lack the topics that the relation names.
        RelationKind::Merged | RelationKind::Split if !items.is_empty() => {
            Before::From { kind: relation.kind, items }
        }
        _ => Before::Unknown,
    }
}
