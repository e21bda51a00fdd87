//! Finds local agencies mentioned in a text: "เทศบาลตำบลกุดจิก", "อบต.บ้านแก่ง".

use std::ops::Range;

/// An agency mentioned in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyName {
    /// The full name, with its kind written out: "เทศบาลตำบลกุดจิก".
    pub name: String,
    /// The kind of agency, written out; `name` starts with it.
    pub kind: &'static str,
    /// Byte range of the mention in the line, including the kind as printed there.
    pub at: Range<usize>,
    /// Byte offset in the line at which the place name after the kind begins.
    pub place: usize,
}

impl AgencyName {
    /// Finds the agencies mentioned in one line, whose spelling must be normalised by [`crate::Normalised`].
    ///
    /// A kind that no place name follows ("องค์การบริหารส่วนตำบลได้…", "เทศบาลตำบลอื่น ๆ") is skipped.
    pub fn all_in(line: &str) -> impl Iterator<Item = Self> {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let (start, (printed, kind)) = next_kind(line, at)?;
                at = start + printed.len();
                if let Some(name) = place_name(&line[at..]) {
                    let (place, end) = (at + name.start, at + name.end);
                    at = end;
                    return Some(Self {
                        name: format!("{kind}{}", &line[place..end]),
                        kind,
                        at: start..end,
                        place,
                    });
                }
            }
        })
    }

    /// The name of the place, without the kind of agency.
    pub fn place_name(&self) -> &str {
        &self.name[self.kind.len()..]
    }
}

/// Whether the text after a name begins with another word.
///
/// Thai writes no spaces between words: "แม่สายให้เป็นไป" is the name "แม่สาย" followed by other words.
pub fn runs_on(rest: &str) -> bool {
    TAILS.iter().any(|word| rest.starts_with(word))
}

/// The first kind of agency at or after byte `from`: its byte offset and its entry in [`KINDS`].
fn next_kind(line: &str, from: usize) -> Option<(usize, &'static (&'static str, &'static str))> {
    let rest = &line[from..];
    // Every kind begins with one of these letters; filtering by them first keeps long lines without agencies cheap.
    rest.char_indices().filter(|(_, c)| matches!(c, 'เ' | 'อ' | 'บ' | 'ท')).find_map(|(i, _)| {
        let kind = KINDS.iter().find(|k| rest[i..].starts_with(k.0))?;
        // Within a run of letters, an abbreviation is the end of another word rather than a kind of agency.
        let abbreviated = kind.0.chars().count() < 6;
        let inside =
            rest[..i].chars().next_back().is_some_and(|c| is_thai_letter(c) && abbreviated);
        (!inside
            || rest[..i].ends_with("ของ")
            || rest[..i].ends_with("นายก")
            || rest[..i].ends_with("ปลัด"))
        .then_some((from + i, kind))
    })
}

/// Byte range of the place name within the text after a kind; `None` if other words follow.
fn place_name(after: &str) -> Option<Range<usize>> {
    let start = after.len() - after.trim_start_matches(['.', ' ']).len();
    if start > 2 {
        return None;
    }
    let name = &after[start..];
    if NO_NAMES.iter().chain(AFTER_NAMES).any(|w| name.starts_with(w)) {
        return None;
    }
    let mut end = name
        .char_indices()
        .take(LONGEST)
        .take_while(|(_, c)| is_thai_letter(*c) && *c != 'ฯ')
        .map(|(i, c)| i + c.len_utf8())
        .last()
        .unwrap_or(0);
    for word in AFTER_NAMES {
        if let Some(i) = name[..end].find(word).filter(|i| *i > 0) {
            end = i;
        }
    }
    // One letter is not a place name.
    (name[..end].chars().count() >= 2).then_some(start..start + end)
}

/// The most characters of a place name.
const LONGEST: usize = 40;

fn is_thai_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

/// Words that end a name only where the shorter name is known from elsewhere, because place names may contain
/// them.
const TAILS: &[&str] = &[
    "ต่อ",
    "ให้",
    "เป็น",
    "และ",
    "จะ",
    "ที่",
    "โดย",
    "ได้",
    "มี",
    "ไม่",
    "ใน",
    "ของ",
    "เรื่อง",
    "ถึง",
    "ทาง",
    "นั้น",
    "จาก",
    "กับ",
    "ทั้ง",
    "ว่า",
    "อยู่",
    "จึง",
    "ซึ่ง",
    "ทราบ",
    "ตาม",
    "ต้อง",
    "ขอ",
];

