//! The types that a year's TOML file is deserialised into.

use serde::{Deserialize, Serialize};

use crate::{Exact, FiscalYear, Instrument, ItemCode, QuestionCode, Score, Subject};

/// A year's framework. Lists are in framework order: by code, and levels from the highest down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    pub fiscal_year: FiscalYear,
    /// The year's manual is not published yet, so any of its facts may still change.
    #[serde(default)]
    pub provisional: bool,
    /// Remarks on the year as a whole, in Thai.
    #[serde(default)]
    pub notes: Vec<String>,
    pub target: FrameworkTarget,
    /// The items that ask for the measures and for the report on them; `None` if the year is not known to have them.
    pub measures: Option<MeasuresPair>,
    #[serde(rename = "instrument")]
    pub instruments: Vec<InstrumentFact>,
    #[serde(rename = "indicator")]
    pub indicators: Vec<IndicatorFact>,
    #[serde(rename = "sub_indicator")]
    pub sub_indicators: Vec<SubIndicatorFact>,
    #[serde(rename = "question", default)]
    pub questions: Vec<QuestionFact>,
    #[serde(rename = "item", default)]
    pub items: Vec<ItemFact>,
    #[serde(rename = "scale", default)]
    pub scales: Vec<Scale>,
    /// From the highest to the lowest; empty if the year's levels are not known.
    #[serde(rename = "level", default)]
    pub levels: Vec<Level>,
    /// The subjects whose figures must reach a level's `min_instrument`: instruments, or the EIT's parts.
    #[serde(default)]
    pub level_tests: Vec<Subject>,
    #[serde(rename = "calendar", default)]
    pub calendar: Vec<CalendarEntry>,
}

/// Where a fact comes from and how reliable it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    pub basis: Basis,
    pub confidence: Confidence,
    /// A citation, for a person who wants to verify the fact.
    pub source: String,
}

