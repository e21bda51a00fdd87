//! The controls pages share; no domain type in them but the chart's.

pub mod chart;
pub mod form;
pub mod icon;
pub mod open_backup;
pub mod preview;
pub mod save_banner;
pub mod task;
