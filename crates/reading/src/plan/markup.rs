//! Web tags and entities.

/// A web tag at the beginning of a text.
pub(super) struct Tag<'a> {
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) inside: &'a str,
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    pub(super) fn at(text: &'a str) -> Option<Self> {
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
    pub(super) fn value(&self, attribute: &str) -> Option<&'a str> {
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
}

/// A named or numbered character, and how long it is written.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
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
