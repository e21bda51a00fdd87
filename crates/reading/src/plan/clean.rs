//! The text of a cell without tags, entities and invisible characters.

use std::fmt::Write;

use crate::grid::{Markup, MarkupPart, Tag};

/// Paragraphs and list items stand on lines of their own. Two spaces stay two, since text recognition writes them
/// where the paper had a line break.
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Whether a paragraph or list is not closed.
    pub(super) open: bool,
}

pub(super) fn clean(raw: &str) -> Cleaned {
    let mut out = String::with_capacity(raw.len());
    let mut lists = Lists::default();
    let mut link = None;
    for (part, _) in Markup::new(raw) {
        match part {
            MarkupPart::Text(words) => text(&mut out, words),
            MarkupPart::Entity(c) => text(&mut out, c.encode_utf8(&mut [0; 4])),
            MarkupPart::Tag(tag) => tagged(&mut out, &mut lists, &mut link, &tag),
        }
    }
    Cleaned { text: loose(&out), open: lists.open > 0 }
}

/// A cleaned text with single spaces and no empty lines.
pub(super) fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// A cleaned text in one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Open lists and paragraphs.
#[derive(Default)]
struct Lists {
    open: u32,
    /// The next number of each open list; `None` for an unordered one.
    numbers: Vec<Option<u32>>,
}

const DEEPEST: usize = 20;

fn tagged<'a>(out: &mut String, lists: &mut Lists, link: &mut Option<&'a str>, tag: &Tag<'a>) {
    match tag.name.as_str() {
        "a" if !tag.closes => *link = tag.value("href").filter(|href| href.starts_with("http")),
        "a" => {
            if let Some(href) = link.take().filter(|href| !out.ends_with(href)) {
                out.push(' ');
                out.push_str(href);
            }
        }
        "li" if !tag.closes => {
            out.push('\n');
            match lists.numbers.last_mut() {
                Some(Some(number)) => {
                    let _ = write!(out, "{number}. ");
                    *number = number.saturating_add(1);
                }
                _ => out.push_str("- "),
            }
        }
        "p" | "ul" | "ol" => {
            out.push('\n');
            if tag.closes {
                lists.open = lists.open.saturating_sub(1);
            } else {
                lists.open = lists.open.saturating_add(1);
            }
            match (tag.name.as_str(), tag.closes) {
                ("p", _) => {}
                (_, true) => drop(lists.numbers.pop()),
                (name, false) if lists.numbers.len() < DEEPEST => {
                    lists.numbers.push((name == "ol").then_some(1));
                }
                _ => {}
            }
        }
        "br" | "hr" | "div" | "tr" | "li" | "table" => out.push('\n'),
        "td" | "th" => out.push(' '),
        _ => {}
    }
}

/// Adds text between tags, without a second dash at the beginning of a list item.
fn text(out: &mut String, piece: &str) {
    let dashed = out.ends_with("- ") && (out.len() == 2 || out.ends_with("\n- "));
    let piece = if dashed {
        let inner = piece.trim_start();
        inner.strip_prefix(['-', '–', '•']).unwrap_or(inner)
    } else {
        piece
    };
    out.push_str(piece);
}

/// Removes control and invisible characters; more than two spaces become two.
fn loose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
            }
            c if c.is_whitespace() => {
                if !(out.is_empty() || out.ends_with('\n') || out.ends_with("  ")) {
                    out.push(' ');
                }
            }
            c if is_unseen(c) => {}
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn is_unseen(c: char) -> bool {
    c.is_control() || thai::is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(tidy(&clean(raw).text), expected, "{raw:?}");
    }

    #[test]
    fn tags_become_lines_and_nothing_else() {
        check("<p>ก  ข</p> <p>ค</p>", "ก ข\nค");
        check("ก<br/>ข<BR>ค", "ก\nข\nค");
        check("<ul><li>ก</li><li>- ข</li></ul>", "- ก\n- ข");
        check("<ol><li>ก<li>ข</ol>ค", "1. ก\n2. ข\nค");
        check("<b>ก</b>ข &amp; ค&nbsp;ง &#3585; &lt;p&gt;", "กข & ค ง ก <p>");
        check("a < b และ <5 ล้าน> & ค", "a < b และ <5 ล้าน> & ค");
        check("<a href=\"https://ก.go.th/x\">เว็บ</a>", "เว็บ https://ก.go.th/x");
        check("ก\u{0}\u{200b}ข\u{202e}", "กข");
        check("&#0;&#xFFFFFFFF;", "&#xFFFFFFFF;");
    }

    #[test]
    fn what_was_begun_and_not_ended() {
        assert!(clean("<p>ก</p><ul style=\"x\"> - ข").open);
        assert!(!clean("<p>ก</p>").open);
        assert!(!clean("ก</p>").open);
    }
}
