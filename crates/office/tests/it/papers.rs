//! Every official paper as a Word file: its forms measured, and its words read back by `LibreOffice`.

use std::fs;
use std::sync::Arc;

use documents::PaperKind;
use documents::document::{PictureFormat, UploadedPicture};
use documents::settings::{Secrecy, Urgency};
use testkit::imported::imported;
use testkit::results::{tight, words};
use testkit::soffice;
use testkit::whole::{Whole, bare, forty, hostile, whole, with_measures};

use crate::support::order;
use crate::support::package::Parts;
use crate::support::tree::Element;

/// English metric units in a millimetre.
const MILLIMETRE: i64 = 36_000;

fn parts(whole: &Whole, kind: PaperKind) -> Parts {
    Parts::of(&office::docx(&whole.composed(kind).document).unwrap())
}

fn body(whole: &Whole, kind: PaperKind) -> Element {
    parts(whole, kind).xml("word/document.xml")
}

#[track_caller]
fn run_of<'a>(document: &'a Element, text: &str) -> &'a Element {
    let runs = document.all("w:r").into_iter();
    let mut found = runs.filter(|run| run.words() == text);
    found.next().unwrap_or_else(|| panic!("no run {text:?}"))
}

#[track_caller]
fn has_size(run: &Element, half_points: &str) {
    assert_eq!(run.one("w:sz").get("w:val"), half_points);
    assert_eq!(run.one("w:szCs").get("w:val"), half_points);
    assert!(run.has("w:b") && run.has("w:bCs"));
}

#[test]
fn the_head_of_a_memo_has_the_regulated_sizes() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::MemoResult, |paper| {
        paper.letter.urgency = Urgency::MostUrgent;
    });
    let document = body(&whole, PaperKind::MemoResult);
    let name = run_of(&document, "บันทึกข้อความ");
    has_size(name, "58");
    for label in ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]
    {
        has_size(run_of(&document, label), "40");
    }
    let urgency = run_of(&document, "ด่วนที่สุด");
    has_size(urgency, "64");
    assert_eq!(urgency.one("w:color").get("w:val"), "C00000");
    // The emblem is 1.5 cm high and 1.5 cm below the edge, at the left margin.
    let extent = document.all("wp:extent")[0];
    assert_eq!(extent.get("cy").parse::<i64>().unwrap(), 15 * MILLIMETRE);
    let margin = document.one("w:pgMar");
    assert_eq!((margin.get("w:left"), margin.get("w:right")), ("1701", "1134"));
    assert_eq!(margin.get("w:top"), "851");
    let line = document.all("w:p").into_iter().find(|p| p.words() == "บันทึกข้อความ");
    let spacing = line.unwrap().one("w:spacing");
    assert_eq!((spacing.get("w:line"), spacing.get("w:lineRule")), ("700", "exact"));
    // Fields are dotted to the right margin, and the date begins at 8.6 cm.
    let tabs: Vec<_> =
        document.all("w:tab").into_iter().filter(|tab| tab.attributes.len() > 1).collect();
    let positions: Vec<_> = tabs.iter().map(|tab| tab.get("w:pos")).collect();
    assert_eq!(positions[..4], ["9071", "4860", "9071", "9071"]);
    assert!(document.all("w:u").iter().any(|u| u.get("w:val") == "dotted"));
}

#[test]
fn orders_and_announcements_begin_with_the_garuda() {
    for kind in [PaperKind::Order, PaperKind::Announcement] {
        let document = body(&whole(), kind);
        let extent = document.all("wp:extent")[0];
        assert_eq!(extent.get("cy").parse::<i64>().unwrap(), 30 * MILLIMETRE);
        assert_eq!(document.all("w:pgMar")[0].get("w:top"), "851");
        let styles: Vec<_> = document
            .all("w:pStyle")
            .into_iter()
            .map(|style| style.get("w:val").to_owned())
            .collect();
        assert_eq!(styles[..2], ["Emblem", "LetterHead"], "{kind:?}");
    }
}

/// 5 by 4 pixels.
fn png() -> UploadedPicture {
    UploadedPicture {
        format: PictureFormat::Png,
        width: 5,
        height: 4,
        data: "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAECAYAAABGM/VAAAAAEklEQVR4nGNgYGD4T4R/MEUAAAAgAAH8+6hPAAAAAElFTkSuQmCC".to_owned(),
    }
}

