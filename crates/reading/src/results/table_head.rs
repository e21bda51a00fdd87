//! The header of a table, and the assignment of a row's cells to its columns.

use super::cells::{CellKind, RowCell, ScoreFigure};
use super::column_head::ColumnHead;

/// The header of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableHead {
    pub(crate) cells: Vec<CellKind>,
    /// The last line that belonged to the table.
    pub(crate) line: usize,
    /// Whether empty cells keep their place.
    pub(crate) fixed: bool,
}

impl TableHead {
    /// Whether a row only lacks empty cells at its end: every cell fits the column at its place.
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

    /// The column of each cell. `None` if the row does not fit the header.
    pub(crate) fn matched<'a>(
        &'a self,
        cells: &[RowCell],
        fixed: bool,
    ) -> Option<Vec<Option<&'a CellKind>>> {
        if self.fixed && fixed && (cells.len() == self.cells.len() || self.is_cut_short(cells)) {
            return Some(self.cells.iter().take(cells.len()).map(Some).collect());
        }
        // Without fixed places the figures of the row are assigned to the columns that take figures, from the right.
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
            // More figures than columns: the first ones are running numbers.
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
