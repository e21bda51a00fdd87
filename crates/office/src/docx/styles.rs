//! The styles, one for every role of a paragraph.

use ooxmlsdk::schemas::w;
use ooxmlsdk::schemas::w::JustificationValues as Align;

use super::make::make;
use super::package::namespaces;
use super::paragraph::{fonts, languages};

/// Sizes in half points, lengths in twentieths of a point.
struct Style {
    id: &'static str,
    /// Word's own name where it has such a style, so that it is shown in the reader's language; Thai elsewhere.
    name: &'static str,
    next: &'static str,
    size: i32,
    is_bold: bool,
    align: Align,
    /// Relative to the other lines; negative for a hanging indent.
    first_line: i32,
    /// The left indent of every line.
    left: i32,
    before: i32,
    after: i32,
    keeps_next: bool,
    is_underlined: bool,
    /// The level in the navigation pane, from 0.
    outline: Option<i32>,
}

const PLAIN: Style = Style {
    id: "Normal",
    name: "Normal",
    next: "Normal",
    size: 32,
    is_bold: false,
    align: Align::Left,
    first_line: 0,
    left: 0,
    before: 0,
    after: 0,
    keeps_next: false,
    is_underlined: false,
    outline: None,
};

const HEADING: Style =
    Style { next: "Body", is_bold: true, before: 240, after: 60, keeps_next: true, ..PLAIN };

/// By the regulation on correspondence a paragraph is indented by 2.5 cm; list items are indented further.
const STYLES: [Style; 28] = [
    PLAIN,
    Style {
        id: "Title",
        name: "Title",
        next: "Body",
        size: 40,
        is_bold: true,
        align: Align::Center,
        after: 120,
        ..PLAIN
    },
    Style { id: "Heading1", name: "heading 1", size: 36, outline: Some(0), ..HEADING },
    Style { id: "Heading2", name: "heading 2", before: 180, outline: Some(1), ..HEADING },
    Style {
        id: "Heading3",
        name: "heading 3",
        before: 120,
        first_line: 709,
        outline: Some(2),
        ..HEADING
    },
    Style {
        id: "Body",
        name: "Body Text",
        next: "Body",
        align: Align::ThaiDistribute,
        first_line: 1417,
        before: 120,
        ..PLAIN
    },
    Style {
        id: "ListItem",
        name: "List Paragraph",
        next: "ListItem",
        align: Align::ThaiDistribute,
        first_line: 1843,
        before: 60,
        ..PLAIN
    },
    Style {
        id: "Centred",
        name: "จัดกึ่งกลาง",
        next: "Centred",
        align: Align::Center,
        before: 60,
        ..PLAIN
    },
    Style {
        id: "Note", name: "หมายเหตุ", next: "Body", size: 28, before: 60, ..PLAIN
    },
    Style {
        id: "Caption",
        name: "caption",
        next: "Body",
        is_bold: true,
        align: Align::Center,
        before: 120,
        after: 120,
        ..PLAIN
    },
    Style {
        id: "Figure",
        name: "ภาพ",
        next: "Caption",
        align: Align::Center,
        before: 120,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "TableText", name: "ข้อความในตาราง", next: "TableText", size: 28, ..PLAIN
    },
    Style {
        id: "TableHead",
        name: "หัวตาราง",
        next: "TableHead",
        size: 28,
        is_bold: true,
        align: Align::Center,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "SubItem",
        name: "รายการย่อย",
        next: "SubItem",
        align: Align::ThaiDistribute,
        first_line: 2268,
        ..PLAIN
    },
    Style {
        id: "CoverTitle",
        name: "ชื่อเรื่องบนปก",
        next: "CoverTitle",
        size: 56,
        is_bold: true,
        align: Align::Center,
        ..PLAIN
    },
    Style {
        id: "CoverText",
        name: "ข้อความบนปก",
        next: "CoverText",
        size: 40,
        is_bold: true,
        align: Align::Center,
        ..PLAIN
    },
    Style {
        id: "Topic",
        name: "หัวข้อในบันทึก",
        next: "Body",
        is_bold: true,
        is_underlined: true,
        first_line: 1417,
        before: 120,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "LetterHead",
        name: "หัวคำสั่งและประกาศ",
        next: "LetterHead",
        is_bold: true,
        align: Align::Center,
        before: 60,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "Dated",
        name: "ลงวันที่",
        next: "Signed",
        first_line: 2834,
        before: 240,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "MemoField", name: "ช่องบันทึกข้อความ", next: "MemoField", ..PLAIN
    },
    Style { id: "Addressed", name: "เรียน", next: "Body", before: 120, ..PLAIN },
    // Its middle is 9.4 cm from the left margin.
    Style {
        id: "Signed", name: "ลงชื่อ", next: "Signed", align: Align::Center, left: 1588, ..PLAIN
    },
    Style {
        id: "OpinionOf",
        name: "ความเห็นของ",
        next: "ByHand",
        is_bold: true,
        before: 240,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "Choice",
        name: "ตัวเลือก",
        next: "Choice",
        first_line: -398,
        left: 965,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "ByHand",
        name: "เส้นสำหรับเขียน",
        next: "ByHand",
        before: 60,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "Emblem",
        name: "ตรา",
        next: "Centred",
        align: Align::Center,
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "Plain", name: "ข้อความไม่ย่อหน้า", next: "Plain", ..PLAIN
    },
    Style {
        id: "Header",
        name: "header",
        next: "Header",
        align: Align::Center,
        after: 200,
        ..PLAIN
    },
];

