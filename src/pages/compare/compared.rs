use ita::FiscalYear;
use ita::comparison::ComparisonLine;

/// The compared results in the order of their years, and the lines of the comparison.
#[derive(Clone, PartialEq)]
pub(super) struct Compared {
    pub(super) columns: Vec<ComparedYear>,
    pub(super) lines: Vec<ComparisonLine>,
}

#[derive(Clone, PartialEq)]
pub(super) struct ComparedYear {
    pub(super) year: FiscalYear,
    pub(super) agency: String,
    /// The name of the level, if it is known.
    pub(super) level: Option<String>,
    /// The names of the year's levels, to detect a change of the scheme.
    pub(super) scheme: Vec<String>,
}
