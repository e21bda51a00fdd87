//! The payload of a save, in every released schema.
//!
//! Any change of [`Record`]'s shape needs a new schema with a fixture in `tests/fixtures/saves/`.

use ita::{FiscalYear, Score};
use serde::Deserialize;

use crate::record::Record;

/// The schema this app writes.
pub const SCHEMA: u32 = 5;

/// A decoded payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedRecord {
    pub record: Record,
    /// The payload has fields unknown to this version of the app, which writing it back would lose.
    pub is_newer: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Saved by a newer version of the app in a form that this one cannot read at all.
    #[error("schema {found} is newer than {SCHEMA}")]
    Newer { found: u32 },
    #[error("not a save: {0}")]
    Broken(String),
}

/// The fields of a record that the list shows, parsed without the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordHead {
    /// The agency's name; may be empty.
    pub agency: String,
    pub fiscal_year: FiscalYear,
    /// The published total.
    pub total: Option<Score>,
}

pub fn encode(record: &Record) -> String {
    // Strings, numbers and maps with string keys always serialize to JSON.
    serde_json::to_string(record).unwrap_or_default()
}

/// Decodes a payload of any schema. An older one is migrated in memory.
pub fn decode(schema: u32, payload: &str) -> Result<DecodedRecord, DecodeError> {
    if schema == 0 {
        return Err(DecodeError::Broken("schema 0".to_owned()));
    }
    let mut has_unknown = false;
    match read_record(payload, &mut has_unknown) {
        Ok(record) => Ok(DecodedRecord { record, is_newer: schema > SCHEMA || has_unknown }),
        Err(_) if schema > SCHEMA => Err(DecodeError::Newer { found: schema }),
        Err(error) => Err(DecodeError::Broken(error.to_string())),
    }
}

/// Parses a record and sets `has_unknown` if it has a field unknown to this version.
fn read_record(payload: &str, has_unknown: &mut bool) -> serde_json::Result<Record> {
    let mut json = serde_json::Deserializer::from_str(payload);
    let record = serde_ignored::deserialize(&mut json, |_| *has_unknown = true)?;
    json.end()?;
    Ok(record)
}

/// Parses the head of a payload of any schema; `None` if agency or year are not in a known form.
pub fn head(payload: &str) -> Option<RecordHead> {
    let written: HeadPayload = serde_json::from_str(payload).ok()?;
    Some(RecordHead {
        agency: written.agency.name,
        fiscal_year: written.assessment.fiscal_year,
        total: written.assessment.scores.total,
    })
}

#[derive(Deserialize)]
struct HeadPayload {
    #[serde(default)]
    agency: HeadAgency,
    assessment: HeadAssessment,
}

#[derive(Default, Deserialize)]
struct HeadAgency {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct HeadAssessment {
    fiscal_year: FiscalYear,
    #[serde(default)]
    scores: HeadScores,
}

#[derive(Default, Deserialize)]
struct HeadScores {
    #[serde(default)]
    total: Option<Score>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_agrees_with_the_full_record() {
        let mut record = Record::new(ita::Assessment::new(FiscalYear::new(2568).unwrap()));
        let total = "96.97".parse().unwrap();
        record.assessment.scores.insert(ita::Subject::Total, total);
        record.agency.name = "เทศบาล \"ก\"".to_owned();
        let expected = RecordHead {
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
        // `district` is a known field name, but not in an assessment.
        check(1, r#"{"assessment":{"fiscal_year":2568,"district":""}}"#, Ok(true));
        check(6, r#"{"assessments":[]}"#, Err(DecodeError::Newer { found: 6 }));
        check(1, r#"{"assessments":[]}"#, Err(DecodeError::Broken(String::new())));
        check(0, r#"{"assessment":{"fiscal_year":2568}}"#, Err(DecodeError::Broken(String::new())));
        check(1, r#"{"assessment":{"fiscal_year":68}}"#, Err(DecodeError::Broken(String::new())));
    }
}
