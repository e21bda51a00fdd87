//! A document with every kind of block, checked part by part.

use std::collections::BTreeSet;

use documents::Document;
use documents::document::{
    Block, Numerals, Orientation, ParagraphRole, Section, Table, TableCell, TextRun,
};
use engine::EngineError;

use crate::support::order;
use crate::support::package::Parts;
use crate::support::sample;
use crate::support::tree::Element;

fn parts() -> Parts {
    Parts::of(&office::docx(&sample::rich()).unwrap())
}

fn document() -> Element {
    parts().xml("word/document.xml")
}

/// A document of one portrait section.
fn of(blocks: Vec<Block>) -> Document {
    Document {
        sections: vec![Section {
            pages: documents::document::Pages::Report,
            orientation: Orientation::Portrait,
            blocks,
        }],
        ..sample::rich()
    }
}

fn body(blocks: Vec<Block>) -> Element {
    Parts::of(&office::docx(&of(blocks)).unwrap()).xml("word/document.xml")
}

fn plain(text: &str) -> Block {
    Block::Paragraph {
        role: ParagraphRole::Body,
        runs: vec![TextRun::plain(text)],
        place: String::new(),
    }
}

/// The texts of paragraphs that have one, also in table cells.
fn paragraphs(document: &Element) -> Vec<String> {
    let words = document.all("w:p").into_iter().map(Element::words);
    words.filter(|words| !words.is_empty()).collect()
}

#[test]
fn equal_documents_give_equal_bytes() {
    let document = sample::rich();
    assert_eq!(office::docx(&document), office::docx(&document));
}

#[test]
fn every_part_is_well_formed_and_has_a_type() {
    let parts = parts();
    assert_eq!(parts.0.keys().next().unwrap(), "[Content_Types].xml");
    let types = parts.xml("[Content_Types].xml");
    let defaults: BTreeSet<_> =
        types.all("Default").iter().map(|it| it.get("Extension").to_owned()).collect();
    let overrides: BTreeSet<_> =
        types.all("Override").iter().map(|it| it.get("PartName").to_owned()).collect();
    for path in parts.0.keys() {
        let extension = path.rsplit('.').next().unwrap();
        if extension != "xlsx" {
            parts.xml(path);
        }
        let is_plain_xml = extension == "xml" && path != "[Content_Types].xml";
        assert_eq!(overrides.contains(&format!("/{path}")), is_plain_xml, "{path}");
        assert!(defaults.contains(extension), "{path}");
    }
    for path in overrides {
        assert!(parts.0.contains_key(path.trim_start_matches('/')), "{path} is missing");
    }
}

#[test]
fn relations_and_references_lead_to_parts() {
    let parts = parts();
    for (owner, folder) in [
        ("", ""),
        ("word/document.xml", "word/"),
        ("word/charts/chart1.xml", "word/charts/"),
        ("word/charts/chart2.xml", "word/charts/"),
    ] {
        let relations = parts.relations(owner);
        for target in relations.values() {
            let path = format!("{folder}{target}").replace("charts/../", "");
            assert!(parts.0.contains_key(&path), "{owner}: {path}");
        }
        if !owner.is_empty() {
            let owner = parts.xml(owner);
            for name in ["w:headerReference", "w:footerReference", "c:chart", "c:externalData"] {
                let ids = owner.all(name).into_iter().filter_map(|it| it.attribute("r:id"));
                assert!(ids.into_iter().all(|id| relations.contains_key(id)), "{name}");
            }
        }
    }
    assert_eq!(document().all("c:chart").len(), 2);
}

#[test]
fn the_file_has_every_text_of_the_document_in_order() {
    let texts = sample::texts(&sample::rich());
    let cleaned = texts
        .iter()
        .map(|text| text.replace(['\u{0}', '\u{ffff}', '\u{200b}'], "").replace('\u{b}', "\n"));
    let cleaned: Vec<_> = cleaned.collect();
    let lines = cleaned.iter().flat_map(|text| text.split('\n'));
    let expected: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    let written: Vec<_> = paragraphs(&document())
        .iter()
        .flat_map(|words| words.split('\n'))
        .map(str::to_owned)
        .collect();
    assert_eq!(written, expected);
}

#[test]
fn line_ends_split_paragraphs_but_not_headings() {
    let document = body(vec![
        Block::Heading { level: 1, text: "หัว\nข้อ".to_owned() },
        Block::Paragraph {
            role: ParagraphRole::Body,
            runs: vec![TextRun::bold("ก\r\nข"), TextRun::plain("ค\n")],
            place: String::new(),
        },
    ]);
    let lines: Vec<_> = document.all("w:p").into_iter().map(Element::words).collect();
    assert_eq!(lines, ["หัว\nข้อ", "ก", "ขค", ""]);
}

