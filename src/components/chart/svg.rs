//! A picture as SVG text.
//!
//! Looks are presentation attributes, which the page's style rules override by class: one text serves the
//! themed screen and the file, and the content security policy has nothing to refuse.

use std::fmt::{self, Display, Formatter, Write};

use super::mark::{Anchor, FONT, INK, Look, Mark, Picture};

/// Writes a picture as a whole SVG file.
pub fn svg(picture: &Picture) -> String {
    Svg(picture).to_string()
}

struct Svg<'a>(&'a Picture);

/// A text with nothing in it that SVG would read as markup.
struct Escaped<'a>(&'a str);

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Picture { width, height, .. } = self.0;
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
                write!(f, "\"{}/>", paint.look())
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

impl Display for Look {
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

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::mark::Paint;
    use super::*;

    #[test]
    fn names_cannot_become_markup() {
        let mut picture = Picture {
            width: 100,
            height: 100,
            alternative: "\"><script>".into(),
            marks: Vec::new(),
        };
        picture.text((1, 2), Anchor::Start, 10, "<b>&");
        picture.line((0, 0), (5, 5), Paint::Target);
        let text = svg(&picture);
        assert!(!text.contains("<script>") && !text.contains("<b>"), "{text}");
        assert!(text.contains("&lt;b&gt;&amp;</text>"), "{text}");
        assert!(text.contains("stroke-dasharray=\"50\""), "{text}");
    }
}
