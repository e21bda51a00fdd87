//! Splits a row with numbered names into measures.

use super::clean::{clean, tidy};
use super::parts::{dashed, numbered, parts};
use super::reading::PlanColumn;
use super::tables::MeasureRow;

/// The cells of one measure.
pub(super) struct Cells {
    /// Cleaned texts, one for each column.
    pub(super) texts: Vec<String>,
    /// Whether the last filled cell has unclosed tags.
    pub(super) open: bool,
    /// The number of measures in the row.
    pub(super) of: usize,
}

/// Splits a row by the rule in [`super`].
pub(super) fn split(row: &MeasureRow) -> Vec<Cells> {
    let mut open = false;
    let mut texts = Vec::new();
    for cell in &row.cells {
        let cleaned = clean(cell);
        // Empty cells behind an unclosed one do not close it.
        open = cleaned.open || open && cleaned.text.is_empty();
        texts.push(cleaned.text);
    }
    let whole = |texts| vec![Cells { texts, open, of: 1 }];
    let Some(count) = row
        .head
        .find(&PlanColumn::Name)
        .and_then(|name| numbered(&texts[name]))
        .map(|names| names.len())
    else {
        return whole(texts);
    };
    let apart: Vec<Option<Vec<&str>>> = texts.iter().map(|text| parts(text, count)).collect();
    let needed = row.head.columns.iter().zip(&texts).zip(&apart).all(|((column, text), apart)| {
        let decides =
            matches!(column.kind, PlanColumn::Steps | PlanColumn::Done | PlanColumn::Outcome);
        !decides || text.is_empty() || apart.is_some()
    });
    let has_steps = row.head.find(&PlanColumn::Steps).is_some_and(|at| !texts[at].is_empty());
    if !needed || !has_steps {
        return whole(texts);
    }
    let part = |no: usize| -> Vec<String> {
        let cells = texts.iter().zip(&apart);
        cells
            .map(|(text, apart)| match apart {
                Some(parts) => parts[no].to_owned(),
                None => text.clone(),
            })
            .collect()
    };
    (0..count).map(|no| Cells { texts: part(no), open, of: count }).collect()
}

/// The names in a cell, without dashes and numbers before them.
pub(super) fn names(cell: &str) -> Vec<String> {
    let items = numbered(cell).unwrap_or_else(|| dashed(cell));
    let names = items.into_iter().map(|item| tidy(ita::plan::clean_step(item)).replace('\n', " "));
    names.filter(|name| !name.is_empty()).collect()
}