/// Each kind as printed, and written out. A kind stands before its own prefixes, so that the longest one matches.
const KINDS: &[(&str, &str)] = &[
    ("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
    ("องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด"),
    ("บริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
    ("บริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด"),
    ("เทศบาลตำบล", "เทศบาลตำบล"),
    ("เทศบาลเมือง", "เทศบาลเมือง"),
    ("เทศบาลนคร", "เทศบาลนคร"),
    ("อบต.", "องค์การบริหารส่วนตำบล"),
    ("อบต", "องค์การบริหารส่วนตำบล"),
    ("อบจ.", "องค์การบริหารส่วนจังหวัด"),
    ("อบจ", "องค์การบริหารส่วนจังหวัด"),
    ("ทต.", "เทศบาลตำบล"),
    ("ทม.", "เทศบาลเมือง"),
    ("ทน.", "เทศบาลนคร"),
];

/// Words that follow a kind where no place is named.
const NO_NAMES: &[&str] = &[
    "และ",
    "หรือ",
    "ทุก",
    "ทั่ว",
    "ที่",
    "ในเขต",
    "ต่าง",
    "อื่น",
    "ได้",
    "มี",
    "ประจำ",
    "จึง",
    "ขอ",
    "จะ",
    "ตาม",
    "พบว่า",
    "ใน",
    "เป็น",
    "ให้",
    "ของ",
    "อำเภอ",
    "จังหวัด",
    "ต้อง",
    "ซึ่ง",
    "โดย",
    "คะแนน",
    "ปี",
    "ผล",
    "ระดับ",
    "เรา",
    "แห่ง",
    "นี้",
    "นั้น",
    "ต้นแบบ",
    "กับ",
    "จาก",
    "ถึง",
    "ทราบ",
    "ไม่",
    "ควร",
    "สามารถ",
    "พิจารณา",
    "ร่วมกับ",
    "ร่วมกัน",
    "พร้อมด้วย",
    "พร้อมทั้ง",
    "กองคลัง",
    "กองช่าง",
    "กองการ",
    "กองสวัสดิการ",
    "สำนัก",
    "นายก",
    "ปลัด",
    "พนักงาน",
    "บุคลากร",
    "ผู้บริหาร",
    "ประชาชน",
];

/// Words that follow a place name without a space, and end it.
const AFTER_NAMES: &[&str] = &[
    "ได้รับ",
    "ได้คะแนน",
    "ได้กำหนด",
    "ได้ดำเนิน",
    "ได้จัด",
    "ได้ผล",
    "มีคะแนน",
    "มีผล",
    "มีจุด",
    "ประจำ",
    "ปีงบ",
    "อำเภอ",
    "จังหวัด",
    "พบว่า",
    "ซึ่ง",
    "ให้เป็น",
    "มาตรการ",
    "ผลการ",
    "ทั้งนี้",
    "เพื่อ",
    "ที่ได้",
    "ที่มี",
    "ด้วย",
    "คะแนน",
    "ผ่านการ",
    "ผ่านเกณฑ์",
    "อยู่ใน",
    "ในภาพรวม",
    "ในปี",
    "โดยรวม",
    "จำแนก",
    "ต้อง",
    "ตั้งเป้า",
    "กำหนด",
    "ดำเนินการ",
    "จัดทำ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let names: Vec<String> = AgencyName::all_in(line).map(|m| m.name).collect();
        assert_eq!(names, expected, "{line:?}");
    }

    #[test]
    fn names_are_found_and_their_kind_is_written_out() {
        check("ของเทศบาลตำบลกุดจิก จากผล", &["เทศบาลตำบลกุดจิก"]);
        check("อบต.บ้านแก่ง อ.เมือง", &["องค์การบริหารส่วนตำบลบ้านแก่ง"]);
        check("องค์การ บริหารส่วนตำบลบ้านแก่ง ผ่าน", &["องค์การบริหารส่วนตำบลบ้านแก่ง"]);
        check("เทศบาลตำบล ได้คะแนน และเทศบาลเมืองและอบต.", &[]);
        check("เทศบาลเมืองปากช่องได้คะแนน 95", &["เทศบาลเมืองปากช่อง"]);
        check("เทศบาลตำบลดำเนินการ เทศบาลตำบลร่วมจิต", &["เทศบาลตำบลร่วมจิต"]);
        check("เสนอ อบต. พิจารณา แจ้ง อบจ. ทราบ", &[]);
        check("พนักงานเทศบาลจะรับทราบ สำนักปลัดเทศบาล", &[]);
        check("นายกองค์การบริหารส่วนตำบลหนองบัว", &["องค์การบริหารส่วนตำบลหนองบัว"]);
    }
}
