//! Tables for spreadsheets and CSV.

use ita::{Exact, Score};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// File name without extension, free of characters that file systems reject.
    pub file_stem: String,
    pub sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<SheetColumn>,
    pub rows: Vec<Vec<Value>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetColumn {
    pub head: String,
    /// In characters.
    pub width: u16,
}

/// A typed cell of a sheet. Text is data: writers escape what a spreadsheet would run as a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Empty,
    Text(String),
    /// Shown with two decimals; may be negative.
    Hundredths(i32),
    Whole(i32),
    /// A figure computed from other cells, shown with two decimals.
    ///
    /// The formula is composed by this crate from cell names (the header row is row 1), never from a person's text.
    /// `result` is its value in hundredths, for readers that do not calculate.
    Formula {
        formula: String,
        result: Option<i32>,
    },
}

impl Sheet {
    /// Columns are given as head and width in characters.
    pub(crate) fn new(name: &str, columns: &[(&str, u16)], rows: Vec<Vec<Value>>) -> Self {
        let columns = columns.iter();
        Self {
            name: name.to_owned(),
            columns: columns
                .map(|(head, width)| SheetColumn { head: (*head).to_owned(), width: *width })
                .collect(),
            rows,
        }
    }

    /// Two columns of names and values, without the entries whose value is empty.
    pub(crate) fn summary(entries: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        let rows = entries
            .into_iter()
            .filter(|(_, value)| *value != Value::Empty)
            .map(|(name, value)| vec![Value::text(name), value]);
        Self::new("สรุป", &[("รายการ", 30), ("ข้อมูล", 40)], rows.collect())
    }
}

impl Value {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A text without surrounding spaces; empty if nothing is left of it.
    pub(crate) fn trimmed(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::text(text),
        }
    }

    pub(crate) fn score(score: Option<Score>) -> Self {
        score.map_or(Self::Empty, |score| Self::Hundredths(i32::from(score.hundredths())))
    }

    /// Points rounded to hundredths, as `ita` rounds everywhere.
    pub(crate) fn points(points: Exact) -> Self {
        Self::Hundredths(i32::try_from(ita::round_hundredths(points)).unwrap_or(i32::MAX))
    }

    pub(crate) fn count(count: usize) -> Self {
        Self::Whole(i32::try_from(count).unwrap_or(i32::MAX))
    }
}
