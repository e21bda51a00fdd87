//! The series: bars with the target as a line over them, or the lines of a radar.

use documents::document::{Chart, Series};
use ita::Score;
use ooxmlsdk::schemas::c;

use super::super::make::make;
use super::axes::{self, CATEGORIES, VALUES};
use super::ink;
use crate::text;
use crate::xlsx::CHART_SHEET;

/// Always two decimals: 85 is shown as 85.00.
const FORMAT: &str = "0.00";

/// A chart as the columns of its workbook: names in column A, one series in every further column.
pub(super) struct ChartColumns<'a> {
    chart: &'a Chart,
}

impl<'a> ChartColumns<'a> {
    pub(super) fn new(chart: &'a Chart) -> Self {
        Self { chart }
    }

    /// The series in order, each with its index; its column is one further, as A has the names.
    fn series(&self, is_target: bool) -> impl Iterator<Item = (usize, &'a Series)> {
        let numbered = self.chart.series.iter().enumerate();
        numbered.filter(move |(_, series)| series.is_target == is_target)
    }

    fn categories(&self) -> c::CategoryAxisData {
        let names = self.chart.categories.iter().map(String::as_str);
        make!(c::CategoryAxisData {
            category_axis_data_choice: c::CategoryAxisDataChoice::StringReference(Box::new(
                strings(&self.range(0), names,)
            )),
        })
    }

    fn values(&self, no: usize, series: &Series) -> c::Values {
        let values =
            (0..self.chart.categories.len()).map(|at| series.values.get(at).copied().flatten());
        let reference = numbers(&self.range(no + 1), values);
        make!(c::Values { values_choice: c::ValuesChoice::NumberReference(Box::new(reference)) })
    }

    /// The cells of a column below its header.
    fn range(&self, column: usize) -> String {
        let letter = letter(column);
        let last = self.chart.categories.len().max(1) + 1;
        format!("{CHART_SHEET}!${letter}$2:${letter}${last}")
    }
}

pub(super) fn bars_and_line(columns: &ChartColumns, font: &str) -> Vec<c::PlotAreaChoice> {
    let mut plots = vec![c::PlotAreaChoice::BarChart(Box::new(bars(columns, font)))];
    let targets: Vec<_> =
        columns.series(true).map(|(no, series)| target(columns, no, series)).collect();
    if !targets.is_empty() {
        plots.push(c::PlotAreaChoice::LineChart(Box::new(make!(c::LineChart {
            grouping: make!(c::Grouping { val: c::GroupingValues::Standard }),
            vary_colors: make!(c::VaryColors { val: false }),
            line_chart_series: targets,
            show_marker: make!(c::ShowMarker { val: true }),
            axis_id: axis_ids(),
        }))));
    }
    plots
}

fn bars(columns: &ChartColumns, font: &str) -> c::BarChart {
    let series = columns.series(false).enumerate().map(|(at, (no, series))| {
        make!(c::BarChartSeries {
            index: index(no),
            order: order(no),
            series_text: name(no, series),
            chart_shape_properties: ink::bar(at),
            invert_if_negative: make!(c::InvertIfNegative { val: false }),
            data_labels: labels(
                font,
                ink::LABEL_SIZE,
                Some(c::DataLabelPositionValues::OutsideEnd)
            ),
            category_axis_data: columns.categories(),
            values: columns.values(no, series),
        })
    });
    make!(c::BarChart {
        bar_direction: make!(c::BarDirection { val: c::BarDirectionValues::Column }),
        bar_grouping: make!(c::BarGrouping { val: c::BarGroupingValues::Clustered }),
        vary_colors: make!(c::VaryColors { val: false }),
        bar_chart_series: series.collect::<Vec<_>>(),
        gap_width: make!(c::GapWidth {
            val: if axes::names_are_turned(columns.chart) { 60_u16 } else { 150 }
        }),
        axis_id: axis_ids(),
    })
}

fn target(columns: &ChartColumns, no: usize, series: &Series) -> c::LineChartSeries {
    make!(c::LineChartSeries {
        index: index(no),
        order: order(no),
        series_text: name(no, series),
        chart_shape_properties: ink::target(),
        marker: ink::no_marker(),
        category_axis_data: columns.categories(),
        values: columns.values(no, series),
        smooth: make!(c::Smooth { val: false }),
    })
}

