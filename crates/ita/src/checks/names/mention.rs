//! Finds the agency names a text mentions.

use std::ops::Range;

use thai::{AgencyName, Normalised};

pub(super) const PROVINCIAL: &str = "องค์การบริหารส่วนจังหวัด";

pub(super) struct NameMention {
    /// In full: "องค์การบริหารส่วนตำบล".
    pub(super) kind: &'static str,
    /// A space separates the kind from the name.
    is_apart: bool,
    /// The name behind the kind.
    pub(super) place: String,
    /// The rest of the line behind the kind, without spaces.
    pub(super) after: String,
    /// Byte range in the text as given.
    pub(super) at: Range<usize>,
}

impl NameMention {
    /// Whether this is certainly a name and not any word after a space.
    pub(super) fn is_name(&self) -> bool {
        !self.is_apart || PLACE_BEGINNINGS.iter().any(|front| self.place.starts_with(front))
    }
}

/// How names of places often begin, and hardly any other word does.
const PLACE_BEGINNINGS: &[&str] =
    &["บ้าน", "หนอง", "ห้วย", "โคก", "ดอน", "คลอง", "โนน", "ทุ่ง", "บึง", "สระ", "เกาะ", "วัง", "กุด"];

pub(super) fn mentions(text: &str) -> Vec<NameMention> {
    let normalised = Normalised::new(text);
    let mut mentions = Vec::new();
    let mut start = 0;
    for line in normalised.text().split('\n') {
        for name in AgencyName::all_in(line) {
            let is_apart = line[..name.place].ends_with(' ');
            let from = with_front(line, name.at.start);
            mentions.push(NameMention {
                kind: name.kind,
                is_apart,
                place: name.place_name().to_owned(),
                after: tight(&line[name.place..]),
                at: normalised.origin(start + from..start + name.at.end),
            });
        }
        start += line.len() + 1;
    }
    mentions
}

/// Where a name begins whose first word is set apart: "องค์การ บริหารส่วนตำบล…".
fn with_front(line: &str, start: usize) -> usize {
    if !line[start..].starts_with("บริหาร") {
        return start;
    }
    let before = line[..start].trim_end();
    ["องค์การ", "องค์กร"].iter().find_map(|front| before.strip_suffix(front)).map_or(start, str::len)
}

pub(super) fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}
