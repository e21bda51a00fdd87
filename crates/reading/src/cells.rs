//! The cells of a line, and what each of them is.

use std::ops::Range;

use super::Why;
use super::cues::only_words;
use super::grid::bordered;
use super::label::{Label, Lexicon};
use super::levels;
use super::numbers::{Number, NumberRole};
use super::text::{LevelLine, squeeze};
use ita::{FiscalYear, Score};

#[derive(Clone, Debug)]
pub(super) struct RowCell {
    /// In the line, in bytes.
    pub(super) at: Range<usize>,
    pub(super) kind: CellKind,
    /// What it says, where it is only text.
    pub(super) text: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    Empty,
    Figure(ScoreFigure),
    /// A difference: "-3.90", "+6.18".
    Signed,
    Year(FiscalYear),
    Level(String),
    /// Passed or not, and what keeps that from being certain.
    Verdict(bool, Why),
    Label(Label),
    Agency(String),
    Head(ColumnHead),
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScoreFigure {
    pub(super) score: Score,
    pub(super) why: Option<Why>,
    pub(super) whole: bool,
}

/// What the head of a column says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnHead {
    Score,
    /// The score of the instrument a row belongs to.
    Instrument,
    /// Rank or running number.
    Order,
    /// Scores times weights: only their sum is a score, the total.
    Weighted,
    /// Weight, full marks, target, difference: figures, but no scores.
    Other,
    Agency,
    /// Years, names, levels: the cells speak for themselves.
    Names,
}

impl RowCell {
    pub(super) fn figure(&self) -> Option<ScoreFigure> {
        match self.kind {
            CellKind::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// Whether it is an amount with its thousands apart: "1,250,000.00".
    pub(super) fn is_money(&self, line: &str) -> bool {
        let text = line[self.at.clone()].trim_end_matches(" บาท");
        text.contains(',')
            && text.len() > 6
            && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
    }
}

impl CellKind {
    pub(super) fn year(&self) -> Option<FiscalYear> {
        match self {
            Self::Year(year) => Some(*year),
            _ => None,
        }
    }

    pub(super) fn agency(&self) -> Option<String> {
        match self {
            Self::Agency(name) => Some(name.clone()),
            _ => None,
        }
    }

    /// Whether a column with this head holds figures that are no scores of what the row names.
    pub(super) fn is_no_score(&self) -> bool {
        matches!(
            self,
            Self::Head(
                ColumnHead::Order
                    | ColumnHead::Weighted
                    | ColumnHead::Other
                    | ColumnHead::Instrument
            )
        )
    }

    /// Whether figures stand in a column with this head.
    pub(super) fn takes_figures(&self) -> bool {
        match self {
            Self::Year(_) | Self::Label(_) | Self::Agency(_) => true,
            Self::Head(head) => matches!(
                head,
                ColumnHead::Score
                    | ColumnHead::Instrument
                    | ColumnHead::Order
                    | ColumnHead::Weighted
                    | ColumnHead::Other
            ),
            _ => false,
        }
    }
}

/// The cells of a line, and whether empty ones keep their place: between tabs and bars, not between spaces.
pub(super) fn split(line: &LevelLine, lexicon: &Lexicon) -> (Vec<RowCell>, bool) {
    let text = line.text;
    let fixed = text.contains(['\t', '|']);
    let parts = if fixed {
        bordered(text)
    } else if text.trim().contains("  ") {
        wide(text)
    } else {
        run(line, lexicon)
    };
    if parts.len() < 2 || parts.len() > MOST {
        return (Vec::new(), fixed);
    }
    let small = parts.iter().all(|p| p.len() < 3 * 90);
    let figures = line.numbers.iter().any(|n| n.score().is_some());
    let cells = parts.into_iter().map(|at| cell(line, lexicon, at, small || figures)).collect();
    (cells, fixed)
}

/// More cells in one line than any result has.
const MOST: usize = 120;

/// Cells with two spaces or more between them.
fn wide(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    for part in text.split("  ") {
        let end = at + part.len();
        if !part.trim().is_empty() {
            parts.push(at..end);
        }
        at = end + 2;
    }
    parts
}

/// A line with single spaces: its longest run of numbers with nothing between them, or names in a row.
fn run(line: &LevelLine, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let usable: Vec<&Number> = line
        .numbers
        .iter()
        .filter(|n| !ends_a_name(line.text, n))
        .filter(|n| {
            matches!(n.role, NumberRole::Score(..) | NumberRole::Year(_))
                || n.whole && n.role == NumberRole::Other && !is_code(line.text, n)
                || is_signed(line.text, n)
        })
        .collect();
    let mut best = 0..0;
    let mut first = 0;
    for i in 0..usable.len() {
        let joined = i > 0
            && line.text[usable[i - 1].at.end..usable[i].at.start]
                .chars()
                .all(|c| matches!(c, ' ' | ',' | ';' | '*' | '%' | '+' | '-'));
        if !joined {
            first = i;
        }
        if i + 1 - first > best.len() {
            best = first..i + 1;
        }
    }
    if best.len() < 2 {
        return names_in_a_row(line, lexicon);
    }
    let numbers = &usable[best];
    let mut parts = Vec::new();
    let (start, end) = (numbers[0].at.start, numbers[numbers.len() - 1].at.end);
    if !line.text[..start].trim().is_empty() {
        parts.push(0..start);
    }
    parts.extend(numbers.iter().map(|n| {
        let sign = usize::from(is_signed(line.text, n));
        n.at.start - sign..n.at.end
    }));
    if !line.text[end..].trim().is_empty() {
        parts.push(end..line.text.len());
    }
    parts
}

/// Whether a number is the end of a name that stands before a score: "EIT ส่วนที่ 1 84.10".
fn ends_a_name(text: &str, number: &Number) -> bool {
    let before = text[..number.at.start].trim_end();
    number.whole
        && ["ส่วนที่", "ส่วน", "ตอนที่", "Part", "ตัวชี้วัดที่"].iter().any(|word| before.ends_with(word))
}

/// Whether a number has a sign of its own before it.
fn is_signed(text: &str, number: &Number) -> bool {
    let before = &text[..number.at.start];
    !number.whole
        && number.role == NumberRole::Other
        && before.trim_end_matches(['-', '+']).ends_with([' ', '\t', '|'])
        && before.ends_with(['-', '+'])
}

/// Whether a number is the end of a code: "i12".
fn is_code(text: &str, number: &Number) -> bool {
    text[..number.at.start]
        .ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '/'))
}

