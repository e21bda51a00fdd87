//! The files, opened and converted by `LibreOffice`.

use std::fs;

use engine::EngineError;
use testkit::soffice;

use crate::support::sample;

/// The text without white space, which a layout may put anywhere, and without characters that no file holds.
fn tight(text: &str) -> String {
    let is_shown = |c: &char| {
        !c.is_whitespace()
            && !matches!(c, '\u{0}'..='\u{1f}' | '\u{ffff}' | '\u{200b}' | '\u{feff}')
    };
    text.chars().filter(is_shown).collect()
}

#[test]
fn a_document_keeps_every_word() {
    let document = sample::rich();
    let bytes = office::docx(&document).unwrap();
    let text = soffice::convert("words", "rich.docx", &bytes, "txt:Text (encoded):UTF8");
    let text = tight(&fs::read_to_string(text).unwrap());
    let expected: String = sample::texts(&document).iter().map(|text| tight(text)).collect();
    assert_eq!(text, expected);
}

#[test]
fn pages_are_numbered_and_header_rows_repeated() {
    let bytes = office::docx(&sample::rich()).unwrap();
    let pages = soffice::pages(&soffice::convert("pages", "rich.docx", &bytes, "pdf"));
    let count = |wanted: &str| pages.iter().filter(|page| page.contains(wanted)).count();
    // From the second page on, through all sections.
    assert!(!pages[0].contains("- 1 -"));
    for no in 2..=pages.len() {
        let number = format!("- {no} -");
        assert!(pages[no - 1].contains(&number), "{number}: {}", pages[no - 1]);
    }
    // The long table has its header row on each of its pages.
    let long = pages.iter().filter(|page| tight(page).contains("ผู้รับผิดชอบ")).count();
    assert!(long >= 3, "{long}");
    assert_eq!(count("*****"), 1);
    assert!(pages.last().unwrap().contains("*****"));
    // Both charts label their figures.
    let with_figures: Vec<_> =
        pages.iter().filter(|page| page.contains("97.20") && page.contains("100")).collect();
    assert!(with_figures.len() >= 2, "{}", with_figures.len());
}

#[test]
fn a_spreadsheet_keeps_every_value() {
    let mut workbook = sample::workbook();
    workbook.sheets.pop();
    let bytes = office::xlsx(&workbook).unwrap();
    let csv =
        soffice::convert("sheet", "table.xlsx", &bytes, "csv:Text - txt - csv (StarCalc):44,34,76");
    assert_eq!(
        fs::read_to_string(csv).unwrap(),
        "ตัวชี้วัด,คะแนน,ลำดับ,หมายเหตุ\nการใช้อำนาจ,96.97,1,\n\"=HYPERLINK(\"\"x\"\")\",-0.05,-2,\"บรรทัด\nต่อ 😀 <&>\"\n@SUM(1),100.00,0,\n"
    );
}

#[test]
fn files_of_other_programs_are_read() {
    let mut workbook = sample::workbook();
    workbook.sheets.pop();
    let bytes = office::xlsx(&workbook).unwrap();
    let expected = office::read_file("", &bytes).unwrap();
    for kind in ["ods", "xls"] {
        let file = soffice::convert("kinds", "table.xlsx", &bytes, kind);
        assert_eq!(
            office::read_file("", &fs::read(file).unwrap()).as_ref(),
            Ok(&expected),
            "{kind}"
        );
    }

    let document = sample::rich();
    let bytes = office::docx(&document).unwrap();
    let saved_again = soffice::convert("again", "rich.docx", &bytes, "docx:MS Word 2007 XML");
    let text = office::read_file("", &fs::read(saved_again).unwrap()).unwrap().text;
    let expected: String = sample::texts(&document).iter().map(|text| tight(text)).collect();
    assert_eq!(tight(&text), expected);
    let old = soffice::convert("again", "rich.docx", &bytes, "doc");
    assert_eq!(office::read_file("", &fs::read(old).unwrap()), Err(EngineError::UnknownFile));
}
