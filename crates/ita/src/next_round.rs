//! Getting ready for the next assessment: what has to be published for each item of the coming year.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::plan::DateText;
use crate::topics::{RelationKind, Topics};
use crate::{
    Analysis, Assessment, Exact, FiscalYear, Framework, Instrument, ItemCode, Score, Subject,
    analyse,
};

/// The work on the items of the year after a result, by item of that year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextRound {
    /// Items nothing is noted for are not in it.
    pub items: BTreeMap<ItemCode, ItemWork>,
    /// What was noted for other years while the result was taken for another: their codes mean other items.
    pub other_years: BTreeMap<FiscalYear, BTreeMap<ItemCode, ItemWork>>,
}

/// What is noted for one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemWork {
    /// The required elements that are there, by their place in the framework's list, from 0.
    pub elements: BTreeSet<u8>,
    /// The web address of the page that shows it.
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
    /// On the website and looked at by someone else.
    Checked,
}

/// One item of the coming year with its history and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextItem {
    pub code: ItemCode,
    /// What became of it from the year of the result to the coming one.
    pub before: Before,
    /// Its share of the total, in points.
    pub share: Exact,
    /// Points of the total still missing: its whole share until it is published.
    pub missing: Exact,
}

/// What an item was in the year of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// The same matter, with its score and whether it was marked weak.
    Same {
        item: ItemCode,
        score: Option<Score>,
        weak: bool,
    },
    /// Out of other items that were merged or split.
    From {
        kind: RelationKind,
        items: Vec<ItemCode>,
    },
    New,
    /// The table of topics does not say.
    Unknown,
}

/// The coming year's items and the score they would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// In framework order.
    pub items: Vec<NextItem>,
    /// The OIT score if every published item got 100 and every other 0; `None` where the year has no items.
    pub expected: Option<Score>,
    /// Points of the total the unpublished items are worth, exact.
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
    /// Whether the address, if there is one, has the form of one.
    pub fn has_sound_address(&self) -> bool {
        crate::plan::is_web_address(&self.address)
    }
}

impl NextItem {
    /// Whether the year of the result lost points on it or marked it weak; also what it was merged or split from.
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

    /// Changes what is noted for an item; what says nothing more is taken out.
    pub fn edit(&mut self, item: ItemCode, change: impl FnOnce(&mut ItemWork)) {
        let mut work = self.work(item);
        change(&mut work);
        if work == ItemWork::default() {
            self.items.remove(&item);
        } else {
            self.items.insert(item, work);
        }
    }

    /// Changes what is noted for several items alike.
    pub fn edit_all(&mut self, items: &[ItemCode], change: impl Fn(&mut ItemWork)) {
        for item in items {
            self.edit(*item, &change);
        }
    }

    /// The year of the result is another: notes stay with the year they were made for, and come back with it.
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

    /// Takes over what another list notes, for items nothing is noted for yet; gives how many were.
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

    /// The list for the year after `coming`, or for the same one: addresses, units and notes of the same
    /// matters; nothing is published and nothing ticked off.
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

    /// What the coming year asks for, and how far it is there.
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

    /// The result in which every published item has 100 and every other 0.
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

/// The item of the same matter in an earlier year, if the matter stayed the same through all years between.
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
        // A corrected framework may lack what the table of topics names.
        RelationKind::Merged | RelationKind::Split if !items.is_empty() => {
            Before::From { kind: relation.kind, items }
        }
        _ => Before::Unknown,
    }
}
