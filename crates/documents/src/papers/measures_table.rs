//! Tables of measures and of the reports on them.

use std::collections::BTreeSet;

use ita::Subject;
use ita::plan::{Finding, Measure, Report};

use crate::document::{Align, TableColumn};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::settings::TableForm;
use crate::text::passage::{is_list_item, lines, one_line};
use crate::typed_table::{TypedCell, TypedTable, column};

impl Maker<'_> {
    /// The measures in a table, or a note that the plan is empty.
    pub(crate) fn measures_table(&mut self) {
        if self.plan().is_empty() {
            self.lacks(Missing::Measures);
            self.note("ยังไม่มีมาตรการในแผน");
            return;
        }
        let table = measures_table(self);
        self.table(&table);
    }

    fn table_form(&self) -> TableForm {
        self.settings.table(self.kind).unwrap_or(TableForm::Six)
    }
}

fn measures_table(maker: &Maker) -> TypedTable {
    let form = maker.table_form();
    let columns = match form {
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
    let rows = maker.plan().into_iter().enumerate().map(|(no, measure)| match form {
        TableForm::Five => vec![
            TypedCell::text(format!("{}. {}", no + 1, one_line(&measure.name))),
            TypedCell::Lines([steps(measure), notes(measure, false)].concat()),
            TypedCell::Lines(numbered(measure.named_units())),
            TypedCell::Lines(period(maker, measure)),
            TypedCell::Lines(lines(&measure.follow_up)),
        ],
        TableForm::Six | TableForm::Seven => vec![
            TypedCell::Lines(answered(maker, measure)),
            name(measure),
            TypedCell::Lines(dashed(&measure.finding)),
            TypedCell::Lines([steps(measure), notes(measure, true)].concat()),
            TypedCell::Lines(lines(&measure.unit_chain())),
            TypedCell::Lines(period(maker, measure)),
        ],
    });
    let mut rows: Vec<_> = rows.collect();
    if form != TableForm::Five {
        merge_first_column(&mut rows);
    }
    TypedTable::new(columns, rows)
}

/// Measures with the reports on them in one round; `None` for a measure without a report.
pub(super) fn reports_table(maker: &Maker, reports: &[(&Measure, Option<&Report>)]) -> TypedTable {
    let is_seven = maker.table_form() == TableForm::Seven;
    let columns = if is_seven {
        columns(&[
            ("ตัวชี้วัด", 1500),
            ("มาตรการ/แนวทาง", 2000),
            ("ขั้นตอน/วิธีการ", 3000),
            ("ระยะเวลาการดำเนินการ", 1500),
            ("ผู้รับผิดชอบ", 1570),
            ("ผลการดำเนินการ", 3000),
            ("ข้อเสนอแนะ", 2000),
        ])
    } else {
        columns(&[
            ("มาตรการ โครงการ หรือกิจกรรม", 2000),
            ("ขั้นตอนหรือวิธีการปฏิบัติ", 3200),
            ("ระยะเวลาดำเนินการ", 1500),
            ("ผู้รับผิดชอบ", 1500),
            ("ผลการดำเนินการ", 3370),
            ("ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ", 3000),
        ])
    };
    let empty = Report::default();
    let rows = reports.iter().map(|(measure, report)| {
        let report = report.unwrap_or(&empty);
        let mut done = lines(&report.done);
        if done.is_empty() {
            done.push(status(measure));
        }
        done.extend(evidence(measure));
        let mut row = vec![
            name(measure),
            TypedCell::Lines(steps(measure)),
            TypedCell::Lines(period(maker, measure)),
            TypedCell::Lines(lines(&measure.unit_chain())),
        ];
        let mut last;
        if is_seven {
            row.insert(0, TypedCell::Lines(answered(maker, measure)));
            done.extend(labelled("ผลลัพธ์", &report.outcome));
            done.extend(labelled("ปัญหา/อุปสรรค", &report.obstacles));
            last = lines(&report.advice);
        } else {
            last = lines(&report.outcome);
            last.extend(labelled("ปัญหา/อุปสรรค", &report.obstacles));
            last.extend(labelled("ข้อเสนอแนะ", &report.advice));
        }
        row.extend([TypedCell::Lines(done), TypedCell::Lines(last)]);
        row
    });
    let mut rows: Vec<_> = rows.collect();
    if is_seven {
        merge_first_column(&mut rows);
    }
    TypedTable::new(columns, rows)
}

/// The indicators and issues a measure answers: "1. การปฏิบัติหน้าที่".
fn answered(maker: &Maker, measure: &Measure) -> Vec<String> {
    let facts = maker.facts;
    let mut seen = BTreeSet::new();
    measure
        .answers
        .iter()
        .filter_map(|finding| match finding {
            Finding::Subject(subject) => {
                let subject = match subject {
                    Subject::Question(_) | Subject::Item(_) => facts.indicator_of(*subject)?,
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
            Finding::Issue(no) => Some(issue(maker, *no)),
        })
        .filter(|name| seen.insert(name.clone()))
        .collect()
}

/// "ประเด็นที่ 3 …", with its title if the topics have it.
fn issue(maker: &Maker, no: u8) -> String {
    let year = maker.facts.assessment.fiscal_year;
    let title = maker.inputs.known.topics.issue_for(year, no);
    let title = title.map(|issue| issue.title.trim()).unwrap_or_default();
    format!("ประเด็นที่ {no} {title}").trim_end().to_owned()
}

/// The name of a measure; unlike in other cells, a missing one prints nothing instead of a dash.
fn name(measure: &Measure) -> TypedCell {
    TypedCell::Text(dashed(&measure.name).join("\n"))
}

fn steps(measure: &Measure) -> Vec<String> {
    numbered(measure.written_steps())
}

/// The fields for which the table has no column.
fn notes(measure: &Measure, with_follow_up: bool) -> Vec<String> {
    let mut notes = labelled("ตัวชี้วัดความสำเร็จ", &measure.criterion);
    if with_follow_up {
        notes.extend(labelled("การติดตามผล", &measure.follow_up));
    }
    notes.extend(labelled("งบประมาณ", &measure.budget));
    notes
}

/// The status of a measure without a report.
fn status(measure: &Measure) -> String {
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

fn period(maker: &Maker, measure: &Measure) -> Vec<String> {
    // In a narrow column a line may break neither within a date nor before the dash.
    let day = |date| maker.settings.dates.in_table(date).replace(' ', "\u{a0}");
    lines(&measure.period.printed_as(day).replace(" – ", "\u{a0}– "))
}

/// The lines of a text, the first after its label.
fn labelled(label: &str, text: &str) -> Vec<String> {
    let mut lines = lines(text);
    if let Some(first) = lines.first_mut() {
        *first = format!("{label}: {first}");
    }
    lines
}

/// Each line as an entry of a list, keeping a list mark the person typed.
fn dashed(text: &str) -> Vec<String> {
    let dash = |line: String| if is_list_item(&line) { line } else { format!("- {line}") };
    lines(text).into_iter().map(dash).collect()
}

/// Numbers the texts unless there is only one.
fn numbered<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let texts: Vec<_> = texts.map(one_line).collect();
    match texts.as_slice() {
        [only] => vec![only.clone()],
        _ => texts.iter().enumerate().map(|(no, text)| format!("{}. {text}", no + 1)).collect(),
    }
}

/// Merges equal neighbours of the first column.
fn merge_first_column(rows: &mut [Vec<TypedCell>]) {
    for at in (1..rows.len()).rev() {
        if rows[at][0] == rows[at - 1][0] {
            rows[at][0] = TypedCell::Merged;
        }
    }
}

fn columns(columns: &[(&str, u16)]) -> Vec<TableColumn> {
    columns.iter().map(|(head, width)| column(head, *width, Align::Start)).collect()
}
