//! Figures over years as lines, each labelled at its end.

use ita::Score;

use super::drawing::{Anchor, ChartDrawing, Paint};

/// One figure over the years. Its line joins two years in a row only where they can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverYears {
    pub name: String,
    pub values: Vec<Option<Score>>,
    /// Whether each year can be compared with the one before; the first never is.
    pub joined: Vec<bool>,
}

const WIDTH: i32 = 7200;
const HEIGHT: i32 = 3200;
const LEFT: i32 = 520;
const RIGHT: i32 = 1500;
const TOP: i32 = 160;
const BOTTOM: i32 = 420;
/// The least distance between the labels at the ends of the lines.
const APART: i32 = 190;

/// Draws the figures from 0 to 100 over the named years.
pub fn lines(alternative: String, years: &[String], all: &[OverYears]) -> ChartDrawing {
    let mut drawing = ChartDrawing { width: WIDTH, height: HEIGHT, alternative, marks: Vec::new() };
    drawing.rect((0, 0), (WIDTH, HEIGHT), Paint::Paper);
    for mark in [0, 20, 40, 60, 80, 100] {
        let y = down(mark * 100);
        drawing.line((LEFT, y), (WIDTH - RIGHT, y), Paint::Grid);
        drawing.text((LEFT - 80, y + 50), Anchor::End, 140, mark.to_string());
    }
    for (no, year) in years.iter().enumerate() {
        let at = (across(no, years.len()), HEIGHT - BOTTOM + 230);
        drawing.text(at, Anchor::Middle, 150, year.clone());
    }
    let mut ends = Vec::new();
    for (no, one) in all.iter().enumerate() {
        draw(&mut drawing, one, Paint::Line(no), years.len());
        let last = one.values.iter().rposition(Option::is_some);
        if let Some((at, score)) = last.and_then(|at| Some((at, one.values[at]?))) {
            let y = down(i32::from(score.hundredths()));
            ends.push((y, across(at, years.len()), format!("{} {score}", one.name)));
        }
    }
    ita::order::sort_by_key(&mut ends, |(y, _, _)| *y);
    let mut lowest = i32::MIN;
    for (y, x, name) in ends {
        let y = y.max(lowest.saturating_add(APART));
        lowest = y;
        drawing.text((x + 110, y + 50), Anchor::Start, 150, name);
    }
    drawing
}

fn draw(drawing: &mut ChartDrawing, one: &OverYears, paint: Paint, years: usize) {
    let spot = |no: usize, score: Score| (across(no, years), down(i32::from(score.hundredths())));
    for no in 0..one.values.len() {
        let Some(score) = one.values[no] else {
            continue;
        };
        let (x, y) = spot(no, score);
        drawing.rect((x - 40, y - 40), (80, 80), Paint::Value);
        let before = no.checked_sub(1).and_then(|b| one.values[b]);
        if let (Some(before), true) = (before, one.joined.get(no) == Some(&true)) {
            drawing.line(spot(no - 1, before), (x, y), paint);
        }
    }
}

fn across(no: usize, years: usize) -> i32 {
    let steps = i32::try_from(years.max(2) - 1).unwrap_or(1);
    let no = i32::try_from(no).unwrap_or(0);
    LEFT + 300 + (WIDTH - LEFT - RIGHT - 400) * no / steps
}

/// The y of a score in hundredths.
fn down(hundredths: i32) -> i32 {
    HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * hundredths / 10_000
}

#[cfg(test)]
mod tests {
    use super::super::drawing::Mark;
    use super::*;

    fn count(one: &OverYears) -> usize {
        let years = vec![String::from("2567"); one.values.len()];
        let drawing = lines(String::new(), &years, std::slice::from_ref(one));
        let is_line = |mark: &&Mark| matches!(mark, Mark::Shape { paint: Paint::Line(_), .. });
        drawing.marks.iter().filter(is_line).count()
    }

    #[test]
    fn only_comparable_neighbours_are_joined() {
        let score = |text: &str| text.parse().ok();
        let mut one = OverYears {
            name: "IIT".into(),
            values: vec![score("80"), score("85"), score("90")],
            joined: vec![false, true, true],
        };
        assert_eq!(count(&one), 2);
        one.joined[1] = false;
        assert_eq!(count(&one), 1);
        one.values[1] = None;
        assert_eq!(count(&one), 0);
    }

    #[test]
    fn labels_never_overlap() {
        let years = ["2567".to_owned(), "2568".to_owned()];
        let one = |name: &str| OverYears {
            name: name.into(),
            values: vec!["80".parse().ok(), "80".parse().ok()],
            joined: vec![false, true],
        };
        let drawing = lines(String::new(), &years, &["ก", "ข", "ค"].map(one));
        let heights: Vec<i32> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Text { at, text, .. } if text.contains("80.00") => Some(at.1),
                _ => None,
            })
            .collect();
        assert_eq!(heights.len(), 3);
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= APART));
    }
}
