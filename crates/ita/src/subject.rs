//! Subjects, everything in a framework that can have a score, and their codes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// One of the three instruments every framework year has had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Instrument {
    /// The survey of the agency's own staff.
    Iit,
    /// The survey of the people outside of the agency whom it serves.
    Eit,
    /// The review of what the agency publishes.
    Oit,
}

impl Instrument {
    pub const ALL: [Self; 3] = [Self::Iit, Self::Eit, Self::Oit];

    pub fn code(self) -> &'static str {
        match self {
            Self::Iit => "IIT",
            Self::Eit => "EIT",
            Self::Oit => "OIT",
        }
    }
}

/// A question of the IIT (`i12`) or of the EIT (`e3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionCode {
    Internal(u8),
    External(u8),
}

/// An OIT item: `O27`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemCode(pub u8);

/// Anything that can have a score, at any depth of a framework.
///
/// Written `total`, `IIT`, `EIT1` (part 1 of the EIT), `9` (indicator), `9.1` (sub-indicator), `i12`, `O27`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Total,
    Instrument(Instrument),
    /// Part 1 or 2 of the EIT.
    Part(u8),
    Indicator(u8),
    SubIndicator {
        indicator: u8,
        no: u8,
    },
    Question(QuestionCode),
    Item(ItemCode),
}

/// The text that could not be parsed as the code of a subject.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not the code of a subject")]
pub struct SubjectError(pub String);

impl fmt::Display for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for QuestionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Internal(no) => write!(f, "i{no}"),
            Self::External(no) => write!(f, "e{no}"),
        }
    }
}

impl fmt::Display for ItemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "O{}", self.0)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Total => f.write_str("total"),
            Self::Instrument(instrument) => instrument.fmt(f),
            Self::Part(part) => write!(f, "EIT{part}"),
            Self::Indicator(no) => write!(f, "{no}"),
            Self::SubIndicator { indicator, no } => write!(f, "{indicator}.{no}"),
            Self::Question(code) => code.fmt(f),
            Self::Item(code) => code.fmt(f),
        }
    }
}

impl FromStr for Subject {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        let wrong = || SubjectError(text.to_owned());
        let number = |digits: &str| match digits.parse::<u8>() {
            Ok(no) if no > 0 && !digits.starts_with(['+', '0']) => Ok(no),
            _ => Err(wrong()),
        };
        match text {
            "total" => return Ok(Self::Total),
            "IIT" => return Ok(Self::Instrument(Instrument::Iit)),
            "EIT" => return Ok(Self::Instrument(Instrument::Eit)),
            "OIT" => return Ok(Self::Instrument(Instrument::Oit)),
            "EIT1" => return Ok(Self::Part(1)),
            "EIT2" => return Ok(Self::Part(2)),
            _ => {}
        }
        if let Some(no) = text.strip_prefix('i') {
            Ok(Self::Question(QuestionCode::Internal(number(no)?)))
        } else if let Some(no) = text.strip_prefix('e') {
            Ok(Self::Question(QuestionCode::External(number(no)?)))
        } else if let Some(no) = text.strip_prefix('O') {
            Ok(Self::Item(ItemCode(number(no)?)))
        } else if let Some((indicator, no)) = text.split_once('.') {
            Ok(Self::SubIndicator { indicator: number(indicator)?, no: number(no)? })
        } else {
            Ok(Self::Indicator(number(text)?))
        }
    }
}

macro_rules! serde_as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

serde_as_text!(Subject, QuestionCode, ItemCode);

impl FromStr for QuestionCode {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        match text.parse()? {
            Subject::Question(code) => Ok(code),
            _ => Err(SubjectError(text.to_owned())),
        }
    }
}

impl FromStr for ItemCode {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        match text.parse()? {
            Subject::Item(code) => Ok(code),
            _ => Err(SubjectError(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_parse_back_to_what_they_display() {
        for text in ["total", "IIT", "EIT", "OIT", "EIT2", "10", "9.5", "i12", "e3", "O27"] {
            assert_eq!(text.parse::<Subject>().unwrap().to_string(), text);
        }
        for text in ["", "0", "i", "i0", "O+1", "o1", "9.", "i300", "๙"] {
            assert!(text.parse::<Subject>().is_err(), "{text:?}");
        }
    }
}
