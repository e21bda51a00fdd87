//! The fixed forms of official papers: the head of a memo, signatures, room between lines.

use documents::document::{MemoHead, Signature};
use ooxmlsdk::schemas::w;

use super::make::make;
use super::paragraph::{self, Look};
use super::picture::Image;
use super::table;

/// Sizes in half points: the form's name 29 pt, labels 20 pt, urgency 32 pt.
const NAME: i32 = 58;
const LABEL: i32 = 40;
const URGENCY: i32 = 64;
/// Lengths in twentieths of a point. The text of a memo is 16 cm wide; the date begins at 8.6 cm.
const RIGHT: i32 = 9071;
const DATE: i32 = 4860;
/// In tenths of a millimetre.
const EMBLEM: i64 = 150;
/// What is left for a signature by hand, about three lines.
const BY_HAND: i32 = 1086;

/// The emblem and the form's name in one line, as a table without rules so that every reader keeps them there.
pub(super) fn memo_name(head: &MemoHead, emblem: &Image, no: usize, font: &str) -> w::Table {
    let side = |runs| paragraph::paragraph("Plain", runs);
    let mut picture = w::Run::default();
    picture
        .run_choice
        .push(w::RunChoice::Drawing(Box::new(emblem.drawing(EMBLEM, no))));
    let urgency = Look {
        bold: true,
        size: Some(URGENCY),
        red: true,
        ..Look::default()
    };
    let name = Look {
        bold: true,
        size: Some(NAME),
        ..Look::default()
    };
    let mut properties = paragraph::properties("Plain");
    properties.spacing_between_lines = Some(exactly(700));
    properties.justification = Some(w::Justification {
        val: w::JustificationValues::Center,
    });
    table::unruled(
        // The sides are alike, so that the name stands in the middle of the page.
        &[1000, 2036, 2999, 3036],
        vec![
            side(vec![picture]),
            side(vec![paragraph::run(&head.urgency, &urgency, font)]),
            paragraph::with_properties(properties, vec![paragraph::run("บันทึกข้อความ", &name, font)]),
            side(Vec::new()),
        ],
    )
}

/// The fields below the form's name.
pub(super) fn memo_fields(head: &MemoHead, font: &str) -> Vec<w::Paragraph> {
    let field = |fields: &[(&str, &str)]| {
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
        paragraph::with_properties(properties, runs)
    };
    let addressed = paragraph::paragraph(
        "Addressed",
        vec![
            paragraph::run("เรียน  ", &Look::bold(), font),
            paragraph::run(&head.addressed, &Look::default(), font),
        ],
    );
    vec![
        field(&[("ส่วนราชการ", &head.office)]),
        field(&[("ที่", &head.number), ("วันที่", &head.date)]),
        field(&[("เรื่อง", &head.subject)]),
        addressed,
    ]
}

/// A bold label, what is filled in, and dots below it to the next stop.
fn labelled(label: &str, value: &str, font: &str) -> [w::Run; 3] {
    let label_look = Look {
        bold: true,
        size: Some(LABEL),
        ..Look::default()
    };
    let dotted = Look {
        dotted: true,
        ..Look::default()
    };
    [
        paragraph::run(label, &label_look, font),
        paragraph::run(
            &format!("  {}", crate::text::one_line(value)),
            &dotted,
            font,
        ),
        paragraph::run("\t", &dotted, font),
    ]
}

/// Kept together, and its last paragraph free to be parted from what follows.
pub(super) fn signature(signature: &Signature, font: &str) -> Vec<w::Paragraph> {
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
    let room = if signature.opinion_of.is_empty() {
        BY_HAND
    } else {
        BY_HAND / 2
    };
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
                properties.tabs = Some(dotted_to(RIGHT));
            }
            if let Some(before) = before {
                properties.spacing_between_lines = Some(make!(w::SpacingBetweenLines {
                    before: before,
                    after: 0,
                }));
            }
            paragraph::with_properties(properties, paragraph::plain_run(&text, font))
        })
        .collect()
}

/// An empty paragraph so many millimetres high.
pub(super) fn space(millimetres: u16) -> w::Paragraph {
    let mut properties = paragraph::properties("Plain");
    let twips = i32::from(millimetres) * 567 / 10;
    properties.spacing_between_lines = Some(exactly(twips.clamp(20, 15_000)));
    paragraph::with_properties(properties, Vec::new())
}

fn exactly(twips: i32) -> w::SpacingBetweenLines {
    make!(w::SpacingBetweenLines {
        before: 0,
        after: 0,
        line: twips,
        line_rule: w::LineSpacingRuleValues::Exact,
    })
}

fn tabs(stops: &[(i32, w::TabStopValues)]) -> w::Tabs {
    let stops = stops.iter().map(|(position, val)| {
        make!(w::TabStop {
            val: *val,
            position: *position
        })
    });
    make!(w::Tabs {
        tab_stop: stops.collect::<Vec<_>>()
    })
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
