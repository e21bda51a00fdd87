//! The choice of Thai or Arabic digits, applied to a whole document.

use crate::document::{Block, Chart, Document, Numerals, Table, TableCell, TextRun};

/// Converts the digits of all text of a document to its numerals; codes, web addresses and file names keep theirs.
pub(crate) fn apply(document: &mut Document) {
    let numerals = document.numerals;
    let write = |text: &mut String| {
        *text = match numerals {
            Numerals::Thai => thai::thai_digits(text),
            Numerals::Arabic => thai::arabic_digits(text).into_owned(),
        };
    };
    write(&mut document.title);
    for block in document.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        match block {
            Block::Title { text } | Block::Heading { text, .. } | Block::Caption { text, .. } => {
                write(text);
            }
            Block::Paragraph { runs, .. } => each_run(runs, write),
            Block::Table(table) => each_text_of_table(table, write),
            Block::Chart(chart) => each_text_of_chart(chart, write),
            Block::MemoHead(head) => {
                for text in [
                    &mut head.office,
                    &mut head.date,
                    &mut head.subject,
                    &mut head.addressed,
                    &mut head.number,
                ] {
                    write(text);
                }
            }
            Block::Signature(signature) => {
                write(&mut signature.opinion_of);
                signature.choices.iter_mut().chain(&mut signature.position).for_each(write);
            }
            Block::PageBreak | Block::Emblem { .. } | Block::Space { .. } => {}
        }
    }
}

fn each_run(runs: &mut [TextRun], write: impl Fn(&mut String)) {
    for run in runs {
        write(&mut run.text);
    }
}

fn each_text_of_table(table: &mut Table, write: impl Fn(&mut String)) {
    for column in &mut table.columns {
        write(&mut column.head);
    }
    for cell in table.rows.iter_mut().flatten() {
        if let TableCell::Text { runs } = cell {
            each_run(runs, &write);
        }
    }
}

fn each_text_of_chart(chart: &mut Chart, write: impl Fn(&mut String)) {
    write(&mut chart.alternative);
    for text in &mut chart.categories {
        write(text);
    }
    for series in &mut chart.series {
        write(&mut series.name);
    }
}
