//! Measures and their reports in tables.

use std::collections::BTreeSet;

use ita::Subject;
use ita::plan::{Finding, Measure, Report};
use ita::topics::Topics;

use crate::document::{Align, Table, TableCell, TableColumn, TextRun};
use crate::facts::ResultFacts;
use crate::paper::column;
use crate::report::edited;
use crate::report::indicators;
use crate::settings::{DateForm, TableForm};

/// What the rows of a table are told from.
#[derive(Clone, Copy)]
pub(crate) struct TableContext<'a> {
    pub(crate) facts: ResultFacts<'a>,
    pub(crate) topics: Option<&'a Topics>,
    pub(crate) dates: DateForm,
    pub(crate) form: TableForm,
}

/// The measures as they are to be carried out.
pub(crate) fn measures(telling: TableContext, measures: &[&Measure]) -> Table {
    let columns = match telling.form {
        TableForm::Five => columns(&[
            ("มาตรการ/แนวทาง", 3100),
            ("วิธีการดำเนินการ", 4300),
            ("ผู้รับผิดชอบ", 2300),
            ("ระยะเวลาดำเนินการ", 1870),
            ("การติดตามผล", 3000),
        ]),
        TableForm::Six | TableForm::Seven => columns(&[
            ("ตัวชี้วัด", 1700),
            ("มาตรการ/โครงการ/กิจกรรม", 2300),
            ("ผลการวิเคราะห์ตัวชี้วัด", 3200),
            ("ขั้นตอน/วิธีดำเนินการ", 3900),
            ("ผู้รับผิดชอบ", 1900),
            ("ระยะเวลาดำเนินการ", 1570),
        ]),
    };
    let mut rows = Vec::new();
    for (no, measure) in measures.iter().enumerate() {
        rows.push(match telling.form {
            TableForm::Five => vec![
                cell(vec![format!("{}. {}", no + 1, one_line(&measure.name))]),
                cell(or_dash([steps(measure), notes(measure, false)].concat())),
                cell(or_dash(numbered(measure.named_units()))),
                cell(or_dash(lines(period(telling, measure)))),
                cell(or_dash(edited::lines(&measure.follow_up))),
            ],
            TableForm::Six | TableForm::Seven => vec![
                cell(subjects(telling, measure)),
                cell(dashed(&measure.name)),
                cell(or_dash(dashed(&measure.finding))),
                cell(or_dash([steps(measure), notes(measure, true)].concat())),
                cell(or_dash(lines(measure.unit_chain()))),
                cell(or_dash(lines(period(telling, measure)))),
            ],
        });
    }
    if telling.form != TableForm::Five {
        merge(&mut rows);
    }
    ruled(columns, rows)
}

/// What was done of each measure in one round.
pub(crate) fn reports(telling: TableContext, rows: &[(&Measure, Option<&Report>)]) -> Table {
    let columns = match telling.form {
        TableForm::Seven => columns(&[
            ("ตัวชี้วัด", 1500),
            ("มาตรการ/แนวทาง", 2000),
            ("ขั้นตอน/วิธีการ", 3000),
            ("ระยะเวลาการดำเนินการ", 1500),
            ("ผู้รับผิดชอบ", 1570),
            ("ผลการดำเนินการ", 3000),
            ("ข้อเสนอแนะ", 2000),
        ]),
        TableForm::Five | TableForm::Six => columns(&[
            ("มาตรการ โครงการ หรือกิจกรรม", 2000),
            ("ขั้นตอนหรือวิธีการปฏิบัติ", 3200),
            ("ระยะเวลาดำเนินการ", 1500),
            ("ผู้รับผิดชอบ", 1500),
            ("ผลการดำเนินการ", 3370),
            ("ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ", 3000),
        ]),
    };
    let mut written: Vec<Vec<TableCell>> = rows
        .iter()
        .map(|(measure, report)| {
            let empty = Report::default();
            let said = report.unwrap_or(&empty);
            let own = cell(dashed(&measure.name));
            let carried = [
                cell(or_dash(steps(measure))),
                cell(or_dash(lines(period(telling, measure)))),
                cell(or_dash(lines(measure.unit_chain()))),
            ];
            let seven = telling.form == TableForm::Seven;
            let mut done = edited::lines(&said.done);
            if done.is_empty() {
                done.push(standing(measure));
            }
            done.extend(evidence(measure));
            let mut last = Vec::new();
            if seven {
                done.extend(labelled("ผลลัพธ์", &said.outcome));
                done.extend(labelled("ปัญหา/อุปสรรค", &said.obstacles));
                last.extend(edited::lines(&said.advice));
            } else {
                last.extend(edited::lines(&said.outcome));
                last.extend(labelled("ปัญหา/อุปสรรค", &said.obstacles));
                last.extend(labelled("ข้อเสนอแนะ", &said.advice));
            }
            let first = seven.then(|| cell(subjects(telling, measure)));
            first
                .into_iter()
                .chain([own])
                .chain(carried)
                .chain([cell(done), cell(or_dash(last))])
                .collect()
        })
        .collect();
    if telling.form == TableForm::Seven {
        merge(&mut written);
    }
    ruled(columns, written)
}

