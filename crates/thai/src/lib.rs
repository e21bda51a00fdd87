//! Thai text as official papers use it: digits, dates, fiscal years, spelling variants, names of agencies,
//! file names.

mod agency_name;
mod date;
mod digits;
mod file_name;
mod fiscal_year;
mod normalise;
mod span;

pub use agency_name::{AgencyName, runs_on};
pub use date::{Date, DateError, short_month};
pub use digits::{arabic_digits, thai_digits};
pub use file_name::{file_name, file_stem};
pub use fiscal_year::{FiscalYear, FiscalYearError};
pub use normalise::{Normalised, is_invisible};
pub use span::{NoDate, Span};
