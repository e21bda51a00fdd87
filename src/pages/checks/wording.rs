//! Checks as Thai sentences.

use documents::wording::{codes, listed};
use ita::checks::{CheckFault, CheckTarget, CheckedDate, NamedAgency, Requirement};
use ita::plan::{MeasureId, MeasurePart};
use ita::{Exact, two_decimals};

use super::context::WordingContext;
use crate::pages::subject::{self, short};

pub(super) fn place(context: &WordingContext, place: &CheckTarget) -> String {
    match place {
        CheckTarget::Scores(subject) => short(*subject),
        CheckTarget::Gaps => "ผลการวิเคราะห์".to_owned(),
        CheckTarget::Plan => "แผน".to_owned(),
        CheckTarget::Measure(id) | CheckTarget::Progress(id) => number(context, *id),
        CheckTarget::NextItem(code) => format!("{code} ปี {}", context.framework.fiscal_year.next()),
        CheckTarget::NextRound => "OIT รอบถัดไป".to_owned(),
        CheckTarget::Passage(key) => passage(key),
        CheckTarget::Agency => "หน่วยงาน".to_owned(),
        CheckTarget::Framework => "กรอบการประเมิน".to_owned(),
    }
}

/// "มาตรการที่ 3".
fn number(context: &WordingContext, id: MeasureId) -> String {
    let place = context.numbers.iter().position(|other| *other == id);
    place.map_or_else(|| "มาตรการ".to_owned(), |no| format!("มาตรการที่ {}", no + 1))
}

/// " ที่มาตรการ 1, 2 และ 5"; empty for an empty list.
fn numbers(context: &WordingContext, ids: &[MeasureId]) -> String {
    let place = |id| context.numbers.iter().position(|other| other == id);
    let known = ids.iter().filter_map(place);
    let known: Vec<_> = known.map(|at| (at + 1).to_string()).collect();
    if known.is_empty() {
        return String::new();
    }
    format!(" ที่มาตรการ {}", listed(&known))
}

/// The subject of a passage, from its key.
fn passage(key: &str) -> String {
    let parts: Vec<&str> = key.split('.').collect();
    match parts[..] {
        [_, "indicator", no] => format!("ข้อความตัวชี้วัดที่ {no}"),
        [_, "issue", no] => format!("ข้อความประเด็นที่ {no}"),
        [_, "summary"] => "ข้อความสรุป".to_owned(),
        _ => "ข้อความที่แก้ไว้".to_owned(),
    }
}

fn points(win: Option<Exact>) -> String {
    win.map_or_else(String::new, |win| format!(" (ได้คืน {} คะแนน)", two_decimals(win)))
}

fn part_name(part: MeasurePart) -> &'static str {
    match part {
        MeasurePart::Name => "ชื่อมาตรการ",
        MeasurePart::Unit => "ผู้รับผิดชอบ",
        MeasurePart::Period => "ระยะเวลา",
        MeasurePart::Steps => "ขั้นตอน",
        MeasurePart::FollowUp => "การติดตามและรายงานผล",
    }
}

fn part_names(all: &[MeasurePart]) -> String {
    listed(&all.iter().map(|one| part_name(*one).to_owned()).collect::<Vec<_>>())
}

fn date_name(date: CheckedDate) -> &'static str {
    match date {
        CheckedDate::From => "วันเริ่ม",
        CheckedDate::To => "วันสิ้นสุด",
        CheckedDate::Status => "วันที่ของสถานะ",
        CheckedDate::Evidence => "วันที่ของหลักฐาน",
        CheckedDate::Due => "กำหนดส่ง",
        CheckedDate::Round => "วันสิ้นรอบรายงาน",
    }
}

fn unofficial(is_official: bool) -> &'static str {
    if is_official {
        ""
    } else {
        " (ถ้อยคำยังไม่เป็นทางการ)"
    }
}

fn named(named: &NamedAgency, what: &str) -> String {
    format!("{what} “{}” ขณะที่หน่วยงานนี้คือ “{}”", named.printed, named.own)
}

