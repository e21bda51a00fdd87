//! Reads measures and reports on them from the tables of a text.
//!
//! A row is a measure, with two exceptions. A row without name and indicator continues the one above, across a page
//! break too. A row whose name is numbered 1, 2 … becomes as many measures, if its steps and results can be split as
//! well: by the same numbers, by lines or double spaces, or by dashes. Cells that cannot be split, such as one period
//! for all, then hold for each of them. Any other cell with several names is one measure with a joined name.
//!
//! A person sees each measure with its cells before it is taken. No measure is read as done; one with a result is in
//! work.

mod answers;
mod build;
mod clean;
mod column;
mod head;
mod head_words;
mod lines;
mod links;
mod parts;
mod raw_row;
mod reading;
mod source;
mod split;
mod tables;
mod units;
mod when;
mod wording;

use thai::Normalised;

pub use self::reading::{CellRead, MeasureRead, PlanColumn, PlanDoubt, PlanReading};

use self::answers::Answers;
use self::build::Builder;
use self::tables::Tables;
use crate::grid::{FlatText, GridText};
use crate::words::agencies;
use crate::words::text::LevelText;
use crate::words::years::{self, nearest};
use ita::Framework;

/// Reads the measures of a text. Indicators are looked up in the framework nearest to the year of the measures.
///
/// `issues` are the numbers and titles of the issues an analysis has to treat ([`ita::topics::Topics::issues`]); a
/// measure named by one answers it. Takes time in proportion to the length of the text, whatever stands in it.
pub fn read_plan(
    source: &GridText,
    frameworks: &[&Framework],
    issues: &[(u8, &str)],
) -> PlanReading {
    let text = source.text.as_str();
    let flat = FlatText::new(source);
    let level = Normalised::new(flat.words());
    let levelled = LevelText::new(&flat, &level);
    let mentions = years::mentions(&levelled);
    let answers_of = |year| Answers::new(nearest(frameworks, year), issues);
    let raw = source::rows(text, &source.grid);
    let mut answers = answers_of(None);
    let mut tables = Tables::read(raw.clone(), &answers);
    if tables.rows.is_empty() {
        return PlanReading {
            unread: tables.unread.iter().map(|row| row.place(text)).collect(),
            ..PlanReading::default()
        };
    }
    let fiscal_year = when::year(text, &levelled, &mentions, &tables);
    let year = fiscal_year.as_ref().map(|read| read.year);
    if year.is_some() && frameworks.len() > 1 {
        answers = answers_of(year);
        tables = Tables::read(raw, &answers);
    }
    let agencies = agencies::counted(&levelled, &agencies::mentions(&levelled));
    let builder = Builder {
        text,
        answers: &answers,
        agency: agencies.first().map(|agency| agency.name.as_str()),
        year,
        round: when::round(&levelled),
    };
    PlanReading {
        measures: builder.measures(&tables),
        fiscal_year,
        agencies,
        unread: tables.unread.iter().map(|row| row.place(text)).collect(),
    }
}
