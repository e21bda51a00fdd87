//! Pages: size, margins, header and footer.

use documents::document::{Numerals, Orientation, Pages, Section};
use ooxmlsdk::schemas::w;

use super::make::make;
use super::package::{BARE_HEADER_ID, FOOTER_ID, HEADER_ID, namespaces};
use super::paragraph::{self, RunLook};

/// In twentieths of a point.
struct PageGeometry {
    width: i32,
    height: i32,
    top: i32,
    right: i32,
    bottom: i32,
    left: i32,
}

/// A4 with the margins of official letters: 3 cm for binding, 2 cm outside, 2.5 cm above.
const PORTRAIT: PageGeometry =
    PageGeometry { width: 11906, height: 16838, top: 1417, right: 1134, bottom: 1134, left: 1701 };
/// A4 landscape for wide tables, with margins of 2 cm.
const LANDSCAPE: PageGeometry =
    PageGeometry { width: 16838, height: 11906, top: 1134, right: 1134, bottom: 1134, left: 1134 };

/// Distances of the header and the footer from the edge of the page. The mark of secrecy ends where the text of a
/// letter begins, 1.5 cm below the edge, so that it moves no text.
const NUMBER_FROM_EDGE: i32 = 567;
const MARK_FROM_EDGE: i32 = 284;
const MARK_HEIGHT: i32 = 560;
/// The height of a page number below a mark: what a landscape page leaves above its text.
const NUMBER_HEIGHT: i32 = LANDSCAPE.top - MARK_FROM_EDGE - MARK_HEIGHT;

/// A letter begins with an emblem, 1.5 cm below the edge.
const LETTER: PageGeometry = PageGeometry { top: 851, ..PORTRAIT };

fn geometry(section: &Section) -> &'static PageGeometry {
    match (section.orientation, section.pages) {
        (Orientation::Portrait, Pages::Letter) => &LETTER,
        (orientation, _) => page(orientation),
    }
}

fn page(orientation: Orientation) -> &'static PageGeometry {
    match orientation {
        Orientation::Portrait => &PORTRAIT,
        Orientation::Landscape => &LANDSCAPE,
    }
}

/// The width between the margins.
pub(super) fn text_width(orientation: Orientation) -> i32 {
    let page = page(orientation);
    page.width - page.left - page.right
}

/// How the pages of a section are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Neither shown nor counted.
    Cover,
    /// From 1, which is not shown.
    First,
    Following,
}

pub(super) fn section(
    section: &Section,
    numerals: Numerals,
    numbering: Numbering,
    is_secret: bool,
) -> w::SectionProperties {
    let page = geometry(section);
    let size = match section.orientation {
        Orientation::Portrait => make!(w::PageSize { width: page.width, height: page.height }),
        Orientation::Landscape => make!(w::PageSize {
            width: page.width,
            height: page.height,
            orient: w::PageOrientationValues::Landscape,
        }),
    };
    let mut numbers = w::PageNumberType {
        format: Some(match numerals {
            Numerals::Thai => w::NumberFormatValues::ThaiNumbers,
            Numerals::Arabic => w::NumberFormatValues::Decimal,
        }),
        ..Default::default()
    };
    if numbering == Numbering::First {
        numbers.start = Some(1);
    }
    let from_edge = if is_secret { MARK_FROM_EDGE } else { NUMBER_FROM_EDGE };
    let mut section = make!(w::SectionProperties {
        section_properties_choice: references(numbering, is_secret),
        page_size: size,
        page_margin: make!(w::PageMargin {
            top: page.top,
            right: page.right,
            bottom: page.bottom,
            left: page.left,
            header: from_edge,
            footer: from_edge,
            gutter: 0,
        }),
        page_number_type: numbers,
    });
    if numbering == Numbering::First {
        section.title_page = Some(w::TitlePage::default());
    }
    section
}

