//! The cells of a line: between tabs, some in quotes, or between bars.

use std::ops::Range;

use super::source::Layout;

/// A line, or several where a quoted cell goes over them.
pub(super) struct LineRecord {
    pub(super) cells: Vec<String>,
    pub(super) bytes: Range<usize>,
    pub(super) layout: Layout,
    /// Where the next one begins.
    pub(super) next: usize,
}

/// More cells than this are no row of measures.
const MOST_CELLS: usize = 100;
/// Bytes of a quoted cell.
const LONGEST_CELL: usize = 40_000;

pub(super) fn record(text: &str, start: usize) -> LineRecord {
    let rest = &text[start..];
    let end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
    let line = &text[start..end];
    if !line.contains('\t') {
        if let Some(cells) = barred(line) {
            return finished(text, start, end, cells, Layout::Barred);
        }
        if !line.starts_with('"') {
            return finished(text, start, end, vec![line.to_owned()], Layout::Apart);
        }
    }
    let mut cells = Vec::new();
    let mut at = start;
    loop {
        if cells.len() == MOST_CELLS {
            let rest = &text[at..];
            let end = at + rest.find(['\n', '\r']).unwrap_or(rest.len());
            return finished(text, start, end, cells, Layout::Endless);
        }
        let end = if let Some((cell, end)) = quoted(text, at) {
            cells.push(cell);
            end
        } else {
            let rest = &text[at..];
            let end = at + rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            cells.push(text[at..end].to_owned());
            end
        };
        if !text[end..].starts_with('\t') {
            let layout = if cells.len() > 1 { Layout::Row } else { Layout::Apart };
            return finished(text, start, end, cells, layout);
        }
        at = end + 1;
    }
}

fn finished(
    text: &str,
    start: usize,
    end: usize,
    cells: Vec<String>,
    layout: Layout,
) -> LineRecord {
    let rest = &text[end..];
    let mark = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    LineRecord { cells, bytes: start..end, layout, next: end + mark }
}

/// A cell in quotes, of which inner ones are doubled, and where it ends.
fn quoted(text: &str, at: usize) -> Option<(String, usize)> {
    let inner = text[at..].strip_prefix('"')?;
    let mut cell = String::new();
    let mut from = 0;
    while from <= LONGEST_CELL {
        let quote = from + inner[from..].find('"')?;
        cell.push_str(&inner[from..quote]);
        let after = &inner[quote + 1..];
        if after.starts_with('"') {
            cell.push('"');
            from = quote + 2;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((cell, at + quote + 2));
        } else {
            return None;
        }
    }
    None
}

/// The cells of a line between bars.
fn barred(line: &str) -> Option<Vec<String>> {
    let trimmed = line.trim();
    let led = trimmed.strip_prefix('|');
    let inner = led.unwrap_or(trimmed);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in inner.chars() {
        match c {
            '|' if !escaped && cells.len() < MOST_CELLS => cells.push(String::new()),
            '|' => {
                let last = cells.last_mut()?;
                last.truncate(last.len() - usize::from(escaped));
                last.push('|');
            }
            c => cells.last_mut()?.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    // A bar in a sentence makes no row of it.
    (cells.len() > 2 || led.is_some() && cells.len() > 1).then_some(cells)
}
