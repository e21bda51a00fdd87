//! What can be wrong in a framework, and where; the messages are for those who edit the TOML files.

use std::fmt;

use crate::{Instrument, ItemCode, QuestionCode, Score, Subject};

/// A mistake in a framework, and where it is.
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
    /// The weights of the instruments have this sum instead of 100.
    WeightSum(u16),
    /// The instruments are not IIT, EIT and OIT in this order.
    InstrumentOrder,
    /// The parts are not 1 and 2, or an instrument other than the EIT has parts.
    PartOrder,
    /// A text that must not be empty.
    Empty(FrameworkField),
    /// A code is out of order, missing or repeated; carries the code expected here.
    Expected(String),
    /// A reference to a code that this year does not have.
    Unknown(FrameworkField, String),
    /// A question or sub-indicator belongs to this indicator, which is one of another instrument.
    OtherInstrument(u8),
    /// An OIT indicator without sub-indicators, a sub-indicator without items, or an IIT or EIT indicator without
    /// questions in a year whose questions are known.
    Childless,
    /// A topic, and the earlier entry of the same kind that already has it.
    TopicRepeated(String, String),
    NameRepeated,
    /// Every result that meets this level also meets the earlier one named.
    Unreachable(String),
    /// A level has a higher minimum total than the earlier one named.
    NotDescending(String),
    /// The last level does not accept every result.
    NoLastLevel,
    /// A level has a `min_instrument`, but `level_tests` is empty.
    NothingTested,
    /// A subject in `level_tests` is not an instrument or part of this year, or is tested twice.
    BadTest(Subject),
    SameItem,
    /// `urgent_below` is above the pass mark.
    UrgentAbovePass(Score),
    /// A question has neither its wording nor a description.
    NoWording,
    NoAnswers,
    /// An answer is worth more than 100 points.
    Points(u8),
}

/// A field of a framework's table.
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
    /// The field's key in the TOML files.
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
