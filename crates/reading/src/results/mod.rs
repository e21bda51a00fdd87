//! Results out of a text: every line is read in the way that fits it, and what was read becomes results.

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

/// Reads a text; what it names is looked up in `framework`, and in that of its own year once that is known.
pub(crate) fn read(text: &LevelText, frameworks: &[&Framework], framework: &Framework) -> Reading {
    let mut reader = Reader::new(text, frameworks, framework);
    reader.read();
    gather::gather(reader, frameworks)
}
