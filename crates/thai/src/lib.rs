//! Thai text as official papers use it: digits, dates, fiscal years, spelling variants, names of agencies,
//! file names.
//!
//! The nouns of this crate:
//!
//! - **Buddhist era**: the count of years in use in Thailand, 543 ahead of the common era; 2025 is 2568.
//! - **Date** ([`Date`]): a calendar day whose year is one of the Buddhist era.
//! - **Fiscal year** ([`FiscalYear`]): 1 October to 30 September, numbered by the Buddhist year it ends in.
//! - **Quarter**: three months of a fiscal year; the first begins in October.
//! - **Span** ([`Span`]): a period from a first to a last day, both included, as the text of a plan names it.
//! - **Thai digits** ([`thai_digits`], [`arabic_digits`]): ๐ to ๙, which official papers use outside codes,
//!   addresses and file names.
//! - **Normalised text** ([`Normalised`]): a text with one spelling for each word, which still knows where each
//!   part stood in the original.
//! - **Origin** ([`Normalised::origin`]): the byte range of the original that a range of a normalised text came
//!   from.
//! - **Agency name** ([`AgencyName`]): a local agency as a line mentions it, with where in the line.
//! - **Kind of agency**: the generic part in front of the place, written out (เทศบาลตำบล) or abbreviated (ทต.).
//! - **File stem** ([`file_stem`]): a file name without its extension, valid on every operating system.

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