#[test]
fn runs_have_font_size_and_language_for_thai_too() {
    let parts = parts();
    let styles = parts.xml("word/styles.xml");
    let document = parts.xml("word/document.xml");
    let header = parts.xml("word/header1.xml");
    for properties in [&styles, &document, &header].iter().flat_map(|part| part.all("w:rPr")) {
        let fonts = properties.one("w:rFonts");
        for slot in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
            assert_eq!(fonts.get(slot), "TH SarabunPSK");
        }
        assert_eq!(properties.val_of("w:sz"), properties.val_of("w:szCs"));
        assert_eq!(properties.has("w:b"), properties.has("w:bCs"));
        assert_eq!(properties.one("w:lang").get("w:bidi"), "th-TH");
    }
    for run in document.all("w:r").into_iter().filter(|run| run.has("w:t")) {
        let has_thai = run.words().chars().any(|c| ('\u{e00}'..='\u{e7f}').contains(&c));
        assert_eq!(run.has("w:cs"), has_thai, "{}", run.words());
        assert!(run.all("w:t").iter().all(|text| text.get("xml:space") == "preserve"));
    }
    let defaults = styles.one("w:docDefaults");
    assert_eq!(defaults.val_of("w:szCs"), Some("32"));
    let settings = parts.xml("word/settings.xml");
    assert_eq!(settings.one("w:themeFontLang").get("w:bidi"), "th-TH");
}

/// Word calls a file broken whose properties have another order.
#[test]
fn properties_have_the_order_of_the_schema() {
    order::check(&parts());
}

#[test]
fn styles_have_the_outline_and_alignment_of_official_papers() {
    let styles = parts().xml("word/styles.xml");
    let style = |id: &str| {
        *styles
            .all("w:style")
            .iter()
            .find(|style| style.get("w:styleId") == id)
            .unwrap_or_else(|| panic!("{id}"))
    };
    for (id, name, level) in [
        ("Heading1", "heading 1", "0"),
        ("Heading2", "heading 2", "1"),
        ("Heading3", "heading 3", "2"),
    ] {
        assert_eq!(style(id).val_of("w:name"), Some(name));
        assert_eq!(style(id).val_of("w:outlineLvl"), Some(level));
        assert!(style(id).has("w:keepNext") && style(id).has("w:bCs"));
    }
    assert_eq!(style("Body").val_of("w:jc"), Some("thaiDistribute"));
    assert_eq!(style("Body").one("w:ind").get("w:firstLine"), "1417");
    assert_eq!(style("TableText").val_of("w:szCs"), Some("28"));
    assert_eq!(style("Normal").get("w:default"), "true");
    let known: BTreeSet<_> =
        styles.all("w:style").iter().map(|style| style.get("w:styleId").to_owned()).collect();
    for used in document().all("w:pStyle") {
        assert!(known.contains(used.val()), "{}", used.val());
    }
}

#[test]
fn roles_have_their_styles() {
    let document = document();
    let style = |words: &str| {
        let all = document.all("w:p");
        let found =
            all.iter().find(|it| it.words().contains(words)).unwrap_or_else(|| panic!("{words}"));
        found.val_of("w:pStyle").unwrap().to_owned()
    };
    assert_eq!(style("รายงานการวิเคราะห์"), "Title");
    assert_eq!(style("๑.๑ แบบวัด"), "Heading2");
    assert_eq!(style("โดยรวมได้คะแนน"), "Body");
    assert_eq!(style("๒) ควรรักษา"), "ListItem");
    assert_eq!(style("ภาพที่ ๑"), "Caption");
    assert_eq!(style("หมายเหตุ"), "Note");
    assert_eq!(style("*****"), "Centred");
    assert_eq!(style("รายละเอียดตัวชี้วัด"), "TableHead");
}

#[test]
fn tables_have_fixed_columns_and_a_repeated_header_row() {
    let document = document();
    let tables = document.all("w:tbl");
    assert_eq!(tables.len(), 4);
    for (no, table) in tables.iter().enumerate() {
        let width = if no == 3 { 14570 } else { 9071 };
        assert_eq!(table.one("w:tblLayout").get("w:type"), "fixed");
        let number = |it: &&Element| it.get("w:w").parse::<i32>().unwrap();
        let grid: Vec<_> = table.all("w:gridCol").iter().map(number).collect();
        assert_eq!(grid.iter().sum::<i32>(), width);
        for (row, rows) in table.all("w:tr").iter().enumerate() {
            assert_eq!(rows.all("w:tcW").iter().map(number).collect::<Vec<_>>(), grid);
            assert_eq!(rows.has("w:tblHeader"), row == 0);
            // A short row moves to the next page as a whole, a long one is split.
            let is_short = rows.words().chars().count() < 1000;
            assert_eq!(rows.has("w:cantSplit"), row == 0 || is_short);
            assert!(
                rows.all("w:tc").iter().all(|cell| cell.children.last().unwrap().name == "w:p")
            );
        }
    }
    let first: Vec<_> = tables[0]
        .all("w:tr")
        .iter()
        .skip(1)
        .map(|row| row.all("w:tc")[0].val_of("w:vMerge").unwrap().to_owned())
        .collect();
    let restarts: Vec<_> = (0..10).filter(|no| first[*no] == "restart").collect();
    assert_eq!(restarts, [0, 5, 8]);
    assert!(first.iter().all(|merge| merge == "restart" || merge == "continue"));
    let score = &tables[0].all("w:tr")[1].all("w:tc")[3].val_of("w:jc").map(str::to_owned);
    assert_eq!(score.as_deref(), Some("right"));
}

