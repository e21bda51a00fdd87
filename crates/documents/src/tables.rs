//! The tables of a paper as spreadsheets.

use ita::Score;

use crate::compose::PaperInputs;
use crate::document::{Align, Block, Captioned, Document, Numerals, Table, TableCell};
use crate::settings::PaperPart;
use crate::sheets::analysis as figures;
use crate::workbook::{Sheet, SheetColumn, Value};
use crate::{PaperKind, Workbook, compose};

/// About how many characters of a sheet a point of a column's width on paper is.
const WIDTH: u16 = 90;

/// Every table with a head, a sheet each, under its caption or the heading before it. Of the analysis the
/// figures come whole, beyond what its tables print, and its other tables after them.
///
/// Numbers are numbers, in Arabic digits whatever the paper's numerals are; a merged cell says again what is
/// above it, so that rows can be filtered and sorted.
pub fn tables(kind: PaperKind, inputs: &PaperInputs) -> Workbook {
    let mut settings = inputs.settings.clone();
    settings.edit(kind, |paper| {
        paper.numerals = Some(Numerals::Arabic);
        if kind == PaperKind::Analysis {
            for part in kind.parts() {
                paper.choose(kind, *part, is_beside_figures(*part));
            }
        }
    });
    let document = compose(kind, &PaperInputs { settings: &settings, ..*inputs }).document;
    let own = sheets(&document);
    if kind == PaperKind::Analysis {
        let mut whole =
            figures(inputs.framework, inputs.assessment, inputs.analysis, inputs.agency);
        whole.sheets.extend(own);
        return whole;
    }
    Workbook { sheets: own, file_stem: document.file_stem }
}

/// The parts of the analysis whose tables are no tables of figures.
fn is_beside_figures(part: PaperPart) -> bool {
    matches!(part, PaperPart::MeasuresTable | PaperPart::Annex)
}

fn sheets(document: &Document) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for section in &document.sections {
        let mut name = "";
        for block in &section.blocks {
            match block {
                Block::Title { text } | Block::Heading { text, .. } => {
                    name = text.lines().next().unwrap_or_default();
                }
                Block::Caption { of: Captioned::Table, text } => name = text,
                Block::Table(table) if !table.plain => sheets.push(sheet(name, table)),
                _ => {}
            }
        }
    }
    sheets
}

fn sheet(name: &str, table: &Table) -> Sheet {
    let mut above: Vec<Value> = vec![Value::Empty; table.columns.len()];
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let values: Vec<Value> = table
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| match row.get(at) {
                    Some(TableCell::Merged) => above[at].clone(),
                    Some(TableCell::Text { runs }) => {
                        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
                        value(&text, column.align)
                    }
                    None => Value::Empty,
                })
                .collect();
            above.clone_from(&values);
            values
        })
        .collect();
    Sheet {
        name: name.to_owned(),
        columns: table
            .columns
            .iter()
            .map(|column| SheetColumn {
                head: column.head.clone(),
                width: (column.width / WIDTH).clamp(8, 50),
            })
            .collect(),
        rows,
    }
}

/// A dash stands for nothing; what is aligned as a number and is one is one.
fn value(text: &str, align: Align) -> Value {
    if text.is_empty() || text == "–" {
        return Value::Empty;
    }
    // A dash before a single line is of the paper's look, and a spreadsheet would take it for a formula.
    let text = match text.strip_prefix("- ") {
        Some(rest) if !rest.contains('\n') => rest,
        _ => text,
    };
    match text.parse::<Score>() {
        Ok(score) if align == Align::End && text.contains('.') => {
            Value::Hundredths(i32::from(score.hundredths()))
        }
        _ => Value::Text(text.to_owned()),
    }
}
