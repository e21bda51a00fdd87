//! Documents as sheets.

mod blocks;
mod hostile;
mod sheets;
