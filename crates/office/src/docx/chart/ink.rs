//! Fills, lines and fonts of charts, distinct on a black and white print.

use ooxmlsdk::schemas::{a, c};

use super::super::make::make;

/// Font size of labels in hundredths of a point. The national fonts are small: 14 points are as tall as 9 of others.
pub(super) const LABEL_SIZE: i32 = 1400;
/// Font size of the figures in a radar, which are close to the names.
pub(super) const FIGURE_SIZE: i32 = 1200;

const DARK: &str = "262626";
const MIDDLE: &str = "9DB2CC";
const PALE: &str = "D9D9D9";
const WHITE: &str = "FFFFFF";
const PER_POINT: i32 = 12_700;

/// The bars of the `no`-th series: a solid tone, then stripes, then dots, all with a dark edge.
pub(super) fn bar(no: usize) -> c::ChartShapeProperties {
    use a::PresetPatternValues as Pattern;
    use c::ChartShapePropertiesChoice2 as Fill;
    let pattern = |preset| {
        Fill::PatternFill(Box::new(make!(a::PatternFill {
            preset: preset,
            foreground_color: make!(a::ForegroundColor {
                foreground_color_choice: a::ForegroundColorChoice::RgbColorModelHex(Box::new(
                    colour(DARK)
                )),
            }),
            background_color: make!(a::BackgroundColor {
                background_color_choice: a::BackgroundColorChoice::RgbColorModelHex(Box::new(
                    colour(WHITE)
                )),
            }),
        })))
    };
    let fill = match no % 3 {
        0 => Fill::SolidFill(Box::new(solid(MIDDLE))),
        1 => pattern(Pattern::WideUpwardDiagonal),
        _ => pattern(Pattern::Percent20),
    };
    make!(c::ChartShapeProperties {
        chart_shape_properties_choice2: fill,
        outline: outline(DARK, PER_POINT * 3 / 4, a::PresetLineDashValues::Solid),
    })
}

/// The line of the `no`-th series of a radar.
pub(super) fn line(no: usize) -> c::ChartShapeProperties {
    let dash = match no % 3 {
        0 => a::PresetLineDashValues::Solid,
        1 => a::PresetLineDashValues::SystemDot,
        _ => a::PresetLineDashValues::DashDot,
    };
    stroke(DARK, PER_POINT * 9 / 4, dash)
}

pub(super) fn marker(no: usize) -> c::Marker {
    let symbol = match no % 3 {
        0 => c::MarkerStyleValues::Circle,
        1 => c::MarkerStyleValues::Square,
        _ => c::MarkerStyleValues::Triangle,
    };
    make!(c::Marker {
        symbol: make!(c::Symbol { val: symbol }),
        size: make!(c::Size { val: 7_u8 }),
        chart_shape_properties: bar(no),
    })
}

pub(super) fn no_marker() -> c::Marker {
    make!(c::Marker { symbol: make!(c::Symbol { val: c::MarkerStyleValues::None }) })
}

/// The dashed line of the target.
pub(super) fn target() -> c::ChartShapeProperties {
    stroke(DARK, PER_POINT * 7 / 4, a::PresetLineDashValues::Dash)
}

pub(super) fn axis() -> c::ChartShapeProperties {
    stroke(DARK, PER_POINT * 3 / 4, a::PresetLineDashValues::Solid)
}

pub(super) fn grid() -> c::ChartShapeProperties {
    stroke(PALE, PER_POINT / 2, a::PresetLineDashValues::Solid)
}

/// White behind a label, so that no line crosses it.
pub(super) fn white_label() -> c::ChartShapeProperties {
    make!(c::ChartShapeProperties {
        chart_shape_properties_choice2: c::ChartShapePropertiesChoice2::SolidFill(Box::new(solid(
            WHITE
        ))),
    })
}

/// A white background without a frame.
pub(super) fn white_sheet() -> c::ShapeProperties {
    make!(c::ShapeProperties {
        shape_properties_choice2: c::ShapePropertiesChoice2::SolidFill(Box::new(solid(WHITE))),
        outline: make!(a::Outline {
            outline_choice1: a::OutlineChoice::NoFill(a::NoFill::default())
        }),
    })
}

/// Text of a size in hundredths of a point, turned by an angle in 60,000ths of a degree.
pub(super) fn letters(font: &str, size: i32, angle: i32) -> c::TextProperties {
    let run = make!(a::DefaultRunProperties {
        language: "th-TH",
        font_size: size,
        bold: false,
        default_run_properties_choice1: a::DefaultRunPropertiesChoice::SolidFill(Box::new(solid(
            DARK
        ))),
        latin_font: make!(a::LatinFont { typeface: font }),
        east_asian_font: make!(a::EastAsianFont { typeface: font }),
        complex_script_font: make!(a::ComplexScriptFont { typeface: font }),
    });
    make!(c::TextProperties {
        body_properties: make!(a::BodyProperties {
            rotation: angle,
            vertical: a::TextVerticalValues::Horizontal
        }),
        list_style: a::ListStyle::default(),
        paragraph: vec![make!(a::Paragraph {
            paragraph_properties: make!(a::ParagraphProperties { default_run_properties: run }),
            end_paragraph_run_properties: make!(a::EndParagraphRunProperties { language: "th-TH" }),
        })],
    })
}

fn stroke(hex: &str, width: i32, dash: a::PresetLineDashValues) -> c::ChartShapeProperties {
    make!(c::ChartShapeProperties { outline: outline(hex, width, dash) })
}

fn outline(hex: &str, width: i32, dash: a::PresetLineDashValues) -> a::Outline {
    make!(a::Outline {
        width: width,
        outline_choice1: a::OutlineChoice::SolidFill(Box::new(solid(hex))),
        outline_choice2: a::OutlineChoice2::PresetDash(make!(a::PresetDash { val: dash })),
    })
}

fn solid(hex: &str) -> a::SolidFill {
    make!(a::SolidFill {
        solid_fill_choice: a::SolidFillChoice::RgbColorModelHex(Box::new(colour(hex)))
    })
}

fn colour(hex: &str) -> a::RgbColorModelHex {
    make!(a::RgbColorModelHex { val: hex })
}
