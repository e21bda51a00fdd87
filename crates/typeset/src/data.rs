//! A document as data for the template: split into lines, with breaks marked.

use documents::Document;
use documents::document::{
    Block, Chart, MemoHead, Orientation, Section, Signature, Table, TableCell, TextRun,
};
use serde_json::{Value, json};

use crate::breaks::marked;

/// Protected names longer than this, in letters, may break: they would not fit a line of a form, or a column.
const FIT_A_LINE: usize = 45;
const FIT_A_CELL: usize = 20;

/// The document as JSON. The pictures go beside it; `garuda` and `seal` are their formats, `None` for a missing one.
pub(crate) fn data(document: &Document, garuda: Option<&str>, seal: Option<&str>) -> Value {
    let within = |most: usize| -> Vec<String> {
        let terms = document.unbroken.iter();
        terms.filter(|term| term.chars().count() <= most).cloned().collect()
    };
    let text = LineBreaker { unbroken: &within(FIT_A_LINE), fit_cells: &within(FIT_A_CELL) };
    let sections: Vec<Value> = document
        .sections
        .iter()
        .map(|section| {
            let blocks = text.blocks(section);
            json!({
                "pages": section.pages,
                "orientation": section.orientation,
                "blocks": blocks,
            })
        })
        .collect();
    json!({
        "title": document.title.split_whitespace().collect::<Vec<_>>().join(" "),
        "numerals": document.numerals,
        "secrecy": text.mark(document.secrecy.trim()),
        "pictures": { "garuda": garuda, "seal": seal },
        "sections": sections,
    })
}

struct LineBreaker<'a> {
    unbroken: &'a [String],
    /// Those not wider than a column.
    fit_cells: &'a [String],
}

impl LineBreaker<'_> {
    fn mark(&self, text: &str) -> String {
        marked(text, self.unbroken)
    }

    fn one_line(&self, text: &str) -> String {
        self.mark(text).replace('\n', " ")
    }

    /// Splits runs into lines.
    fn lines(&self, runs: &[TextRun]) -> Vec<Vec<Value>> {
        let mut lines: Vec<Vec<Value>> = vec![Vec::new()];
        for run in runs {
            let text = self.mark(&run.text.replace("\r\n", "\n"));
            for (no, part) in text.split('\n').enumerate() {
                if no > 0 {
                    lines.push(Vec::new());
                }
                if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                    line.push(json!({ "text": part, "bold": run.bold }));
                }
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn blocks(&self, section: &Section) -> Vec<Value> {
        let mut blocks = Vec::new();
        let mut left = section.blocks.iter().enumerate();
        while let Some((at, block)) = left.next() {
            let mut value = self.block(block, section.orientation);
            if let Some(signature) = section.signature_after_table(at) {
                value["signature"] = self.signature(signature);
                left.next();
            }
            value["is_signed"] = section.is_signed(at).into();
            blocks.push(value);
        }
        blocks
    }

    fn block(&self, block: &Block, orientation: Orientation) -> Value {
        match block {
            Block::Title { text } => {
                let lines: Vec<_> = text.lines().map(|line| self.mark(line)).collect();
                json!({ "kind": "title", "lines": lines })
            }
            Block::Heading { level, text } => json!({
                "kind": "heading",
                "level": (*level).clamp(1, 3),
                "text": self.one_line(text),
            }),
            Block::Paragraph { role, runs, .. } => json!({
                "kind": "paragraph",
                "role": role,
                "lines": self.lines(runs),
            }),
            Block::Table(table) => self.table(table, orientation),
            Block::Chart(chart) => self.chart(chart),
            Block::Caption { of, text } => json!({
                "kind": "caption",
                "of": of,
                "text": self.one_line(text),
            }),
            Block::PageBreak => json!({ "kind": "page_break" }),
            Block::MemoHead(head) => self.memo_head(head),
            Block::Emblem { of } => json!({ "kind": "emblem", "of": of }),
            Block::Signature(it) => self.signature(it),
            Block::Space { height } => json!({ "kind": "space", "height": height }),
        }
    }

    fn memo_head(&self, head: &MemoHead) -> Value {
        json!({
            "kind": "memo_head",
            "urgency": self.one_line(&head.urgency),
            "office": self.one_line(&head.office),
            "number": self.one_line(&head.number),
            "date": self.one_line(&head.date),
            "subject": self.one_line(&head.subject),
            "addressed": self.one_line(&head.addressed),
        })
    }

    fn signature(&self, it: &Signature) -> Value {
        let lines = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|text| self.one_line(text)).collect()
        };
        json!({
            "kind": "signature",
            "opinion_of": self.one_line(it.opinion_of.trim()),
            "choices": lines(&it.choices),
            "lines": it.lines,
            "signed": lines(&it.signed_lines()),
        })
    }

    /// Cells with their positions and the number of rows they span.
    fn table(&self, table: &Table, orientation: Orientation) -> Value {
        let narrow = LineBreaker { unbroken: self.fit_cells, fit_cells: self.fit_cells };
        let mut cells = Vec::new();
        for (y, row) in table.rows.iter().enumerate() {
            for x in 0..table.columns.len() {
                let lines = match row.get(x) {
                    Some(TableCell::Text { runs }) => narrow.lines(runs),
                    // A merged cell without a cell above it is empty.
                    Some(TableCell::Merged) if y > 0 => continue,
                    Some(TableCell::Merged) | None => Vec::new(),
                };
                let below = table.rows[y + 1..].iter();
                let merged = below.take_while(|row| matches!(row.get(x), Some(TableCell::Merged)));
                let rows = 1 + merged.count();
                let is_whole = rows == 1 && table.keeps_row_whole(y, orientation);
                cells.push(
                    json!({ "x": x, "y": y, "rows": rows, "lines": lines, "whole": is_whole }),
                );
            }
        }
        let columns: Vec<Value> = table
            .columns
            .iter()
            .map(|column| {
                json!({
                    "head": narrow.one_line(&column.head),
                    "width": column.width.max(1),
                    "align": column.align,
                })
            })
            .collect();
        json!({ "kind": "table", "columns": columns, "cells": cells, "plain": table.plain })
    }

    fn chart(&self, chart: &Chart) -> Value {
        let series: Vec<Value> = chart
            .series
            .iter()
            .map(|series| {
                let values: Vec<Value> = series
                    .values
                    .iter()
                    .map(|value| match value {
                        Some(score) => json!(f64::from(score.hundredths()) / 100.0),
                        None => Value::Null,
                    })
                    .collect();
                let texts: Vec<String> = series
                    .values
                    .iter()
                    .map(|value| value.map_or_else(|| "–".to_owned(), |score| score.to_string()))
                    .collect();
                json!({
                    "name": self.one_line(&series.name),
                    "values": values,
                    "texts": texts,
                    "is_target": series.is_target,
                })
            })
            .collect();
        let categories: Vec<String> =
            chart.categories.iter().map(|name| self.one_line(name)).collect();
        json!({
            "kind": "chart",
            "shape": chart.shape,
            "alternative": chart.alternative,
            "categories": categories,
            "series": series,
        })
    }
}
