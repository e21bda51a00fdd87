//! The radar chart: every category an axis, this year as an area, the target dashed.

use documents::document::{Chart, Series};
use ita::Score;

use super::drawing::{Anchor, ChartDrawing, Paint, Point};
use super::series::{earlier, main, target};

const RADIUS: i32 = 1200;
const CENTRE: Point = (1700, 1650);
/// The x of the list of names.
const NAMES: i32 = 3500;

/// Where the names of the numbered axes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RadarLabels {
    /// In the drawing.
    Beside,
    /// On the page around it.
    Elsewhere,
}

/// Draws a chart as a radar; a category without a value leaves its corner out.
pub fn radar(chart: &Chart, labels: RadarLabels) -> ChartDrawing {
    let mut drawing = ChartDrawing {
        width: if labels == RadarLabels::Beside { 8000 } else { 3400 },
        height: 3300,
        alternative: chart.alternative.clone(),
        marks: Vec::new(),
    };
    let axes = directions(chart.categories.len());
    if labels == RadarLabels::Beside {
        let size = (drawing.width, drawing.height);
        drawing.rect((0, 0), size, Paint::Paper);
    }
    // The area lies below the grid, so that rings can be counted through it.
    draw(&mut drawing, &axes, main(chart), Paint::Area);
    for part in 1..=4 {
        let ring = axes.iter().map(|axis| on(*axis, RADIUS * part / 4));
        drawing.shape(ring.collect(), Paint::Grid);
    }
    for (index, axis) in axes.iter().enumerate() {
        drawing.line(CENTRE, on(*axis, RADIUS), Paint::Grid);
        let (x, y) = on(*axis, RADIUS + 210);
        drawing.bold((x, y + 55), Anchor::Middle, 160, (index + 1).to_string());
    }
    for series in earlier(chart) {
        draw(&mut drawing, &axes, Some(series), Paint::Earlier);
    }
    draw(&mut drawing, &axes, target(chart), Paint::Target);
    if labels == RadarLabels::Beside {
        names(&mut drawing, chart);
    }
    drawing
}

fn draw(drawing: &mut ChartDrawing, axes: &[Direction], series: Option<&Series>, paint: Paint) {
    let values = series.map_or(&[][..], |series| &series.values);
    let corners: Vec<_> = axes
        .iter()
        .zip(values)
        .filter_map(|(axis, value)| value.map(|value| on(*axis, along(value))))
        .collect();
    if corners.len() > 2 {
        drawing.shape(corners, paint);
    }
}

/// Lists the categories in order; each begins with its number.
fn names(drawing: &mut ChartDrawing, chart: &Chart) {
    let mut y = 420;
    for (index, category) in chart.categories.iter().enumerate() {
        let value = main(chart).and_then(|s| s.values.get(index).copied().flatten());
        let shown = value.map_or_else(|| "ไม่มีข้อมูล".to_owned(), |v| v.to_string());
        drawing.text((NAMES, y), Anchor::Start, 160, category.as_str());
        drawing.bold((7800, y), Anchor::End, 160, shown);
        y += 240;
    }
    let paints = [
        (main(chart), Paint::Area),
        (earlier(chart).next(), Paint::Earlier),
        (target(chart), Paint::Target),
    ];
    let mut x = NAMES;
    for (series, paint) in paints {
        let Some(series) = series else { continue };
        drawing.line((x, y + 50), (x + 260, y + 50), paint);
        drawing.text((x + 320, y + 100), Anchor::Start, 150, series.name.as_str());
        x += 1500;
    }
}

fn on((x, y): Direction, length: i32) -> Point {
    let at = |part: i64| i32::try_from(part * i64::from(length) / ONE).unwrap_or(0);
    (CENTRE.0 + at(x), CENTRE.1 + at(y))
}

fn along(score: Score) -> i32 {
    i32::from(score.hundredths()) * RADIUS / i32::from(Score::FULL.hundredths())
}

/// A unit vector in fixed point.
type Direction = (i64, i64);

/// 1 in the fixed-point numbers of [`Direction`].
const ONE: i64 = 1_000_000;

/// Unit vectors of that many axes, clockwise from the top.
fn directions(count: usize) -> Vec<Direction> {
    let count = i64::try_from(count).unwrap_or(1).max(1);
    let (sine, cosine) = sine_and_cosine(2 * 3_141_593 / count);
    let mut axis = (0, -ONE);
    (0..count)
        .map(|_| {
            let (x, y) = axis;
            axis = ((x * cosine - y * sine) / ONE, (x * sine + y * cosine) / ONE);
            (x, y)
        })
        .collect()
}

/// Sine and cosine of an angle up to a full turn by their power series, exact to a hundredth of a pixel here.
///
/// Not `f64::sin_cos`: it brings the reduction of huge angles along, 8,196 bytes of wasm against 877 (3,320 against
/// 575 packed).
fn sine_and_cosine(angle: i64) -> (i64, i64) {
    let (mut sums, mut term) = ([0, 0], ONE);
    for step in 0..24 {
        let sum = &mut sums[usize::from(step % 2 == 0)];
        *sum += if step % 4 < 2 { term } else { -term };
        term = term * angle / ONE / (i64::from(step) + 1);
    }
    (sums[0], sums[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_go_round_once_from_the_top() {
        for count in [3, 4, 10] {
            let axes = directions(count);
            assert_eq!(axes.len(), count);
            assert_eq!(axes[0], (0, -ONE));
            let sum = axes.iter().fold((0, 0), |(x, y), a| (x + a.0, y + a.1));
            assert!(sum.0.abs() < 100 && sum.1.abs() < 100, "{count}: {sum:?}");
        }
        let (x, y) = directions(4)[1];
        assert!((x - ONE).abs() < 100 && y.abs() < 100, "{x} {y}");
    }

    #[test]
    fn an_unknown_category_has_no_corner() {
        let chart = Chart {
            shape: documents::document::ChartShape::Radar,
            alternative: String::new(),
            categories: ["ก", "ข", "ค", "ง"].map(String::from).to_vec(),
            series: vec![Series {
                name: "2568".into(),
                values: vec![Some(Score::FULL), None, Some(Score::FULL), Some(Score::FULL)],
                is_target: false,
            }],
        };
        let areas: Vec<_> = radar(&chart, RadarLabels::Elsewhere)
            .marks
            .into_iter()
            .filter_map(|mark| match mark {
                super::super::drawing::Mark::Shape { points, paint: Paint::Area, .. } => {
                    Some(points.len())
                }
                _ => None,
            })
            .collect();
        assert_eq!(areas, [3]);
    }
}
