//! A result being imported: which values are taken, and their corrections.

use ita::{Assessment, FiscalYear, Score, Subject};
use leptos::prelude::*;
use reading::{ResultRead, Statement, ValueRead, assessment};

/// A result being imported. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) year: RwSignal<FiscalYear>,
    pub(super) agency: RwSignal<String>,
    pub(super) rows: StoredValue<Vec<DraftRow>>,
}

/// A value being imported.
#[derive(Clone)]
pub(super) struct DraftRow {
    pub(super) value: ValueRead,
    pub(super) is_taken: RwSignal<bool>,
    /// The text of its field: a score, "1" for passed, a remark, or the name of a level.
    pub(super) text: RwSignal<String>,
}

/// A value as it is stored in the assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    Statement(Statement),
    /// Not a valid score: kept as typed, and excluded from all figures.
    Unreadable(Subject, String),
}

impl Draft {
    /// The result as read. `year` is that of the open assessment, used if the text names no known year.
    pub(super) fn new(result: &ResultRead, known: &[FiscalYear], year: FiscalYear) -> Self {
        let read = result.fiscal_year.as_ref().map(|y| y.year).filter(|y| known.contains(y));
        let agency = result.agencies.first().map(|a| a.name.clone());
        let rows = result.values.iter().cloned().map(DraftRow::new);
        Self {
            year: RwSignal::new(read.unwrap_or(year)),
            agency: RwSignal::new(agency.unwrap_or_default()),
            rows: StoredValue::new(rows.collect()),
        }
    }

    /// The result read again for another year, with the person's changes to the earlier reading.
    pub(super) fn read_again(self, result: &ResultRead, year: FiscalYear) -> Self {
        let earlier = self.rows.with_value(Vec::clone);
        let rows = result.values.iter().map(|value| {
            let touched = earlier.iter().find(|row| {
                row.value.place.bytes == value.place.bytes
                    && std::mem::discriminant(&row.value.statement)
                        == std::mem::discriminant(&value.statement)
                    && row.is_touched()
            });
            let row = DraftRow::new(value.clone());
            if let Some(touched) = touched {
                row.is_taken.set(touched.is_taken.get_untracked());
                row.text.set(touched.text.get_untracked());
            }
            row
        });
        Self {
            year: RwSignal::new(year),
            agency: self.agency,
            rows: StoredValue::new(rows.collect()),
        }
    }

    /// How many values are to be imported (reactive).
    pub(super) fn count(self) -> usize {
        self.rows.with_value(|rows| rows.iter().filter(|row| row.taken().is_some()).count())
    }

    /// The name of the agency, if the text has one.
    pub(super) fn agency_name(self) -> Option<String> {
        let name = self.agency.get().trim().to_owned();
        (!name.is_empty()).then_some(name)
    }

    pub(super) fn assessment(self) -> Assessment {
        let taken: Vec<Taken> =
            self.rows.with_value(|rows| rows.iter().filter_map(DraftRow::taken).collect());
        make(self.year.get(), taken)
    }

    /// Replaces a value that was read.
    pub(super) fn choose(self, subject: Option<Subject>, text: &str) {
        self.rows.with_value(|rows| {
            let of = |row: &&DraftRow| {
                row.value.statement.subject() == subject
                    && matches!(row.value.statement, Statement::Score { .. } | Statement::Level(_))
            };
            if let Some(row) = rows.iter().find(of) {
                row.is_taken.set(true);
                row.text.set(text.to_owned());
            }
        });
    }
}

impl DraftRow {
    fn new(value: ValueRead) -> Self {
        Self {
            is_taken: RwSignal::new(true),
            text: RwSignal::new(text_of(&value.statement)),
            value,
        }
    }

    /// Whether the person excluded or corrected it.
    fn is_touched(&self) -> bool {
        !self.is_taken.get_untracked()
            || self.text.with_untracked(|text| *text != text_of(&self.value.statement))
    }

    /// The current value; `None` if it is excluded or empty.
    pub(super) fn taken(&self) -> Option<Taken> {
        self.is_taken.get().then(|| take(&self.value.statement, &self.text.get()))?
    }
}

/// The value of a statement with the text of its field.
fn take(read: &Statement, text: &str) -> Option<Taken> {
    Some(Taken::Statement(match read {
        Statement::Score { subject, .. } => match text.parse::<Score>() {
            Ok(score) => Statement::Score { subject: *subject, score },
            Err(ita::ScoreError::Empty) => return None,
            Err(_) => return Some(Taken::Unreadable(*subject, text.to_owned())),
        },
        Statement::Passed { subject, .. } => {
            Statement::Passed { subject: *subject, passed: text == PASSED }
        }
        Statement::Weak { subject, .. } => {
            Statement::Weak { subject: *subject, remark: text.trim().to_owned() }
        }
        Statement::Level(_) if text.is_empty() => return None,
        Statement::Level(_) => Statement::Level(text.to_owned()),
    }))
}

fn make(year: FiscalYear, taken: Vec<Taken>) -> Assessment {
    let mut statements = Vec::new();
    let mut unreadable = Vec::new();
    for value in taken {
        match value {
            Taken::Statement(statement) => statements.push(statement),
            Taken::Unreadable(subject, text) => unreadable.push((subject, text)),
        }
    }
    let mut result = assessment(year, statements);
    result.unreadable.extend(unreadable);
    result
}

pub(super) const PASSED: &str = "1";
pub(super) const NOT_PASSED: &str = "0";

fn text_of(statement: &Statement) -> String {
    match statement {
        Statement::Score { score, .. } => score.to_string(),
        Statement::Passed { passed: true, .. } => PASSED.to_owned(),
        Statement::Passed { passed: false, .. } => NOT_PASSED.to_owned(),
        Statement::Weak { remark, .. } => remark.clone(),
        Statement::Level(name) => name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(text: &str) -> Subject {
        text.parse().unwrap()
    }

    #[test]
    fn the_texts_of_the_fields_are_imported() {
        let score = |text: &str, score: &str| Statement::Score {
            subject: subject(text),
            score: score.parse().unwrap(),
        };
        let year = FiscalYear::new(2568).unwrap();
        let read = [
            (score("1", "99.43"), "๘๕.๕"),
            (score("2", "90"), "850"),
            (score("3", "90"), ""),
            (Statement::Passed { subject: subject("IIT"), passed: false }, PASSED),
            (Statement::Weak { subject: subject("i2"), remark: "เดิม".into() }, " ใหม่ "),
            (Statement::Level("F".into()), "ผ่านดี"),
        ];
        let result =
            make(year, read.iter().filter_map(|(statement, text)| take(statement, text)).collect());
        assert_eq!(result.scores[&subject("1")].to_string(), "85.50");
        assert_eq!(result.unreadable[&subject("2")], "850");
        assert_eq!(result.scores.len(), 1);
        assert!(result.passed[&subject("IIT")]);
        assert_eq!(result.weak[&subject("i2")], "ใหม่");
        assert_eq!(result.level.as_deref(), Some("ผ่านดี"));
        assert_eq!(result.fiscal_year, year);
    }

    #[test]
    fn values_without_corrections_are_imported_as_read() {
        for statement in [
            Statement::Score { subject: subject("O27"), score: "0".parse().unwrap() },
            Statement::Passed { subject: subject("OIT"), passed: false },
            Statement::Weak { subject: subject("O22"), remark: String::new() },
            Statement::Level("AA".into()),
        ] {
            assert_eq!(
                take(&statement, &text_of(&statement)),
                Some(Taken::Statement(statement.clone()))
            );
        }
    }
}
