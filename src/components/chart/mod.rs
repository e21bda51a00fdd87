//! Parts of charts: bars, tables of the figures, and downloads.

mod bar;
mod downloads;
mod table;

pub use bar::{BarTone, bar, hatch};
pub use downloads::downloads;
pub use table::chart_table;
