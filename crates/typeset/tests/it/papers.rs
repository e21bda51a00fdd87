//! Every official paper as a PDF, read back by pdftotext.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use documents::document::{Block, PictureFormat, Table, TableCell, UploadedPicture};
use documents::{Document, PaperKind};
use testkit::imported::imported;
use testkit::results::{full_depth, tight, words};
use testkit::soffice;
use testkit::whole::{Whole, bare, forty, hostile, whole, with_measures};

/// The text of each page, without page numbers.
fn pages(name: &str, document: &Document) -> Vec<String> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(&file, typeset::pdf(document).unwrap()).unwrap();
    soffice::pages(&file)
        .iter()
        .map(|page| {
            let is_number = |line: &&str| line.starts_with("- ") && line.ends_with(" -");
            page.lines().filter(|line| !is_number(line)).collect::<Vec<_>>().join("\n")
        })
        .collect()
}

fn unmerge(table: &mut Table) {
    for cell in table.rows.iter_mut().flatten() {
        if *cell == TableCell::Merged {
            *cell = TableCell::Text { runs: Vec::new() };
        }
    }
}

fn document(whole: &Whole, kind: PaperKind) -> Document {
    whole.composed(kind).document
}

#[test]
fn every_paper_has_all_its_words_in_order_when_copied() {
    let whole = whole();
    for kind in PaperKind::ALL {
        check_words(kind.id(), document(&whole, kind), false);
    }
}

/// Results of different depths: two examples, and one known to the last item.
#[test]
fn an_analysis_of_any_depth_has_all_its_words() {
    let cases = [
        ("000", testkit::results::example_000()),
        ("003", testkit::results::example_003()),
        ("full", full_depth()),
    ];
    for (name, case) in cases {
        let mut whole = whole();
        whole.case = case;
        check_words(name, document(&whole, PaperKind::Analysis), true);
        whole.settings.edit(PaperKind::Analysis, documents::PaperSettings::as_of_2563);
        check_words(&format!("{name}-2563"), document(&whole, PaperKind::Analysis), true);
    }
}

/// Measures and reports as agencies published them.
#[test]
fn papers_of_imported_plans_have_all_their_words() {
    for (name, whole) in imported() {
        for kind in [PaperKind::Measures, PaperKind::Implementation] {
            let name = format!("imported-{name}-{}", kind.id());
            check_words(&name, document(&whole, kind), true);
        }
    }
}

#[test]
fn a_long_table_repeats_its_header_row_on_every_page() {
    let whole = forty();
    for kind in [PaperKind::Measures, PaperKind::Implementation] {
        let document = document(&whole, kind);
        check_words(&format!("forty-{}", kind.id()), document.clone(), true);
        let pages = pages(&format!("forty-pages-{}", kind.id()), &document);
        let with_measures = pages.iter().filter(|page| page.contains("มาตรการลำดับที่"));
        let heads = with_measures.map(|page| tight([page]).contains("ผู้รับผิดชอบ"));
        let heads: Vec<bool> = heads.collect();
        assert!(heads.len() > 3 && !heads.contains(&false), "{kind:?}: {heads:?}");
    }
}

/// For tables that end anywhere on a page.
#[test]
fn a_signature_is_on_the_page_of_the_last_row_before_it() {
    for count in 1..=12 {
        let whole = with_measures(count);
        for kind in [PaperKind::Measures, PaperKind::Implementation] {
            let name = format!("signed-{count}-{}", kind.id());
            let pages = pages(&name, &document(&whole, kind));
            let last = tight([pages.last().unwrap()]);
            assert!(last.contains("นางสาวสมใจใจดี"), "{name}: {last}");
            assert!(last.contains("มาตรการลำดับที่"), "{name}: {last}");
        }
    }
}

/// A memo with additional lines before its request.
fn long_memo(lines: usize) -> Whole {
    let mut whole = whole();
    let text = vec!["อีกหนึ่งบรรทัด"; lines].join("\n");
    let passage = ita::passage::Passage { text, ..Default::default() };
    whole.passages.insert("memo-result.extra".to_owned(), passage);
    whole
}

