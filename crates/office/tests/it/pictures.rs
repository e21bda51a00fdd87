//! The pages of the Word files as `LibreOffice` lays them out.
//!
//! `PRONGSAI_WRITE_PICTURES=1 cargo test -p office --test it pictures` writes the maps of ink again; look at the PDF files
//! in `target/tmp/look/out` before you keep them.

use std::fs;
use std::path::Path;

use documents::PaperKind;
use testkit::whole::whole;
use testkit::{ink, soffice};

/// The version that made the kept maps. Another one breaks lines elsewhere: then only the pages are counted.
const MADE_WITH: &str = "LibreOffice 7.4";

#[test]
fn every_paper_looks_as_it_did() {
    let whole = whole();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    let is_the_same = soffice::version().starts_with(MADE_WITH);
    for kind in PaperKind::ALL {
        let bytes = office::docx(&whole.composed(kind).document).unwrap();
        let name = format!("{}.docx", kind.id());
        let pdf = soffice::convert("look", &name, &bytes, "pdf");
        let kept = kept.join(format!("{}.txt", kind.id()));
        if is_the_same {
            ink::compare(&pdf, &kept);
        } else {
            let pages = fs::read_to_string(&kept).unwrap().split('\u{c}').count();
            assert_eq!(ink::maps(&pdf).len(), pages, "pages of {kind:?}");
        }
    }
}
