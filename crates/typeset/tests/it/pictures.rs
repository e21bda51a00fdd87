//! The pages of the PDF files.
//!
//! `PRONGSAI_WRITE_PICTURES=1 cargo test -p typeset --test it pictures` writes the maps of ink again; look at the PDF files
//! in `target/tmp` before you keep them.

use std::fs;
use std::path::Path;

use documents::PaperKind;
use testkit::ink::{MOST_DIFFERENT, compare, difference, maps};
use testkit::whole::{Whole, whole};

#[test]
fn every_paper_looks_as_it_did() {
    let whole = whole();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    for kind in PaperKind::ALL {
        let pdf = typeset::pdf(&whole.composed(kind).document).unwrap();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("look-{}.pdf", kind.id()));
        fs::write(&file, pdf).unwrap();
        compare(&file, &kept.join(format!("{}.txt", kind.id())));
    }
}

#[test]
fn one_more_line_is_noticed() {
    let mut whole = whole();
    let map = |whole: &Whole, name: &str| {
        let pdf = typeset::pdf(&whole.composed(PaperKind::MemoResult).document).unwrap();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, pdf).unwrap();
        maps(&file).remove(0)
    };
    let before = map(&whole, "line-before.pdf");
    assert_eq!(difference(&before, &map(&whole, "line-again.pdf")), 0);
    let passage = ita::passage::Passage {
        text: "อีกหนึ่งบรรทัด".to_owned(), ..Default::default()
    };
    whole.passages.insert("memo-result.extra".to_owned(), passage);
    let after = map(&whole, "line-after.pdf");
    assert!(difference(&before, &after) > 3 * MOST_DIFFERENT);
}
