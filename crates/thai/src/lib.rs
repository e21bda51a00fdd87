//! Thai text as official papers use it: digits, fiscal years, spelling variants, file names.

mod fiscal_year;

pub use fiscal_year::{FiscalYear, FiscalYearError};
