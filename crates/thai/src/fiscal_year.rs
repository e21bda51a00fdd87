use serde::{Deserialize, Serialize};

/// A Thai fiscal year, numbered in the Buddhist era: 2568 runs from 1 October 2567 to 30 September 2568.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct FiscalYear(u16);

/// A number outside the range of fiscal years this app accepts; a year of the common era is the usual case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a fiscal year between 2500 and 2699")]
pub struct FiscalYearError(pub u16);

impl FiscalYear {
    /// A fiscal year from 2500 to 2699.
    pub fn new(year: u16) -> Result<Self, FiscalYearError> {
        if (2500..2700).contains(&year) { Ok(Self(year)) } else { Err(FiscalYearError(year)) }
    }

    pub fn get(self) -> u16 {
        self.0
    }

    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }
}

impl TryFrom<u16> for FiscalYear {
    type Error = FiscalYearError;

    fn try_from(year: u16) -> Result<Self, Self::Error> {
        Self::new(year)
    }
}

impl From<FiscalYear> for u16 {
    fn from(year: FiscalYear) -> Self {
        year.0
    }
}

impl std::fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}
