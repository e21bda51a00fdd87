//! Rows of cells as lines.

/// TabbedLines of tab-separated cells; empty rows are left out, and empty cells at a row's end.
#[derive(Default)]
pub(super) struct TabbedLines {
    text: String,
    row: String,
}

impl TabbedLines {
    /// Adds a cell to the row; what would look like another cell or row becomes a space.
    pub(super) fn cell(&mut self, text: &str) {
        for c in text.trim().chars() {
            match c {
                '\r' => {}
                '\n' | '\t' => self.row.push(' '),
                c => self.row.push(c),
            }
        }
        self.row.push('\t');
    }

    pub(super) fn end_row(&mut self) {
        let row = self.row.trim_end();
        if !row.is_empty() {
            self.text.push_str(row);
            self.text.push('\n');
        }
        self.row.clear();
    }

    /// A line of its own, in which tabs stay.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.row.push_str(text);
        self.end_row();
    }

    pub(super) fn finish(mut self) -> String {
        self.end_row();
        self.text
    }
}