/// "หน่วยงาน การปฏิบัติหน้าที่ การใช้งบประมาณ …": each word between spaces a head.
fn names_in_a_row(line: &LevelLine, lexicon: &Lexicon) -> Vec<Range<usize>> {
    if line.numbers.iter().any(|n| n.score().is_some()) || line.text.len() > 900 {
        return Vec::new();
    }
    let words = words(line.text);
    if lexicon.names.all(&squeeze(line.text)).len() >= 3 {
        return words.collect();
    }
    if line.numbers.iter().filter(|n| n.year().is_some()).count() < 2 {
        return Vec::new();
    }
    // "ตัวชี้วัด ปี 2566 ปี 2567 ผลต่าง": heads only, each year with its word.
    let mut heads: Vec<Range<usize>> = Vec::new();
    for word in words {
        match heads.last_mut() {
            Some(last) if YEAR.contains(&&line.text[last.clone()]) => last.end = word.end,
            _ => heads.push(word),
        }
    }
    let only_heads = heads
        .iter()
        .all(|at| !matches!(cell(line, lexicon, at.clone(), true).kind, CellKind::Text));
    if only_heads { heads } else { Vec::new() }
}

/// What stands between single spaces, in bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let words = text.split(' ').map(move |word| {
        let bytes = at..at + word.len();
        at = bytes.end + 1;
        bytes
    });
    words.filter(|bytes| !bytes.is_empty())
}

/// Words that belong to the year behind them.
const YEAR: &[&str] = &["ปี", "พ.ศ.", "ปีงบประมาณ"];

