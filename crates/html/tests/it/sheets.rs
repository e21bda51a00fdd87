//! Kinds of sheets, and what each has at its head and foot.

use documents::Document;
use documents::document::{Numerals, Orientation, Pages, Section};
use html::sheets;

#[test]
fn each_kind_of_pages_has_its_class() {
    let sheet = |orientation, pages, numerals| {
        let html = sheets(&Document {
            numerals,
            sections: vec![Section { pages, orientation, blocks: Vec::new() }],
            ..Document::default()
        });
        html.split('"').nth(1).unwrap_or_default().to_owned()
    };
    let (tall, wide) = (Orientation::Portrait, Orientation::Landscape);
    assert_eq!(sheet(tall, Pages::Report, Numerals::Arabic), "sheet");
    assert_eq!(sheet(tall, Pages::Cover, Numerals::Thai), "sheet is-cover is-thai");
    assert_eq!(sheet(tall, Pages::Letter, Numerals::Arabic), "sheet is-letter");
    assert_eq!(sheet(wide, Pages::Report, Numerals::Thai), "sheet is-wide is-thai");
}

#[test]
fn a_mark_of_secrecy_is_at_head_and_foot_of_every_sheet() {
    let with = |secrecy: &str| {
        sheets(&Document {
            secrecy: secrecy.into(),
            sections: vec![Section::default(), Section::default()],
            ..Document::default()
        })
    };
    let all = with("ลับมาก");
    assert_eq!(all.matches("ลับมาก").count(), 4, "{all}");
    assert_eq!(all.matches(" is-known is-secret").count(), 4, "{all}");
    assert_eq!(all.matches(" is-foot").count(), 2, "{all}");
    // The styles cannot print another mark on every page: it stays at the ends of the sheet.
    assert!(!with("ปกปิด").contains("is-known"));
    assert!(!with(" ").contains("paper-secrecy"));
}

#[test]
fn the_styles_know_every_official_mark_of_secrecy() {
    use documents::settings::Secrecy;
    for secrecy in [Secrecy::Confidential, Secrecy::Secret, Secrecy::TopSecret] {
        let html = sheets(&Document {
            secrecy: secrecy.name().into(),
            sections: vec![Section::default()],
            ..Document::default()
        });
        assert!(html.contains(" is-known"), "{html}");
        let style = include_str!("../../../../style/paper.css");
        assert!(style.contains(&format!("--page-mark: \"{}\"", secrecy.name())));
    }
}
