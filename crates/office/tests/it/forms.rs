//! The fixed forms of official papers, measured in the .docx and, where only a page shows it, in the PDF that
//! `LibreOffice` makes of it.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use documents::Document;
use documents::document::{
    Align, Block, Chart, ChartShape, Emblem, MemoHead, OPEN, Orientation, Pages, ParagraphRole,
    PictureFormat, Pictures, Section, Series, Signature, Table, TableCell, TableColumn, TextRun,
    UploadedPicture,
};
use testkit::soffice;

use crate::support::order;
use crate::support::package::Parts;
use crate::support::tree::Element;

/// English metric units in a tenth of a millimetre.
const TENTH: i64 = 3600;

/// 5 by 4 pixels.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAYAAABGM/VAAAAAEklEQVR4nGNgYGD4T4R/MEUAAAAgAAH8+6hPAAAAAElFTkSuQmCC";
/// The signature of a JPEG file.
const JPEG: &str = "/9j/4AAQSkZJRgABAQ==";

fn picture(format: PictureFormat, width: u16, height: u16, data: &str) -> Arc<UploadedPicture> {
    Arc::new(UploadedPicture { format, width, height, data: data.to_owned() })
}

fn section(pages: Pages, orientation: Orientation, blocks: Vec<Block>) -> Section {
    Section { pages, orientation, blocks }
}

fn letter(blocks: Vec<Block>) -> Document {
    Document {
        sections: vec![section(Pages::Letter, Orientation::Portrait, blocks)],
        ..Document::default()
    }
}

fn paragraph(role: ParagraphRole, text: &str) -> Block {
    Block::Paragraph { role, runs: vec![TextRun::plain(text)], place: String::new() }
}

/// The parts of the file, after checking the order of their elements.
fn parts(document: &Document) -> Parts {
    let parts = Parts::of(&office::docx(document).unwrap());
    order::check(&parts);
    parts
}

fn body(document: &Document) -> Element {
    parts(document).xml("word/document.xml")
}

#[track_caller]
fn paragraph_of<'a>(body: &'a Element, words: &str) -> &'a Element {
    let mut all = body.all("w:p").into_iter();
    all.rfind(|it| it.words() == words).unwrap_or_else(|| panic!("no paragraph {words:?}"))
}

/// An attribute of a property of a style or paragraph.
fn property_of<'a>(of: &'a Element, property: &str, attribute: &str) -> Option<&'a str> {
    let found = of.all(property);
    found.first().and_then(|it| it.attribute(attribute))
}

#[test]
fn styles_have_the_sizes_and_indents_of_the_regulation() {
    let parts = parts(&letter(Vec::new()));
    let styles = parts.xml("word/styles.xml");
    let check = |id: &str, size: &str, is_bold: bool, figures: &[(&str, &str, &str)]| {
        let all = styles.all("w:style");
        let style = all.iter().find(|style| style.get("w:styleId") == id);
        let style = style.unwrap_or_else(|| panic!("no style {id}"));
        for name in ["w:sz", "w:szCs"] {
            assert_eq!(style.val_of(name), Some(size), "{id}");
        }
        assert_eq!((style.has("w:b"), style.has("w:bCs")), (is_bold, is_bold));
        for (property, attribute, expected) in figures {
            let found = property_of(style, property, attribute);
            assert_eq!(found, Some(*expected), "{id} {property}");
        }
    };
    let spread = ("w:jc", "w:val", "thaiDistribute");
    let centred = ("w:jc", "w:val", "center");
    check("Body", "32", false, &[spread, ("w:ind", "w:firstLine", "1417")]);
    check("ListItem", "32", false, &[spread, ("w:ind", "w:firstLine", "1843")]);
    check("SubItem", "32", false, &[spread, ("w:ind", "w:firstLine", "2268")]);
    check("CoverTitle", "56", true, &[centred]);
    check("CoverText", "40", true, &[centred]);
    check("LetterHead", "32", true, &[centred]);
    check(
        "Topic",
        "32",
        true,
        &[
            ("w:u", "w:val", "single"),
            ("w:ind", "w:firstLine", "1417"),
            ("w:spacing", "w:before", "120"),
        ],
    );
    check("Dated", "32", false, &[("w:ind", "w:firstLine", "2834")]);
    check("Addressed", "32", false, &[("w:spacing", "w:before", "120")]);
    check("OpinionOf", "32", true, &[("w:jc", "w:val", "left")]);
    // Centred between 2.8 cm and 16 cm, at 9.4 cm from the margin.
    check("Signed", "32", false, &[centred, ("w:ind", "w:left", "1588")]);
    for kept in ["Topic", "Dated", "LetterHead", "Emblem", "Heading1"] {
        let all = styles.all("w:style");
        let style = all.iter().find(|style| style.get("w:styleId") == kept);
        assert!(style.unwrap().has("w:keepNext"), "{kept}");
    }
    // Word translates the names of its own styles; the others are Thai.
    let own = [
        "Normal",
        "Title",
        "heading 1",
        "heading 2",
        "heading 3",
        "Body Text",
        "List Paragraph",
        "caption",
        "header",
    ];
    for name in styles.all("w:name") {
        let is_thai = name.val().chars().all(|c| ('\u{e01}'..='\u{e5b}').contains(&c));
        assert!(is_thai || own.contains(&name.val()), "{}", name.val());
    }
}

