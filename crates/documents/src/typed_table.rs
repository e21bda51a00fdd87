//! Tables of typed cells, from which both the table of a paper and a sheet are made.

use ita::{Exact, Score, two_decimals};

use crate::document::{Align, Table, TableCell, TableColumn, TextRun};
use crate::workbook::{Sheet, SheetColumn, Value};

/// A table of a paper before it is printed.
pub(crate) struct TypedTable {
    pub(crate) columns: Vec<TableColumn>,
    pub(crate) rows: Vec<Vec<TypedCell>>,
    /// See [`Table::plain`].
    pub(crate) plain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TypedCell {
    /// Printed as it is.
    Text(String),
    /// Paragraphs; printed as a dash if empty.
    Lines(Vec<String>),
    /// Printed with two decimals, or as a dash if unknown.
    Score(Option<Score>),
    /// Printed with two decimals.
    Points(Exact),
    /// Merged into the cell above; a sheet repeats that cell so that rows can be filtered and sorted.
    Merged,
}

const DASH: &str = "–";

/// Width units of a paper's column for each character of a sheet's column, about the same on the screen.
const UNITS_PER_CHARACTER: u16 = 90;

impl TypedTable {
    pub(crate) fn new(columns: Vec<TableColumn>, rows: Vec<Vec<TypedCell>>) -> Self {
        Self { columns, rows, plain: false }
    }

    /// The table as a paper prints it.
    pub(crate) fn printed(&self) -> Table {
        let rows = self.rows.iter().map(|row| row.iter().map(TypedCell::printed).collect());
        Table { columns: self.columns.clone(), rows: rows.collect(), plain: self.plain }
    }

    /// The table as a sheet, in Arabic digits whatever the numerals of the paper are.
    pub(crate) fn sheet(&self, name: &str) -> Sheet {
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for row in &self.rows {
            let above = rows.last();
            let values = row.iter().enumerate().map(|(at, cell)| match cell {
                TypedCell::Merged => above.map_or(Value::Empty, |above| above[at].clone()),
                cell => cell.value(),
            });
            let values = values.collect();
            rows.push(values);
        }
        let columns = self.columns.iter().map(|column| SheetColumn {
            head: arabic(&column.head),
            width: (column.width / UNITS_PER_CHARACTER).clamp(8, 50),
        });
        Sheet { name: arabic(name), columns: columns.collect(), rows }
    }
}

impl TypedCell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn printed(&self) -> TableCell {
        let text = match self {
            Self::Text(text) => text.clone(),
            Self::Lines(lines) if lines.is_empty() => DASH.to_owned(),
            Self::Lines(lines) => lines.join("\n"),
            Self::Score(score) => score.map_or_else(|| DASH.to_owned(), |score| score.to_string()),
            Self::Points(points) => two_decimals(*points),
            Self::Merged => return TableCell::Merged,
        };
        TableCell::Text { runs: vec![TextRun::plain(text)] }
    }

    fn value(&self) -> Value {
        match self {
            Self::Text(text) => text_value(text),
            Self::Lines(lines) => text_value(&lines.join("\n")),
            Self::Score(score) => Value::score(*score),
            Self::Points(points) => Value::points(*points),
            Self::Merged => Value::Empty,
        }
    }
}

/// A list of one entry loses its dash, which a spreadsheet would take for a formula.
fn text_value(text: &str) -> Value {
    let text = match text.strip_prefix("- ") {
        Some(rest) if !rest.contains('\n') => rest,
        _ => text,
    };
    if text.is_empty() { Value::Empty } else { Value::Text(arabic(text)) }
}

fn arabic(text: &str) -> String {
    thai::arabic_digits(text).into_owned()
}

pub(crate) fn column(head: &str, width: u16, align: Align) -> TableColumn {
    TableColumn { head: head.to_owned(), width, align }
}
