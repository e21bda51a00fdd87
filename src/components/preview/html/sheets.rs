//! What kinds of pages there are, and what stands on every one.

use super::*;

#[test]
fn each_kind_of_pages_has_its_sheet() {
    let sheet = |orientation, pages, numerals| {
        let html = html(&Document {
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
fn a_mark_of_secrecy_stands_at_head_and_foot_of_every_sheet() {
    let with = |secrecy: &str| {
        html(&Document {
            secrecy: secrecy.into(),
            sections: vec![Section::default(), Section::default()],
            ..Document::default()
        })
    };
    let all = with("ลับมาก");
    assert_eq!(all.matches("ลับมาก").count(), 4, "{all}");
    assert_eq!(all.matches(" is-known is-secret").count(), 4, "{all}");
    assert_eq!(all.matches(" is-foot").count(), 2, "{all}");
    // One the styles cannot print on every page stays where sections begin and end.
    assert!(!with("ปกปิด").contains("is-known"));
    assert!(!with(" ").contains("paper-secrecy"));
}

/// The styles know the marks by these names.
#[test]
fn every_mark_of_secrecy_is_known() {
    use documents::settings::Secrecy;
    for secrecy in [Secrecy::Confidential, Secrecy::Secret, Secrecy::TopSecret] {
        let html = html(&Document {
            secrecy: secrecy.name().into(),
            sections: vec![Section::default()],
            ..Document::default()
        });
        assert!(html.contains(" is-known"), "{html}");
        let style = include_str!("../../../../style/paper.css");
        assert!(style.contains(&format!("--page-mark: \"{}\"", secrecy.name())));
    }
}
