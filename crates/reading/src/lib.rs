//! Reading published results and plans out of any text: reports, copied tables, rows of numbers, posts.
//!
//! [`years`] tells whose frameworks to fetch, [`read`] and [`read_plan`] what the text says and where. Nothing
//! is decided here for good: every value goes through a preview, and [`assessment`] makes a result of what a
//! person took.
//!
//! The nouns of this crate:
//! - [`Grid`](grid::Grid): the rows and cells of a text, each with its place; what both readers stand on.
//! - [`GridCell`](grid::GridCell): one cell, where it stands and how many columns and rows it spans.
//! - [`Reading`]: what a text says of results: one for each agency and year, and the lines not understood.
//! - [`ResultRead`]: one agency's result in one year, with its conflicts.
//! - [`Statement`]: one thing a text can say of a result: a score, a verdict, a weakness, a level.
//! - [`ValueRead`]: a statement with where it stands and how certain the reading of it is.
//! - [`Certainty`]: certain, likely or unsure, with the reason [`Why`].
//! - [`SourceSpan`]: a part of the text as given, with the words around it.
//! - [`Conflict`]: where a text contradicts itself or the rules of its year.
//! - [`PlanReading`]: the measures of a plan's tables, each a [`MeasureRead`] with its doubts.

pub mod grid;
mod plan;
mod result;
mod results;
mod words;
mod work;

use thai::Normalised;

pub use self::plan::{CellRead, MeasureRead, PlanColumn, PlanDoubt, PlanReading, read_plan};
pub use self::result::{
    AgencyRead, Certainty, Conflict, Reading, ResultRead, SourceSpan, Statement, ValueRead, Why,
    YearRead, assessment,
};

use self::grid::{FlatText, GridText};
use self::words::text::LevelText;
use self::words::years::{mentions, nearest, ranked};
use ita::{FiscalYear, Framework};

/// The years whose frameworks [`read`] needs for a text, the likeliest first; empty if the text names no year.
pub fn years(source: &GridText) -> Vec<FiscalYear> {
    let flat = FlatText::new(source);
    let level = Normalised::new(flat.words());
    ranked(&mentions(&LevelText::new(&flat, &level)))
}

/// Reads the results of a text with the frameworks at hand. A year without one is read as the nearest.
///
/// Takes time in proportion to the length of the text, whatever stands in it.
pub fn read(source: &GridText, frameworks: &[&Framework]) -> Reading {
    let flat = FlatText::new(source);
    let level = Normalised::new(flat.words());
    let text = LevelText::new(&flat, &level);
    let mentioned = ranked(&mentions(&text));
    match nearest(frameworks, mentioned.first().copied()) {
        Some(framework) => results::read(&text, frameworks, framework),
        None => Reading::default(),
    }
}
