//! Tables of fixed layout whose header row is repeated on every page.

use documents::document::{Align, Orientation, Table, TableCell, TableColumn};
use engine::EngineError;
use ooxmlsdk::schemas::w;

use super::make::make;
use super::{page, paragraph};

/// As in printed reports: lines of 0.5 points (in eighths), and 0.19 cm beside the text.
const LINE: u32 = 4;
const SIDE_MARGIN: i32 = 108;
const END_MARGIN: i32 = 30;
const HEAD_SHADE: &str = "E7E6E6";

/// A table, with a signature as a last row without borders: programs can keep two rows together, but not a row and
/// the paragraph after its table.
pub(super) fn table(
    table: &Table,
    orientation: Orientation,
    font: &str,
    signature: Option<Vec<w::Paragraph>>,
) -> Result<w::Table, EngineError> {
    check(table)?;
    let width = page::text_width(orientation);
    let widths = widths(&table.columns, width);
    let mut rows = Vec::new();
    if table.columns.iter().any(|column| !column.head.trim().is_empty()) {
        rows.push(head(&table.columns, &widths, font));
    }
    for no in 0..table.rows.len() {
        let keeps_next = signature.is_some() && no + 1 == table.rows.len();
        let mut row = row(table, no, &widths, font, keeps_next);
        if table.keeps_row_whole(no, orientation) {
            row.table_row_properties = Some(Box::new(cant_split()));
        }
        rows.push(row);
    }
    if let Some(paragraphs) = signature {
        rows.push(signature_row(paragraphs, &widths));
    }
    let rows = rows.into_iter().map(|row| w::TableChoice2::TableRow(Box::new(row)));
    let grid = widths.iter().map(|width| make!(w::GridColumn { width: *width }));
    let properties =
        if table.plain { plain_properties(width, SIDE_MARGIN) } else { properties(width) };
    Ok(make!(w::Table {
        table_properties: properties,
        table_grid: make!(w::TableGrid { grid_column: grid.collect::<Vec<_>>() }),
        table_choice2: rows.collect::<Vec<_>>(),
    }))
}

/// Forbids a row to split over pages.
fn cant_split() -> w::TableRowProperties {
    let whole = w::TableRowPropertiesChoice::CantSplit(w::CantSplit::default());
    make!(w::TableRowProperties { table_row_properties_choice1: vec![whole] })
}

/// The row of the signature, as wide as the table.
fn signature_row(paragraphs: Vec<w::Paragraph>, widths: &[i32]) -> w::TableRow {
    macro_rules! no_rule {
        ($side:ident) => {
            make!(w::$side { val: w::BorderValues::Nil })
        };
    }
    let mut cell = cell_properties(widths.iter().sum());
    cell.grid_span =
        i32::try_from(widths.len()).ok().map(|columns| make!(w::GridSpan { val: columns }));
    cell.table_cell_borders = Some(Box::new(make!(w::TableCellBorders {
        left_border: no_rule!(LeftBorder),
        bottom_border: no_rule!(BottomBorder),
        right_border: no_rule!(RightBorder),
    })));
    make!(w::TableRow {
        table_row_properties: cant_split(),
        table_row_choice: vec![word_cell(cell, paragraphs)]
    })
}

/// A row of cells without borders, centred vertically.
pub(super) fn unruled(widths: &[i32], cells: Vec<w::Paragraph>) -> w::Table {
    let grid = widths.iter().map(|width| make!(w::GridColumn { width: *width }));
    let row = widths.iter().zip(cells).map(|(width, paragraph)| {
        let mut cell = cell_properties(*width);
        cell.table_cell_vertical_alignment = Some(make!(w::TableCellVerticalAlignment {
            val: w::TableVerticalAlignmentValues::Center
        }));
        word_cell(cell, vec![paragraph])
    });
    let row = make!(w::TableRow { table_row_choice: row.collect::<Vec<_>>() });
    make!(w::Table {
        table_properties: plain_properties(widths.iter().sum(), 0),
        table_grid: make!(w::TableGrid { grid_column: grid.collect::<Vec<_>>() }),
        table_choice2: vec![w::TableChoice2::TableRow(Box::new(row))],
    })
}

/// Rejects a table that no page can show, which only a bug can make.
fn check(table: &Table) -> Result<(), EngineError> {
    let columns = table.columns.len();
    if columns == 0 {
        return Err(EngineError::Internal { detail: "a table without columns".to_owned() });
    }
    match table.rows.iter().position(|row| row.len() > columns) {
        Some(row) => Err(EngineError::Internal {
            detail: format!("table row {} has more cells than the {columns} columns", row + 1),
        }),
        None => Ok(()),
    }
}

/// The widths of the columns by their weights. Their sum is exactly `width`.
fn widths(columns: &[TableColumn], width: i32) -> Vec<i32> {
    let weight = |column: &TableColumn| i32::from(column.width.max(1));
    let total: i32 = columns.iter().map(weight).sum();
    let (mut left, mut weights) = (width, total);
    let share = |column| {
        let share = left * weight(column) / weights;
        left -= share;
        weights -= weight(column);
        share
    };
    columns.iter().map(share).collect()
}

