//! The forms of tables and dates.

use serde::{Deserialize, Serialize};
use thai::Date;

/// The columns of a table of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableForm {
    Five,
    Six,
    Seven,
}

/// How dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// In full in letters, short in tables.
    #[default]
    Usual,
    /// "4 เมษายน 2566"
    Full,
    /// "4 เมษายน พ.ศ. 2566"
    Era,
    /// "4 เม.ย.2566"
    Short,
}

impl TableForm {
    pub fn columns(self) -> u8 {
        match self {
            Self::Five => 5,
            Self::Six => 6,
            Self::Seven => 7,
        }
    }
}

impl DateForm {
    pub const ALL: [Self; 4] = [Self::Usual, Self::Full, Self::Era, Self::Short];

    /// A date in running text.
    pub(crate) fn in_text(self, date: Date) -> String {
        match self {
            Self::Usual | Self::Full => date.full(),
            Self::Era => era(date),
            Self::Short => date.short(),
        }
    }

    /// A date in a table.
    pub(crate) fn in_table(self, date: Date) -> String {
        match self {
            Self::Usual | Self::Short => date.short(),
            Self::Full => date.full(),
            Self::Era => era(date),
        }
    }
}

fn era(date: Date) -> String {
    let full = date.full();
    match full.rsplit_once(' ') {
        Some((day, year)) => format!("{day} พ.ศ.\u{a0}{year}"),
        None => full,
    }
}
