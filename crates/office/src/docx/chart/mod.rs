//! Native Word charts: Word draws them from an embedded workbook, so that they stay editable.
//!
//! Our own code over the schema's types: the writers of Word files that we know make no charts.

mod axes;
mod ink;
mod series;

use documents::document::{Chart, ChartShape};
use engine::EngineError;
use ooxmlsdk::common::XmlNamespace;
use ooxmlsdk::namespaces::XmlKnownNamespace;
use ooxmlsdk::schemas::{a, c, w, wp};

use super::make::make;
use super::package;
use crate::{text, xlsx};
use series::ChartColumns;

const CHART_NAMESPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/// English metric units (914,400 to an inch) in a twentieth of a point.
const PER_TWIP: i64 = 635;
/// Height over width.
const BARS_RATIO: (i64, i64) = (8, 16);
const TURNED_RATIO: (i64, i64) = (10, 16);
const RADAR_RATIO: (i64, i64) = (11, 16);

/// A chart's part of the package, and the workbook behind it.
pub(super) struct ChartPart {
    pub(super) space: c::ChartSpace,
    pub(super) workbook: Vec<u8>,
}

pub(super) fn chart(chart: &Chart, font: &str) -> Result<ChartPart, EngineError> {
    use XmlKnownNamespace::{A, C, R};
    let space = make!(c::ChartSpace {
        xmlns: [C, A, R].map(XmlNamespace::Known).to_vec(),
        rounded_corners: make!(c::RoundedCorners { val: false }),
        chart: make!(c::Chart {
            auto_title_deleted: make!(c::AutoTitleDeleted { val: true }),
            plot_area: plot_area(chart, font),
            legend: make!(c::Legend {
                legend_position: make!(c::LegendPosition { val: c::LegendPositionValues::Bottom }),
                overlay: make!(c::Overlay { val: false }),
                text_properties: ink::letters(font, ink::LABEL_SIZE, 0),
            }),
            plot_visible_only: make!(c::PlotVisibleOnly { val: true }),
            // An unknown value is a gap, never a zero.
            display_blanks_as: make!(c::DisplayBlanksAs { val: c::DisplayBlanksAsValues::Gap }),
        }),
        shape_properties: ink::white_sheet(),
        text_properties: ink::letters(font, ink::LABEL_SIZE, 0),
        external_data: make!(c::ExternalData {
            id: package::WORKBOOK_ID,
            auto_update: make!(c::AutoUpdate { val: false }),
        }),
    });
    Ok(ChartPart { space, workbook: xlsx::chart_data(chart)? })
}

/// The `no`-th chart in the line of text, as wide as the text. `drawing_no` is unique among all drawings of the
/// document, as Word requires.
pub(super) fn drawing(chart: &Chart, no: usize, drawing_no: usize, text_width: i32) -> w::Drawing {
    let width = i64::from(text_width.min(9071)) * PER_TWIP;
    let (height, per_width) = match chart.shape {
        ChartShape::Bars if axes::names_are_turned(chart) => TURNED_RATIO,
        ChartShape::Bars => BARS_RATIO,
        ChartShape::Radar => RADAR_RATIO,
    };
    let reference = make!(c::ChartReference { id: package::chart_id(no).as_str() });
    let inline = make!(wp::Inline {
        distance_from_top: 0_u32,
        distance_from_bottom: 0_u32,
        distance_from_left: 0_u32,
        distance_from_right: 0_u32,
        extent: make!(wp::Extent { cx: width, cy: width * height / per_width }),
        doc_properties: make!(wp::DocProperties {
            id: u32::try_from(drawing_no).unwrap_or(u32::MAX),
            name: format!("Chart {no}"),
            description: text::one_line(&chart.alternative),
        }),
        non_visual_graphic_frame_drawing_properties:
            wp::NonVisualGraphicFrameDrawingProperties::default(),
        graphic: make!(a::Graphic {
            graphic_data: make!(a::GraphicData {
                uri: CHART_NAMESPACE,
                graphic_data_choice: vec![a::GraphicDataChoice::ChartReference(reference)],
            }),
        }),
    });
    make!(w::Drawing { drawing_choice: w::DrawingChoice::Inline(Box::new(inline)) })
}

fn plot_area(chart: &Chart, font: &str) -> c::PlotArea {
    let columns = ChartColumns::new(chart);
    let plots = match chart.shape {
        ChartShape::Bars => series::bars_and_line(&columns, font),
        ChartShape::Radar => vec![series::radar(&columns, font)],
    };
    make!(c::PlotArea {
        layout: c::Layout::default(),
        plot_area_choice1: plots,
        plot_area_choice2: axes::axes(chart, font),
    })
}
