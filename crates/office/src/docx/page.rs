//! Pages: size, margins and the number at the head.

use documents::document::{Numerals, Orientation};
use ooxmlsdk::schemas::w;

use super::make::make;
use super::package::{HEADER_ID, namespaces};
use super::paragraph;

/// Lengths in twentieths of a point, as Word counts.
struct Page {
    width: i32,
    height: i32,
    top: i32,
    right: i32,
    bottom: i32,
    left: i32,
}

/// A4 with the margins of official letters: 3 cm for binding, 2 cm outside, 2.5 cm above.
const PORTRAIT: Page = Page {
    width: 11906,
    height: 16838,
    top: 1417,
    right: 1134,
    bottom: 1134,
    left: 1701,
};
/// A4 lying, 2 cm all round, for wide tables.
const LANDSCAPE: Page = Page {
    width: 16838,
    height: 11906,
    top: 1134,
    right: 1134,
    bottom: 1134,
    left: 1134,
};

fn page(orientation: Orientation) -> &'static Page {
    match orientation {
        Orientation::Portrait => &PORTRAIT,
        Orientation::Landscape => &LANDSCAPE,
    }
}

/// Between the margins.
pub(super) fn text_width(orientation: Orientation) -> i32 {
    let page = page(orientation);
    page.width - page.left - page.right
}

/// The first section's first page carries no number.
pub(super) fn section(
    orientation: Orientation,
    numerals: Numerals,
    is_first: bool,
) -> w::SectionProperties {
    let page = page(orientation);
    let size = match orientation {
        Orientation::Portrait => make!(w::PageSize {
            width: page.width,
            height: page.height
        }),
        Orientation::Landscape => make!(w::PageSize {
            width: page.width,
            height: page.height,
            orient: w::PageOrientationValues::Landscape,
        }),
    };
    let numbers = match numerals {
        Numerals::Thai => make!(w::PageNumberType {
            format: w::NumberFormatValues::ThaiNumbers
        }),
        Numerals::Arabic => make!(w::PageNumberType {
            format: w::NumberFormatValues::Decimal
        }),
    };
    let header = make!(w::HeaderReference {
        r#type: w::HeaderFooterValues::Default,
        id: HEADER_ID
    });
    let mut section = make!(w::SectionProperties {
        section_properties_choice: vec![w::SectionPropertiesChoice::HeaderReference(header)],
        page_size: size,
        page_margin: make!(w::PageMargin {
            top: page.top,
            right: page.right,
            bottom: page.bottom,
            left: page.left,
            header: 709,
            footer: 709,
            gutter: 0,
        }),
        page_number_type: numbers,
    });
    if is_first {
        section.title_page = Some(w::TitlePage::default());
    }
    section
}

/// "- 2 -", centred.
pub(super) fn header(font: &str) -> w::Header {
    let mut runs = paragraph::plain_run("- ", font);
    let field = |choice| {
        make!(w::Run {
            run_properties: paragraph::run_properties("", false, font),
            run_choice: vec![choice],
        })
    };
    let mark = |kind| {
        w::RunChoice::FieldChar(Box::new(make!(w::FieldChar {
            field_char_type: kind
        })))
    };
    runs.push(field(mark(w::FieldCharValues::Begin)));
    runs.push(field(w::RunChoice::FieldCode(w::FieldCode(make!(
        w::TextType {
            space: ooxmlsdk::schemas::xml::SpaceProcessingModeValues::Preserve,
            xml_content: " PAGE ",
        }
    )))));
    runs.push(field(mark(w::FieldCharValues::Separate)));
    runs.extend(paragraph::plain_run("2", font));
    runs.push(field(mark(w::FieldCharValues::End)));
    runs.extend(paragraph::plain_run(" -", font));
    make!(w::Header {
        xmlns: namespaces(),
        header_choice: vec![w::HeaderChoice::Paragraph(Box::new(paragraph::paragraph(
            "Header", runs
        )))],
    })
}