pub(super) fn fault(context: &WordingContext, fault: &CheckFault) -> String {
    match fault {
        CheckFault::UnreadableScore { text } => format!("อ่านคะแนน “{text}” ไม่ได้"),
        CheckFault::DoesNotFollow { published, computed, .. } => match computed {
            Some(computed) => format!("คะแนนที่ประกาศ {published} ไม่ตรงกับที่คำนวณได้ {computed}"),
            None => format!("คะแนนที่ประกาศ {published} ไม่ได้มาจากข้อย่อยชุดใดเลย"),
        },
        CheckFault::LevelNotAllowed { published, possible } => {
            let levels = &context.framework.levels;
            let names: Vec<_> = possible
                .iter()
                .filter_map(|at| levels.get(*at))
                .map(|level| level.name.clone())
                .collect();
            format!("ระดับที่ประกาศ “{published}” ไม่ตรงกับคะแนน ที่เป็นไปได้คือ {}", listed(&names))
        }
        CheckFault::Unanswered { subject, win } => {
            let name = context.framework.name(*subject).unwrap_or_default();
            format!("{} {name} ยังไม่มีมาตรการตอบ{}", short(*subject), points(*win))
        }
        CheckFault::PartlyAnswered { subject, left, win } => {
            format!("{} ยังเหลือ {} ที่ไม่มีมาตรการตอบ{}", short(*subject), codes(left), points(*win))
        }
        CheckFault::AnswersNothing => "ไม่ได้โยงกับผลการวิเคราะห์ข้อใด".to_owned(),
        CheckFault::Lacks(missing) => format!("ยังไม่มี{}", part_name(*missing)),
        CheckFault::SameName { first } => format!("ชื่อซ้ำกับ{}", number(context, *first)),
        CheckFault::UnreadableDate { which, text } => {
            format!("อ่าน{} “{text}” ไม่ได้", date_name(*which))
        }
        CheckFault::Reversed => "วันสิ้นสุดมาก่อนวันเริ่ม".to_owned(),
        CheckFault::OutsideYear { year } => format!("ระยะเวลาอยู่นอกปีงบประมาณ {year}"),
        CheckFault::OtherYears { years } => {
            let years: Vec<_> = years.iter().map(ToString::to_string).collect();
            format!("ระยะเวลากล่าวถึงปีอื่น: {}", listed(&years))
        }
        CheckFault::Overdue { days } => format!("เลยกำหนดมาแล้ว {days} วัน ยังไม่แล้วเสร็จ"),
        CheckFault::DoneWithoutEvidence => "แล้วเสร็จแต่ยังไม่มีหลักฐาน".to_owned(),
        CheckFault::NoWebAddress { text } => format!("“{text}” ไม่ใช่ที่อยู่เว็บ"),
        CheckFault::PublishedWithoutAddress => "เผยแพร่แล้วแต่ยังไม่ได้ใส่ที่อยู่เว็บ".to_owned(),
        CheckFault::OutdatedPassage { changed } => {
            format!("ตัวเลขเปลี่ยนหลังแก้ข้อความ: {}", subject::changes(changed))
        }
        CheckFault::OtherAgency(name) => named(name, "มีชื่อหน่วยงานอื่น"),
        CheckFault::OtherSpelling(name) => named(name, "สะกดชื่อหน่วยงานต่างไป"),
        CheckFault::SeveralAgencies { names } => {
            format!("ยังไม่ได้ใส่ชื่อหน่วยงาน และข้อความมีหลายชื่อ: {}", listed(names))
        }
        CheckFault::NoAgencyName => "ยังไม่ได้ใส่ชื่อหน่วยงาน".to_owned(),
        CheckFault::NoPeople => "ยังไม่ได้ใส่ผู้ลงนาม".to_owned(),
        CheckFault::UntreatedIssues { numbers, is_official } => {
            let (_, issues) = context.topics.issues_for(context.framework.fiscal_year);
            let titles: Vec<_> = issues
                .into_iter()
                .filter(|issue| numbers.contains(&issue.no))
                .map(|issue| format!("{}) {}", issue.no, issue.title))
                .collect();
            format!("ยังไม่ได้กล่าวถึงประเด็น {}{}", listed(&titles), unofficial(*is_official))
        }
        CheckFault::ComingUnknown { year } => format!("ยังไม่มีกรอบการประเมินปี {year}"),
        CheckFault::PairUnknown { year } => {
            format!("ยังไม่ทราบว่าปี {year} ให้เผยแพร่มาตรการและรายงานผลในข้อใด")
        }
        CheckFault::ElementsUnknown { .. } => "ยังไม่มีข้อความทางการว่าข้อนี้ต้องมีอะไรบ้าง".to_owned(),
        CheckFault::MissingElement { asks, measures, is_official, .. } => {
            let what = match asks {
                Requirement::Analysis => "การวิเคราะห์ผลการประเมิน".to_owned(),
                Requirement::Sides => "จุดแข็งและจุดอ่อน".to_owned(),
                Requirement::Measures(missing) if missing.is_empty() => "มาตรการ".to_owned(),
                Requirement::Measures(missing) => format!("มาตรการพร้อม{}", part_names(missing)),
                Requirement::Results { with_outcome: true } => "ผลการดำเนินการและผลลัพธ์".to_owned(),
                Requirement::Results { .. } => "ผลการดำเนินการ".to_owned(),
            };
            format!(
                "ต้องมี{what} ซึ่งยังไม่ครบ{}{}",
                numbers(context, measures),
                unofficial(*is_official)
            )
        }
        CheckFault::LookAtElement { text, is_official, .. } => {
            format!("ต้องมี “{text}” โปรดตรวจเอง{}", unofficial(*is_official))
        }
        CheckFault::UnofficialWording { objectives, questions } => format!(
            "ใช้ถ้อยคำที่ไม่ใช่ของสำนักงาน ป.ป.ช.: วัตถุประสงค์ {objectives} ตัวชี้วัด ข้อคำถาม {questions} ข้อ"
        ),
        CheckFault::ProvisionalYear { year } => format!("ข้อมูลกรอบปี {year} ยังอาจเปลี่ยน"),
    }
}
