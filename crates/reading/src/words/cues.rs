//! The words between a name and its figure ("โดยรวมได้คะแนนเท่ากับ"), and what they mean by themselves.

use super::letters::squeeze;
use super::names::{NamedSubject, Names, code_end, ends_with};
use ita::{FiscalYear, Subject};

/// What the words before a figure say, read backwards from the figure.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing the words may say, in any combination"
)]
pub(crate) struct Lead {
    pub(crate) named: Option<NamedSubject>,
    /// "รวม", "ภาพรวม": the figure is a total.
    pub(crate) total: bool,
    /// "ผลการประเมิน", "ITA": the figure is probably the total.
    pub(crate) assessment: bool,
    /// "สูงสุด", "ต่ำสุด": the figure belongs to something named elsewhere.
    pub(crate) extreme: bool,
    /// "ได้", "คะแนน", "เท่ากับ": a figure follows.
    pub(crate) cue: bool,
    pub(crate) year: Option<FiscalYear>,
    /// Letters of the squeezed text left before these words.
    pub(crate) rest: usize,
}

/// Reads a squeezed text that ends at a figure.
pub(crate) fn lead(names: &Names, text: &[char]) -> Lead {
    let mut lead = Lead { rest: text.len(), ..Lead::default() };
    let mut stops = [text.len(), text.len()];
    for _ in 0..STEPS {
        let left = &text[..lead.rest];
        if names.is_other(left) {
            return lead;
        }
        if let Some(named) = names.exact_end(left) {
            // A range of codes behind a name, "i1–i6", only lists what belongs to it.
            match named.code.as_ref().and_then(|_| code_end(&left[..named.start])) {
                Some(first) if first.code.is_some() => {
                    lead.rest = first.start;
                    continue;
                }
                _ => {
                    let own = within_instrument(names, left, &named).unwrap_or(named);
                    lead.rest = own.start;
                    lead.named = Some(own);
                    return lead;
                }
            }
        }
        stops = [lead.rest, stops[0]];
        if let Some(year) = year_end(left) {
            lead.year = lead.year.or(Some(year));
            lead.rest -= 4;
        } else if let Some((word, says)) = word_end(left) {
            match says {
                Says::Total => lead.total = true,
                Says::Assessment => lead.assessment = true,
                Says::Extreme => lead.extreme = true,
                Says::Cue => lead.cue = true,
                Says::Nothing => {}
            }
            lead.rest -= word;
        } else {
            break;
        }
    }
    // The end of a misspelled name may look like one of the words, so the last two stops are tried as well.
    lead.named = stops.iter().find_map(|stop| names.similar_end(&text[..*stop]));
    if let Some(named) = &lead.named {
        lead.rest = named.start;
    }
    lead
}

/// An instrument in brackets behind an indicator only says where that belongs: "การปฏิบัติหน้าที่ (IIT)".
fn within_instrument(names: &Names, left: &[char], last: &NamedSubject) -> Option<NamedSubject> {
    matches!(last.subject, Subject::Instrument(_))
        .then(|| names.exact_end(&left[..last.start]))?
        .filter(|inner| matches!(inner.subject, Subject::Indicator(_)))
}

/// Bounds the walk back over texts such as "คะแนน" repeated a thousand times.
const STEPS: usize = 16;

fn year_end(text: &[char]) -> Option<FiscalYear> {
    let digits = text.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    if digits != 4 {
        return None;
    }
    let year: u16 = text[text.len() - 4..].iter().collect::<String>().parse().ok()?;
    (2550..2600).contains(&year).then(|| FiscalYear::new(year).ok())?
}

fn word_end(text: &[char]) -> Option<(usize, Says)> {
    WORDS.iter().find_map(|(word, says)| ends_with(text, word).map(|length| (length, *says)))
}

#[derive(Clone, Copy)]
enum Says {
    Total,
    Assessment,
    Extreme,
    Cue,
    Nothing,
}

