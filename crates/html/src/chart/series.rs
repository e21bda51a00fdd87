use documents::document::{Chart, Series};

/// The series the chart is about: the first that is not a target.
pub(super) fn main(chart: &Chart) -> Option<&Series> {
    chart.series.iter().find(|s| !s.is_target)
}

/// The series to compare the main one with: earlier years.
pub(super) fn earlier(chart: &Chart) -> impl Iterator<Item = &Series> {
    chart.series.iter().filter(|s| !s.is_target).skip(1)
}

pub(super) fn target(chart: &Chart) -> Option<&Series> {
    chart.series.iter().find(|s| s.is_target)
}
