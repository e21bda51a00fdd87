//! The fixed forms of official papers: the head of a memo, signatures, vertical space.

use documents::document::{MemoHead, Signature};
use ooxmlsdk::schemas::w;

use super::make::make;
use super::paragraph::{self, RunLook};
use super::picture::Image;
use super::table;

/// Font sizes in half points, by the regulation on correspondence: the form's name 29 pt, labels 20 pt, urgency 32 pt.
const NAME: i32 = 58;
const LABEL: i32 = 40;
const URGENCY: i32 = 64;
/// Tab stops in twentieths of a point: the text of a memo is 16 cm wide, the date begins at 8.6 cm.
const RIGHT: i32 = 9071;
const DATE: i32 = 4860;
/// The emblem's height and its greatest width, in tenths of a millimetre.
const EMBLEM: i64 = 150;
const EMBLEM_WIDTH: i64 = 200;
/// Widths of the emblem, the urgency, the form's name and the rest, in twentieths of a point. The two sides are
/// equally wide, so that the name is centred on the page.
const NAME_COLUMNS: [i32; 4] = [1134, 1902, 2999, 3036];
/// The same without urgency: the name then fits in a font half as large again, which replaces the paper's own where
/// that is not installed.
const WIDE_NAME_COLUMNS: [i32; 4] = [1134, 1202, 4399, 2336];
/// The space for a signature by hand, about three lines.
const BY_HAND: i32 = 1086;

/// The emblem and the form's name side by side: a table without borders, which every program lays out alike.
pub(super) fn memo_name(head: &MemoHead, emblem: &Image, no: usize, font: &str) -> w::Table {
    let side = |runs| paragraph::paragraph("Plain", runs);
    let mut picture = w::Run::default();
    let drawing = emblem.drawing(EMBLEM, EMBLEM_WIDTH, no);
    picture.run_choice.push(w::RunChoice::Drawing(Box::new(drawing)));
    let mut beside = paragraph::properties("Plain");
    beside.indentation = Some(make!(w::Indentation { left: 113 }));
    let red = RunLook { bold: true, size: Some(URGENCY), red: true, ..RunLook::default() };
    let (columns, urgency) = match head.urgency.trim() {
        "" => (WIDE_NAME_COLUMNS, Vec::new()),
        urgency => (NAME_COLUMNS, vec![paragraph::run(urgency, &red, font)]),
    };
    let name = RunLook { bold: true, size: Some(NAME), ..RunLook::default() };
    let mut properties = paragraph::properties("Plain");
    properties.spacing_between_lines = Some(paragraph::exactly(700));
    properties.justification = Some(w::Justification { val: w::JustificationValues::Center });
    table::unruled(
        &columns,
        vec![
            side(vec![picture]),
            paragraph::with_properties(beside, urgency),
            paragraph::with_properties(properties, vec![paragraph::run("บันทึกข้อความ", &name, font)]),
            side(Vec::new()),
        ],
    )
}

/// The fields below the form's name.
pub(super) fn memo_fields(head: &MemoHead, font: &str) -> Vec<w::Paragraph> {
    // A long value continues below its beginning, which is at `hanging`. Not if it is empty: a hanging indent is a tab
    // stop, at which the dots would end.
    let field = |fields: &[(&str, &str)], hanging: i32| {
        let mut runs = Vec::new();
        for (label, value) in fields {
            runs.extend(labelled(label, value, font));
        }
        let mut properties = paragraph::properties("MemoField");
        let last = (RIGHT, w::TabStopValues::Right);
        properties.tabs = Some(match fields.len() {
            1 => tabs(&[last]),
            _ => tabs(&[(DATE, w::TabStopValues::Left), last]),
        });
        if fields.iter().all(|(_, value)| !value.trim().is_empty()) {
            properties.indentation =
                Some(make!(w::Indentation { left: hanging, hanging: hanging }));
        }
        paragraph::with_properties(properties, runs)
    };
    let addressed = paragraph::paragraph(
        "Addressed",
        vec![
            paragraph::run("เรียน  ", &RunLook::bold(), font),
            paragraph::run(&head.addressed, &RunLook::default(), font),
        ],
    );
    vec![
        field(&[("ส่วนราชการ", &head.office)], 1480),
        field(&[("ที่", &head.number), ("วันที่", &head.date)], 314),
        field(&[("เรื่อง", &head.subject)], 638),
        addressed,
    ]
}

/// A bold label and its value, with dots below up to the next tab stop.
fn labelled(label: &str, value: &str, font: &str) -> [w::Run; 3] {
    let label_look = RunLook { bold: true, size: Some(LABEL), ..RunLook::default() };
    let dotted = RunLook { dotted: true, ..RunLook::default() };
    [
        paragraph::run(label, &label_look, font),
        paragraph::run(&format!("  {}", crate::text::one_line(value)), &dotted, font),
        paragraph::run("\t", &dotted, font),
    ]
}

/// The paragraphs of a signature, kept on one page. The last one is not kept with what follows.
pub(super) fn signature(signature: &Signature, width: i32, font: &str) -> Vec<w::Paragraph> {
    let mut lines: Vec<(&str, String, Option<i32>)> = Vec::new();
    if !signature.opinion_of.trim().is_empty() {
        lines.push(("OpinionOf", signature.opinion_of.clone(), None));
    }
    for choice in &signature.choices {
        lines.push(("Choice", format!("(   ) {choice}"), None));
    }
    for _ in 0..signature.lines {
        lines.push(("ByHand", "\t".to_owned(), None));
    }
    let room =
        if signature.choices.is_empty() && signature.lines == 0 { BY_HAND } else { BY_HAND / 2 };
    for (no, line) in signature.signed_lines().into_iter().enumerate() {
        lines.push(("Signed", line, (no == 0).then_some(room)));
    }
    let last = lines.len() - 1;
    lines
        .into_iter()
        .enumerate()
        .map(|(no, (style, text, before))| {
            let mut properties = paragraph::properties(style);
            properties.keep_lines = Some(w::KeepLines::default());
            if no < last {
                properties.keep_next = Some(w::KeepNext::default());
            }
            if style == "ByHand" {
                properties.tabs = Some(dotted_to(width));
            }
            if let Some(before) = before {
                properties.spacing_between_lines =
                    Some(make!(w::SpacingBetweenLines { before: before, after: 0 }));
            }
            paragraph::with_properties(properties, paragraph::plain_run(&text, font))
        })
        .collect()
}

/// An empty paragraph of a height.
pub(super) fn space(millimetres: u16) -> w::Paragraph {
    let mut properties = paragraph::properties("Plain");
    let twips = i32::from(millimetres) * 567 / 10;
    properties.spacing_between_lines = Some(paragraph::exactly(twips.clamp(20, 15_000)));
    paragraph::with_properties(properties, Vec::new())
}

fn tabs(stops: &[(i32, w::TabStopValues)]) -> w::Tabs {
    let stops =
        stops.iter().map(|(position, val)| make!(w::TabStop { val: *val, position: *position }));
    make!(w::Tabs { tab_stop: stops.collect::<Vec<_>>() })
}

fn dotted_to(position: i32) -> w::Tabs {
    make!(w::Tabs {
        tab_stop: vec![make!(w::TabStop {
            val: w::TabStopValues::Right,
            leader: w::TabStopLeaderCharValues::Dot,
            position: position
        })]
    })
}
