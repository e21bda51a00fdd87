//! A picture as SVG text.
//!
//! Looks are presentation attributes, which the page's style rules override by class: one text serves the
//! themed screen and the file, and the content security policy has nothing to refuse.

use super::mark::{Anchor, FONT, INK, Look, Mark, Picture};

/// Writes a picture as a whole SVG file.
pub fn svg(picture: &Picture) -> String {
    let Picture { width, height, .. } = picture;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{FONT}\" aria-label=\"",
        width / 10,
        height / 10,
    );
    escape(&picture.alternative, &mut out);
    out.push_str("\"><title>");
    escape(&picture.alternative, &mut out);
    out.push_str("</title>");
    for mark in &picture.marks {
        write_mark(mark, &mut out);
    }
    out.push_str("</svg>");
    out
}

fn write_mark(mark: &Mark, out: &mut String) {
    match mark {
        Mark::Shape {
            points,
            closed,
            paint,
        } => {
            out.push_str(if *closed {
                "<polygon points=\""
            } else {
                "<polyline points=\""
            });
            for (x, y) in points {
                out.push_str(&format!("{x},{y} "));
            }
            out.push('"');
            write_look(paint.look(), out);
            out.push_str("/>");
        }
        Mark::Text {
            at: (x, y),
            anchor,
            size,
            bold,
            text,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { 600 } else { 400 };
            out.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" \
                 font-weight=\"{weight}\" fill=\"{INK}\" class=\"p-ink\">"
            ));
            escape(text, out);
            out.push_str("</text>");
        }
    }
}

fn write_look(look: Look, out: &mut String) {
    out.push_str(&format!(
        " class=\"{}\" fill=\"{}\"",
        look.class,
        look.fill.unwrap_or("none")
    ));
    if let Some(stroke) = look.stroke {
        out.push_str(&format!(
            " stroke=\"{stroke}\" stroke-width=\"{}\"",
            look.width
        ));
    }
    if let Some(dash) = look.dash {
        out.push_str(&format!(" stroke-dasharray=\"{dash}\""));
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
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
        assert!(
            !text.contains("<script>") && !text.contains("<b>"),
            "{text}"
        );
        assert!(text.contains("&lt;b&gt;&amp;</text>"), "{text}");
        assert!(text.contains("stroke-dasharray=\"50\""), "{text}");
    }
}
