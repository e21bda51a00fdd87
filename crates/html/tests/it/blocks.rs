//! Each kind of block as HTML.

use documents::Document;
use documents::document::{
    Align, Block, Captioned, Orientation, ParagraphRole, Section, Table, TableCell, TableColumn,
    TextRun,
};
use html::sheets;

fn of(blocks: Vec<Block>) -> String {
    sheets(&Document {
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

fn paragraph(role: ParagraphRole, text: &str) -> Block {
    Block::Paragraph {
        role,
        runs: vec![TextRun::bold(text), TextRun::plain("&")],
        place: String::new(),
    }
}

#[test]
fn texts_are_escaped() {
    let text =
        of(vec![Block::Title { text: "<script>\"".into() }, paragraph(ParagraphRole::Body, "<b>")]);
    assert_eq!(
        text,
        "<div class=\"sheet\"><h2 class=\"paper-title\">&lt;script&gt;&quot;</h2>\
         <p class=\"paper-body\"><b>&lt;b&gt;</b>&amp;</p></div>"
    );
}

#[test]
fn adjacent_items_are_one_list() {
    let text = of(vec![
        paragraph(ParagraphRole::ListItem, "1"),
        paragraph(ParagraphRole::ListItem, "2"),
        paragraph(ParagraphRole::Note, "3"),
    ]);
    assert_eq!(text.matches("role=\"list\"").count(), 1, "{text}");
    assert_eq!(text.matches("role=\"listitem\"").count(), 2, "{text}");
    assert!(text.ends_with("</div><p class=\"paper-note\"><b>3</b>&amp;</p></div>"), "{text}");
}

#[test]
fn a_merged_cell_spans_its_rows_and_a_caption_belongs_to_its_table() {
    let cell = |text: &str| TableCell::Text { runs: vec![TextRun::plain(text)] };
    let column = |head: &str, width, align| TableColumn { head: head.into(), width, align };
    let text = of(vec![
        Block::Caption { of: Captioned::Table, text: "ตารางที่ 1".into() },
        Block::Table(Table {
            plain: false,
            columns: vec![column("แบบ", 1, Align::Centre), column("คะแนน", 3, Align::End)],
            rows: vec![
                vec![cell("IIT"), cell("1")],
                vec![TableCell::Merged, cell("2")],
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

/// The text of HTML: without tags, and with entities decoded.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = &rest[rest.find('>').unwrap() + 1..];
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn forms_have_all_their_texts_escaped() {
    use documents::document::{MemoHead, OPEN, Signature};
    let html = of(vec![
        Block::MemoHead(MemoHead {
            urgency: "ด่วน".into(),
            office: "<b>".into(),
            number: "ตย 1/\"".into(),
            date: String::new(),
            subject: "เรื่อง & เรื่อง".into(),
            addressed: "นายก".into(),
        }),
        Block::Signature(Signature {
            opinion_of: "ความเห็น".into(),
            choices: vec!["<i>ตกลง".into()],
            lines: 2,
            position: vec!["ปลัด".into()],
            ..Signature::default()
        }),
    ]);
    assert!(!html.contains("<b>\"") && !html.contains("<i>"), "{html}");
    let found: String = words(&html).split_whitespace().collect();
    assert_eq!(
        found,
        format!(
            "ด่วนบันทึกข้อความส่วนราชการ<b>ที่ตย1/\"วันที่เรื่องเรื่อง&เรื่องเรียนนายกความเห็น()<i>ตกลง({OPEN})ปลัด"
        )
    );
    assert_eq!(html.matches("sign-line").count(), 2);
}

#[test]
fn only_base64_becomes_a_picture() {
    use documents::document::{Emblem, Pictures, UploadedPicture};
    use std::sync::Arc;
    let with = |data: &str| {
        sheets(&Document {
            pictures: Pictures {
                garuda: Some(Arc::new(UploadedPicture {
                    data: data.into(),
                    ..UploadedPicture::default()
                })),
                seal: None,
            },
            sections: vec![Section {
                blocks: vec![Block::Emblem { of: Emblem::Garuda }],
                ..Section::default()
            }],
            ..Document::default()
        })
    };
    assert!(with("iVBORw0=").contains("src=\"data:image/png;base64,iVBORw0=\""));
    for hostile in [
        "",
        "====",
        "iVBO===",
        "iVB=Rw0=",
        "\" onerror=\"alert(1)",
        "a b",
        "iVBO\n",
        "iVBO,<svg>",
        "iVBO&quot;",
        "รูป",
    ] {
        let html = with(hostile);
        assert!(!html.contains("<img") && html.contains("ที่สำหรับตราครุฑ"), "{html}");
    }
}

#[test]
fn a_paragraph_names_its_passage() {
    let html = of(vec![Block::Paragraph {
        role: ParagraphRole::Body,
        runs: vec![TextRun::plain("ก")],
        place: "memo-result.extra".into(),
    }]);
    assert!(html.contains("data-place=\"memo-result.extra\""), "{html}");
}

#[test]
fn a_plain_table_has_no_header_row_and_keeps_line_ends() {
    let column = || TableColumn { head: String::new(), width: 1, align: Align::Start };
    let html = of(vec![Block::Table(Table {
        columns: vec![column()],
        rows: vec![vec![TableCell::Text {
            runs: vec![TextRun::plain("นายก\nประธาน")]
        }]],
        plain: true,
    })]);
    assert!(html.contains("paper-table is-plain"), "{html}");
    assert!(!html.contains("<thead"), "{html}");
    // The styles show line ends.
    assert!(html.contains("<td>นายก\nประธาน</td>"), "{html}");
}

#[test]
fn a_space_has_its_height_in_millimetres() {
    let html = of(vec![Block::Space { height: 30 }]);
    assert!(html.contains("height=\"30mm\""), "{html}");
}
