//! How the Word files look when `LibreOffice` sets them.
//!
//! `PRONGSAI_WRITE_PICTURES=1 cargo test -p office --test pictures` writes the maps anew; look at the PDF files in
//! the target's `tmp/look/out` before they are kept.

#[path = "support/ink.rs"]
mod ink;
#[path = "../../documents/tests/support/mod.rs"]
mod results;
#[path = "support/soffice.rs"]
#[allow(dead_code, reason = "text is read elsewhere")]
mod soffice;

use std::fs;
use std::path::{Path, PathBuf};

use documents::Kind;
use results::whole::whole;

/// The `LibreOffice` the kept maps are of. Another one breaks lines elsewhere: then only the pages are counted.
const MADE_WITH: &str = "LibreOffice 7.4";

#[test]
fn every_paper_looks_as_it_did() {
    let whole = whole();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let is_the_same = soffice::version().starts_with(MADE_WITH);
    let fonts = fonts();
    for kind in Kind::ALL {
        let bytes = office::docx(&whole.composed(kind).document).unwrap();
        let name = format!("{}.docx", kind.id());
        let pdf = soffice::convert_with("look", &name, &bytes, "pdf", Some(&fonts));
        let kept = kept.join(format!("{}.txt", kind.id()));
        if is_the_same {
            ink::compare(&pdf, &kept);
        } else {
            let pages = fs::read_to_string(&kept).unwrap().split('\u{c}').count();
            assert_eq!(ink::maps(&pdf).len(), pages, "pages of {kind:?}");
        }
    }
}

/// Laksaman, made as small as TH SarabunPSK is at the same size, under that name and as the only font there is: the
/// pages do not depend on what is installed. Gives fontconfig's settings.
fn fonts() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("look-fonts");
    fs::create_dir_all(&folder).unwrap();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../typeset/assets");
    for name in ["Laksaman.ttf", "Laksaman-Bold.ttf"] {
        let font = two_thirds(fs::read(assets.join(name)).unwrap());
        fs::write(folder.join(name), font).unwrap();
    }
    let settings = folder.join("fonts.conf");
    let text = format!(
        r#"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir><alias binding="same"><family>TH SarabunPSK</family><prefer><family>Laksaman</family></prefer></alias></fontconfig>"#,
        folder.display()
    );
    fs::write(&settings, text).unwrap();
    settings
}

/// The units of an em, which all sizes of a font are in, stand in its table "head".
fn two_thirds(mut font: Vec<u8>) -> Vec<u8> {
    let number = |font: &[u8], at: usize| u16::from_be_bytes([font[at], font[at + 1]]);
    let tables = usize::from(number(&font, 4));
    let entry = (0..tables).map(|no| 12 + no * 16);
    let entry = entry.into_iter().find(|at| &font[*at..*at + 4] == b"head");
    let entry = entry.unwrap();
    let offset = font[entry + 8..entry + 12].try_into().unwrap();
    let at = usize::try_from(u32::from_be_bytes(offset)).unwrap() + 18;
    let em = number(&font, at) / 2 * 3;
    font[at..at + 2].copy_from_slice(&em.to_be_bytes());
    font
}
