//! Spreadsheets of figures and lists.

mod next_round;
mod oit_page;
mod roll_up;
mod subject;

use ita::agency::Agency;
use ita::analysis::Row;
use ita::{AnalysedResult, Subject};

pub use next_round::{NextRoundList, next_round_list};
pub use oit_page::{OitEntry, OitGroup, OitPage, oit_page};
use roll_up::roll_up;
use subject::{code, plain_name};

use crate::facts::ResultFacts;
use crate::text::differences::explained;
use crate::workbook::{Sheet, Value, Workbook};

/// All known figures, the ranking of what to fix, a summary, and the roll-up with formulas.
pub fn scores(result: AnalysedResult, agency: &Agency) -> Workbook {
    let facts = ResultFacts::new(result, agency);
    let mut sheets = vec![all_scores(facts)];
    sheets.extend(ranking(facts));
    // The summary names agency and year, for readers who get only the file.
    sheets.push(summary(facts));
    sheets.extend(roll_up(facts));
    Workbook {
        file_stem: facts.file_stem("คะแนนผลการประเมิน ITA", result.assessment.fiscal_year),
        sheets,
    }
}

/// The tables of figures of the analysis report.
pub fn analysis(result: AnalysedResult, agency: &Agency) -> Workbook {
    let facts = ResultFacts::new(result, agency);
    let mut sheets = vec![summary(facts)];
    sheets.extend(indicators(facts));
    sheets.extend(ranking(facts));
    sheets.extend(differences(facts));
    Workbook {
        file_stem: facts.file_stem("รายงานการวิเคราะห์ ITA", result.assessment.fiscal_year),
        sheets,
    }
}

fn all_scores(facts: ResultFacts) -> Sheet {
    let is_known =
        |row: &&Row| row.figure.value().is_some() || row.passed.is_some() || row.weak.is_some();
    let rows = facts
        .rows(|_| true)
        .filter(is_known)
        .map(|row| {
            let figure = &row.figure;
            vec![
                Value::text(code(figure.subject)),
                Value::text(plain_name(facts, figure.subject)),
                Value::score(figure.published),
                Value::score(figure.computed),
                Value::score(row.gap.map(|_| row.goal)),
                row.gap.map_or(Value::Empty, |gap| Value::Hundredths(gap.hundredths())),
                Value::points(row.share * 100),
                row.win.map_or(Value::Empty, Value::points),
                verdict(row),
                row.weak.as_deref().map_or(Value::Empty, |remark| {
                    Value::text(match remark.trim() {
                        "" => "ควรปรับปรุง",
                        remark => remark,
                    })
                }),
            ]
        })
        .collect();
    Sheet::new(
        "คะแนน",
        &[
            ("รหัส", 9),
            ("รายการ", 60),
            ("คะแนนที่ประกาศ", 15),
            ("คะแนนที่คำนวณ", 15),
            ("เป้าหมาย", 10),
            ("ขาดจากเป้าหมาย", 16),
            ("น้ำหนักในคะแนนภาพรวม", 22),
            ("คะแนนที่จะได้เพิ่ม", 17),
            ("ผล", 10),
            ("ข้อสังเกต", 50),
        ],
        rows,
    )
}

fn summary(facts: ResultFacts) -> Sheet {
    let total = facts.row(Subject::Total);
    let level = facts
        .analysis
        .level
        .shown
        .and_then(|index| facts.level(index))
        .map(|level| level.name.as_str())
        .or(facts.assessment.level.as_deref());
    Sheet::summary([
        ("หน่วยงาน", Value::trimmed(&facts.agency.name)),
        ("ปีงบประมาณ พ.ศ.", Value::Whole(i32::from(facts.assessment.fiscal_year.get()))),
        ("คะแนนภาพรวมที่ประกาศ", Value::score(total.and_then(|row| row.figure.published))),
        ("คะแนนภาพรวมที่คำนวณ", Value::score(total.and_then(|row| row.figure.computed))),
        ("ระดับผลการประเมิน", level.map_or(Value::Empty, Value::trimmed)),
        ("เป้าหมายที่ใช้วิเคราะห์", Value::score(total.map(|row| row.goal))),
    ])
}

fn indicators(facts: ResultFacts) -> Option<Sheet> {
    let rows: Vec<_> = facts
        .rows(|subject| {
            matches!(subject, Subject::Instrument(_) | Subject::Part(_) | Subject::Indicator(_))
        })
        .filter(|row| row.figure.value().is_some() || row.passed.is_some())
        .map(|row| {
            let subject = row.figure.subject;
            vec![
                Value::text(code(subject)),
                Value::text(plain_name(facts, subject)),
                Value::score(row.figure.value()),
                Value::score(row.gap.map(|_| row.goal)),
                row.gap.map_or(Value::Empty, |gap| Value::Hundredths(gap.hundredths())),
                verdict(row),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Sheet::new(
            "เครื่องมือและตัวชี้วัด",
            &[
                ("รหัส", 9),
                ("รายการ", 60),
                ("คะแนน", 10),
                ("เป้าหมาย", 10),
                ("ขาดจากเป้าหมาย", 16),
                ("ผล", 10),
            ],
            rows,
        )
    })
}

fn ranking(facts: ResultFacts) -> Option<Sheet> {
    let rows: Vec<_> = facts
        .to_fix()
        .map(|ranked| {
            vec![
                Value::count(ranked.rank),
                Value::text(code(ranked.subject)),
                Value::text(plain_name(facts, ranked.subject)),
                Value::score(Some(ranked.score)),
                Value::score(Some(ranked.goal)),
                Value::points(ranked.win),
                Value::score(ranked.total_after),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Sheet::new(
            "ลำดับการปรับปรุง",
            &[
                ("ลำดับ", 8),
                ("รหัส", 9),
                ("ประเด็น", 60),
                ("คะแนน", 10),
                ("เป้าหมาย", 10),
                ("คะแนนที่จะได้เพิ่ม", 17),
                ("คะแนนภาพรวมหลังปรับปรุง", 24),
            ],
            rows,
        )
    })
}

fn differences(facts: ResultFacts) -> Option<Sheet> {
    let rows: Vec<_> = facts
        .analysis
        .differences
        .iter()
        .map(|difference| {
            vec![
                Value::text(code(difference.subject)),
                Value::text(plain_name(facts, difference.subject)),
                Value::score(Some(difference.published)),
                Value::score(difference.computed),
                Value::text(explained(facts, difference)),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Sheet::new(
            "คะแนนที่แตกต่าง",
            &[
                ("รหัส", 9),
                ("รายการ", 60),
                ("คะแนนที่ประกาศ", 15),
                ("คะแนนที่คำนวณ", 15),
                ("คำอธิบาย", 70),
            ],
            rows,
        )
    })
}

fn verdict(row: &Row) -> Value {
    match row.passed {
        Some(true) => Value::text("ผ่าน"),
        Some(false) => Value::text("ไม่ผ่าน"),
        None => Value::Empty,
    }
}