#[test]
fn a_paragraph_follows_every_table() {
    let document = document();
    let blocks = &document.one("w:body").children;
    for pair in blocks.windows(2) {
        if pair[0].name == "w:tbl" {
            assert_eq!(pair[1].name, "w:p");
        }
    }
}

#[test]
fn sections_have_their_own_pages() {
    let document = document();
    let sections = document.all("w:sectPr");
    let landscape: Vec<_> = sections
        .iter()
        .map(|it| it.one("w:pgSz").attribute("w:orient") == Some("landscape"))
        .collect();
    assert_eq!(landscape, [false, true, false]);
    assert_eq!(sections[0].one("w:pgSz").get("w:w"), "11906");
    assert_eq!(sections[1].one("w:pgSz").get("w:w"), "16838");
    let margins = sections[0].one("w:pgMar");
    let margin = ["w:left", "w:right", "w:top", "w:bottom"].map(|side| margins.get(side));
    assert_eq!(margin, ["1701", "1134", "1417", "1134"]);
    let titled: Vec<_> = sections.iter().map(|it| it.has("w:titlePg")).collect();
    assert_eq!(titled, [true, false, false]);
    for section in &sections {
        assert_eq!(section.one("w:pgNumType").get("w:fmt"), "thaiNumbers");
        let numbered = section.all("w:headerReference")[0];
        assert_eq!((numbered.get("w:type"), numbered.get("r:id")), ("default", "rIdHeader"));
    }
    assert_eq!(parts().xml("word/header1.xml").one("w:p").words(), "- 2 -");

    let arabic = Document { numerals: Numerals::Arabic, ..sample::rich() };
    let document = Parts::of(&office::docx(&arabic).unwrap()).xml("word/document.xml");
    assert_eq!(document.all("w:pgNumType")[0].get("w:fmt"), "decimal");
}

#[test]
fn a_page_break_becomes_a_property_of_the_next_paragraph() {
    let document = body(vec![
        Block::PageBreak,
        plain("ก"),
        Block::PageBreak,
        Block::PageBreak,
        plain("ข"),
        Block::PageBreak,
    ]);
    let broken: Vec<_> = document
        .all("w:p")
        .iter()
        .filter(|it| it.has("w:pageBreakBefore"))
        .map(|it| it.words())
        .collect();
    assert_eq!(broken, ["ข"]);

    let table =
        Table { plain: false, columns: sample::columns(1), rows: vec![vec![sample::text("ค")]] };
    let document = body(vec![plain("ก"), Block::PageBreak, Block::Table(table)]);
    let blocks = &document.one("w:body").children;
    assert!(blocks[1].has("w:pageBreakBefore") && blocks[2].name == "w:tbl");
}

#[test]
fn empty_and_irregular_documents_are_written() {
    let empty = Document { sections: Vec::new(), font: "\n".to_owned(), ..sample::rich() };
    let document = Parts::of(&office::docx(&empty).unwrap()).xml("word/document.xml");
    assert_eq!(document.all("w:p").len(), 1);
    assert_eq!(document.all("w:sectPr").len(), 1);
    assert_eq!(body(Vec::new()).all("w:p").len(), 1);

    let long = "ยาว😀 ".repeat(2_000);
    assert_eq!(paragraphs(&body(vec![plain(&long)])), [long]);

    let rows = vec![
        vec![TableCell::Merged],
        vec![TableCell::Merged, TableCell::Merged],
        Vec::new(),
        vec![sample::text("ก")],
    ];
    let document =
        body(vec![Block::Table(Table { plain: false, columns: sample::columns(2), rows })]);
    assert_eq!(document.all("w:tc").len(), 8);
    assert_eq!(
        document.all("w:vMerge").iter().map(|it| it.val()).collect::<Vec<_>>(),
        ["restart", "restart", "continue", "continue"]
    );
}

#[test]
fn a_row_with_too_many_cells_is_reported_as_a_bug() {
    let rows = vec![vec![sample::text("ก")], vec![sample::text("ก"), sample::text("ข")]];
    let table = Table { plain: false, columns: sample::columns(1), rows };
    let error = office::docx(&of(vec![Block::Table(table)])).unwrap_err();
    assert!(matches!(error, EngineError::Internal { detail } if detail.contains("row 2")));
    let table = Table { plain: false, columns: Vec::new(), rows: Vec::new() };
    assert!(office::docx(&of(vec![Block::Table(table)])).is_err());
}

#[test]
fn the_title_is_a_property_of_the_file() {
    let core = parts().xml("docProps/core.xml");
    assert_eq!(
        core.one("dc:title").text,
        "รายงานการวิเคราะห์ผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ <ทดสอบ & อ้าง>"
    );
    assert!(!core.has("dcterms:created"));
}