#[test]
fn pages_have_the_margins_of_their_kind() {
    use Orientation::{Landscape, Portrait};
    let kinds = [
        (Pages::Cover, Portrait, "1417"),
        (Pages::Letter, Portrait, "851"),
        (Pages::Report, Portrait, "1417"),
        (Pages::Report, Landscape, "1134"),
        (Pages::Cover, Portrait, "1417"),
    ];
    let sections = kinds.map(|(pages, orientation, _)| {
        section(pages, orientation, vec![paragraph(ParagraphRole::Body, "ก")])
    });
    let document = Document { sections: sections.to_vec(), ..Document::default() };
    let body = body(&document);
    let sections = body.all("w:sectPr");
    for (section, (_, orientation, top)) in sections.iter().zip(kinds) {
        let margin = section.one("w:pgMar");
        let left = if orientation == Portrait { "1701" } else { "1134" };
        assert_eq!(margin.get("w:top"), top);
        assert_eq!(margin.get("w:left"), left);
        assert_eq!(margin.get("w:right"), "1134");
        assert_eq!(margin.get("w:bottom"), "1134");
    }
    // Front and back covers show no number and are not counted.
    let shown: Vec<_> = sections
        .iter()
        .map(|section| {
            let headers = section.all("w:headerReference");
            let default = headers.iter().find(|it| it.get("w:type") == "default");
            default.unwrap().get("r:id") == "rIdHeader"
        })
        .collect();
    assert_eq!(shown, [false, true, true, true, false]);
    let starts: Vec<_> =
        sections.iter().map(|section| section.one("w:pgNumType").attribute("w:start")).collect();
    assert_eq!(starts, [None, Some("1"), None, None, None]);
}

#[test]
fn pages_between_the_covers_are_numbered_from_the_second_on() {
    let long = |text: &str| Block::Paragraph {
        role: ParagraphRole::Body,
        runs: vec![TextRun::plain(format!("{text} ").repeat(900))],
        place: String::new(),
    };
    let document = Document {
        secrecy: "ลับ".to_owned(),
        sections: vec![
            section(Pages::Cover, Orientation::Portrait, vec![long("ปกหน้า")]),
            section(Pages::Report, Orientation::Portrait, vec![long("รายงาน")]),
            section(Pages::Cover, Orientation::Portrait, vec![long("ปกหลัง")]),
        ],
        ..Document::default()
    };
    let bytes = office::docx(&document).unwrap();
    let pages = soffice::pages(&soffice::convert("numbers", "covers.docx", &bytes, "pdf"));
    let mut no = 0;
    for page in &pages {
        assert_eq!(page.matches("ลับ").count(), 2, "{page}");
        no += i32::from(page.contains("รายงาน"));
        let number = format!("- {no} -");
        let is_numbered = page.contains("รายงาน") && no > 1;
        assert_eq!(page.contains(&number), is_numbered, "{page}");
        assert_eq!(page.contains(" -\n"), is_numbered, "{page}");
    }
    assert!(no > 1 && pages.last().unwrap().contains("ปกหลัง"));
}

fn head() -> MemoHead {
    MemoHead {
        urgency: String::new(),
        office: "สำนักปลัด โทร. ๐ ๔๒๗๐ ๐๐๐๐".to_owned(),
        number: "ตย ๗๑๐๐๑/".to_owned(),
        date: "๔ เมษายน ๒๕๖๖".to_owned(),
        subject: "รายงานผลการประเมินคุณธรรมและความโปร่งใส ".repeat(4),
        addressed: "นายกองค์การบริหารส่วนตำบล".to_owned(),
    }
}

