use std::fmt;

use crate::{Instrument, ItemCode, QuestionCode, Score, Subject};

/// Something in a framework that cannot be right, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkProblem {
    pub place: FrameworkPlace,
    pub fault: FrameworkFault,
}

/// A table of a framework, or one entry of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameworkPlace {
    Target,
    Measures,
    Instruments,
    Instrument(Instrument),
    Part(u8),
    Indicator(u8),
    SubIndicator(Subject),
    Question(QuestionCode),
    Item(ItemCode),
    Scale(String),
    Level(String),
    Levels,
    LevelTests,
    /// Counted from 1.
    Calendar(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameworkFault {
    /// The weights of the instruments, which must sum to 100.
    WeightSum(u16),
    /// Instruments other than IIT, EIT and OIT in this order.
    InstrumentOrder,
    /// Parts other than 1 and 2, or parts of another instrument than the EIT.
    PartOrder,
    /// A text that must not be empty.
    Empty(FrameworkField),
    /// A code out of order, left out or repeated.
    Expected(String),
    /// A code of something this year does not have.
    Unknown(FrameworkField, String),
    /// A question in an indicator, or a sub-indicator under one, of another instrument.
    OtherInstrument(u8),
    /// An OIT indicator without sub-indicators, a sub-indicator without items,
    /// or a perception indicator without questions in a year that has some.
    Childless,
    /// A topic that another of its kind already has.
    TopicRepeated(String, String),
    NameRepeated,
    /// A level that an earlier one always takes precedence of.
    Unreachable(String),
    /// A level with a higher total than an earlier one.
    NotDescending(String),
    /// A level list whose last level does not take every result.
    NoLastLevel,
    /// A minimum of every instrument, and no word on which are tested.
    NothingTested,
    /// Subjects tested that are no instruments or parts of this year, or are tested twice.
    BadTest(Subject),
    /// Plan and report are the same item.
    SameItem,
    /// A score counted as urgent that meets the target.
    UrgentAbovePass(Score),
    /// A question with neither its wording nor what it is about.
    NoWording,
    NoAnswers,
    /// More than 100 points.
    Points(u8),
}

/// Which text of a place is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameworkField {
    Name,
    EnglishName,
    Title,
    Heading,
    Text,
    Topic,
    Source,
    Alias,
    Element,
    Recommendation,
    Objective,
    Indicator,
    SubIndicator,
    Scale,
    Plan,
    Report,
    Label,
}

impl FrameworkField {
    /// As it is called in the TOML files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::EnglishName => "name_en",
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Topic => "topic",
            Self::Source => "provenance.source",
            Self::Alias => "aliases",
            Self::Element => "element",
            Self::Recommendation => "recommendation",
            Self::Objective => "objective",
            Self::Indicator => "indicator",
            Self::SubIndicator => "sub_indicator",
            Self::Scale => "scale",
            Self::Plan => "plan",
            Self::Report => "report",
            Self::Label => "label",
        }
    }
}

impl fmt::Display for FrameworkProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

impl fmt::Display for FrameworkPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target => f.write_str("target"),
            Self::Measures => f.write_str("measures"),
            Self::Instruments => f.write_str("instruments"),
            Self::Instrument(code) => write!(f, "instrument {code}"),
            Self::Part(no) => write!(f, "part EIT{no}"),
            Self::Indicator(no) => write!(f, "indicator {no}"),
            Self::SubIndicator(code) => write!(f, "sub_indicator {code}"),
            Self::Question(code) => write!(f, "question {code}"),
            Self::Item(code) => write!(f, "item {code}"),
            Self::Scale(id) => write!(f, "scale {id}"),
            Self::Level(name) => write!(f, "level {name}"),
            Self::Levels => f.write_str("levels"),
            Self::LevelTests => f.write_str("level_tests"),
            Self::Calendar(no) => write!(f, "calendar entry {no}"),
        }
    }
}

impl fmt::Display for FrameworkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WeightSum(sum) => write!(f, "the weights sum to {sum}, not 100"),
            Self::InstrumentOrder => f.write_str("must be IIT, EIT, OIT, each once"),
            Self::PartOrder => f.write_str("only the EIT has parts, and they are 1 and 2"),
            Self::Empty(field) => write!(f, "{} is empty", field.key()),
            Self::Expected(code) => write!(f, "{code} expected here: codes count up from 1"),
            Self::Unknown(field, code) => write!(f, "{}: {code} is not in this year", field.key()),
            Self::OtherInstrument(no) => {
                write!(f, "indicator: {no} belongs to another instrument")
            }
            Self::Childless => f.write_str("has nothing below it that could be scored"),
            Self::TopicRepeated(topic, other) => write!(f, "topic: {other} already has {topic}"),
            Self::NameRepeated => f.write_str("name: already taken"),
            Self::Unreachable(other) => write!(f, "never reached: {other} comes first"),
            Self::NotDescending(other) => write!(f, "min_total is above that of {other}"),
            Self::NoLastLevel => f.write_str("the last level must have minimum 0.00 and 0.00"),
            Self::NothingTested => {
                f.write_str("empty, though a level has a minimum of every instrument")
            }
            Self::BadTest(subject) => write!(f, "{subject} cannot be tested, or is tested twice"),
            Self::SameItem => f.write_str("plan and report are the same item"),
            Self::UrgentAbovePass(score) => write!(f, "urgent_below: {score} is above pass"),
            Self::NoWording => f.write_str("neither text nor about is given"),
            Self::NoAnswers => f.write_str("has no answers"),
            Self::Points(points) => write!(f, "{points} points are more than 100"),
        }
    }
}
