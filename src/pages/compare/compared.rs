use ita::FiscalYear;
use ita::comparison::ComparisonLine;

/// Results in the order of their years, and the lines over them.
#[derive(Clone, PartialEq)]
pub(super) struct Compared {
    pub(super) columns: Vec<ComparedYear>,
    pub(super) lines: Vec<ComparisonLine>,
}

#[derive(Clone, PartialEq)]
pub(super) struct ComparedYear {
    pub(super) year: FiscalYear,
    pub(super) agency: String,
    /// The level's name; none where it is not known.
    pub(super) level: Option<String>,
    /// The names of the year's levels, to see where schemes differ.
    pub(super) scheme: Vec<String>,
}