/// Checks that the page with the signature of the author has the last words before it.
#[track_caller]
fn assert_signed_with_text(lines: usize, pages: &[String]) {
    let signed = pages.iter().map(|page| tight([page]));
    let signed: Vec<_> = signed.filter(|page| page.contains("(นางสาวสมใจใจดี)")).collect();
    let [page] = signed.as_slice() else {
        panic!("{lines} more lines: signed on {} pages", signed.len());
    };
    let (before, _) = page.split_once("(นางสาวสมใจใจดี)").unwrap();
    assert!(before.contains("ประจำปีงบประมาณพ.ศ.๒๕๖๙"), "{lines} more lines: {before}");
}

/// For memos that end anywhere on a page.
#[test]
fn the_last_words_of_a_memo_are_on_the_page_of_its_signature() {
    for lines in 0..28 {
        let whole = long_memo(lines);
        let pages = pages(&format!("memo-{lines}"), &document(&whole, PaperKind::MemoResult));
        assert_signed_with_text(lines, &pages);
    }
}

#[test]
fn missing_parts_leave_no_empty_page() {
    let (full, bare) = (whole(), bare());
    for kind in PaperKind::ALL {
        let of = |whole: &Whole, name: &str| {
            pages(&format!("{name}-{}", kind.id()), &document(whole, kind))
        };
        let (full, bare) = (of(&full, "with"), of(&bare, "without"));
        assert!(bare.len() <= full.len(), "{kind:?}");
        for page in bare {
            assert!(!page.trim().is_empty(), "{kind:?}");
        }
    }
}

/// Checks the words of all pages in order. `rows_may_split`: a row may be split over two pages.
fn check_words(name: &str, mut document: Document, rows_may_split: bool) {
    for section in &mut document.sections {
        // Charts are checked elsewhere, and a cell over several rows is drawn after those rows.
        section.blocks.retain(|block| !matches!(block, Block::Chart(_)));
        for block in &mut section.blocks {
            if let Block::Table(table) = block {
                unmerge(table);
            }
        }
    }
    // They are repeated on every page.
    let heads: Vec<String> = document
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| match block {
            Block::Table(table) => Some(tight(table.columns.iter().map(|it| &it.head))),
            _ => None,
        })
        .filter(|head| !head.is_empty())
        .collect();
    let mut found = String::new();
    for page in pages(&format!("words-{name}"), &document) {
        let page = tight([page]);
        let again = heads.iter().find(|head| page.starts_with(head.as_str()));
        found.push_str(again.map_or(page.as_str(), |head| &page[head.len()..]));
    }
    let expected = tight(words(&document));
    if found == expected {
        return;
    }
    // A split row has the beginnings of all its cells on the first page and their ends on the second: then the letters
    // are complete, but not in the order of the cells.
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    assert!(rows_may_split, "{name}: {found}");
    assert_eq!(letters(&found), letters(&expected), "{name}");
}

#[test]
fn lines_break_neither_inside_protected_names_nor_before_closing_marks() {
    let whole = whole();
    for kind in PaperKind::ALL {
        let document = document(&whole, kind);
        for page in pages(&format!("lines-{}", kind.id()), &document) {
            let whole_page = page.replace('\n', "");
            // Longer names may break in tables.
            let fit = document.unbroken.iter().filter(|it| it.chars().count() <= 20);
            for term in fit {
                let term = thai::arabic_digits(term).into_owned();
                let in_lines: usize = page.lines().map(|line| line.matches(&term).count()).sum();
                assert_eq!(whole_page.matches(&term).count(), in_lines, "{term} in {kind:?}");
            }
            for line in page.lines() {
                let first = line.chars().next().unwrap_or('-');
                assert!(!" ๆฯ”’)าะำ".contains(first), "{line:?} in {kind:?}");
            }
        }
    }
}

