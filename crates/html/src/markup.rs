//! Elements and escaped text.

use std::fmt::{self, Display, Formatter, Write};

use documents::document::TextRun;

/// A text as character data or as the value of a quoted attribute, of HTML or of SVG.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match entity(c) {
                Some(entity) => f.write_str(entity)?,
                None => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match entity(c) {
            Some(entity) => out.push_str(entity),
            None => out.push(c),
        }
    }
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}

pub(crate) fn element(name: &str, class: &str, inside: impl FnOnce(&mut String), out: &mut String) {
    out.extend(["<", name, " class=\"", class, "\">"]);
    inside(out);
    out.extend(["</", name, ">"]);
}

pub(crate) fn runs(runs: &[TextRun], out: &mut String) {
    for run in runs {
        out.push_str(if run.bold { "<b>" } else { "" });
        escape(&run.text, out);
        out.push_str(if run.bold { "</b>" } else { "" });
    }
}
