//! Web markup in its parts: text, characters written as entities, and tags.

use std::ops::Range;

use crate::work::count;

/// The parts of a text with markup, in order. Comments and the contents of styles and scripts are left out.
pub(crate) struct Markup<'a> {
    text: &'a str,
    at: usize,
    /// Ends that were not found any more from here on: they are not looked for again.
    missing: Vec<&'static str>,
}

pub(crate) enum MarkupPart<'a> {
    Text(&'a str),
    Entity(char),
    Tag(Tag<'a>),
}

impl<'a> Markup<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, missing: Vec::new() }
    }

    /// The length up to and with an end, if it is still to come.
    fn up_to(&mut self, end: &'static str) -> Option<usize> {
        if self.missing.contains(&end) {
            return None;
        }
        let found = self.text[self.at..].find(end).map(|at| at + end.len());
        if found.is_none() {
            self.missing.push(end);
        }
        found
    }

    fn part(&mut self) -> (MarkupPart<'a>, usize) {
        let rest = &self.text[self.at..];
        if let Some((c, length)) = entity(rest) {
            return (MarkupPart::Entity(c), length);
        }
        if let Some(tag) = Tag::at(rest) {
            let length = tag.length;
            return (MarkupPart::Tag(tag), length);
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = rest[first..].find(['<', '&']).map_or(rest.len(), |at| first + at);
        (MarkupPart::Text(&rest[..length]), length)
    }

    /// How much of what comes next nobody sees.
    fn unseen(&mut self) -> Option<usize> {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            return self.up_to("-->");
        }
        let tag = Tag::at(rest).filter(|tag| !tag.closes)?;
        match tag.name.as_str() {
            "style" => self.up_to("</style>"),
            "script" => self.up_to("</script>"),
            _ => None,
        }
    }
}

impl<'a> Iterator for Markup<'a> {
    /// A part and where it stands, in bytes.
    type Item = (MarkupPart<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.text[self.at..].starts_with('<')
            && let Some(unseen) = self.unseen()
        {
            self.at += unseen;
        }
        if self.at == self.text.len() {
            return None;
        }
        let start = self.at;
        let (part, length) = self.part();
        count(length);
        self.at += length;
        Some((part, start..self.at))
    }
}

/// A tag at the beginning of a text.
pub(crate) struct Tag<'a> {
    pub(crate) name: String,
    pub(crate) closes: bool,
    inside: &'a str,
    length: usize,
}

impl<'a> Tag<'a> {
    fn at(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let end = inside.find(['<', '>'])?;
        if !inside[end..].starts_with('>') {
            return None;
        }
        let inside = &inside[..end];
        let word = inside.strip_prefix('/').unwrap_or(inside);
        let name: String = word
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == ':')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let bounded =
            word[name.len()..].chars().next().is_none_or(|c| c.is_whitespace() || c == '/');
        (named && bounded).then_some(Self {
            name,
            closes: inside.starts_with('/'),
            inside,
            length: end + 2,
        })
    }

    /// The value of an attribute.
    pub(crate) fn value(&self, attribute: &str) -> Option<&'a str> {
        let inside = self.inside;
        let lower = inside.to_ascii_lowercase();
        let at = lower.find(&format!(" {attribute}="))? + attribute.len() + 2;
        let value = &inside[at..];
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        match quote {
            Some(quote) => value[1..].split(quote).next(),
            None => value.split_whitespace().next(),
        }
    }

    /// Whether text before and after the tag stands on different lines.
    pub(crate) fn breaks_line(&self) -> bool {
        BLOCKS.contains(&self.name.as_str())
    }
}

const BLOCKS: &[&str] = &[
    "p",
    "br",
    "hr",
    "div",
    "ul",
    "ol",
    "li",
    "table",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "title",
    "head",
    "body",
    "html",
    "dl",
    "dt",
    "dd",
    "pre",
    "blockquote",
    "form",
    "option",
    "select",
];

/// A named or numbered character, and how long it is written.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST_ENTITY).position(|b| b == b';')?;
    let name = text.get(1..end).filter(|_| text.starts_with('&'))?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
        None => ENTITIES.iter().find(|entity| entity.0 == name)?.1,
    };
    Some((c, end + 1))
}

const LONGEST_ENTITY: usize = 12;

const ENTITIES: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("bull", '•'),
    ("middot", '·'),
    ("hellip", '…'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
];
