//! A drawn chart: marks in tenths of a pixel, which SVG and a canvas paint alike.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartDrawing {
    pub width: i32,
    pub height: i32,
    pub alternative: String,
    pub marks: Vec<Mark>,
}

/// A position or a size: x to the right, y downwards.
pub(super) type Point = (i32, i32);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Shape { points: Vec<Point>, closed: bool, paint: Paint },
    Text { at: Point, anchor: Anchor, size: i32, bold: bool, text: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// What a mark stands for. [`Paint::style`] is how it looks on paper; on the screen its class follows the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    Paper,
    Grid,
    Track,
    /// This year's figure.
    Value,
    /// This year's figure as an area, below the grid.
    Area,
    /// What is missing to the target.
    Missing,
    Earlier,
    Target,
    /// One of several figures over years, counted from 0.
    Line(usize),
}

/// The look of a paint on paper: chosen to stay distinct in black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaintStyle {
    pub class: &'static str,
    pub fill: Option<&'static str>,
    pub stroke: Option<&'static str>,
    pub width: i32,
    /// Length of a dash and of the space after it; `None` for a solid line.
    pub dash: Option<i32>,
}

impl Paint {
    pub fn style(self) -> PaintStyle {
        let plain = |class, fill| PaintStyle {
            class,
            fill: Some(fill),
            stroke: None,
            width: 0,
            dash: None,
        };
        let line = |class, stroke, width, dash| PaintStyle {
            class,
            fill: None,
            stroke: Some(stroke),
            width,
            dash,
        };
        match self {
            Self::Paper => plain("p-paper", "#ffffff"),
            Self::Grid => line("p-grid", "#c6cdd0", 8, None),
            Self::Track => plain("p-track", "#eceff0"),
            Self::Value => plain("p-value", "#0a5a70"),
            Self::Area => {
                PaintStyle { fill: Some("#cfe3e8"), ..line("p-area", "#0a5a70", 22, None) }
            }
            Self::Missing => {
                PaintStyle { fill: Some("#ffffff"), ..line("p-missing", "#a06000", 12, Some(30)) }
            }
            Self::Earlier => line("p-earlier", "#6b5a2a", 18, Some(20)),
            Self::Target => line("p-target", "#15212b", 16, Some(50)),
            Self::Line(no) => match no {
                0 => line("p-line", "#0a5a70", 32, None),
                1 => line("p-line", "#0a5a70", 18, Some(90)),
                2 => line("p-line", "#0a5a70", 18, Some(45)),
                _ => line("p-line", "#0a5a70", 18, Some(18)),
            },
        }
    }
}

pub const INK: &str = "#15212b";
pub const FONT: &str = "Sarabun, 'TH Sarabun New', 'Noto Sans Thai', 'Leelawadee UI', sans-serif";

impl ChartDrawing {
    pub fn rect(&mut self, (x, y): Point, (width, height): Point, paint: Paint) {
        self.shape(vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)], paint);
    }

    pub fn shape(&mut self, points: Vec<Point>, paint: Paint) {
        self.marks.push(Mark::Shape { points, closed: true, paint });
    }

    pub fn line(&mut self, from: Point, to: Point, paint: Paint) {
        self.marks.push(Mark::Shape { points: vec![from, to], closed: false, paint });
    }

    pub fn text(&mut self, at: Point, anchor: Anchor, size: i32, text: impl Into<String>) {
        self.marks.push(Mark::Text { at, anchor, size, bold: false, text: text.into() });
    }

    pub fn bold(&mut self, at: Point, anchor: Anchor, size: i32, text: impl Into<String>) {
        self.marks.push(Mark::Text { at, anchor, size, bold: true, text: text.into() });
    }
}