pub(super) fn styles(font: &str) -> w::Styles {
    make!(w::Styles {
        xmlns: namespaces(),
        doc_defaults: defaults(font),
        style: STYLES.iter().map(|style| word_style(style, font)).collect::<Vec<_>>(),
    })
}

fn defaults(font: &str) -> w::DocDefaults {
    make!(w::DocDefaults {
        run_properties_default: make!(w::RunPropertiesDefault {
            run_properties_base_style: make!(w::RunPropertiesBaseStyle {
                run_fonts: fonts(font),
                font_size: make!(w::FontSize { val: PLAIN.size }),
                font_size_complex_script: make!(w::FontSizeComplexScript { val: PLAIN.size }),
                languages: languages(),
            }),
        }),
        paragraph_properties_default: w::ParagraphPropertiesDefault::default(),
    })
}

fn word_style(style: &Style, font: &str) -> w::Style {
    let mut paragraph = make!(w::StyleParagraphProperties {
        widow_control: w::WidowControl::default(),
        spacing_between_lines: make!(w::SpacingBetweenLines {
            before: style.before,
            after: style.after,
            line: 240,
            line_rule: w::LineSpacingRuleValues::Auto,
        }),
        indentation: indentation(style),
        justification: make!(w::Justification { val: style.align }),
    });
    if style.keeps_next {
        paragraph.keep_next = Some(w::KeepNext::default());
        paragraph.keep_lines = Some(w::KeepLines::default());
    }
    paragraph.outline_level = style.outline.map(|val| w::OutlineLevel { val });

    let mut run = make!(w::StyleRunProperties {
        run_fonts: fonts(font),
        font_size: make!(w::FontSize { val: style.size }),
        font_size_complex_script: make!(w::FontSizeComplexScript { val: style.size }),
        languages: languages(),
    });
    if style.is_underlined {
        run.underline = Some(make!(w::Underline { val: w::UnderlineValues::Single }));
    }
    if style.is_bold {
        run.bold = Some(w::Bold::default());
        run.bold_complex_script = Some(w::BoldComplexScript::default());
    }

    let mut word = make!(w::Style {
        r#type: w::StyleValues::Paragraph,
        style_id: style.id,
        style_name: make!(w::StyleName { val: style.name }),
        next_paragraph_style: make!(w::NextParagraphStyle { val: style.next }),
        primary_style: w::PrimaryStyle::default(),
        style_paragraph_properties: paragraph,
        style_run_properties: run,
    });
    if style.id == PLAIN.id {
        word.default = Some(true.into());
    } else {
        word.based_on = Some(make!(w::BasedOn { val: PLAIN.id }));
    }
    word
}

fn indentation(style: &Style) -> w::Indentation {
    if style.first_line < 0 {
        make!(w::Indentation { left: style.left, hanging: -style.first_line })
    } else {
        make!(w::Indentation { left: style.left, first_line: style.first_line })
    }
}