fn properties(width: i32) -> w::TableProperties {
    macro_rules! line {
        ($side:ident) => {
            make!(w::$side {
                val: w::BorderValues::Single,
                size: LINE,
                space: 0_u32,
                color: "auto"
            })
        };
    }
    macro_rules! margin {
        ($side:ident, $width:expr) => {
            make!(w::$side { width: $width, r#type: w::TableWidthUnitValues::Dxa })
        };
    }
    make!(w::TableProperties {
        table_width: make!(w::TableWidth { width: width, r#type: w::TableWidthUnitValues::Dxa }),
        table_borders: make!(w::TableBorders {
            top_border: line!(TopBorder),
            left_border: line!(LeftBorder),
            bottom_border: line!(BottomBorder),
            right_border: line!(RightBorder),
            inside_horizontal_border: line!(InsideHorizontalBorder),
            inside_vertical_border: line!(InsideVerticalBorder),
        }),
        table_layout: make!(w::TableLayout { r#type: w::TableLayoutValues::Fixed }),
        table_cell_margin_default: make!(w::TableCellMarginDefault {
            top_margin: margin!(TopMargin, END_MARGIN),
            table_cell_left_margin: margin!(TableCellLeftMargin, SIDE_MARGIN),
            bottom_margin: margin!(BottomMargin, END_MARGIN),
            table_cell_right_margin: margin!(TableCellRightMargin, SIDE_MARGIN),
        }),
    })
}

/// Without borders, with a margin beside the text of each cell.
fn plain_properties(width: i32, side_margin: i32) -> w::TableProperties {
    macro_rules! margin {
        ($side:ident) => {
            make!(w::$side { width: side_margin, r#type: w::TableWidthUnitValues::Dxa })
        };
    }
    make!(w::TableProperties {
        table_width: make!(w::TableWidth { width: width, r#type: w::TableWidthUnitValues::Dxa }),
        table_layout: make!(w::TableLayout { r#type: w::TableLayoutValues::Fixed }),
        table_cell_margin_default: make!(w::TableCellMarginDefault {
            table_cell_left_margin: margin!(TableCellLeftMargin),
            table_cell_right_margin: margin!(TableCellRightMargin),
        }),
    })
}

/// The header row, which never splits.
fn head(columns: &[TableColumn], widths: &[i32], font: &str) -> w::TableRow {
    use w::TableRowPropertiesChoice as Property;
    let cells = columns.iter().zip(widths).map(|(column, width)| {
        let mut cell = cell_properties(*width);
        cell.shading = Some(make!(w::Shading {
            val: w::ShadingPatternValues::Clear,
            color: "auto",
            fill: HEAD_SHADE,
        }));
        cell.table_cell_vertical_alignment = Some(make!(w::TableCellVerticalAlignment {
            val: w::TableVerticalAlignmentValues::Center
        }));
        word_cell(
            cell,
            vec![paragraph::paragraph("TableHead", paragraph::plain_run(&column.head, font))],
        )
    });
    make!(w::TableRow {
        table_row_properties: make!(w::TableRowProperties {
            table_row_properties_choice1: vec![
                Property::CantSplit(w::CantSplit::default()),
                Property::TableHeader(w::TableHeader::default()),
            ],
        }),
        table_row_choice: cells.collect::<Vec<_>>(),
    })
}

fn row(table: &Table, no: usize, widths: &[i32], font: &str, keeps_next: bool) -> w::TableRow {
    let cells = table.columns.iter().zip(widths).enumerate().map(|(at, (column, width))| {
        let mut properties = cell_properties(*width);
        properties.vertical_merge = merge(table, no, at);
        let runs = match table.rows[no].get(at) {
            Some(TableCell::Text { runs }) => runs.as_slice(),
            Some(TableCell::Merged) | None => &[],
        };
        let paragraphs = paragraph::lines(runs).into_iter().map(|line| {
            let style = if table.plain { "Plain" } else { "TableText" };
            let mut properties = paragraph::properties(style);
            properties.keep_next = keeps_next.then(w::KeepNext::default);
            properties.justification = match column.align {
                Align::Start => None,
                Align::Centre => {
                    Some(make!(w::Justification { val: w::JustificationValues::Center }))
                }
                Align::End => Some(make!(w::Justification { val: w::JustificationValues::Right })),
            };
            paragraph::with_properties(properties, paragraph::word_runs(&line, font))
        });
        word_cell(properties, paragraphs.collect())
    });
    make!(w::TableRow { table_row_choice: cells.collect::<Vec<_>>() })
}

/// The part of a cell in a vertical merge. A merged cell without a cell above it begins one.
fn merge(table: &Table, row: usize, column: usize) -> Option<w::VerticalMerge> {
    let is_merged = |row: usize| {
        matches!(table.rows.get(row).and_then(|cells| cells.get(column)), Some(TableCell::Merged))
    };
    let val = match (is_merged(row), is_merged(row + 1)) {
        (true, _) if row > 0 => w::MergedCellValues::Continue,
        (_, true) => w::MergedCellValues::Restart,
        _ => return None,
    };
    Some(make!(w::VerticalMerge { val: val }))
}

fn cell_properties(width: i32) -> w::TableCellProperties {
    make!(w::TableCellProperties {
        table_cell_width: make!(w::TableCellWidth {
            width: width,
            r#type: w::TableWidthUnitValues::Dxa
        }),
    })
}

fn word_cell(
    properties: w::TableCellProperties,
    paragraphs: Vec<w::Paragraph>,
) -> w::TableRowChoice {
    let paragraphs = paragraphs.into_iter().map(|it| w::TableCellChoice::Paragraph(Box::new(it)));
    w::TableRowChoice::TableCell(Box::new(make!(w::TableCell {
        table_cell_properties: properties,
        table_cell_choice: paragraphs.collect::<Vec<_>>(),
    })))
}
