//! The figures of a result as spreadsheets.

use ita::agency::Agency;
use ita::analysis::Row;
use ita::{Analysis, Assessment, Exact, Framework, Score, Subject};

use crate::Workbook;
use crate::facts::ResultFacts;
use crate::report::{explained, is_something_to_fix};
use crate::roll_up::roll_up;
use crate::wording::hundredths;
use crate::workbook::{Sheet, SheetColumn, Value};

/// Every figure at the known depth, then what to fix first, and how the figures follow from each other.
pub fn scores(
    framework: &Framework,
    assessment: &Assessment,
    analysis: &Analysis,
    agency: &Agency,
) -> Workbook {
    let facts = ResultFacts { framework, assessment, analysis, agency };
    let mut sheets = vec![all_scores(facts)];
    sheets.extend(ranking(facts));
    // Whose scores they are, and of which year, for whoever gets the file alone.
    sheets.push(summary(facts));
    sheets.extend(roll_up(facts));
    Workbook {
        file_stem: facts.file_stem("คะแนนผลการประเมิน ITA", assessment.fiscal_year), sheets
    }
}

/// The tables of the analysis report.
pub fn analysis(
    framework: &Framework,
    assessment: &Assessment,
    analysis: &Analysis,
    agency: &Agency,
) -> Workbook {
    let facts = ResultFacts { framework, assessment, analysis, agency };
    let mut sheets = vec![summary(facts)];
    sheets.extend(indicators(facts));
    sheets.extend(ranking(facts));
    sheets.extend(differences(facts));
    Workbook {
        file_stem: facts.file_stem("รายงานการวิเคราะห์ ITA", assessment.fiscal_year), sheets
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
                text(code(figure.subject)),
                text(plain_name(facts, figure.subject)),
                score(figure.published),
                score(figure.computed),
                score(row.gap.map(|_| row.goal)),
                row.gap.map_or(Value::Empty, |gap| Value::Hundredths(gap.hundredths())),
                rounded(Some(row.share * 100)),
                rounded(row.win),
                verdict(row),
                row.weak.as_deref().map_or(Value::Empty, |remark| {
                    text(match remark.trim() {
                        "" => "ควรปรับปรุง",
                        remark => remark,
                    })
                }),
            ]
        })
        .collect();
    sheet(
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
    let known = |it: &str| match it.trim() {
        "" => Value::Empty,
        it => text(it),
    };
    let rows = [
        ("หน่วยงาน", known(&facts.agency.name)),
        ("ปีงบประมาณ พ.ศ.", Value::Whole(i32::from(facts.assessment.fiscal_year.get()))),
        ("คะแนนภาพรวมที่ประกาศ", score(total.and_then(|row| row.figure.published))),
        ("คะแนนภาพรวมที่คำนวณ", score(total.and_then(|row| row.figure.computed))),
        ("ระดับผลการประเมิน", level.map_or(Value::Empty, known)),
        ("เป้าหมายที่ใช้วิเคราะห์", score(total.map(|row| row.goal))),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, value)| *value != Value::Empty)
        .map(|(what, value)| vec![text(what), value])
        .collect();
    sheet("สรุป", &[("รายการ", 30), ("ข้อมูล", 40)], rows)
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
                text(code(subject)),
                text(plain_name(facts, subject)),
                score(row.figure.value()),
                score(row.gap.map(|_| row.goal)),
                row.gap.map_or(Value::Empty, |gap| Value::Hundredths(gap.hundredths())),
                verdict(row),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        sheet(
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
        .analysis
        .ranking
        .iter()
        .filter(|ranked| is_something_to_fix(ranked))
        .map(|ranked| {
            vec![
                Value::Whole(i32::try_from(ranked.rank).unwrap_or(i32::MAX)),
                text(code(ranked.subject)),
                text(plain_name(facts, ranked.subject)),
                score(Some(ranked.score)),
                score(Some(ranked.goal)),
                rounded(Some(ranked.win)),
                score(ranked.total_after),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        sheet(
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
                text(code(difference.subject)),
                text(plain_name(facts, difference.subject)),
                score(Some(difference.published)),
                score(difference.computed),
                text(explained(facts, difference)),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        sheet(
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

pub(crate) fn sheet(name: &str, columns: &[(&str, u16)], rows: Vec<Vec<Value>>) -> Sheet {
    Sheet {
        name: name.to_owned(),
        columns: columns
            .iter()
            .map(|(head, width)| SheetColumn { head: (*head).to_owned(), width: *width })
            .collect(),
        rows,
    }
}

pub(crate) fn text(it: impl Into<String>) -> Value {
    Value::Text(it.into())
}

pub(crate) fn score(score: Option<Score>) -> Value {
    score.map_or(Value::Empty, |score| Value::Hundredths(i32::from(score.hundredths())))
}

pub(crate) fn rounded(points: Option<Exact>) -> Value {
    points.map_or(Value::Empty, |points| Value::Hundredths(hundredths(points)))
}

fn verdict(row: &Row) -> Value {
    match row.passed {
        Some(true) => text("ผ่าน"),
        Some(false) => text("ไม่ผ่าน"),
        None => Value::Empty,
    }
}

pub(crate) fn code(subject: Subject) -> String {
    match subject {
        Subject::Total => "รวม".to_owned(),
        _ => subject.to_string(),
    }
}

/// A subject's name beside its code.
pub(crate) fn plain_name(facts: ResultFacts, subject: Subject) -> String {
    match subject {
        Subject::Total => facts.name(subject),
        _ => facts.framework.name(subject).unwrap_or_default().to_owned(),
    }
}
