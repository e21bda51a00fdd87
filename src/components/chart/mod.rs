//! Charts on a page: bars that stretch with it, tables of figures, downloads of drawings.

mod bar;
mod downloads;
mod table;

pub use bar::{BarTone, bar, hatch};
pub use downloads::downloads;
pub use table::chart_table;
