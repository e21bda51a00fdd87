//! A document as HTML text.
//!
//! One text rather than views: it is small, and natively tested. Everything a person wrote is escaped.

use documents::Document;
use documents::document::{Block, Captioned, Chart, ChartShape, Orientation, Role, Run, Section};

use super::table::table;
use crate::components::chart::{Key, bars, radar, svg};

/// Writes the sheets of a document.
pub(super) fn html(document: &Document) -> String {
    let mut out = String::new();
    for section in &document.sections {
        sheet(section, &mut out);
    }
    out
}

fn sheet(section: &Section, out: &mut String) {
    out.push_str(match section.orientation {
        Orientation::Portrait => "<div class=\"sheet\">",
        Orientation::Landscape => "<div class=\"sheet is-wide\">",
    });
    let mut rest = section.blocks.as_slice();
    while let Some(taken) = block(rest, out) {
        rest = &rest[taken..];
    }
    out.push_str("</div>");
}

/// Writes the first block with those that belong to it; how many that were, none at the end.
fn block(blocks: &[Block], out: &mut String) -> Option<usize> {
    match blocks {
        [] => return None,
        [
            Block::Caption {
                of: Captioned::Table,
                text,
            },
            Block::Table(it),
            ..,
        ] => {
            table(it, Some(text), out);
            return Some(2);
        }
        [Block::Table(it), ..] => table(it, None, out),
        [
            Block::Chart(chart),
            Block::Caption {
                of: Captioned::Figure,
                text,
            },
            ..,
        ] => {
            figure(chart, Some(text), out);
            return Some(2);
        }
        [Block::Chart(chart), ..] => figure(chart, None, out),
        [
            Block::Paragraph {
                role: Role::ListItem,
                ..
            },
            ..,
        ] => return Some(list(blocks, out)),
        [
            Block::Paragraph {
                role, runs: text, ..
            },
            ..,
        ] => {
            let class = match role {
                Role::Body | Role::Topic | Role::Dated => "paper-body",
                Role::Centred | Role::CoverTitle | Role::CoverText | Role::LetterHead => {
                    "paper-centred"
                }
                Role::Note | Role::ListItem | Role::SubItem => "paper-note",
            };
            element("p", class, |out| runs(text, out), out);
        }
        // The page around the sheet has the first heading.
        [Block::Title { text }, ..] => element("h2", "paper-title", |out| escape(text, out), out),
        [Block::Heading { level, text }, ..] => {
            let name = ["h3", "h4", "h5"][usize::from((*level).clamp(1, 3)) - 1];
            element(name, "paper-heading", |out| escape(text, out), out);
        }
        [Block::Caption { text, .. }, ..] => {
            element("p", "paper-caption", |out| escape(text, out), out);
        }
        [Block::PageBreak, ..] => element("div", "paper-break", |_| {}, out),
        [
            Block::MemoHead(_) | Block::Emblem { .. } | Block::Signature(_) | Block::Space { .. },
            ..,
        ] => {}
    }
    Some(1)
}

/// List items that follow each other are one list.
fn list(blocks: &[Block], out: &mut String) -> usize {
    let mut count = 0;
    out.push_str("<div role=\"list\">");
    for block in blocks {
        let Block::Paragraph {
            role: Role::ListItem,
            runs: text,
            ..
        } = block
        else {
            break;
        };
        out.push_str("<p class=\"paper-item\" role=\"listitem\">");
        runs(text, out);
        out.push_str("</p>");
        count += 1;
    }
    out.push_str("</div>");
    count
}

fn figure(chart: &Chart, caption: Option<&str>, out: &mut String) {
    out.push_str("<figure class=\"paper-figure chart\">");
    out.push_str(&svg(&match chart.shape {
        ChartShape::Bars => bars(chart),
        ChartShape::Radar => radar(chart, Key::Beside),
    }));
    if let Some(text) = caption {
        element("figcaption", "paper-caption", |out| escape(text, out), out);
    }
    out.push_str("</figure>");
}

