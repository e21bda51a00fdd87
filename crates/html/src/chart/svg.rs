//! A drawing as SVG.
//!
//! Looks are presentation attributes, which the page's style rules override by class, so that the same SVG follows
//! the theme on the screen and stands alone as a file.

use std::fmt::{self, Display, Formatter};

use super::drawing::{Anchor, ChartDrawing, FONT, INK, Mark, PaintStyle};
use crate::markup::Escaped;

/// Writes a drawing as a whole SVG file.
pub fn svg(drawing: &ChartDrawing) -> String {
    Svg(drawing).to_string()
}

struct Svg<'a>(&'a ChartDrawing);

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let ChartDrawing { width, height, .. } = self.0;
        let alternative = Escaped(&self.0.alternative);
        write!(
            f,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"{FONT}\" aria-label=\"{alternative}\">\
             <title>{alternative}</title>",
            width / 10,
            height / 10,
        )?;
        for mark in &self.0.marks {
            mark.fmt(f)?;
        }
        f.write_str("</svg>")
    }
}

impl Display for Mark {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape { points, closed, paint } => {
                f.write_str(if *closed { "<polygon" } else { "<polyline" })?;
                f.write_str(" points=\"")?;
                for (x, y) in points {
                    write!(f, "{x},{y} ")?;
                }
                write!(f, "\"{}/>", paint.style())
            }
            Self::Text { at: (x, y), anchor, size, bold, text } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let weight = if *bold { 600 } else { 400 };
                write!(
                    f,
                    "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" \
                     font-weight=\"{weight}\" fill=\"{INK}\" class=\"p-ink\">{}</text>",
                    Escaped(text)
                )
            }
        }
    }
}

impl Display for PaintStyle {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let fill = self.fill.unwrap_or("none");
        write!(f, " class=\"{}\" fill=\"{fill}\"", self.class)?;
        if let Some(stroke) = self.stroke {
            write!(f, " stroke=\"{stroke}\" stroke-width=\"{}\"", self.width)?;
        }
        match self.dash {
            Some(dash) => write!(f, " stroke-dasharray=\"{dash}\""),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::drawing::Paint;
    use super::*;

    #[test]
    fn texts_are_escaped() {
        let mut drawing = ChartDrawing {
            width: 100,
            height: 100,
            alternative: "\"><script>".into(),
            marks: Vec::new(),
        };
        drawing.text((1, 2), Anchor::Start, 10, "<b>&");
        drawing.line((0, 0), (5, 5), Paint::Target);
        let text = svg(&drawing);
        assert!(!text.contains("<script>") && !text.contains("<b>"), "{text}");
        assert!(text.contains("&lt;b&gt;&amp;</text>"), "{text}");
        assert!(text.contains("stroke-dasharray=\"50\""), "{text}");
    }
}