/// Squeezed (no spaces or punctuation, lower case). A word comes before every word that it ends with.
const WORDS: &[(&str, Says)] = &[
    ("ทุกตัวชี้วัด", Says::Nothing),
    ("โดยภาพรวม", Says::Nothing),
    ("ภาพรวม", Says::Total),
    ("โดยรวม", Says::Nothing),
    ("รวมทั้งสิ้น", Says::Total),
    ("รวมทั้งหมด", Says::Total),
    ("ทั้งสิ้น", Says::Nothing),
    ("ทั้งหมด", Says::Nothing),
    ("สุทธิ", Says::Total),
    ("รวม", Says::Total),
    ("total", Says::Total),
    ("overall", Says::Total),
    ("คะแนนเฉลี่ย", Says::Cue),
    ("ค่าเฉลี่ย", Says::Nothing),
    ("เฉลี่ย", Says::Nothing),
    ("การประเมิน", Says::Assessment),
    ("ประเมิน", Says::Assessment),
    ("itas", Says::Nothing),
    ("ita", Says::Assessment),
    ("ของหน่วยงานภาครัฐ", Says::Nothing),
    ("ของหน่วยงาน", Says::Assessment),
    ("หน่วยงาน", Says::Nothing),
    ("คะแนนเต็ม100", Says::Nothing),
    ("เต็ม100", Says::Nothing),
    ("ระดับaa", Says::Assessment),
    ("ระดับa", Says::Assessment),
    ("ระดับb", Says::Assessment),
    ("ระดับc", Says::Assessment),
    ("ระดับd", Says::Assessment),
    ("ระดับe", Says::Assessment),
    ("ระดับf", Says::Assessment),
    ("ระดับผ่านดีเยี่ยม", Says::Assessment),
    ("ระดับผ่านดี", Says::Assessment),
    ("ระดับผ่าน", Says::Assessment),
    ("ระดับต้องปรับปรุงโดยด่วน", Says::Assessment),
    ("ระดับต้องปรับปรุง", Says::Assessment),
    // Weights of the instruments.
    ("ร้อยละ30", Says::Nothing),
    ("ร้อยละ40", Says::Nothing),
    ("น้ำหนัก30", Says::Nothing),
    ("น้ำหนัก40", Says::Nothing),
    ("30", Says::Nothing),
    ("40", Says::Nothing),
    ("คะแนนที่ได้", Says::Cue),
    ("คะแนน", Says::Cue),
    ("score", Says::Cue),
    ("เท่ากับร้อยละ", Says::Cue),
    ("ร้อยละ", Says::Cue),
    ("เท่ากับ", Says::Cue),
    ("คิดเป็น", Says::Cue),
    ("อยู่ที่", Says::Cue),
    ("ได้รับ", Says::Cue),
    ("ได้", Says::Cue),
    ("สูงที่สุด", Says::Extreme),
    ("ต่ำที่สุด", Says::Extreme),
    ("มากที่สุด", Says::Extreme),
    ("น้อยที่สุด", Says::Extreme),
    ("สูงสุด", Says::Extreme),
    ("ต่ำสุด", Says::Extreme),
    ("ปีงบประมาณพศ", Says::Nothing),
    ("ปีงบประมาณ", Says::Nothing),
    ("ประจำปี", Says::Nothing),
    ("ในปีนี้", Says::Nothing),
    ("ปีนี้", Says::Nothing),
    ("พศ", Says::Nothing),
    ("ประจำ", Says::Nothing),
    ("เครื่องมือ", Says::Nothing),
    ("แบบวัด", Says::Nothing),
    ("พบว่า", Says::Nothing),
    ("จำนวน", Says::Nothing),
    ("สรุป", Says::Nothing),
    ("ด้วย", Says::Nothing),
    ("ซึ่ง", Says::Nothing),
    ("เป็น", Says::Nothing),
    ("อยู่", Says::Nothing),
    ("ปี", Says::Nothing),
    ("คือ", Says::Cue),
    ("ว่า", Says::Nothing),
    ("รับ", Says::Nothing),
    ("ผล", Says::Nothing),
    ("ค่า", Says::Nothing),
    ("มี", Says::Nothing),
    ("ที่", Says::Nothing),
    ("ใน", Says::Nothing),
    ("จาก", Says::Nothing),
    ("ของ", Says::Nothing),
    ("โดย", Says::Nothing),
];

/// The lead of a squeezed text that consists of nothing but such words.
pub(crate) fn only_words(names: &Names, text: &[char]) -> Option<Lead> {
    let lead = lead(names, text);
    (lead.named.is_none() && lead.rest == 0).then_some(lead)
}

/// Strips numbering and bullets before a name in its own cell or line.
pub(crate) fn without_numbering(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|c: char| {
        c.is_whitespace() || "-*•·#>|_~✅✔☑🔹🔸▪●○◦▶➤👉📌".contains(c)
    });
    let inner = rest.trim_start_matches('(');
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=2).contains(&digits) {
        let after = &inner[digits..];
        let past = after.trim_start_matches([')', '.', ' ', '\t', '*', ':', ',', '|']);
        let separated = past.len() < after.len()
            || after.chars().next().is_some_and(super::letters::is_thai_letter);
        if separated && !past.is_empty() && !past.starts_with(|c: char| c.is_ascii_digit()) {
            rest = past;
        }
    }
    rest.trim_start_matches(|c: char| c.is_whitespace() || "*-".contains(c))
}

/// The squeezed text of a cell or line that may be a name, without numbering and "ด้าน" or "ประเด็น" before it.
pub(crate) fn label_text(text: &str) -> Vec<char> {
    let mut squeezed = squeeze(without_numbering(text));
    for word in ["ด้าน", "ประเด็น"] {
        let word = squeeze(word);
        if squeezed.starts_with(&word) {
            squeezed.drain(..word.len());
        }
    }
    squeezed
}