/// Labels only the first series with figures: those of others would overlap them.
pub(super) fn radar(columns: &ChartColumns, font: &str) -> c::PlotAreaChoice {
    let mut lines: Vec<_> = columns
        .series(false)
        .enumerate()
        .map(|(at, (no, series))| {
            let mut line = radar_line(columns, no, series, ink::line(at), ink::marker(at));
            if at == 0 {
                line.data_labels = Some(Box::new(labels(font, ink::FIGURE_SIZE, None)));
            }
            line
        })
        .collect();
    lines.extend(
        columns
            .series(true)
            .map(|(no, series)| radar_line(columns, no, series, ink::target(), ink::no_marker())),
    );
    c::PlotAreaChoice::RadarChart(Box::new(make!(c::RadarChart {
        radar_style: make!(c::RadarStyle { val: c::RadarStyleValues::Marker }),
        vary_colors: make!(c::VaryColors { val: false }),
        radar_chart_series: lines,
        axis_id: axis_ids(),
    })))
}

fn radar_line(
    columns: &ChartColumns,
    no: usize,
    series: &Series,
    stroke: c::ChartShapeProperties,
    marker: c::Marker,
) -> c::RadarChartSeries {
    make!(c::RadarChartSeries {
        index: index(no),
        order: order(no),
        series_text: name(no, series),
        chart_shape_properties: stroke,
        marker: marker,
        category_axis_data: columns.categories(),
        values: columns.values(no, series),
    })
}

fn name(no: usize, series: &Series) -> c::SeriesText {
    let reference =
        strings(&format!("{CHART_SHEET}!${}$1", letter(no + 1)), [series.name.as_str()]);
    make!(c::SeriesText {
        series_text_choice: c::SeriesTextChoice::StringReference(Box::new(reference)),
    })
}

fn labels(font: &str, size: i32, position: Option<c::DataLabelPositionValues>) -> c::DataLabels {
    let mut shown = make!(c::DataLabelsChoiceSequence {
        numbering_format: make!(c::NumberingFormat { format_code: FORMAT, source_linked: false }),
        chart_shape_properties: ink::white_label(),
        text_properties: ink::letters(font, size, 0),
        show_legend_key: make!(c::ShowLegendKey { val: false }),
        show_value: make!(c::ShowValue { val: true }),
        show_category_name: make!(c::ShowCategoryName { val: false }),
        show_series_name: make!(c::ShowSeriesName { val: false }),
        show_percent: make!(c::ShowPercent { val: false }),
        show_bubble_size: make!(c::ShowBubbleSize { val: false }),
    });
    shown.data_label_position = position.map(|val| c::DataLabelPosition { val });
    make!(c::DataLabels { data_labels_choice: c::DataLabelsChoice::Sequence(Box::new(shown)) })
}

fn strings<'a>(formula: &str, texts: impl IntoIterator<Item = &'a str>) -> c::StringReference {
    let points: Vec<_> = texts
        .into_iter()
        .zip(0_u32..)
        .map(|(text, index)| {
            make!(c::StringPoint { index: index, numeric_value: text::one_line(text) })
        })
        .collect();
    make!(c::StringReference {
        formula: make!(c::Formula { xml_content: formula }),
        string_cache: make!(c::StringCache {
            point_count: count(points.len()),
            string_point: points
        }),
    })
}

/// A reference to numbers; an unknown value has no point at all.
fn numbers(
    formula: &str,
    values: impl ExactSizeIterator<Item = Option<Score>>,
) -> c::NumberReference {
    let known = count(values.len());
    let points = values.zip(0_u32..).filter_map(|(value, index)| {
        let value = value?.to_string();
        Some(make!(c::NumericPoint { index: index, numeric_value: value }))
    });
    make!(c::NumberReference {
        formula: make!(c::Formula { xml_content: formula }),
        numbering_cache: make!(c::NumberingCache {
            format_code: make!(c::FormatCode { xml_content: FORMAT }),
            point_count: known,
            numeric_point: points.collect::<Vec<_>>(),
        }),
    })
}

fn count(points: usize) -> c::PointCount {
    c::PointCount { val: u32::try_from(points).unwrap_or(u32::MAX) }
}

fn index(no: usize) -> c::Index {
    c::Index { val: u32::try_from(no).unwrap_or(u32::MAX) }
}

fn order(no: usize) -> c::Order {
    c::Order { val: u32::try_from(no).unwrap_or(u32::MAX) }
}

fn axis_ids() -> Vec<c::AxisId> {
    [CATEGORIES, VALUES].map(|val| c::AxisId { val }).to_vec()
}

/// The letters of a spreadsheet column: A, B, … Z, AA.
fn letter(mut column: usize) -> String {
    let mut letters = String::new();
    loop {
        let place = u8::try_from(column % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + place));
        if column < 26 {
            return letters;
        }
        column = column / 26 - 1;
    }
}
