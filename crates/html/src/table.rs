use documents::document::{Align, Table, TableCell};

use crate::markup::{element, escape, runs};

pub(crate) fn table(table: &Table, caption: Option<&str>, out: &mut String) {
    out.push_str(if table.plain {
        "<table class=\"paper-table is-plain\">"
    } else {
        "<table class=\"paper-table\">"
    });
    if let Some(text) = caption {
        element("caption", "paper-caption", |out| escape(text, out), out);
    }
    out.push_str("<colgroup>");
    let whole: u32 = table.columns.iter().map(|c| u32::from(c.width)).sum();
    for column in &table.columns {
        let percent = u32::from(column.width) * 100 / whole.max(1);
        out.extend(["<col width=\"", &percent.to_string(), "%\">"]);
    }
    out.push_str("</colgroup>");
    if table.columns.iter().any(|column| !column.head.is_empty()) {
        out.push_str("<thead><tr>");
        for column in &table.columns {
            out.push_str("<th scope=\"col\">");
            escape(&column.head, out);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>");
    }
    out.push_str("<tbody>");
    for (row, cells) in table.rows.iter().enumerate() {
        out.push_str("<tr>");
        for (place, cell) in cells.iter().enumerate() {
            if let TableCell::Text { runs: text } = cell {
                let align = table.columns.get(place).map(|column| column.align);
                out.push_str(match align {
                    Some(Align::Centre) => "<td class=\"is-centre\"",
                    Some(Align::End) => "<td class=\"is-end\"",
                    Some(Align::Start) | None => "<td",
                });
                let rows = rows_of(table, row, place);
                if rows > 1 {
                    out.extend([" rowspan=\"", &rows.to_string(), "\""]);
                }
                out.push('>');
                runs(text, out);
                out.push_str("</td>");
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

/// How many rows a cell spans: its own and those merged into it.
fn rows_of(table: &Table, row: usize, place: usize) -> usize {
    let merged = table.rows[row + 1..]
        .iter()
        .take_while(|cells| cells.get(place) == Some(&TableCell::Merged));
    1 + merged.count()
}