#[test]
fn the_fields_of_a_memo_are_underlined_with_dots_to_the_margin() {
    let body = body(&letter(vec![Block::MemoHead(head())]));
    let lines = [
        ("ส่วนราชการ", vec!["9071"], Some("1480")),
        ("ที่", vec!["4860", "9071"], Some("314")),
        ("เรื่อง", vec!["9071"], Some("638")),
    ];
    for (label, stops, hanging) in lines {
        let all = body.all("w:p");
        let line = all.iter().rfind(|it| it.words().starts_with(label)).unwrap();
        let own: Vec<_> =
            line.one("w:tabs").all("w:tab").iter().map(|it| it.get("w:pos")).collect();
        assert_eq!(own, stops, "{label}");
        // A second line of the value is indented to the first.
        assert_eq!(property_of(line, "w:ind", "w:hanging"), hanging);
        assert_eq!(property_of(line, "w:ind", "w:left"), hanging);
        for run in line.all("w:r") {
            let is_label = run.val_of("w:szCs") == Some("40");
            assert_eq!(run.has("w:bCs"), is_label);
            assert_eq!(run.val_of("w:u"), (!is_label).then_some("dotted"));
        }
        assert!(line.words().ends_with('\t'));
    }
    let addressed = paragraph_of(&body, "เรียน  นายกองค์การบริหารส่วนตำบล");
    let bold: Vec<_> = addressed.all("w:r").iter().map(|run| run.has("w:bCs")).collect();
    assert_eq!(bold, [true, false]);
    assert!(!addressed.has("w:u"));
}

/// Without a value there is no hanging indent: it would be a tab stop, at which the dots would end.
#[test]
fn the_dots_of_an_empty_field_go_from_its_label_to_the_margin() {
    let body = body(&letter(vec![Block::MemoHead(MemoHead::default())]));
    let line = paragraph_of(&body, "เรื่อง  \t");
    assert!(!line.has("w:ind"));
    assert_eq!(line.all("w:u").len(), 2);
    assert!(!body.all("w:color").iter().any(|it| it.val() == "C00000"));
}

#[test]
fn emblems_have_the_regulated_height_within_twice_that_width() {
    let shown = |of, width, height| {
        let picture = picture(PictureFormat::Png, width, height, PNG);
        let mut document = letter(vec![Block::Emblem { of }]);
        document.pictures = Pictures { garuda: Some(picture.clone()), seal: Some(picture) };
        let body = body(&document);
        let emblem = paragraph_of(&body, "");
        assert_eq!(emblem.val_of("w:pStyle"), Some("Emblem"));
        let extent = body.one("wp:extent");
        let inner = body.one("a:ext");
        let locks = body.one("a:graphicFrameLocks");
        assert!(["1", "true"].contains(&locks.get("noChangeAspect")));
        let number = |of: &Element, name: &str| of.get(name).parse::<i64>().unwrap();
        assert_eq!(number(extent, "cx"), number(inner, "cx"));
        assert_eq!(number(extent, "cy"), number(inner, "cy"));
        (number(extent, "cx") / TENTH, number(extent, "cy") / TENTH)
    };
    assert_eq!(shown(Emblem::Garuda, 300, 300), (300, 300));
    assert_eq!(shown(Emblem::Garuda, 100, 300), (100, 300));
    assert_eq!(shown(Emblem::Seal, 500, 400), (437, 350));
    // A wide picture is limited by the width, and lower.
    assert_eq!(shown(Emblem::Seal, 1000, 100), (700, 70));
    assert_eq!(shown(Emblem::Garuda, 1, u16::MAX).1, 300);
    assert_eq!(shown(Emblem::Garuda, u16::MAX, 1).0, 600);
}

#[test]
fn the_emblem_of_a_memo_is_at_most_1_5_by_2_centimetres() {
    let mut document = letter(vec![Block::MemoHead(head())]);
    let extent = |document: &Document| {
        let body = body(document);
        let extent = body.one("wp:extent");
        ["cx", "cy"].map(|side| extent.get(side).parse::<i64>().unwrap() / TENTH)
    };
    assert_eq!(extent(&document), [150, 150]);
    document.pictures.garuda = Some(picture(PictureFormat::Png, 110, 100, PNG));
    assert_eq!(extent(&document), [165, 150]);
    document.pictures.garuda = Some(picture(PictureFormat::Png, 300, 100, PNG));
    assert_eq!(extent(&document), [200, 66]);
}