fn cell(line: &LevelLine, lexicon: &Lexicon, at: Range<usize>, named: bool) -> RowCell {
    let text = &line.text[at.clone()];
    let number = {
        let from = line.numbers.partition_point(|n| n.at.start < at.start);
        let inside: Vec<&Number> =
            line.numbers[from..].iter().take_while(|n| n.at.end <= at.end).take(2).collect();
        match inside[..] {
            [one] => Some(one),
            _ => None,
        }
    };
    let kind = kind(text, number, at.start, lexicon, named);
    let at = if let (CellKind::Figure(_), Some(number)) = (&kind, number) {
        number.at.clone()
    } else {
        let start = at.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    };
    RowCell { at, text: matches!(kind, CellKind::Text).then(|| text.trim().to_owned()), kind }
}

fn kind(
    text: &str,
    number: Option<&Number>,
    start: usize,
    lexicon: &Lexicon,
    named: bool,
) -> CellKind {
    let plain =
        text.trim_matches([' ', '*', '_', '#', '"', '\'', '(', ')', ':', '=', '%', '`', '\\']);
    if plain.trim_matches(['-', '.', ' ']).is_empty() {
        return CellKind::Empty;
    }
    if let Some(number) = number {
        let around =
            format!("{}{}", &text[..number.at.start - start], &text[number.at.end - start..]);
        let bare = squeeze(&around);
        match number.role {
            NumberRole::Score(score, why)
                if bare.is_empty() || bare == squeeze("คะแนน") || bare == squeeze("ร้อยละ") =>
            {
                return CellKind::Figure(ScoreFigure { score, why, whole: number.whole });
            }
            NumberRole::Other if bare.is_empty() && text.trim_start().starts_with(['-', '+']) => {
                return CellKind::Signed;
            }
            NumberRole::Year(year) if only_words(&lexicon.names, &bare).is_some() => {
                return CellKind::Year(year);
            }
            _ => {}
        }
    }
    if !named {
        return CellKind::Text;
    }
    if let Some(name) = levels::whole(plain).filter(|n| n.len() == plain.len()) {
        return if name == "ผ่าน" {
            CellKind::Verdict(true, Why::Listed)
        } else {
            CellKind::Level(name.to_owned())
        };
    }
    if let Some((_, passed, why)) = VERDICTS.iter().find(|v| v.0 == plain) {
        return CellKind::Verdict(*passed, *why);
    }
    if let Some(head) = head(plain) {
        return CellKind::Head(head);
    }
    if let Some(label) = lexicon.label(text) {
        return CellKind::Label(label);
    }
    let unnumbered = super::cues::without_numbering(text);
    let agency = thai::AgencyName::all_in(unnumbered).next();
    if let Some(agency) = agency.filter(|agency| agency.at.start < 4) {
        let rest = squeeze(&unnumbered[agency.at.end..]);
        if rest.len() < 40 {
            return CellKind::Agency(agency.name);
        }
    }
    CellKind::Text
}

/// What a head says; of "คะแนน (เต็ม 100)" what stands before the brackets.
fn head(text: &str) -> Option<ColumnHead> {
    if let Some((before, within)) = text.split_once('(')
        && let Some(head @ (ColumnHead::Score | ColumnHead::Order)) = plain_head(before)
        && !OTHER.iter().any(|w| *w != FULL_MARKS && within.contains(w))
    {
        return Some(head);
    }
    plain_head(text)
}

fn plain_head(text: &str) -> Option<ColumnHead> {
    let letters: String = squeeze(text).into_iter().collect();
    let exact = |words: &[&str]| words.iter().any(|w| squeeze(w).into_iter().eq(letters.chars()));
    let holds = |words: &[&str]| words.iter().any(|w| letters.contains(w));
    if letters.chars().count() > 40 {
        return None;
    }
    if exact(ORDER) {
        Some(ColumnHead::Order)
    } else if holds(&["ถ่วง"]) {
        Some(ColumnHead::Weighted)
    } else if holds(OTHER) {
        Some(ColumnHead::Other)
    } else if holds(&["คะแนน"]) && holds(&["เครื่องมือ", "แบบวัด"])
    {
        Some(ColumnHead::Instrument)
    } else if exact(SCORE)
        || SCORE_OF.iter().any(|w| letters.strip_prefix(w).is_some_and(|of| AGENCY.contains(&of)))
    {
        Some(ColumnHead::Score)
    } else if exact(AGENCY) {
        Some(ColumnHead::Agency)
    } else if exact(NAMES) {
        Some(ColumnHead::Names)
    } else {
        None
    }
}

