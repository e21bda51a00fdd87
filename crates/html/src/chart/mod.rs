//! Charts as drawings and as SVG.
//!
//! Our own code: two shapes and a line chart are less than the adapter that a chart library would need to follow the
//! theme by classes (the content security policy allows no inline style) and to paint the same on a canvas.

mod bars;
mod drawing;
mod lines;
mod radar;
mod series;
mod svg;

pub use bars::bars;
pub use drawing::{Anchor, ChartDrawing, FONT, INK, Mark, Paint, PaintStyle};
pub use lines::{OverYears, lines};
pub use radar::{RadarLabels, radar};
pub use svg::svg;