/// How a fact came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Read in a published document.
    Document,
    /// Reproduced by arithmetic on published figures.
    Verified,
    /// Copied from an adjacent year.
    Carried,
    Inference,
    Recollection,
    Assumed,
    /// Corrected or added by the user of the app.
    Person,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkTarget {
    /// What every agency is asked to reach: 85.00.
    pub pass: Score,
    /// A score below this is urgent; the upper end of the lowest failing band that the year itself defines.
    pub urgent_below: Option<Score>,
    pub provenance: Provenance,
    /// The provenance of `urgent_below`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent_provenance: Option<Provenance>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuresPair {
    pub plan: ItemCode,
    pub report: ItemCode,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentFact {
    pub code: Instrument,
    pub name: String,
    pub name_en: String,
    /// Its part of the total, in whole points; the three weights sum to 100.
    pub weight: u8,
    /// The provenance of the weight, if it differs from that of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_provenance: Option<Provenance>,
    /// The parts it is scored in (only the EIT has them, from 2566 on); empty if it is scored as a whole.
    #[serde(rename = "part", default)]
    pub parts: Vec<PartFact>,
    /// The general recommendation that the commission gives with results, if its wording is known.
    pub recommendation: Option<Wording>,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFact {
    /// 1 or 2.
    pub no: u8,
    pub name: String,
    pub description: Option<String>,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFact {
    pub no: u8,
    pub instrument: Instrument,
    pub name: String,
    /// Other spellings and misprints seen in print.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub topic: String,
    pub objective: Option<Wording>,
    pub recommendation: Option<Wording>,
    pub provenance: Provenance,
}

/// A text whose provenance differs from that of the fact it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub text: String,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubIndicatorFact {
    /// A `Subject::SubIndicator`.
    pub code: Subject,
    pub name: String,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFact {
    pub code: QuestionCode,
    pub indicator: u8,
    pub topic: String,
    /// The question as printed on the form; `None` if no official wording is known.
    pub text: Option<String>,
    /// A description of the question, our own or taken from an agency's analysis; shown if `text` is missing.
    pub about: Option<String>,
    /// The note that the form prints below the question.
    pub note: Option<String>,
    #[serde(default)]
    pub sub_questions: Vec<SubQuestion>,
    /// `None` if it is not known, or if it differs between the sub-questions.
    pub polarity: Option<Polarity>,
    /// The [`Scale::id`] of its answers, if known.
    pub scale: Option<String>,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubQuestion {
    pub text: String,
    /// Given only if the sub-questions of a question differ in it.
    pub polarity: Option<Polarity>,
}

/// Whether "yes" or "much" is the good answer ([`Positive`](Self::Positive)) or the bad one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    Positive,
    Negative,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFact {
    pub code: ItemCode,
    /// A `Subject::SubIndicator`.
    pub sub_indicator: Subject,
    pub topic: String,
    /// The heading that it is listed under; `None` if it is not known.
    pub heading: Option<String>,
    /// The provenance of the heading, if it differs from that of the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_provenance: Option<Provenance>,
    pub title: String,
    #[serde(rename = "element", default)]
    pub elements: Vec<Wording>,
    pub note: Option<String>,
    pub provenance: Provenance,
}

/// The answers a question offers and what each is worth in points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub id: String,
    #[serde(rename = "answer")]
    pub answers: Vec<ScaleAnswer>,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleAnswer {
    pub label: String,
    /// Points for a question of positive polarity, 0 to 100; `None` if no source gives them.
    pub positive: Option<u8>,
    /// The same for negative polarity.
    pub negative: Option<u8>,
}

/// The minimum total and the minimum of every tested subject that a result needs for this level.
///
/// A result has the first level, from the highest on, whose minimums it meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub name: String,
    pub min_total: Score,
    pub min_instrument: Score,
    /// Whether an agency at this level has passed the assessment.
    pub passes: bool,
    pub provenance: Provenance,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// In Thai.
    pub what: String,
    /// The date or period as the source words it; `None` if unknown.
    pub when: Option<String>,
    pub provenance: Provenance,
}

impl Basis {
    /// Whether a paper may present a fact with this basis as the commission's own statement.
    pub fn is_official(self) -> bool {
        matches!(self, Self::Document | Self::Verified)
    }
}

impl Framework {
    pub fn instrument(&self, code: Instrument) -> Option<&InstrumentFact> {
        self.instruments.iter().find(|i| i.code == code)
    }

    pub fn indicator(&self, no: u8) -> Option<&IndicatorFact> {
        self.indicators.iter().find(|i| i.no == no)
    }

    pub fn question(&self, code: QuestionCode) -> Option<&QuestionFact> {
        self.questions.iter().find(|q| q.code == code)
    }

    pub fn item(&self, code: ItemCode) -> Option<&ItemFact> {
        self.items.iter().find(|i| i.code == code)
    }

    pub fn sub_indicator(&self, code: Subject) -> Option<&SubIndicatorFact> {
        self.sub_indicators.iter().find(|s| s.code == code)
    }

    /// The subjects whose mean (for the total, weighted sum) is the parent's figure.
    ///
    /// Empty for leaves, and if the year's questions or items are not known. Parts of the EIT are not among them.
    pub fn children(&self, parent: Subject) -> Vec<Subject> {
        match parent {
            Subject::Total => {
                self.instruments.iter().map(|i| Subject::Instrument(i.code)).collect()
            }
            Subject::Instrument(code) => self
                .indicators
                .iter()
                .filter(|i| i.instrument == code)
                .map(|i| Subject::Indicator(i.no))
                .collect(),
            Subject::Indicator(no) => {
                let subs: Vec<_> = self
                    .sub_indicators
                    .iter()
                    .map(|s| s.code)
                    .filter(|s| matches!(s, Subject::SubIndicator { indicator, .. } if *indicator == no))
                    .collect();
                if !subs.is_empty() {
                    return subs;
                }
                self.questions
                    .iter()
                    .filter(|q| q.indicator == no)
                    .map(|q| Subject::Question(q.code))
                    .collect()
            }
            Subject::SubIndicator { .. } => self
                .items
                .iter()
                .filter(|i| i.sub_indicator == parent)
                .map(|i| Subject::Item(i.code))
                .collect(),
            Subject::Part(_) | Subject::Question(_) | Subject::Item(_) => Vec::new(),
        }
    }

    /// The subject whose figure this one feeds; `None` for the total and for subjects that the year does not have.
    pub fn parent(&self, child: Subject) -> Option<Subject> {
        match child {
            Subject::Total => None,
            Subject::Instrument(_) => Some(Subject::Total),
            Subject::Part(_) => Some(Subject::Instrument(Instrument::Eit)),
            Subject::Indicator(no) => self.indicator(no).map(|i| Subject::Instrument(i.instrument)),
            Subject::SubIndicator { indicator, .. } => {
                self.sub_indicator(child).map(|_| Subject::Indicator(indicator))
            }
            Subject::Question(code) => self.question(code).map(|q| Subject::Indicator(q.indicator)),
            Subject::Item(code) => self.item(code).map(|i| i.sub_indicator),
        }
    }

    pub fn is_above(&self, upper: Subject, lower: Subject) -> bool {
        std::iter::successors(self.parent(lower), |at| self.parent(*at)).any(|at| at == upper)
    }

    /// Every subject of the year in framework order, parents before their children.
    pub fn subjects(&self) -> Vec<Subject> {
        fn walk(framework: &Framework, subject: Subject, into: &mut Vec<Subject>) {
            into.push(subject);
            if let Subject::Instrument(code) = subject {
                let parts = framework.instrument(code).map_or(&[][..], |i| &i.parts);
                into.extend(parts.iter().map(|p| Subject::Part(p.no)));
            }
            for child in framework.children(subject) {
                walk(framework, child, into);
            }
        }
        let mut all = Vec::new();
        walk(self, Subject::Total, &mut all);
        all
    }

    /// A subject's name in Thai: an item's title; a question's official wording, else its description.
    ///
    /// `None` for the total and if no wording is known.
    pub fn name(&self, subject: Subject) -> Option<&str> {
        match subject {
            Subject::Total => None,
            Subject::Instrument(code) => self.instrument(code).map(|i| i.name.as_str()),
            Subject::Part(no) => self
                .instrument(Instrument::Eit)
                .and_then(|i| i.parts.iter().find(|p| p.no == no))
                .map(|p| p.name.as_str()),
            Subject::Indicator(no) => self.indicator(no).map(|i| i.name.as_str()),
            Subject::SubIndicator { .. } => self.sub_indicator(subject).map(|s| s.name.as_str()),
            Subject::Question(code) => {
                self.question(code).and_then(|q| q.text.as_deref().or(q.about.as_deref()))
            }
            Subject::Item(code) => self.item(code).map(|i| i.title.as_str()),
        }
    }

    /// The topic id of an indicator, question or item; `None` for other subjects.
    pub fn topic(&self, subject: Subject) -> Option<&str> {
        match subject {
            Subject::Indicator(no) => self.indicator(no).map(|i| i.topic.as_str()),
            Subject::Question(code) => self.question(code).map(|q| q.topic.as_str()),
            Subject::Item(code) => self.item(code).map(|i| i.topic.as_str()),
            Subject::Total
            | Subject::Instrument(_)
            | Subject::Part(_)
            | Subject::SubIndicator { .. } => None,
        }
    }

    /// The indicator, question or item that has a topic in this year.
    pub fn of_topic(&self, topic: &str) -> Option<Subject> {
        let indicators = self.indicators.iter();
        let questions = self.questions.iter();
        let items = self.items.iter();
        indicators
            .map(|i| (Subject::Indicator(i.no), &i.topic))
            .chain(questions.map(|q| (Subject::Question(q.code), &q.topic)))
            .chain(items.map(|i| (Subject::Item(i.code), &i.topic)))
            .find(|(_, of)| *of == topic)
            .map(|(subject, _)| subject)
    }

    /// A subject's share of the total, from 0 to 1: its instrument's weight, divided evenly at each step down the tree.
    ///
    /// Zero for subjects that the year does not have.
    pub fn share(&self, subject: Subject) -> Exact {
        match subject {
            Subject::Total => Exact::from_integer(1),
            Subject::Instrument(code) => self
                .instrument(code)
                .map_or(Exact::from_integer(0), |i| Exact::new(i64::from(i.weight), 100)),
            Subject::Part(_) => self.share(Subject::Instrument(Instrument::Eit)) / 2,
            _ => {
                let Some(parent) = self.parent(subject) else {
                    return Exact::from_integer(0);
                };
                let siblings =
                    i64::try_from(self.children(parent).len()).unwrap_or(i64::MAX).max(1);
                self.share(parent) / siblings
            }
        }
    }
}