#[test]
fn a_picture_is_stored_once_with_the_type_of_its_format() {
    let mut document = letter(vec![
        Block::MemoHead(head()),
        Block::Emblem { of: Emblem::Garuda },
        Block::Emblem { of: Emblem::Seal },
        Block::Emblem { of: Emblem::Seal },
        Block::Chart(Chart {
            shape: ChartShape::Bars,
            alternative: "แผนภูมิ".to_owned(),
            categories: vec!["ก".to_owned()],
            series: vec![Series {
                name: "คะแนน".to_owned(), values: vec![None], is_target: false
            }],
        }),
        Block::Emblem { of: Emblem::Garuda },
    ]);
    document.pictures.seal = Some(picture(PictureFormat::Jpeg, 10, 10, JPEG));
    let parts = parts(&document);
    let body = parts.xml("word/document.xml");
    let relations = parts.relations("word/document.xml");
    let ids: Vec<_> = body.all("wp:docPr").iter().map(|it| it.get("id").to_owned()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 6, "{ids:?}");
    for blip in body.all("a:blip") {
        let path = format!("word/{}", relations[blip.get("r:embed")]);
        assert!(parts.0.contains_key(&path), "{path}");
    }
    assert!(parts.0["word/media/seal.jpeg"].starts_with(b"\xff\xd8\xff"));
    assert!(parts.0["word/media/garuda.png"].starts_with(b"\x89PNG"));
    let types = parts.xml("[Content_Types].xml");
    for (extension, content) in [("png", "image/png"), ("jpeg", "image/jpeg")] {
        let all = types.all("Default").into_iter();
        let mut of = all.filter(|it| it.get("Extension") == extension);
        assert_eq!(of.next().unwrap().get("ContentType"), content);
    }
    let described: BTreeSet<_> =
        body.all("wp:docPr").iter().map(|it| it.get("descr").to_owned()).collect();
    let expected = ["ตราสัญลักษณ์ของหน่วยงาน", "ที่สำหรับตราครุฑ", "แผนภูมิ"];
    assert_eq!(described, expected.map(str::to_owned).into());
}

/// A file of another format than it claims, a truncated one, and one without a size.
#[test]
fn a_broken_picture_is_replaced_by_the_empty_box() {
    for broken in [
        picture(PictureFormat::Png, 10, 10, JPEG),
        picture(PictureFormat::Jpeg, 10, 10, PNG),
        picture(PictureFormat::Png, 10, 10, "iVBORw0KGgo"),
        picture(PictureFormat::Png, 10, 10, "]]><script>"),
        picture(PictureFormat::Png, 0, 10, PNG),
        picture(PictureFormat::Jpeg, 10, 0, JPEG),
    ] {
        let mut document = letter(vec![Block::Emblem { of: Emblem::Seal }]);
        document.pictures.seal = Some(broken.clone());
        let body = body(&document);
        let described = body.one("wp:docPr").get("descr");
        assert_eq!(described, "ที่สำหรับตราสัญลักษณ์ของหน่วยงาน", "{broken:?}");
        assert_eq!(body.one("wp:extent").get("cx"), "1260000");
        assert_eq!(body.one("wp:extent").get("cy"), "1260000");
    }
}

