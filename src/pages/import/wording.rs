//! The Thai sentences of the import page.

use ita::{Instrument, Subject};
use leptos::prelude::*;
use reading::{Certainty, Conflict, Reading, ResultRead, SourceSpan, Statement, Why};

pub(super) const NO_FRAMEWORK: &str =
    "โหลดกรอบการประเมินของปีนั้นไม่ได้ จึงยังอ่านไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต";

/// A summary of the reading in one sentence.
pub(super) fn summary(reading: &Reading) -> String {
    match &reading.results[..] {
        [] => "ยังไม่พบคะแนนในข้อความนี้ ลองวางส่วนที่มีชื่อตัวชี้วัดกับคะแนน หรือบรรทัดที่บอกคะแนนรวม หากเป็นภาพสแกนต้องแปลงเป็นข้อความก่อน".to_owned(),
        [one] => format!("พบ {}{}", contents(one), to_check(one.conflicts.len())),
        several => {
            let conflicts = several.iter().map(|r| r.conflicts.len()).sum();
            format!("พบผล {} รายการ เลือกรายการที่จะใช้ด้านล่าง{}", several.len(), to_check(conflicts))
        }
    }
}

fn contents(result: &ResultRead) -> String {
    let count = |wanted: fn(&Statement) -> bool| {
        result.values.iter().filter(|v| wanted(&v.statement)).count()
    };
    let counted: [(usize, &str); 6] = [
        (
            count(|f| matches!(f, Statement::Score { subject: Subject::Indicator(_), .. })),
            "คะแนนตัวชี้วัด",
        ),
        (
            count(|f| {
                matches!(
                    f,
                    Statement::Score { subject: Subject::Instrument(_) | Subject::Part(_), .. }
                )
            }),
            "คะแนนเครื่องมือ",
        ),
        (
            count(|f| matches!(f, Statement::Score { subject: Subject::SubIndicator { .. }, .. })),
            "คะแนนตัวชี้วัดย่อย",
        ),
        (
            count(|f| matches!(f, Statement::Score { subject: Subject::Question(_), .. })),
            "คะแนนข้อคำถาม",
        ),
        (count(|f| matches!(f, Statement::Score { subject: Subject::Item(_), .. })), "คะแนนข้อ OIT"),
        (count(|f| matches!(f, Statement::Weak { .. })), "จุดที่ต้องพัฒนา"),
    ];
    let mut parts: Vec<String> = Vec::new();
    for value in &result.values {
        match &value.statement {
            Statement::Score { subject: Subject::Total, score } => {
                parts.push(format!("คะแนนรวม {score}"));
            }
            Statement::Level(name) => parts.insert(parts.len().min(1), format!("ระดับ {name}")),
            _ => {}
        }
    }
    parts.extend(counted.iter().filter(|c| c.0 > 0).map(|(n, what)| format!("{n} {what}")));
    let verdicts = count(|f| matches!(f, Statement::Passed { .. }));
    if verdicts > 0 {
        parts.push(format!("ผลผ่านหรือไม่ผ่านของ {verdicts} เครื่องมือ"));
    }
    if let Some(read) = &result.fiscal_year {
        parts.push(format!("ปีงบประมาณ {}", read.year));
    }
    parts.join(" · ")
}

fn to_check(conflicts: usize) -> String {
    match conflicts {
        0 => String::new(),
        n => format!(" · มีข้อที่ควรตรวจ {n} ข้อ"),
    }
}

/// A short description of a result.
pub(super) fn result(result: &ResultRead) -> String {
    let year = result
        .fiscal_year
        .as_ref()
        .map_or_else(|| "ไม่ระบุปี".to_owned(), |y| format!("ปี {}", y.year));
    let agency = result.agencies.first().map(|a| format!("{} ", a.name)).unwrap_or_default();
    format!("{agency}{year} ({} ค่า)", result.values.len())
}

/// The code shown for a value, and its kind for element ids.
pub(super) fn code_and_kind(statement: &Statement) -> (String, &'static str) {
    let kind = match statement {
        Statement::Score { .. } => "score",
        Statement::Passed { .. } => "passed",
        Statement::Weak { .. } => "weak",
        Statement::Level(_) => "name",
    };
    let code = match statement.subject() {
        None => "ระดับ".to_owned(),
        Some(Subject::Total) => "คะแนนรวม".to_owned(),
        Some(Subject::Instrument(code)) => code.code().to_owned(),
        Some(Subject::Part(no)) => format!("{} ส่วนที่ {no}", Instrument::Eit.code()),
        Some(Subject::Indicator(no)) => format!("ตัวชี้วัดที่ {no}"),
        Some(subject) => subject.to_string(),
    };
    (code, kind)
}

