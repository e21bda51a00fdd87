//! The backup file: one or all assessments, each in the envelope it is stored in.

use std::collections::BTreeMap;

use ita::FiscalYear;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Sealed;
use super::keys::id_of_slot;
use super::schema::{self, DecodeError};
use crate::browser::clock::Timestamp;
use crate::record::{AssessmentId, Record};

/// Version of the file format, independent of the schema of the saves in it.
const FORMAT: u32 = 1;

/// Size limit of a backup file, in bytes: a larger file is not a backup.
pub const MOST_BYTES: usize = 20_000_000;

/// One assessment in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupEntry {
    pub id: AssessmentId,
    pub record: Record,
    pub saved_at: Timestamp,
}

impl BackupEntry {
    /// The number of scores, pass marks, remarks and unreadable texts.
    pub fn values(&self) -> usize {
        let result = &self.record.assessment;
        result.scores.len() + result.passed.len() + result.weak.len() + result.unreadable.len()
    }
}

/// The parsed content of a backup file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupContents {
    pub entries: Vec<BackupEntry>,
    /// One reason for each assessment that cannot be restored.
    pub left_out: Vec<LeftOut>,
}

/// Why an assessment in a backup cannot be restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Saved by a newer version of the app: restoring it would lose fields unknown to this version.
    Newer,
    /// It does not match its checksum.
    Damaged,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    #[error("larger than any backup")]
    TooLarge,
    #[error("not a backup")]
    NotABackup,
    #[error("the end is missing")]
    Truncated,
    #[error("made by a newer app")]
    Newer,
    #[error("changed since it was made")]
    Damaged,
    #[error("no assessment in it")]
    Empty,
}

#[derive(Deserialize)]
struct FormatOnly {
    prongsai_backup: u32,
}

#[derive(Serialize, Deserialize)]
struct BackupFile<'a> {
    prongsai_backup: u32,
    app: &'a str,
    made_at: Timestamp,
    #[serde(borrow)]
    assessments: Vec<BackupLine<'a>>,
}

/// Agency and year are there for people who open the file in an editor.
#[derive(Serialize, Deserialize)]
struct BackupLine<'a> {
    id: AssessmentId,
    agency: String,
    fiscal_year: FiscalYear,
    #[serde(borrow)]
    save: &'a RawValue,
}

/// A stored save to put into a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAssessment {
    pub id: AssessmentId,
    pub agency: String,
    pub fiscal_year: FiscalYear,
    /// The envelope as stored.
    pub text: String,
}

/// Writes a backup. Saves that are not valid JSON are left out: nothing could be restored from them.
pub fn write(saves: &[SavedAssessment], made_at: Timestamp) -> String {
    let items = saves.iter().filter_map(|saved| {
        Some(BackupLine {
            id: saved.id.clone(),
            agency: saved.agency.clone(),
            fiscal_year: saved.fiscal_year,
            save: serde_json::from_str(&saved.text).ok()?,
        })
    });
    let file = BackupFile {
        prongsai_backup: FORMAT,
        app: env!("CARGO_PKG_VERSION"),
        made_at,
        assessments: items.collect(),
    };
    // Strings, numbers and envelopes that are already JSON always serialize.
    serde_json::to_string(&file).unwrap_or_default()
}

