//! Charts from a `documents::document::Chart`: rows of bars on the screen, pictures to keep.

mod bar;
mod bars;
mod downloads;
mod lines;
mod mark;
mod radar;
mod svg;
mod table;

pub use bar::{Tone, bar, hatch};
pub use bars::bars;
pub use downloads::downloads;
pub use lines::{OverYears, lines};
pub use mark::{Anchor, FONT, INK, Mark, Paint, Picture};
pub use radar::{Key, radar};
pub use svg::svg;
pub use table::chart_table;

use documents::document::{Chart, Series};

/// The series the chart is about: the first that is no target.
fn main(chart: &Chart) -> Option<&Series> {
    chart.series.iter().find(|s| !s.is_target)
}

/// Series to compare the main one with: earlier years.
fn earlier(chart: &Chart) -> impl Iterator<Item = &Series> {
    chart.series.iter().filter(|s| !s.is_target).skip(1)
}

fn target(chart: &Chart) -> Option<&Series> {
    chart.series.iter().find(|s| s.is_target)
}
