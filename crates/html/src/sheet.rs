//! The sheets of a document.

use documents::Document;
use documents::document::{
    Block, Captioned, Chart, ChartShape, Numerals, Orientation, Pages, ParagraphRole, Section,
    TextRun,
};

use crate::chart::{RadarLabels, bars, radar, svg};
use crate::form;
use crate::markup::{element, escape, runs};
use crate::table::table;

/// Writes a document as sheets, one below the other.
pub fn sheets(document: &Document) -> String {
    let mut out = String::new();
    for section in &document.sections {
        sheet(document, section, &mut out);
    }
    out
}

fn sheet(document: &Document, section: &Section, out: &mut String) {
    out.push_str("<div class=\"sheet");
    out.push_str(match (section.orientation, section.pages) {
        (Orientation::Landscape, _) => " is-wide",
        (Orientation::Portrait, Pages::Cover) => " is-cover",
        (Orientation::Portrait, Pages::Letter) => " is-letter",
        (Orientation::Portrait, Pages::Report) => "",
    });
    if document.numerals == Numerals::Thai {
        out.push_str(" is-thai");
    }
    out.push_str("\">");
    secrecy(&document.secrecy, "", out);
    let mut rest = section.blocks.as_slice();
    while let Some(taken) = block(document, rest, out) {
        rest = &rest[taken..];
    }
    secrecy(&document.secrecy, " is-foot", out);
    out.push_str("</div>");
}

/// Writes the mark of secrecy at the head or the foot of a sheet. The styles print the official marks on every page,
/// and know each by its class.
fn secrecy(mark: &str, place: &str, out: &mut String) {
    let known = match mark.trim() {
        "" => return,
        "ลับ" => " is-known is-confidential",
        "ลับมาก" => " is-known is-secret",
        "ลับที่สุด" => " is-known is-top-secret",
        _ => "",
    };
    let class = format!("paper-secrecy{place}{known}");
    element("p", &class, |out| escape(mark.trim(), out), out);
}

/// Writes the first block, with those that belong into the same element, and returns how many; `None` at the end.
fn block(document: &Document, blocks: &[Block], out: &mut String) -> Option<usize> {
    match blocks {
        [] => return None,
        [Block::Caption { of: Captioned::Table, text }, Block::Table(it), ..] => {
            table(it, Some(text), out);
            return Some(2);
        }
        [Block::Table(it), ..] => table(it, None, out),
        [Block::Chart(chart), Block::Caption { of: Captioned::Figure, text }, ..] => {
            figure(chart, Some(text), out);
            return Some(2);
        }
        [Block::Chart(chart), ..] => figure(chart, None, out),
        [Block::Paragraph { role, .. }, ..] if is_item(*role) => return Some(list(blocks, out)),
        [Block::Paragraph { role, runs: text, place }, ..] => {
            let class = match role {
                ParagraphRole::Body => "paper-body",
                ParagraphRole::Centred => "paper-centred",
                ParagraphRole::Note | ParagraphRole::ListItem | ParagraphRole::SubItem => {
                    "paper-note"
                }
                ParagraphRole::CoverTitle => "paper-cover-title",
                ParagraphRole::CoverText => "paper-cover-text",
                ParagraphRole::Topic => "paper-topic",
                ParagraphRole::LetterHead => "paper-letter-head",
                ParagraphRole::Dated => "paper-dated",
            };
            paragraph(class, place, text, out);
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
        [Block::MemoHead(head), ..] => form::memo_head(head, &document.pictures, out),
        [Block::Emblem { of }, ..] => form::emblem(*of, &document.pictures, out),
        [Block::Signature(it), ..] => form::signature(it, out),
        [Block::Space { height }, ..] => form::space(*height, out),
    }
    Some(1)
}

fn is_item(role: ParagraphRole) -> bool {
    matches!(role, ParagraphRole::ListItem | ParagraphRole::SubItem)
}

/// Writes the items at the start as one list, and returns how many.
fn list(blocks: &[Block], out: &mut String) -> usize {
    let mut count = 0;
    out.push_str("<div role=\"list\">");
    for block in blocks {
        let Block::Paragraph { role, runs: text, place } = block else {
            break;
        };
        let class = match role {
            ParagraphRole::ListItem => "paper-item\" role=\"listitem",
            ParagraphRole::SubItem => "paper-sub-item\" role=\"listitem",
            _ => break,
        };
        paragraph(class, place, text, out);
        count += 1;
    }
    out.push_str("</div>");
    count
}

/// Writes a paragraph. One of a passage names the passage, so that a click on it can lead to its editor.
fn paragraph(class: &str, place: &str, text: &[TextRun], out: &mut String) {
    out.extend(["<p class=\"", class, "\""]);
    if !place.is_empty() {
        out.push_str(" data-place=\"");
        escape(place, out);
        out.push('"');
    }
    out.push('>');
    runs(text, out);
    out.push_str("</p>");
}

fn figure(chart: &Chart, caption: Option<&str>, out: &mut String) {
    out.push_str("<figure class=\"paper-figure chart\">");
    out.push_str(&svg(&match chart.shape {
        ChartShape::Bars => bars(chart),
        ChartShape::Radar => radar(chart, RadarLabels::Beside),
    }));
    if let Some(text) = caption {
        element("figcaption", "paper-caption", |out| escape(text, out), out);
    }
    out.push_str("</figure>");
}