/// The indicators and issues a measure answers: "1. การปฏิบัติหน้าที่".
fn subjects(telling: TableContext, measure: &Measure) -> Vec<String> {
    let facts = telling.facts;
    let mut seen = BTreeSet::new();
    let named: Vec<String> = measure
        .answers
        .iter()
        .filter_map(|finding| match finding {
            Finding::Subject(subject) => {
                let subject = match subject {
                    Subject::Question(_) | Subject::Item(_) => indicators::of(facts, *subject)?,
                    Subject::SubIndicator { indicator, .. } => Subject::Indicator(*indicator),
                    other => *other,
                };
                Some(match subject {
                    Subject::Indicator(no) => {
                        format!("{no}. {}", facts.framework.name(subject).unwrap_or_default())
                    }
                    other => facts.name(other),
                })
            }
            Finding::Issue(no) => Some(issue(telling, *no)),
        })
        .filter(|name| seen.insert(name.clone()))
        .collect();
    or_dash(named)
}

/// "ประเด็นที่ 3 …", with its title where the table of topics has it.
fn issue(telling: TableContext, no: u8) -> String {
    let year = telling.facts.assessment.fiscal_year;
    let title = telling.topics.and_then(|topics| topics.issue_for(year, no));
    let title = title.map(|issue| issue.title.trim()).unwrap_or_default();
    format!("ประเด็นที่ {no} {title}").trim_end().to_owned()
}

fn steps(measure: &Measure) -> Vec<String> {
    numbered(measure.written_steps())
}

/// What the table has no column for.
fn notes(measure: &Measure, with_follow_up: bool) -> Vec<String> {
    let mut notes = labelled("ตัวชี้วัดความสำเร็จ", &measure.criterion);
    if with_follow_up {
        notes.extend(labelled("การติดตามผล", &measure.follow_up));
    }
    notes.extend(labelled("งบประมาณ", &measure.budget));
    notes
}

/// What is known of a measure that nothing was reported of.
fn standing(measure: &Measure) -> String {
    format!("ยังไม่มีรายงานผลในรอบนี้ (สถานะ: {})", measure.status().name())
}

fn evidence(measure: &Measure) -> Vec<String> {
    measure
        .evidence
        .iter()
        .map(|one| format!("{} {}", one_line(&one.title), one.link.trim()))
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .map(|text| format!("หลักฐาน: {text}"))
        .collect()
}

fn period(telling: TableContext, measure: &Measure) -> String {
    let period = &measure.period;
    // A day is not parted from its month in a narrow column, nor the dash from the day before it.
    let day = |date| telling.dates.in_table(date).replace(' ', "\u{a0}");
    period.printed_as(day).replace(" – ", "\u{a0}– ")
}

/// The lines of a text, the first after its label.
fn labelled(label: &str, text: &str) -> Vec<String> {
    let mut lines = edited::lines(text);
    if let Some(first) = lines.first_mut() {
        *first = format!("{label}: {first}");
    }
    lines
}

/// Each line as an entry of a list; one only as it is where it has a mark of its own.
fn dashed(text: &str) -> Vec<String> {
    let marked = |line: &str| line.starts_with(['-', '–', '•']);
    let dash = |line: String| {
        if marked(&line) || edited::is_list_item(&line) { line } else { format!("- {line}") }
    };
    edited::lines(text).into_iter().map(dash).collect()
}

fn numbered<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let texts: Vec<_> = texts.map(one_line).collect();
    match texts.as_slice() {
        [only] => vec![only.clone()],
        _ => texts.iter().enumerate().map(|(no, text)| format!("{}. {text}", no + 1)).collect(),
    }
}

fn one_line(text: &str) -> String {
    edited::lines(text).join(" ")
}

fn or_dash(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { vec!["–".to_owned()] } else { lines }
}

fn lines(text: String) -> Vec<String> {
    edited::lines(&text)
}

fn cell(lines: Vec<String>) -> TableCell {
    TableCell::Text { runs: vec![TextRun::plain(lines.join("\n"))] }
}

/// Neighbours that begin alike share their first cell.
fn merge(rows: &mut [Vec<TableCell>]) {
    for at in (1..rows.len()).rev() {
        if rows[at][0] == rows[at - 1][0] {
            rows[at][0] = TableCell::Merged;
        }
    }
}

fn columns(columns: &[(&str, u16)]) -> Vec<TableColumn> {
    columns.iter().map(|(head, width)| column(head, *width, Align::Start)).collect()
}

fn ruled(columns: Vec<TableColumn>, rows: Vec<Vec<TableCell>>) -> Table {
    Table { columns, rows, plain: false }
}