#[test]
fn the_file_is_tagged_and_has_its_language_and_title() {
    let document = document(&whole(), PaperKind::MemoResult);
    let bytes = typeset::pdf(&document).unwrap();
    let has = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(bytes.starts_with(b"%PDF-1."));
    assert!(has("/MarkInfo") && has("/StructTreeRoot"));
    assert!(has("/Lang(th)") && !has("/Lang(ja"));
    assert!(has("/Title"));
    assert_eq!(typeset::pdf(&document), Ok(bytes), "equal documents give equal bytes");
}

#[test]
fn hostile_texts_stay_texts_and_long_ones_are_complete() {
    let whole = hostile();
    for kind in PaperKind::ALL {
        let document = document(&whole, kind);
        let found = tight(pages(&format!("hostile-{}", kind.id()), &document));
        for word in words(&document) {
            let word = tight([word.replace(['\u{202e}', '\u{202c}'], "")]);
            // The writer joins these into one letter.
            let word = word.replace("\u{e4d}\u{e32}", "\u{e33}");
            // A long text has header rows between its pages; letters missing in the font are boxes.
            let is_plain =
                word.chars().count() < 400 && !word.contains(['😀', '漢', 'Ε', 'к', '٣']);
            if is_plain {
                let found = found.replace(['\u{202e}', '\u{202c}'], "");
                assert!(found.contains(&word), "{word} in {kind:?}: {found}");
            }
        }
        if kind == PaperKind::Measures {
            assert!(found.matches("ยาว").count() >= 5000);
        }
    }
}

#[test]
fn a_broken_picture_is_left_out() {
    let mut whole = whole();
    for data in ["", "ไม่ใช่", "iVBORw0KGgoAAAANSUhEUgAAAAUA"] {
        whole.settings.garuda = Some(Arc::new(UploadedPicture {
            format: PictureFormat::Png,
            width: 5,
            height: 4,
            data: data.to_owned(),
        }));
        typeset::pdf(&document(&whole, PaperKind::Order)).unwrap();
    }
}

#[test]
fn an_empty_document_has_one_page() {
    assert_eq!(pages("empty", &Document::default()).len(), 1);
    let nothing =
        Document { sections: vec![documents::document::Section::default()], ..Document::default() };
    assert_eq!(pages("nothing", &nothing).len(), 1);
}

#[test]
fn a_result_at_full_depth_has_its_annex() {
    let document = full_depth().document();
    let pages = pages("full", &document);
    assert!(pages.len() > 5, "{}", pages.len());
    let text = pages.concat();
    assert!(text.contains("ภาคผนวก คะแนนรายข้อ"));
    // Each chart has its caption once, and a cell over several rows its text once.
    assert_eq!(pages.iter().filter(|page| page.contains("ภาพที่ 1")).count(), 1);
    assert!(text.contains("\nIIT\n") || text.contains("IIT 1"), "{text}");
}

/// With a name of eighty letters.
#[test]
fn no_text_is_wider_than_its_page() {
    let mut whole = whole();
    whole.case.agency.name = format!("องค์การบริหารส่วนตำบล{}", "ยาวมาก".repeat(10));
    let name = whole.case.agency.name.clone();
    let ids: Vec<_> = whole.plan.measures.iter().map(|it| it.id).collect();
    for id in ids {
        whole.plan.edit(id, |measure| {
            measure.name = format!("มาตรการของ{name}");
            measure.units = vec![name.clone()];
        });
    }
    for kind in PaperKind::ALL {
        let pdf = typeset::pdf(&document(&whole, kind)).unwrap();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("wide-{}.pdf", kind.id()));
        fs::write(&file, pdf).unwrap();
        for (page, right) in soffice::right_edges(&file).iter().enumerate() {
            let (most, at) = *right;
            assert!(at <= most, "page {} of {kind:?}: {at} of {most}", page + 1);
        }
    }
}