#[test]
fn a_picture_keeps_its_proportions_and_a_broken_one_leaves_the_box() {
    let mut whole = whole();
    whole.settings.garuda = Some(Arc::new(png()));
    let parts = parts(&whole, PaperKind::Order);
    let extent = parts.xml("word/document.xml");
    let extent = extent.all("wp:extent")[0];
    assert_eq!(extent.get("cy").parse::<i64>().unwrap(), 30 * MILLIMETRE);
    assert_eq!(extent.get("cx").parse::<i64>().unwrap(), 75 * MILLIMETRE / 2);
    assert_eq!(parts.relations("word/document.xml")["rIdGaruda"], "media/garuda.png");
    assert!(parts.0["word/media/garuda.png"].starts_with(b"\x89PNG"));

    for data in ["", "ไม่ใช่", "PHN2Zz48L3N2Zz4="] {
        let broken = UploadedPicture { data: data.to_owned(), ..png() };
        whole.settings.garuda = Some(Arc::new(broken));
        let document = body(&whole, PaperKind::Order);
        assert_eq!(document.all("wp:docPr")[0].get("descr"), "ที่สำหรับตราครุฑ");
    }
}

#[test]
fn the_mark_of_secrecy_is_on_every_page() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::MemoResult, |paper| {
        paper.letter.secrecy = Secrecy::Secret;
    });
    let parts = parts(&whole, PaperKind::MemoResult);
    for part in ["header1", "header2", "footer1"] {
        let words = parts.xml(&format!("word/{part}.xml")).words();
        assert!(words.contains("ลับมาก"), "{part}: {words}");
    }
    let section = parts.xml("word/document.xml");
    let section = section.one("w:sectPr");
    assert_eq!(section.all("w:headerReference").len(), 2);
    assert_eq!(section.all("w:footerReference").len(), 2);
    // The mark ends above the emblem, which begins 1.5 cm below the edge.
    let margin = section.one("w:pgMar");
    let mark = parts.xml("word/header2.xml");
    let spacing = mark.one("w:spacing");
    assert_eq!(spacing.get("w:lineRule"), "exact");
    let twips = |text: &str| text.parse::<i32>().unwrap();
    assert!(
        twips(margin.get("w:header")) + twips(spacing.get("w:line")) < twips(margin.get("w:top"))
    );
}

/// Mark and number end above the text of every page, portrait or landscape.
#[test]
fn a_mark_of_secrecy_moves_no_text() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::Analysis, |paper| {
        paper.letter.secrecy = Secrecy::Secret;
    });
    let parts = parts(&whole, PaperKind::Analysis);
    let header = parts.xml("word/header1.xml");
    let twips = |text: &str| text.parse::<i32>().unwrap();
    let lines = header.all("w:spacing").into_iter();
    let lines: i32 = lines.map(|line| twips(line.get("w:line"))).sum();
    let document = parts.xml("word/document.xml");
    let margins = document.all("w:pgMar");
    assert!(margins.len() > 2);
    for margin in margins {
        assert!(twips(margin.get("w:header")) + lines <= twips(margin.get("w:top")));
    }
}

#[test]
fn covers_are_not_counted() {
    let document = body(&whole(), PaperKind::Analysis);
    let sections = document.all("w:sectPr");
    let starts: Vec<bool> = sections
        .iter()
        .map(|section| {
            section.one("w:pgNumType").attributes.iter().any(|(name, _)| name == "w:start")
        })
        .collect();
    assert_eq!(starts, [false, true, false, false]);
    let first_pages: Vec<bool> = sections.iter().map(|section| section.has("w:titlePg")).collect();
    assert_eq!(first_pages, [false, true, false, false]);
    let headers = sections.iter().map(|section| {
        let all = section.all("w:headerReference").into_iter();
        all.map(|header| (header.get("w:type"), header.get("r:id"))).collect::<Vec<_>>()
    });
    let (numbered, bare) = ("rIdHeader", "rIdBareHeader");
    assert_eq!(
        headers.collect::<Vec<_>>(),
        [
            vec![("default", bare)],
            vec![("default", numbered), ("first", bare)],
            vec![("default", numbered)],
            vec![("default", numbered)],
        ]
    );
    assert_eq!(sections[2].one("w:pgSz").get("w:orient"), "landscape");
}

#[test]
fn a_signature_stays_on_one_page() {
    let document = body(&whole(), PaperKind::MemoResult);
    let kept: Vec<_> = document
        .all("w:p")
        .into_iter()
        .skip_while(|p| p.words() != "ความเห็นของหัวหน้าสำนักปลัด")
        .map(|p| (p.has("w:keepNext"), p.words()))
        .take(5)
        .collect();
    let keeps: Vec<bool> = kept.iter().map(|(keeps, _)| *keeps).collect();
    assert_eq!(keeps, [true, true, true, true, false], "{kept:?}");
}

