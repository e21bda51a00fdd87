//! An attack in every text of a document.

use std::sync::Arc;

use documents::Document;
use documents::document::{
    Align, Block, Captioned, Chart, ChartShape, Emblem, MemoHead, ParagraphRole, Pictures, Section,
    Series, Signature, Table, TableCell, TableColumn, TextRun, UploadedPicture,
};
use html::sheets;
use ita::Score;

const HOSTILE: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;</p></div>\
                       javascript:alert(1)]]>--><!--\u{0}\u{202e}";

/// The names of the elements, after checking that no attribute is a style or could run a script.
fn elements(html: &str) -> Vec<String> {
    let mut names = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("every tag ends");
        let name = tag.trim_start_matches('/').split_whitespace().next();
        names.push(name.unwrap_or_default().to_owned());
        // Outside quotes there are only names of attributes.
        for attribute in tag.split('"').step_by(2).skip_while(|part| part.is_empty()) {
            let attribute = attribute.rsplit(' ').next().unwrap_or_default();
            assert!(!attribute.starts_with("on") && attribute != "style=", "{tag}");
        }
    }
    names.sort();
    names.dedup();
    names
}

fn paragraph(role: ParagraphRole) -> Block {
    Block::Paragraph {
        role,
        runs: vec![TextRun::bold(HOSTILE), TextRun::plain(HOSTILE)],
        place: HOSTILE.into(),
    }
}

fn everything() -> Vec<Block> {
    let text = || HOSTILE.to_owned();
    let caption = |of| Block::Caption { of, text: text() };
    let chart = |shape| {
        Block::Chart(Chart {
            shape,
            alternative: text(),
            categories: vec![text(), text(), text()],
            series: vec![Series {
                name: text(),
                values: vec![Some(Score::FULL), None, Some(Score::FULL)],
                is_target: false,
            }],
        })
    };
    let cell = TableCell::Text { runs: vec![TextRun::plain(HOSTILE)] };
    let mut blocks = vec![
        Block::Title { text: text() },
        Block::Heading { level: 2, text: text() },
        Block::MemoHead(MemoHead {
            urgency: text(),
            office: text(),
            number: text(),
            date: text(),
            subject: text(),
            addressed: text(),
        }),
        Block::Emblem { of: Emblem::Garuda },
        Block::Emblem { of: Emblem::Seal },
        Block::Signature(Signature {
            opinion_of: text(),
            choices: vec![text()],
            lines: 1,
            signed: text(),
            name: text(),
            position: vec![text()],
        }),
        Block::Space { height: u16::MAX },
        caption(Captioned::Table),
        Block::Table(Table {
            columns: vec![TableColumn { head: text(), width: 0, align: Align::Start }],
            rows: vec![vec![cell.clone()], vec![cell.clone(), cell, TableCell::Merged], vec![]],
            plain: false,
        }),
        chart(ChartShape::Bars),
        caption(Captioned::Figure),
        chart(ChartShape::Radar),
        caption(Captioned::Table),
    ];
    blocks.extend(
        [
            ParagraphRole::Body,
            ParagraphRole::ListItem,
            ParagraphRole::SubItem,
            ParagraphRole::Centred,
            ParagraphRole::Note,
            ParagraphRole::CoverTitle,
            ParagraphRole::CoverText,
            ParagraphRole::Topic,
            ParagraphRole::LetterHead,
            ParagraphRole::Dated,
        ]
        .map(paragraph),
    );
    blocks
}

#[test]
fn no_text_of_a_document_becomes_markup() {
    let picture = |data: &str| {
        Some(Arc::new(UploadedPicture { data: data.into(), ..UploadedPicture::default() }))
    };
    let html = sheets(&Document {
        secrecy: HOSTILE.into(),
        pictures: Pictures { garuda: picture(HOSTILE), seal: picture("iVBO") },
        sections: vec![Section { blocks: everything(), ..Section::default() }],
        ..Document::default()
    });
    let known = [
        "b",
        "caption",
        "circle",
        "col",
        "colgroup",
        "div",
        "figcaption",
        "figure",
        "g",
        "h2",
        "h4",
        "img",
        "line",
        "p",
        "path",
        "polygon",
        "polyline",
        "rect",
        "span",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "tspan",
    ];
    for name in elements(&html) {
        assert!(known.contains(&name.as_str()), "<{name}> in {html}");
    }
    // Only the sound picture is shown.
    assert_eq!(html.matches("<img ").count(), 1);
    assert_eq!(html.matches("src=").count(), html.matches("src=x").count() + 1);
}
