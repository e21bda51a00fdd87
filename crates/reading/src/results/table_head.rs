//! The head of a table, and which of its columns each cell of a row stands in.

use super::cells::{CellKind, RowCell, ScoreFigure};
use super::column_head::ColumnHead;

/// What a table's head says of its columns.
#[derive(Clone, Debug)]
pub(crate) struct TableHead {
    pub(crate) cells: Vec<CellKind>,
    /// The last line that belonged to the table.
    pub(crate) line: usize,
    /// Whether cells stand at their place even where neighbours are empty.
    pub(crate) fixed: bool,
}

impl TableHead {
    /// Whether a row lacks nothing but empty cells at its end: each cell stands where the head has room for it.
    fn is_cut_short(&self, cells: &[RowCell]) -> bool {
        let fits = |(cell, column): (&RowCell, &CellKind)| match cell.kind {
            CellKind::Figure(ScoreFigure { whole: true, .. }) => true,
            CellKind::Figure(_) | CellKind::Signed => column.takes_figures(),
            CellKind::Label(_) => !column.takes_figures(),
            _ => true,
        };
        cells.len() < self.cells.len()
            && cells.iter().any(|cell| matches!(cell.kind, CellKind::Label(_)))
            && cells.iter().zip(&self.cells).all(fits)
    }

    /// The column of each cell; none if row and head do not fit.
    pub(crate) fn matched<'a>(
        &'a self,
        cells: &[RowCell],
        fixed: bool,
    ) -> Option<Vec<Option<&'a CellKind>>> {
        if self.fixed && fixed && (cells.len() == self.cells.len() || self.is_cut_short(cells)) {
            return Some(self.cells.iter().take(cells.len()).map(Some).collect());
        }
        // Cells without fixed places: the figures of the row are those columns that take figures, from the right.
        let takes: Vec<&CellKind> = self.cells.iter().filter(|k| k.takes_figures()).collect();
        let figures: Vec<usize> = (0..cells.len())
            .filter(|i| cells[*i].figure().is_some() || cells[*i].kind == CellKind::Signed)
            .collect();
        let ranked: Vec<&CellKind> = takes
            .iter()
            .copied()
            .filter(|k| !matches!(k, CellKind::Head(ColumnHead::Order)))
            .collect();
        let columns = if figures.len() == takes.len() {
            takes
        } else if figures.len() == ranked.len() {
            ranked
        } else if figures.len() > ranked.len() && !ranked.is_empty() {
            // More figures than columns: leading order numbers.
            let extra = figures.len() - ranked.len();
            if figures[..extra].iter().any(|i| cells[*i].figure().is_some_and(|f| !f.whole)) {
                return None;
            }
            let mut matched = vec![None; cells.len()];
            for (i, kind) in figures[extra..].iter().zip(ranked) {
                matched[*i] = Some(kind);
            }
            return Some(matched);
        } else {
            return None;
        };
        let mut matched = vec![None; cells.len()];
        for (i, kind) in figures.iter().zip(columns) {
            matched[*i] = Some(kind);
        }
        Some(matched)
    }
}