/// What a list of items says of one. That it is there is not yet that it was found to be right.
pub(super) const VERDICTS: &[(&str, bool, Why)] = &[
    ("ไม่ผ่าน", false, Why::Listed),
    ("✓", true, Why::Listed),
    ("✔", true, Why::Listed),
    ("✔\u{fe0f}", true, Why::Listed),
    ("✅", true, Why::Listed),
    ("☑", true, Why::Listed),
    ("✗", false, Why::Listed),
    ("✘", false, Why::Listed),
    ("❌", false, Why::Listed),
    ("×", false, Why::Context),
    ("x", false, Why::Context),
    ("X", false, Why::Context),
    ("มี", true, Why::Context),
    ("ไม่มี", false, Why::Context),
];

const ORDER: &[&str] = &["ลำดับ", "ลำดับที่", "อันดับ", "อันดับที่", "ที่", "ข้อ", "ข้อที่", "No", "#"];
const FULL_MARKS: &str = "เต็ม";
/// Before an agency these are a score's head too: "คะแนนของหน่วยงาน".
const SCORE_OF: &[&str] = &["คะแนน", "คะแนนของ", "ผลคะแนน", "ผลคะแนนของ", "ผลการประเมินของ"];
const OTHER: &[&str] = &[
    "น้ำหนัก",
    FULL_MARKS,
    "แตกต่าง",
    "เปลี่ยนแปลง",
    "เฉลี่ยจังหวัด",
    "เฉลี่ยอำเภอ",
    "เฉลี่ยภาค",
    "เฉลี่ยประเทศ",
    "เฉลี่ยทั้ง",
    "เฉลี่ยของ",
    "เฉลี่ยระดับ",
    "ระดับประเทศ",
    "ระดับจังหวัด",
    "ทั่วประเทศ",
    "เบี่ยงเบน",
    "เป้าหมาย",
    "คำนวณ",
    "ผลต่าง",
    "ส่วนต่าง",
    "เปรียบเทียบ",
    "เพิ่ม",
    "ลดลง",
    "เกณฑ์",
    "จำนวน",
    "gap",
];
const SCORE: &[&str] = &[
    "คะแนน",
    "ผลคะแนน",
    "คะแนนที่ได้",
    "คะแนนที่ได้รับ",
    "คะแนนที่ประกาศ",
    "ร้อยละ",
    "คะแนนร้อยละ",
    "ค่าคะแนน",
    "score",
    "คะแนน ITA",
    "ผลการประเมิน",
    "คะแนนเฉลี่ย",
    "คะแนนประเมิน",
    "ผลคะแนนการประเมิน",
    "คะแนนการประเมิน",
    "คะแนนผลการประเมิน",
    "ได้คะแนน",
    "ผลคะแนน ITA",
    "คะแนนตัวชี้วัด",
    "คะแนนรายตัวชี้วัด",
];
const AGENCY: &[&str] = &[
    "หน่วยงาน",
    "ชื่อหน่วยงาน",
    "อปท",
    "ชื่อ อปท",
    "องค์กรปกครองส่วนท้องถิ่น",
    "รายชื่อหน่วยงาน",
    "เทศบาล",
    "อบต",
    "สังกัด",
];
const NAMES: &[&str] = &[
    "ตัวชี้วัด",
    "รายละเอียดตัวชี้วัด",
    "รายการตัวชี้วัด",
    "ชื่อตัวชี้วัด",
    "รายการ",
    "ประเด็น",
    "แบบ",
    "แบบวัด",
    "เครื่องมือ",
    "เครื่องมือการประเมิน",
    "ระดับ",
    "ระดับผลการประเมิน",
    "เกรด",
    "ปี",
    "ปีงบประมาณ",
    "ปีงบประมาณ พ.ศ.",
    "พ.ศ.",
    "อำเภอ",
    "จังหวัด",
    "หมายเหตุ",
    "ข้อคำถาม",
    "คำถาม",
    "ข้อมูล",
    "รหัส",
    "หัวข้อ",
    "rating",
    "level",
    "ประเภท",
];