#[test]
fn a_signature_has_space_to_sign_a_name_and_a_position_on_one_page() {
    let by = Signature {
        name: "นายสมชาย ใจงาม".to_owned(),
        position: vec!["ปลัดเทศบาล".to_owned(), "ปฏิบัติราชการแทน".to_owned()],
        ..Signature::default()
    };
    let body_of = |by: Signature| body(&letter(vec![Block::Signature(by)]));
    let lines = |body: &Element| -> Vec<(String, String)> {
        let all = body.all("w:p");
        all.iter().map(|it| (it.val_of("w:pStyle").unwrap().to_owned(), it.words())).collect()
    };
    let of = |style: &str, words: &str| (style.to_owned(), words.to_owned());
    let plain = body_of(by.clone());
    assert_eq!(
        lines(&plain),
        [
            of("Signed", "(นายสมชาย ใจงาม)"),
            of("Signed", "ปลัดเทศบาล"),
            of("Signed", "ปฏิบัติราชการแทน")
        ]
    );
    // Three lines of 18.1 points.
    let room = |body: &Element, words: &str| {
        property_of(paragraph_of(body, words), "w:spacing", "w:before").map(str::to_owned)
    };
    assert_eq!(room(&plain, "(นายสมชาย ใจงาม)").as_deref(), Some("1086"));

    let opinion = body_of(Signature {
        opinion_of: "ความเห็นของปลัดเทศบาล".to_owned(),
        choices: vec!["เห็นควรตามเสนอ".to_owned()],
        lines: 2,
        signed: "(ลงชื่อ)".to_owned(),
        name: String::new(),
        ..by.clone()
    });
    let dots = format!("({OPEN})");
    let signed = format!("(ลงชื่อ){OPEN}");
    assert_eq!(
        lines(&opinion),
        [
            of("OpinionOf", "ความเห็นของปลัดเทศบาล"),
            of("Choice", "(   ) เห็นควรตามเสนอ"),
            of("ByHand", "\t"),
            of("ByHand", "\t"),
            of("Signed", &signed),
            of("Signed", &dots),
            of("Signed", "ปลัดเทศบาล"),
            of("Signed", "ปฏิบัติราชการแทน"),
        ]
    );
    assert_eq!(room(&opinion, &signed).as_deref(), Some("543"));
    let dotted = opinion.all("w:tabs")[0].one("w:tab");
    assert_eq!(
        (dotted.get("w:leader"), dotted.get("w:pos"), dotted.val()),
        ("dot", "9071", "right")
    );
    for body in [&plain, &opinion] {
        let all = body.all("w:p");
        let (last, kept) = all.split_last().unwrap();
        assert!(kept.iter().all(|it| it.has("w:keepNext") && it.has("w:keepLines")));
        assert!(last.has("w:keepLines") && !last.has("w:keepNext"));
    }

    // On a landscape page the dots go to that page's margin.
    let wide = body(&Document {
        sections: vec![section(
            Pages::Report,
            Orientation::Landscape,
            vec![Block::Signature(Signature { lines: 1, ..by })],
        )],
        ..Document::default()
    });
    assert_eq!(property_of(&wide, "w:tab", "w:pos"), Some("14570"));
}

#[test]
fn a_space_has_its_height_within_what_word_accepts() {
    let body = body(&letter([0, 10, 300, u16::MAX].map(|height| Block::Space { height }).to_vec()));
    let heights: Vec<_> = body
        .all("w:p")
        .iter()
        .map(|it| {
            assert_eq!(property_of(it, "w:spacing", "w:lineRule"), Some("exact"));
            property_of(it, "w:spacing", "w:line").unwrap().to_owned()
        })
        .collect();
    assert_eq!(heights, ["20", "567", "15000", "15000"]);
}

#[test]
fn a_plain_table_has_no_borders_and_a_header_row_only_for_titles() {
    let column = |head: &str| TableColumn { head: head.to_owned(), width: 1, align: Align::Start };
    let cell = |text: &str| TableCell::Text { runs: vec![TextRun::plain(text)] };
    let table = |heads: [&str; 2]| {
        Block::Table(Table {
            columns: heads.map(column).to_vec(),
            rows: vec![vec![cell("ก\nข"), cell("ประธานคณะทำงาน")]],
            plain: true,
        })
    };
    let bare = body(&letter(vec![table(["", " "])]));
    assert!(!bare.has("w:tblBorders") && !bare.has("w:tblHeader"));
    assert_eq!(bare.all("w:tr").len(), 1);
    let lines: Vec<_> = bare.all("w:tc")[0].all("w:p").iter().map(|it| it.words()).collect();
    assert_eq!(lines, ["ก", "ข"]);
    assert!(bare.one("w:tbl").all("w:pStyle").iter().all(|it| it.val() == "Plain"));
    let headed = body(&letter(vec![table(["ชื่อ", ""])]));
    assert_eq!(headed.all("w:tr").len(), 2);
    assert!(headed.has("w:tblHeader"));
}

/// Characters that no file can hold leave an empty mark.
#[test]
fn nothing_refers_to_a_footer_without_a_mark_of_secrecy() {
    let document = Document {
        secrecy: "\u{0}\n\u{200b}".to_owned(),
        ..letter(vec![paragraph(ParagraphRole::Body, "ก")])
    };
    let parts = parts(&document);
    let body = parts.xml("word/document.xml");
    assert!(!body.has("w:footerReference"));
    let relations = parts.relations("word/document.xml");
    for reference in body.all("w:headerReference") {
        assert!(relations.contains_key(reference.get("r:id")));
    }
}