/// The headers and footers of a section. Covers and the first page have no number, but every page has the mark of
/// secrecy.
///
/// Every section names its own, because otherwise it would inherit those of the section before it.
fn references(numbering: Numbering, is_secret: bool) -> Vec<w::SectionPropertiesChoice> {
    use w::HeaderFooterValues as Kind;
    let header = |kind, id: &str| {
        w::SectionPropertiesChoice::HeaderReference(make!(w::HeaderReference {
            r#type: kind,
            id: id
        }))
    };
    let footer = |kind| {
        w::SectionPropertiesChoice::FooterReference(make!(w::FooterReference {
            r#type: kind,
            id: FOOTER_ID
        }))
    };
    let mut references = match numbering {
        Numbering::Cover => vec![header(Kind::Default, BARE_HEADER_ID)],
        Numbering::First => {
            vec![header(Kind::Default, HEADER_ID), header(Kind::First, BARE_HEADER_ID)]
        }
        Numbering::Following => vec![header(Kind::Default, HEADER_ID)],
    };
    if is_secret {
        references.push(footer(Kind::Default));
        if numbering == Numbering::First {
            references.push(footer(Kind::First));
        }
    }
    references
}

/// The mark of secrecy, red and centred, on a line that fits above an emblem.
fn secrecy_mark(secrecy: &str, font: &str) -> w::Paragraph {
    let look = RunLook { bold: true, size: Some(64), red: true, ..RunLook::default() };
    let mut properties = paragraph::properties("Header");
    properties.spacing_between_lines = Some(paragraph::exactly(MARK_HEIGHT));
    paragraph::with_properties(properties, vec![paragraph::run(secrecy, &look, font)])
}

/// The header without a number: the mark of secrecy, or a paragraph without height.
pub(super) fn bare_header(secrecy: &str, font: &str) -> w::Header {
    let paragraph = match secrecy {
        "" => paragraph::spacer(),
        secrecy => secrecy_mark(secrecy, font),
    };
    make!(w::Header {
        xmlns: namespaces(),
        header_choice: vec![w::HeaderChoice::Paragraph(Box::new(paragraph))],
    })
}

pub(super) fn footer(secrecy: &str, font: &str) -> w::Footer {
    make!(w::Footer {
        xmlns: namespaces(),
        footer_choice: vec![w::FooterChoice::Paragraph(Box::new(secrecy_mark(secrecy, font)))],
    })
}

/// The header with the number, "- 2 -", below the mark of secrecy if there is one.
pub(super) fn header(secrecy: &str, font: &str) -> w::Header {
    let mut runs = paragraph::plain_run("- ", font);
    let field = |choice| {
        make!(w::Run {
            run_properties: paragraph::run_properties("", false, font),
            run_choice: vec![choice],
        })
    };
    let mark =
        |kind| w::RunChoice::FieldChar(Box::new(make!(w::FieldChar { field_char_type: kind })));
    runs.push(field(mark(w::FieldCharValues::Begin)));
    runs.push(field(w::RunChoice::FieldCode(w::FieldCode(make!(w::TextType {
        space: ooxmlsdk::schemas::xml::SpaceProcessingModeValues::Preserve,
        xml_content: " PAGE ",
    })))));
    runs.push(field(mark(w::FieldCharValues::Separate)));
    runs.extend(paragraph::plain_run("2", font));
    runs.push(field(mark(w::FieldCharValues::End)));
    runs.extend(paragraph::plain_run(" -", font));
    let mut number = paragraph::properties("Header");
    let mut paragraphs = Vec::new();
    if !secrecy.is_empty() {
        number.spacing_between_lines = Some(paragraph::exactly(NUMBER_HEIGHT));
        paragraphs.push(secrecy_mark(secrecy, font));
    }
    paragraphs.push(paragraph::with_properties(number, runs));
    let paragraphs = paragraphs.into_iter().map(|it| w::HeaderChoice::Paragraph(Box::new(it)));
    make!(w::Header { xmlns: namespaces(), header_choice: paragraphs.collect::<Vec<_>>() })
}