/// The place in the source: line number and excerpt, with the value marked.
pub(super) fn place(place: &SourceSpan) -> AnyView {
    let (before, rest) = place.excerpt.split_at(place.mark.start);
    let (marked, after) = rest.split_at(place.mark.len());
    let is_whole = before.is_empty() && after.is_empty();
    let marked = if is_whole {
        view! { <span>{marked.to_owned()}</span> }.into_any()
    } else {
        view! { <mark>{marked.to_owned()}</mark> }.into_any()
    };
    view! {
        <span class="import-line">{format!("บรรทัด {} ", place.line)}</span>
        <q class="import-excerpt">{before.to_owned()} {marked} {after.to_owned()}</q>
    }
    .into_any()
}

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "แน่ใจ",
        Certainty::Likely(_) => "ค่อนข้างแน่ใจ",
        Certainty::Unsure(_) => "ไม่แน่ใจ โปรดตรวจ",
    }
}

pub(super) fn doubt(why: Why) -> &'static str {
    match why {
        Why::Misspelled => "ชื่อในข้อความสะกดต่างไป",
        Why::ByWording => "รู้จากถ้อยคำของข้อ",
        Why::CodeDiffers => "เลขที่พิมพ์ไว้ไม่ตรงกับชื่อหรือถ้อยคำ ยึดชื่อหรือถ้อยคำ",
        Why::ByCode => "รู้จากรหัสหรือลำดับเท่านั้น",
        Why::ByOrder => "รู้จากลำดับของตัวเลขเท่านั้น",
        Why::Listed => "อยู่ในรายการที่ข้อความระบุไว้ ไม่มีตัวเลขคะแนนพิมพ์ไว้",
        Why::CommaDecimal => "ใช้จุลภาคแทนจุดทศนิยม",
        Why::Rounded => "ปัดเป็นทศนิยม 2 ตำแหน่ง",
        Why::Context => "ถ้อยคำรอบตัวเลขไม่ชัด",
        Why::Contradicted => "ข้อความให้ค่าไว้ต่างกัน",
    }
}

pub(super) fn conflict(conflict: &Conflict) -> String {
    match conflict {
        Conflict::Agencies => "ในข้อความมีชื่อหน่วยงานมากกว่าหนึ่งชื่อ".to_owned(),
        Conflict::Years { .. } => "ในข้อความกล่าวถึงผลของปีอื่นด้วย".to_owned(),
        Conflict::ScoreTwice { subject, .. } => {
            let statement = Statement::Passed { subject: *subject, passed: true };
            format!("{} มีคะแนนมากกว่าหนึ่งค่า", code_and_kind(&statement).0)
        }
        Conflict::LevelTwice { .. } => "มีระดับมากกว่าหนึ่งระดับ".to_owned(),
        Conflict::Total { read, computed } => {
            format!("คะแนนรวมในข้อความคือ {read} แต่คำนวณจากตัวชี้วัดได้ {computed}")
        }
        Conflict::Level { read, possible } if possible.is_empty() => {
            format!("ปีนี้ไม่มีระดับชื่อ {read} โปรดตรวจปีงบประมาณ")
        }
        Conflict::Level { read, possible } => {
            format!("ระดับในข้อความคือ {read} แต่ตามคะแนนและเกณฑ์ของปีนี้ควรเป็น {}", possible.join(" หรือ "))
        }
        Conflict::FailedItems { claimed, listed, .. } => {
            format!(
                "ข้อความบอกว่ามี {claimed} ข้อที่ไม่ได้คะแนน แต่ระบุไว้ {listed} ข้อ ข้อที่ไม่ได้ระบุถือว่ายังไม่ทราบ"
            )
        }
        Conflict::NotOfTheYear { code, .. } => {
            format!("ไม่มีข้อ {code} ในกรอบการประเมินของปีนี้ จึงไม่นำเข้า โปรดตรวจปีงบประมาณ")
        }
    }
}

/// The place of a conflict that offers no choice.
pub(super) fn conflict_place(conflict: &Conflict) -> Option<&SourceSpan> {
    match conflict {
        Conflict::FailedItems { place, .. } | Conflict::NotOfTheYear { place, .. } => Some(place),
        _ => None,
    }
}
