//! Reads results out of a text: each line in the way that fits it, then the facts are gathered into results.

mod blocks;
mod cells;
mod column_head;
mod conflicts;
mod gather;
mod item_codes;
mod items;
mod marks;
mod order;
mod pass;
mod reader;
mod rows;
mod sentences;
mod split;
mod table_head;
mod verdicts;
mod weaknesses;

use self::reader::Reader;
use crate::result::Reading;
use crate::words::text::LevelText;
use ita::Framework;

/// Reads a text. Names are looked up in `framework` until the year of a result is known.
pub(crate) fn read(text: &LevelText, frameworks: &[&Framework], framework: &Framework) -> Reading {
    let mut reader = Reader::new(text, frameworks, framework);
    reader.read();
    gather::gather(reader, frameworks)
}