pub(super) fn element(name: &str, class: &str, inside: impl FnOnce(&mut String), out: &mut String) {
    out.extend(["<", name, " class=\"", class, "\">"]);
    inside(out);
    out.extend(["</", name, ">"]);
}

pub(super) fn runs(runs: &[Run], out: &mut String) {
    for run in runs {
        out.push_str(if run.bold { "<b>" } else { "" });
        escape(&run.text, out);
        out.push_str(if run.bold { "</b>" } else { "" });
    }
}

pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use documents::document::{Align, Cell, Column, Table};

    use super::*;

    fn of(blocks: Vec<Block>) -> String {
        html(&Document {
            title: String::new(),
            file_stem: String::new(),
            font: String::new(),
            numerals: documents::document::Numerals::Arabic,
            sections: vec![Section {
                pages: documents::document::Pages::Report,
                orientation: Orientation::Portrait,
                blocks,
            }],
            ..Document::default()
        })
    }

    fn paragraph(role: Role, text: &str) -> Block {
        Block::Paragraph {
            role,
            runs: vec![Run::bold(text), Run::plain("&")],
            place: String::new(),
        }
    }

    #[test]
    fn nothing_a_person_wrote_becomes_markup() {
        let text = of(vec![
            Block::Title {
                text: "<script>\"".into(),
            },
            paragraph(Role::Body, "<b>"),
        ]);
        assert_eq!(
            text,
            "<div class=\"sheet\"><h2 class=\"paper-title\">&lt;script&gt;&quot;</h2>\
             <p class=\"paper-body\"><b>&lt;b&gt;</b>&amp;</p></div>"
        );
    }

    #[test]
    fn items_that_follow_each_other_are_one_list() {
        let text = of(vec![
            paragraph(Role::ListItem, "1"),
            paragraph(Role::ListItem, "2"),
            paragraph(Role::Note, "3"),
        ]);
        assert_eq!(text.matches("role=\"list\"").count(), 1, "{text}");
        assert_eq!(text.matches("role=\"listitem\"").count(), 2, "{text}");
        assert!(
            text.ends_with("</div><p class=\"paper-note\"><b>3</b>&amp;</p></div>"),
            "{text}"
        );
    }

    #[test]
    fn a_merged_cell_spans_its_rows_and_the_caption_is_the_tables() {
        let cell = |text: &str| Cell::Text {
            runs: vec![Run::plain(text)],
        };
        let column = |head: &str, width, align| Column {
            head: head.into(),
            width,
            align,
        };
        let text = of(vec![
            Block::Caption {
                of: Captioned::Table,
                text: "ตารางที่ 1".into(),
            },
            Block::Table(Table {
                plain: false,
                columns: vec![
                    column("แบบ", 1, Align::Centre),
                    column("คะแนน", 3, Align::End),
                ],
                rows: vec![
                    vec![cell("IIT"), cell("1")],
                    vec![Cell::Merged, cell("2")],
                    vec![cell("EIT"), cell("3")],
                ],
            }),
        ]);
        assert_eq!(
            text,
            "<div class=\"sheet\"><table class=\"paper-table\">\
             <caption class=\"paper-caption\">ตารางที่ 1</caption>\
             <colgroup><col width=\"25%\"><col width=\"75%\"></colgroup>\
             <thead><tr><th scope=\"col\">แบบ</th><th scope=\"col\">คะแนน</th></tr></thead>\
             <tbody>\
             <tr><td class=\"is-centre\" rowspan=\"2\">IIT</td><td class=\"is-end\">1</td></tr>\
             <tr><td class=\"is-end\">2</td></tr>\
             <tr><td class=\"is-centre\">EIT</td><td class=\"is-end\">3</td></tr>\
             </tbody></table></div>"
        );
    }
}