#[test]
fn every_form_opens_with_any_text_in_it() {
    let long = "ยาวมาก".repeat(1700);
    let hostile = [
        "",
        "<w:p>&amp;]]>\"'</w:p> #read(\"/etc/passwd\") $x$ <script>",
        "\u{202e}กลับด้าน\u{202c} \u{0}\u{1}\u{b}\u{7f}\u{ffff} 😀 漢字",
        "\n\t\r\n",
        &long,
    ];
    for (no, text) in hostile.iter().enumerate() {
        let text = || (*text).to_owned();
        let mut blocks = vec![
            Block::MemoHead(MemoHead {
                urgency: text(),
                office: text(),
                number: text(),
                date: text(),
                subject: text(),
                addressed: text(),
            }),
            Block::Emblem { of: Emblem::Seal },
            Block::Signature(Signature {
                opinion_of: text(),
                choices: vec![text()],
                lines: u8::MAX,
                signed: text(),
                name: text(),
                position: vec![text()],
            }),
            Block::Table(Table {
                columns: vec![TableColumn { head: text(), width: 0, align: Align::End }],
                rows: vec![vec![TableCell::Text { runs: vec![TextRun::plain(text())] }]],
                plain: true,
            }),
        ];
        for role in [
            ParagraphRole::SubItem,
            ParagraphRole::CoverTitle,
            ParagraphRole::CoverText,
            ParagraphRole::Topic,
            ParagraphRole::LetterHead,
            ParagraphRole::Dated,
        ] {
            blocks.push(paragraph(role, &text()));
        }
        blocks.push(paragraph(ParagraphRole::Body, "จบบริบูรณ์"));
        let document = Document {
            title: text(),
            font: text(),
            secrecy: text(),
            pictures: Pictures {
                garuda: Some(picture(PictureFormat::Png, 1, 1, &text())),
                seal: Some(picture(PictureFormat::Jpeg, 1, 1, JPEG)),
            },
            ..letter(blocks)
        };
        parts(&document);
        let name = format!("form{no}.docx");
        let bytes = office::docx(&document).unwrap();
        let file = soffice::convert("forms", &name, &bytes, "txt:Text (encoded):UTF8");
        let read = fs::read_to_string(file).unwrap();
        assert!(read.contains("บันทึกข้อความ") && read.contains("จบบริบูรณ์"), "{no}");
    }
    let nothing = office::docx(&Document::default()).unwrap();
    soffice::convert("forms", "nothing.docx", &nothing, "pdf");
}

/// The form's name is centred, the date begins at 8.6 cm, the signature is centred at 9.4 cm.
#[test]
fn forms_are_placed_as_the_regulation_says() {
    let document = letter(vec![
        Block::MemoHead(MemoHead {
            date: "DATE".to_owned(),
            subject: "SUBJECT".to_owned(),
            ..MemoHead::default()
        }),
        paragraph(ParagraphRole::Body, "BODY"),
        Block::Signature(Signature {
            name: "NAME".to_owned(),
            position: vec!["POSITION".to_owned()],
            ..Signature::default()
        }),
    ]);
    let bytes = office::docx(&document).unwrap();
    let pdf = soffice::convert("places", "memo.docx", &bytes, "pdf");
    let words = soffice::words(&pdf);
    let place = |word: &str| {
        let mut found = words.iter().filter(|(it, _, _)| it == word);
        let (_, left, right) = found.next().unwrap_or_else(|| panic!("no {word} in {words:?}"));
        // From the left margin, which is 30 mm.
        (left - 30.0, right - 30.0)
    };
    let check = |what: &str, found: f64, expected: f64| {
        assert!((found - expected).abs() < 0.5, "{what}: {found:.1} mm, not {expected}");
    };
    let middle = |word: &str| {
        let (left, right) = place(word);
        f64::midpoint(left, right)
    };
    check("the form's name", middle("บันทึกข้อความ"), 80.0);
    check("the label of the date", place("วันที่").0, 85.7);
    check("a first line", place("BODY").0, 25.0);
    check("the name", middle("(NAME)"), 94.0);
    check("the position", middle("POSITION"), 94.0);
}
