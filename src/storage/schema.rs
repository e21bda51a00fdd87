//! What a save's payload says, in every schema there ever was.
//!
//! Any change of [`Record`]'s shape is a new schema with a fixture in `tests/fixtures/saves/`.

use std::collections::BTreeSet;

use ita::{FiscalYear, Score};
use serde::Deserialize;

use crate::record::Record;

/// The schema this app writes.
pub const SCHEMA: u32 = 5;

/// A payload as this app understands it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub record: Record,
    /// Something of the payload is unknown here: writing it back would lose that.
    pub is_newer: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Of a newer app, and not even in part readable by this one.
    #[error("schema {found} is newer than {SCHEMA}")]
    Newer { found: u32 },
    #[error("not a save: {0}")]
    Broken(String),
}

/// What is told of a save without reading all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The agency's name; may be empty.
    pub agency: String,
    pub fiscal_year: FiscalYear,
    /// The published one.
    pub total: Option<Score>,
}

pub fn encode(record: &Record) -> String {
    // Texts, numbers and maps with text keys: nothing that JSON cannot say.
    serde_json::to_string(record).unwrap_or_default()
}

/// Reads a payload of any schema. Older ones are brought up to this one in memory.
pub fn decode(schema: u32, payload: &str) -> Result<Decoded, DecodeError> {
    if schema == 0 {
        return Err(DecodeError::Broken("schema 0".to_owned()));
    }
    match serde_json::from_str::<Record>(payload) {
        Ok(record) => Ok(Decoded {
            is_newer: schema > SCHEMA || !names(payload).is_subset(&names(&encode(&record))),
            record,
        }),
        Err(_) if schema > SCHEMA => Err(DecodeError::Newer { found: schema }),
        Err(error) => Err(DecodeError::Broken(error.to_string())),
    }
}

/// What the list shows of a payload, of whichever schema; none if it says no such thing.
pub fn head(payload: &str) -> Option<Head> {
    let written: Written = serde_json::from_str(payload).ok()?;
    Some(Head {
        agency: written.agency.name,
        fiscal_year: written.assessment.fiscal_year,
        total: written.assessment.scores.total,
    })
}

#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    agency: WrittenAgency,
    assessment: WrittenAssessment,
}

#[derive(Default, Deserialize)]
struct WrittenAgency {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct WrittenAssessment {
    fiscal_year: FiscalYear,
    #[serde(default)]
    scores: WrittenScores,
}

#[derive(Default, Deserialize)]
struct WrittenScores {
    #[serde(default)]
    total: Option<Score>,
}

/// Every name in a JSON text. A name that does not come out again is a field this app does not know.
fn names(json: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut rest = json;
    while let Some(start) = rest.find('"') {
        let text = &rest[start + 1..];
        let Some(end) = end_of_string(text) else {
            break;
        };
        rest = &text[end + 1..];
        if rest.trim_start().starts_with(':') {
            names.insert(&text[..end]);
        }
    }
    names
}

/// Where the closing quote is.
fn end_of_string(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_texts() {
        let found = names(r#"{"a": {"b\"c" :"d"}, "e":["f:", "\\", "g"], "h":""}"#);
        assert_eq!(found, BTreeSet::from(["a", r#"b\"c"#, "e", "h"]));
    }

    #[test]
    fn the_head_is_what_the_whole_says() {
        let mut record = Record::new(ita::Assessment::new(FiscalYear::new(2568).unwrap()));
        let total = "96.97".parse().unwrap();
        record.assessment.scores.insert(ita::Subject::Total, total);
        record.agency.name = "เทศบาล \"ก\"".to_owned();
        let expected = Head {
            agency: record.agency.name.clone(),
            fiscal_year: record.assessment.fiscal_year,
            total: Some(total),
        };
        assert_eq!(head(&encode(&record)), Some(expected));
        assert_eq!(head(r#"{"agency":{"name":"ก"}}"#), None);
        let later = r#"{"assessment":{"fiscal_year":"next"}}"#;
        assert_eq!(head(later), None);
        let none = r#"{"assessment":{"fiscal_year":2568},"later":{}}"#;
        assert_eq!(head(none).unwrap().total, None);
    }

    #[track_caller]
    fn check(schema: u32, payload: &str, is_newer: Result<bool, DecodeError>) {
        let decoded = decode(schema, payload).map(|d| d.is_newer);
        match (decoded, is_newer) {
            (Err(DecodeError::Broken(_)), Err(DecodeError::Broken(_))) => {}
            (found, expected) => assert_eq!(found, expected, "{payload}"),
        }
    }

    #[test]
    fn an_unknown_field_makes_a_save_newer_and_a_missing_one_does_not() {
        check(1, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(false));
        check(2, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(false));
        check(3, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(false));
        check(4, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(false));
        check(5, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(false));
        check(6, r#"{"assessment":{"fiscal_year":2568}}"#, Ok(true));
        check(1, r#"{"assessment":{"fiscal_year":2568,"later":[]}}"#, Ok(true));
        check(
            1,
            r#"{"assessment":{"fiscal_year":2568},"agency":{"people":[{"rank":1}]}}"#,
            Ok(true),
        );
        check(6, r#"{"assessments":[]}"#, Err(DecodeError::Newer { found: 6 }));
        check(1, r#"{"assessments":[]}"#, Err(DecodeError::Broken(String::new())));
        check(0, r#"{"assessment":{"fiscal_year":2568}}"#, Err(DecodeError::Broken(String::new())));
        check(1, r#"{"assessment":{"fiscal_year":68}}"#, Err(DecodeError::Broken(String::new())));
    }
}