/// Reads a backup, or the storage dump that the page offers after a crash. The two are told apart by content,
/// not by file name.
pub fn read(bytes: &[u8]) -> Result<BackupContents, BackupError> {
    if bytes.len() > MOST_BYTES {
        return Err(BackupError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| BackupError::NotABackup)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if let Some(contents) = read_dump(text) {
        return contents.checked();
    }
    match serde_json::from_str::<FormatOnly>(text) {
        Ok(head) if head.prongsai_backup > FORMAT => return Err(BackupError::Newer),
        Ok(_) => {}
        Err(error) if error.is_eof() && text.starts_with('{') && text.contains("prongsai") => {
            return Err(BackupError::Truncated);
        }
        Err(_) => return Err(BackupError::NotABackup),
    }
    let file: BackupFile<'_> = serde_json::from_str(text).map_err(|_| BackupError::Damaged)?;
    let mut contents = BackupContents::default();
    for item in file.assessments {
        contents.take(item.id, item.save.get());
    }
    contents.checked()
}

impl BackupContents {
    fn take(&mut self, id: AssessmentId, text: &str) {
        match entry(id, text) {
            Ok(entry) => self.entries.push(entry),
            Err(reason) => self.left_out.push(reason),
        }
    }

    fn checked(self) -> Result<Self, BackupError> {
        if !self.entries.is_empty() {
            Ok(self)
        } else if self.left_out.contains(&LeftOut::Newer) {
            Err(BackupError::Newer)
        } else if self.left_out.is_empty() {
            Err(BackupError::Empty)
        } else {
            Err(BackupError::Damaged)
        }
    }
}

fn entry(id: AssessmentId, text: &str) -> Result<BackupEntry, LeftOut> {
    let sealed = Sealed::read(text).ok_or(LeftOut::Damaged)?;
    match schema::decode(sealed.schema, sealed.payload) {
        Ok(decoded) if !decoded.is_newer => {
            Ok(BackupEntry { id, record: decoded.record, saved_at: sealed.saved_at })
        }
        Ok(_) | Err(DecodeError::Newer { .. }) => Err(LeftOut::Newer),
        Err(DecodeError::Broken(_)) => Err(LeftOut::Damaged),
    }
}

/// Reads a storage dump: a map from the app's keys to their texts. The newer slot of each assessment is used.
fn read_dump(text: &str) -> Option<BackupContents> {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    let mut newest = BTreeMap::<AssessmentId, (Option<u64>, &str)>::new();
    let mut is_ours = false;
    for (key, text) in &texts {
        is_ours |= key.starts_with(crate::browser::kv::PREFIX);
        if let Some(id) = id_of_slot(key) {
            let found = (Sealed::read(text).map(|sealed| sealed.revision), text.as_str());
            let kept = newest.entry(id).or_insert(found);
            if found.0 > kept.0 {
                *kept = found;
            }
        }
    }
    let mut contents = BackupContents::default();
    for (id, (_, text)) in newest {
        contents.take(id, text);
    }
    is_ours.then_some(contents)
}

#[cfg(test)]
mod tests {
    use ita::{Assessment, Score, Subject};

    use super::*;

    fn sealed(schema: u32, revision: u64, payload: &str) -> String {
        Sealed { schema, revision, saved_at: Timestamp(1_790_000_000_000 + revision), payload }
            .write()
    }

    fn record(agency: &str) -> Record {
        let mut assessment = Assessment::new(FiscalYear::new(2568).unwrap());
        assessment.scores.insert(Subject::Total, Score::FULL);
        let mut record = Record::new(assessment);
        agency.clone_into(&mut record.agency.name);
        record
    }

    fn saved(id: &str, text: String) -> SavedAssessment {
        SavedAssessment {
            id: AssessmentId(id.into()),
            agency: "เทศบาลตำบลตัวอย่าง".into(),
            fiscal_year: FiscalYear::new(2568).unwrap(),
            text,
        }
    }

    /// A backup of two assessments, of the agencies "ก" and "ข".
    fn backup() -> String {
        let saves = ["ก", "ข"].map(|name| {
            let id = if name == "ก" { "a" } else { "b" };
            saved(id, sealed(1, 4, &schema::encode(&record(name))))
        });
        write(&saves, Timestamp(1_790_000_000_000))
    }

    #[track_caller]
    fn check_refused(text: &str, expected: BackupError) {
        assert_eq!(read(text.as_bytes()), Err(expected), "{text}");
    }

    #[test]
    fn a_backup_restores_what_was_written() {
        for text in [backup(), format!("\u{feff}{}\n", backup())] {
            let contents = read(text.as_bytes()).unwrap();
            assert!(contents.left_out.is_empty());
            let names: Vec<_> = contents.entries.iter().map(|e| e.id.0.as_str()).collect();
            assert_eq!(names, ["a", "b"]);
            assert_eq!(contents.entries[1].record, record("ข"));
            assert_eq!(contents.entries[1].saved_at, Timestamp(1_790_000_000_004));
        }
        assert!(backup().contains(r#""agency":"เทศบาลตำบลตัวอย่าง","fiscal_year":2568"#));
    }

    #[test]
    fn each_kind_of_invalid_file_has_its_own_error() {
        check_refused("", BackupError::NotABackup);
        check_refused("PK\u{3}\u{4}", BackupError::NotABackup);
        check_refused("[]", BackupError::NotABackup);
        check_refused("{}", BackupError::NotABackup);
        check_refused(r#"{"name":"package","version":"1"}"#, BackupError::NotABackup);
        check_refused(r#"{"prongsai_backup":2,"vault":{}}"#, BackupError::Newer);
        check_refused(r#"{"prongsai_backup":1,"assessments":7}"#, BackupError::Damaged);
        check_refused(&write(&[], Timestamp(1)), BackupError::Empty);
        assert_eq!(read(&[0xff, 0xfe, 0x00]), Err(BackupError::NotABackup));
        assert_eq!(read(&vec![b' '; MOST_BYTES + 1]), Err(BackupError::TooLarge));
    }

    #[test]
    fn a_backup_cut_off_anywhere_is_reported_as_truncated() {
        let text = backup();
        for end in (20..text.len()).filter(|end| text.is_char_boundary(*end)) {
            check_refused(&text[..end], BackupError::Truncated);
        }
    }

    #[test]
    fn a_save_with_an_altered_value_is_never_restored() {
        let text = backup().replacen("100.00", "10.00", 1);
        let contents = read(text.as_bytes()).unwrap();
        assert_eq!(contents.left_out, [LeftOut::Damaged]);
        assert_eq!(contents.entries.len(), 1);
        check_refused(&backup().replace("100.00", "10.00"), BackupError::Damaged);
    }

    #[test]
    fn a_save_by_a_newer_app_is_left_out_with_its_reason() {
        let newer =
            sealed(schema::SCHEMA + 1, 1, r#"{"assessment":{"fiscal_year":2570},"later":[]}"#);
        let both =
            [saved("a", newer.clone()), saved("b", sealed(1, 1, &schema::encode(&record("ข"))))];
        let contents = read(write(&both, Timestamp(1)).as_bytes()).unwrap();
        assert_eq!(contents.left_out, [LeftOut::Newer]);
        assert_eq!(contents.entries[0].record.agency.name, "ข");
        check_refused(&write(&[saved("a", newer)], Timestamp(1)), BackupError::Newer);
    }

    #[test]
    fn the_dump_offered_after_a_crash_opens_as_a_backup() {
        let dump = BTreeMap::from([
            ("prongsai.theme", "dark".to_owned()),
            ("prongsai.a.a.0", sealed(1, 3, &schema::encode(&record("เก่า")))),
            ("prongsai.a.a.1", sealed(1, 4, &schema::encode(&record("ใหม่")))),
            ("prongsai.a.b.0", "ขาด".to_owned()),
            ("prongsai.a.b.1", sealed(1, 9, &schema::encode(&record("ข")))),
        ]);
        let contents = read(serde_json::to_string_pretty(&dump).unwrap().as_bytes()).unwrap();
        let names: Vec<_> =
            contents.entries.iter().map(|e| e.record.agency.name.as_str()).collect();
        assert_eq!(names, ["ใหม่", "ข"]);
    }
}
