//! The axes: names along one, 0 to 100 along the other.

use documents::document::{Chart, ChartShape};
use ooxmlsdk::schemas::c;

use super::super::make::make;
use super::ink;

pub(super) const CATEGORIES: i32 = 1;
pub(super) const VALUES: i32 = 2;

/// More names than this do not fit side by side and are turned by 45 degrees.
const MOST_LEVEL_NAMES: usize = 4;
const TURNED: i32 = -45 * 60_000;
/// Above 100, so that the label of a full score has room.
const TOP: f64 = 110.0;

/// Whether there are too many names for horizontal labels.
pub(super) fn names_are_turned(chart: &Chart) -> bool {
    chart.shape == ChartShape::Bars && chart.categories.len() > MOST_LEVEL_NAMES
}

pub(super) fn axes(chart: &Chart, font: &str) -> Vec<c::PlotAreaChoice2> {
    vec![
        c::PlotAreaChoice2::CategoryAxis(Box::new(categories(chart, font))),
        c::PlotAreaChoice2::ValueAxis(Box::new(values(chart, font))),
    ]
}

fn categories(chart: &Chart, font: &str) -> c::CategoryAxis {
    let angle = if names_are_turned(chart) { TURNED } else { 0 };
    let mut axis = make!(c::CategoryAxis {
        axis_id: make!(c::AxisId { val: CATEGORIES }),
        scaling: make!(c::Scaling {
            orientation: make!(c::Orientation { val: c::OrientationValues::MinMax }),
        }),
        delete: make!(c::Delete { val: false }),
        axis_position: make!(c::AxisPosition { val: c::AxisPositionValues::Bottom }),
        numbering_format: make!(c::NumberingFormat {
            format_code: "General",
            source_linked: false
        }),
        major_tick_mark: make!(c::MajorTickMark { val: c::TickMarkValues::None }),
        minor_tick_mark: make!(c::MinorTickMark { val: c::TickMarkValues::None }),
        tick_label_position: make!(c::TickLabelPosition {
            val: c::TickLabelPositionValues::NextTo
        }),
        chart_shape_properties: ink::axis(),
        text_properties: ink::letters(font, ink::LABEL_SIZE, angle),
        crossing_axis: make!(c::CrossingAxis { val: VALUES }),
        category_axis_choice: c::CategoryAxisChoice::Crosses(make!(c::Crosses {
            val: c::CrossesValues::AutoZero
        })),
        auto_labeled: make!(c::AutoLabeled { val: false }),
        label_alignment: make!(c::LabelAlignment { val: c::LabelAlignmentValues::Center }),
        label_offset: make!(c::LabelOffset { val: 100_u16 }),
        no_multi_level_labels: make!(c::NoMultiLevelLabels { val: false }),
    });
    if chart.shape == ChartShape::Radar {
        axis.major_gridlines = Some(Box::new(grid()));
    }
    axis
}

fn values(chart: &Chart, font: &str) -> c::ValueAxis {
    // A radar draws this axis towards every name, so it is pale there: the scores must stand out.
    let line = match chart.shape {
        ChartShape::Bars => ink::axis(),
        ChartShape::Radar => ink::grid(),
    };
    make!(c::ValueAxis {
        axis_id: make!(c::AxisId { val: VALUES }),
        scaling: make!(c::Scaling {
            orientation: make!(c::Orientation { val: c::OrientationValues::MinMax }),
            max_axis_value: make!(c::MaxAxisValue { val: TOP }),
            min_axis_value: make!(c::MinAxisValue { val: 0.0 }),
        }),
        delete: make!(c::Delete { val: false }),
        axis_position: make!(c::AxisPosition { val: c::AxisPositionValues::Left }),
        major_gridlines: grid(),
        numbering_format: make!(c::NumberingFormat { format_code: "0", source_linked: false }),
        major_tick_mark: make!(c::MajorTickMark { val: c::TickMarkValues::None }),
        minor_tick_mark: make!(c::MinorTickMark { val: c::TickMarkValues::None }),
        tick_label_position: make!(c::TickLabelPosition {
            val: c::TickLabelPositionValues::NextTo
        }),
        chart_shape_properties: line,
        text_properties: ink::letters(font, ink::LABEL_SIZE, 0),
        crossing_axis: make!(c::CrossingAxis { val: CATEGORIES }),
        value_axis_choice: c::ValueAxisChoice::Crosses(make!(c::Crosses {
            val: c::CrossesValues::AutoZero
        })),
        cross_between: make!(c::CrossBetween { val: c::CrossBetweenValues::Between }),
        major_unit: make!(c::MajorUnit { val: 20.0 }),
    })
}

fn grid() -> c::MajorGridlines {
    make!(c::MajorGridlines { chart_shape_properties: ink::grid() })
}
