//! The names a text mentions.

use std::ops::Range;

use thai::{AgencyName, Normalised};

use super::own::Whose;
use super::tight;

/// A name with its place in the text.
pub(super) struct Mention {
    /// Written out: "องค์การบริหารส่วนตำบล".
    pub(super) kind: &'static str,
    /// A space stands between its kind and its name.
    is_apart: bool,
    /// The name behind the kind.
    pub(super) place: String,
    /// What follows the kind on its line, without spaces.
    pub(super) after: String,
    /// In the text as given.
    pub(super) at: Range<usize>,
}

impl Mention {
    pub(super) fn is_name(&self) -> bool {
        !self.is_apart || PLACES.iter().any(|front| self.place.starts_with(front))
    }

    pub(super) fn other(&self) -> Whose {
        if self.is_name() { Whose::Other } else { Whose::Nobody }
    }
}

/// How names of places often begin, and hardly any other words.
const PLACES: &[&str] =
    &["บ้าน", "หนอง", "ห้วย", "โคก", "ดอน", "คลอง", "โนน", "ทุ่ง", "บึง", "สระ", "เกาะ", "วัง", "กุด"];

pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let level = Normalised::new(text);
    let mut mentions = Vec::new();
    let mut start = 0;
    for line in level.text().split('\n') {
        for name in AgencyName::all_in(line) {
            let is_apart = line[..name.place].ends_with(' ');
            let from = with_front(line, name.at.start);
            mentions.push(Mention {
                kind: name.kind,
                is_apart,
                place: name.place_name().to_owned(),
                after: tight(&line[name.place..]),
                at: level.origin(start + from..start + name.at.end),
            });
        }
        start += line.len() + 1;
    }
    mentions
}

/// Where a name begins whose first word stands apart: "องค์การ บริหารส่วนตำบล…".
fn with_front(line: &str, start: usize) -> usize {
    if !line[start..].starts_with("บริหาร") {
        return start;
    }
    let before = line[..start].trim_end();
    ["องค์การ", "องค์กร"].iter().find_map(|front| before.strip_suffix(front)).map_or(start, str::len)
}