#[test]
fn every_paper_has_all_its_words_in_order() {
    check_words("papers", &whole());
}

/// Results of different depths: two examples, and one known to the last item.
#[test]
fn an_analysis_of_any_depth_has_all_its_words() {
    let cases = [
        ("000", testkit::results::example_000()),
        ("003", testkit::results::example_003()),
        ("full", testkit::results::full_depth()),
    ];
    for (name, case) in cases {
        let mut whole = whole();
        whole.case = case;
        for (form, as_of_2563) in [("usual", false), ("2563", true)] {
            if as_of_2563 {
                whole.settings.edit(PaperKind::Analysis, documents::PaperSettings::as_of_2563);
            }
            check_one("examples", &format!("{name}-{form}"), &whole, PaperKind::Analysis);
        }
        check_one("examples", &format!("{name}-memo"), &whole, PaperKind::MemoResult);
    }
}

/// Measures and reports as agencies published them.
#[test]
fn papers_of_imported_plans_have_all_their_words() {
    for (name, whole) in imported() {
        for kind in [PaperKind::Measures, PaperKind::Implementation, PaperKind::Analysis] {
            check_one("imported", &format!("{name}-{}", kind.id()), &whole, kind);
        }
    }
}

fn pages(name: &str, whole: &Whole, kind: PaperKind) -> Vec<String> {
    let bytes = office::docx(&whole.composed(kind).document).unwrap();
    let file = format!("{}.docx", kind.id());
    soffice::pages(&soffice::convert(&format!("pages-{name}"), &file, &bytes, "pdf"))
}

#[test]
fn a_long_table_repeats_its_header_row_on_every_page() {
    let whole = forty();
    for kind in [PaperKind::Measures, PaperKind::Implementation] {
        check_one("forty", kind.id(), &whole, kind);
        let pages = pages("forty", &whole, kind);
        let with_measures = pages.iter().filter(|page| page.contains("มาตรการลำดับที่"));
        let heads = with_measures.map(|page| tight([page]).contains("ผู้รับผิดชอบ"));
        let heads: Vec<bool> = heads.collect();
        assert!(heads.len() > 3 && !heads.contains(&false), "{kind:?}: {heads:?}");
    }
}

#[test]
fn a_signature_is_on_the_page_of_the_last_row_before_it() {
    let document = body(&with_measures(3), PaperKind::Measures);
    let table = *document.all("w:tbl").last().unwrap();
    let kept: Vec<bool> = table
        .all("w:tr")
        .iter()
        .map(|row| row.all("w:p").iter().all(|p| p.has("w:keepNext")))
        .collect();
    // Header row, measures, and the signature, whose last line is not kept with what follows.
    assert_eq!(kept, [false, false, false, true, false]);
    let alone: Vec<usize> = (1..=10)
        .filter(|count| {
            let pages =
                pages(&format!("signed-{count}"), &with_measures(*count), PaperKind::Measures);
            !pages.last().unwrap().contains("มาตรการลำดับที่")
        })
        .collect();
    assert_eq!(alone, [] as [usize; 0]);
}

/// Checked in the file only: `LibreOffice` 7.4 separates them all the same.
#[test]
fn the_last_paragraph_of_a_memo_is_kept_with_its_signature() {
    for kind in [PaperKind::MemoResult, PaperKind::MemoMeasures] {
        let document = body(&whole(), kind);
        let paragraphs = document.all("w:p");
        let mut all = paragraphs.iter();
        let signed = all.position(|p| p.words() == "(นางสาวสมใจ ใจดี)").unwrap();
        assert!(paragraphs[signed - 1].has("w:keepNext"), "{kind:?}");
        assert!(!paragraphs[signed - 2].has("w:keepNext"), "{kind:?}");
    }
}

#[test]
fn missing_parts_leave_no_empty_page() {
    let bare = bare();
    for kind in PaperKind::ALL {
        for page in pages("without", &bare, kind) {
            assert!(!page.trim().is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn hostile_texts_stay_texts() {
    check_words("hostile-papers", &hostile());
}

fn check_words(folder: &str, whole: &Whole) {
    for kind in PaperKind::ALL {
        check_one(folder, kind.id(), whole, kind);
    }
}

fn check_one(folder: &str, name: &str, whole: &Whole, kind: PaperKind) {
    let document = whole.composed(kind).document;
    let bytes = office::docx(&document).unwrap();
    order::check(&Parts::of(&bytes));
    let file = soffice::convert(folder, &format!("{name}.docx"), &bytes, "txt:Text (encoded):UTF8");
    let found = tight([fs::read_to_string(file).unwrap()]);
    assert_eq!(found, tight(words(&document)), "{name} of {kind:?}");
}
