//! Writes the text of a file and its grid side by side.

use reading::grid::{Grid, GridCell, GridFormat, GridRow, GridText, RowLayout};

use crate::text::{clean, one_line};

/// Lines of tab-separated cells with their grid. Empty rows are left out, and empty cells at the end of a row.
#[derive(Default)]
pub(super) struct GridWriter {
    text: String,
    rows: Vec<GridRow>,
    /// The row that is written: where it begins, and its cells.
    start: usize,
    cells: Vec<GridCell>,
    /// For each column the row of the last cell that is not covered, where a cell below may continue it.
    anchors: Vec<usize>,
}

/// A row of more cells is no row of a table: the grid has it as a line.
const MOST_CELLS: usize = 100;

impl GridWriter {
    pub(super) fn cell(&mut self, text: &str) {
        self.spanning_cell(text, 1, 1);
    }

    /// Adds a cell to the row. What would look like another cell or row becomes a space.
    pub(super) fn spanning_cell(&mut self, text: &str, across: u16, down: u16) {
        let start = self.text.len();
        self.text.push_str(one_line(text).trim());
        let bytes = start..self.text.len();
        self.text.push('\t');
        let column = self.cells.len();
        self.anchors.resize(self.anchors.len().max(column + 1), 0);
        self.anchors[column] = self.rows.len();
        self.cells.push(GridCell { across, down, ..GridCell::new(bytes) });
    }

    /// Adds a cell that another cell reaches over and that the text shows as an empty one.
    pub(super) fn empty_covered_cell(&mut self) {
        self.covered_cell();
        self.text.push('\t');
    }

    /// Adds a cell that another cell reaches over and that the text does not show.
    pub(super) fn covered_cell(&mut self) {
        self.cells.push(GridCell::covered(self.text.len()));
    }

    /// Adds a cell that the cell above it reaches over; the text shows it as an empty one.
    pub(super) fn continued_cell(&mut self) {
        let column = self.cells.len();
        let above = self.anchors.get(column).and_then(|row| self.rows.get_mut(*row));
        let above = above.filter(|row| row.layout == RowLayout::Cells);
        if let Some(cell) = above.and_then(|row| row.cells.get_mut(column)) {
            cell.down = cell.down.saturating_add(1);
        }
        self.empty_covered_cell();
    }

    /// Begins another table: its cells continue none of the last one.
    pub(super) fn start_table(&mut self) {
        self.anchors.clear();
    }

    pub(super) fn end_row(&mut self) {
        let mut cells = std::mem::take(&mut self.cells);
        let row = self.text[self.start..].trim_end();
        let end = self.start + row.len();
        self.text.truncate(end);
        if end == self.start {
            self.text.truncate(self.start);
            return;
        }
        while cells.last().is_some_and(|cell| !cell.is_covered && cell.bytes.is_empty()) {
            cells.pop();
        }
        let beyond = cells.last().map_or(0, |last| usize::from(last.across) - 1).min(MOST_CELLS);
        cells.extend((0..beyond).map(|_| GridCell::covered(end)));
        for cell in &mut cells {
            cell.bytes = cell.bytes.start.min(end)..cell.bytes.end.min(end);
        }
        if (2..=MOST_CELLS).contains(&cells.len()) {
            self.rows.push(GridRow { cells, bytes: self.start..end, layout: RowLayout::Cells });
        } else {
            let pasted = Grid::of_text(&self.text[self.start..]).rows.into_iter();
            self.rows.extend(pasted.map(|row| row.moved(self.start)));
        }
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// Adds lines outside of tables, in which tabs stay.
    pub(super) fn lines(&mut self, text: &str) {
        self.text.push_str(&clean(text));
        self.end_row();
    }

    /// Adds what was written elsewhere.
    pub(super) fn append(&mut self, other: GridText) {
        self.end_row();
        let before = self.text.len();
        self.text.push_str(&other.text);
        self.rows.extend(other.grid.rows.into_iter().map(|row| row.moved(before)));
        self.start = self.text.len();
    }

    pub(super) fn finish(mut self) -> GridText {
        self.end_row();
        let format = GridFormat::of_lines(&self.text);
        GridText { text: self.text, grid: Grid { rows: self.rows, format } }
    }
}
