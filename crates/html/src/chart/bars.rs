//! The bar chart: one bar per category, with what is missing to the target beside it.

use documents::document::{Chart, Series};
use ita::Score;

use super::drawing::{Anchor, ChartDrawing, Paint, Point};
use super::series::{earlier, main, target};

const LEFT: i32 = 2700;
const SCALE: i32 = 5000;
const WIDTH: i32 = 9000;
const TOP: i32 = 800;
const STEP: i32 = 420;
const THICK: i32 = 220;

/// Draws a chart as horizontal bars.
pub fn bars(chart: &Chart) -> ChartDrawing {
    let count = i32::try_from(chart.categories.len()).unwrap_or(0);
    let bottom = TOP + count * STEP;
    let mut drawing = ChartDrawing {
        width: WIDTH,
        height: bottom + 450,
        alternative: chart.alternative.clone(),
        marks: Vec::new(),
    };
    let size = (drawing.width, drawing.height);
    drawing.rect((0, 0), size, Paint::Paper);
    legend(&mut drawing, chart);
    for points in [0, 25, 50, 75, 100] {
        let x = LEFT + SCALE * points / 100;
        drawing.line((x, TOP - 60), (x, bottom), Paint::Grid);
        drawing.text((x, bottom + 250), Anchor::Middle, 140, points.to_string());
    }
    let mut y = TOP;
    for (index, category) in chart.categories.iter().enumerate() {
        let at =
            |series: Option<&Series>| series.and_then(|s| s.values.get(index).copied().flatten());
        let (value, goal) = (at(main(chart)), at(target(chart)));
        drawing.text((LEFT - 120, y + 180), Anchor::End, 160, category.as_str());
        bar(&mut drawing, (LEFT, y), value, goal);
        for before in earlier(chart).filter_map(|s| at(Some(s))) {
            let x = LEFT + along(before);
            drawing.line((x, y - 40), (x, y + THICK + 40), Paint::Earlier);
        }
        let shown = value.map_or_else(|| "ไม่มีข้อมูล".to_owned(), |v| v.to_string());
        drawing.bold((LEFT + SCALE + 150, y + 180), Anchor::Start, 160, shown);
        y += STEP;
    }
    targets(&mut drawing, chart);
    drawing
}

fn bar(drawing: &mut ChartDrawing, (x, y): Point, value: Option<Score>, goal: Option<Score>) {
    drawing.rect((x, y), (SCALE, THICK), Paint::Track);
    let Some(value) = value else { return };
    drawing.rect((x, y), (along(value), THICK), Paint::Value);
    if let Some(goal) = goal.filter(|g| *g > value) {
        let from = along(value);
        drawing.rect((x + from, y), (along(goal) - from, THICK), Paint::Missing);
    }
}

/// Draws the targets as one line, which is straight where every category has the same target.
fn targets(drawing: &mut ChartDrawing, chart: &Chart) {
    let Some(series) = target(chart) else { return };
    let mut y = TOP;
    for goal in &series.values {
        if let Some(goal) = goal {
            let x = LEFT + along(*goal);
            drawing.line((x, y - 100), (x, y + STEP - 100), Paint::Target);
        }
        y += STEP;
    }
}

fn legend(drawing: &mut ChartDrawing, chart: &Chart) {
    let mut x = LEFT;
    let mut entry = |name: &str, paint: Paint, drawing: &mut ChartDrawing| {
        if matches!(paint, Paint::Value | Paint::Missing) {
            drawing.rect((x, 240), (260, 160), paint);
        } else {
            drawing.line((x + 130, 200), (x + 130, 430), paint);
        }
        drawing.text((x + 340, 380), Anchor::Start, 150, name);
        x += 1900;
    };
    if let Some(series) = main(chart) {
        entry(&series.name, Paint::Value, drawing);
    }
    for series in earlier(chart) {
        entry(&series.name, Paint::Earlier, drawing);
    }
    if let Some(series) = target(chart) {
        entry("ส่วนที่ขาด", Paint::Missing, drawing);
        entry(&series.name, Paint::Target, drawing);
    }
}

fn along(score: Score) -> i32 {
    i32::from(score.hundredths()) * SCALE / i32::from(Score::FULL.hundredths())
}
