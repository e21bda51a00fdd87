//! Tables for spreadsheets and CSV.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// File name without extension, already cleaned.
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

/// A typed cell. Text is data: writers neutralise what a spreadsheet would run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Empty,
    Text(String),
    /// In hundredths, shown with two decimals; may be negative.
    Hundredths(i32),
    Whole(i32),
    /// A figure that follows from other cells, shown with two decimals. The formula is ours, made of names of cells
    /// (the head is row 1) and never of a person's text; the result is what it gives, in hundredths, for readers
    /// that do not calculate.
    Formula {
        formula: String,
        result: Option<i32>,
    },
}
