//! The roll-up as a sheet of formulas that compute what the app computes: whoever changes a score sees the new total.

use std::collections::{BTreeMap, BTreeSet};

use ita::analysis::Row;
use ita::{Instrument, Subject};

use super::subject::{code, plain_name};
use crate::facts::ResultFacts;
use crate::workbook::{Sheet, Value};

/// The columns that formulas refer to.
const FIGURE: char = 'C';
const WEIGHT: char = 'D';
const POINTS: char = 'E';

/// `None` if no figure is computed from others.
pub(crate) fn roll_up(facts: ResultFacts) -> Option<Sheet> {
    let rows = listed(facts);
    let places = rows.iter().enumerate().map(|(no, row)| (row.figure.subject, no + 2)).collect();
    let lines = RollUpRows { facts, places };
    let rows: Vec<_> = rows.into_iter().map(|row| lines.line(row)).collect();
    let is_live = |value: &Value| matches!(value, Value::Formula { .. });
    rows.iter().flatten().any(is_live).then(|| {
        Sheet::new(
            "คำนวณ",
            &[
                ("รหัส", 9),
                ("รายการ", 60),
                ("คะแนน", 10),
                ("น้ำหนัก", 10),
                ("คะแนนถ่วงน้ำหนัก", 18),
                ("ที่มาของคะแนน", 50),
            ],
            rows,
        )
    })
}

/// The rows down to the known depth: a subject is listed with all its siblings if one of them, or anything below one of
/// them, has a figure.
fn listed(facts: ResultFacts<'_>) -> Vec<&Row> {
    let rows = &facts.analysis.rows;
    let mut known = BTreeSet::new();
    // Parents come before their children.
    for row in rows.iter().rev() {
        let subject = row.figure.subject;
        if row.figure.exact.is_some() || known.contains(&subject) {
            known.insert(subject);
            known.extend(row.parent);
        }
    }
    let is_listed = |row: &&Row| match (row.figure.subject, row.parent) {
        (_, None) => true,
        (Subject::Part(_), _) => {
            facts.analysis.parts().any(|part| known.contains(&part.figure.subject))
        }
        (_, Some(parent)) => {
            facts.analysis.children(parent).any(|child| known.contains(&child.figure.subject))
        }
    };
    rows.iter().filter(is_listed).collect()
}

struct RollUpRows<'a> {
    facts: ResultFacts<'a>,
    /// The row number of each listed subject; the header is row 1.
    places: BTreeMap<Subject, usize>,
}

impl RollUpRows<'_> {
    fn line(&self, row: &Row) -> Vec<Value> {
        let subject = row.figure.subject;
        let (figure, origin) = self.figure(row);
        let (weight, points) = match subject {
            Subject::Instrument(instrument) => self.weighed(instrument),
            _ => (Value::Empty, Value::Empty),
        };
        vec![
            Value::text(code(subject)),
            Value::text(plain_name(self.facts, subject)),
            figure,
            weight,
            points,
            origin.map_or(Value::Empty, Value::text),
        ]
    }

    /// The figure and its origin: the published one, else the one computed from the children; for the total the computed
    /// one first.
    fn figure(&self, row: &Row) -> (Value, Option<&'static str>) {
        let published =
            row.figure.published.map(|_| (Value::score(row.figure.published), Some("ผลที่ประกาศ")));
        let rolled = || {
            let (formula, origin) = self.rolled(row.figure.subject)?;
            let result = row.figure.computed.map(|it| i32::from(it.hundredths()));
            Some((Value::Formula { formula, result }, Some(origin)))
        };
        let found = match row.figure.subject {
            Subject::Total if row.figure.computed.is_some() => rolled(),
            _ => published.or_else(rolled),
        };
        found.unwrap_or((Value::Empty, None))
    }

    /// The formula of a subject's figure and its description; `None` if nothing is listed below it.
    fn rolled(&self, subject: Subject) -> Option<(String, &'static str)> {
        let children = self.children(subject);
        let origin = match subject {
            Subject::Total => "ผลรวมของคะแนนถ่วงน้ำหนัก",
            Subject::Instrument(_) => "ค่าเฉลี่ยของตัวชี้วัด ไม่ปัดเศษ",
            Subject::Indicator(_) if self.is_of_questions(subject) => {
                "ค่าเฉลี่ยของข้อคำถาม ปัดเป็นทศนิยม 2 ตำแหน่ง"
            }
            Subject::Indicator(_) => "ค่าเฉลี่ยของตัวชี้วัดย่อย ปัดเป็นทศนิยม 2 ตำแหน่ง",
            _ => "ค่าเฉลี่ยของรายการ ไม่ปัดเศษ",
        };
        let of_children = (!children.is_empty()).then(|| match subject {
            Subject::Total => {
                let points = cells(POINTS, &children);
                let sum = format!("MIN(100,ROUND(SUM({points}),2))");
                if_all_known(&points, children.len(), &sum, "\"\"")
            }
            Subject::Indicator(_) => {
                let mean = rounded(&format!("AVERAGE({})", cells(FIGURE, &children)));
                if_all_known(&cells(FIGURE, &children), children.len(), &mean, "\"\"")
            }
            _ => mean(&children, "\"\""),
        });
        let parts = match subject {
            Subject::Instrument(Instrument::Eit) => self.parts(),
            _ => Vec::new(),
        };
        if parts.is_empty() {
            return of_children.map(|formula| (formula, origin));
        }
        let otherwise = of_children.unwrap_or_else(|| "\"\"".to_owned());
        Some((mean(&parts, &otherwise), "ค่าเฉลี่ยของส่วนที่ 1 และส่วนที่ 2 ไม่ปัดเศษ"))
    }

    fn weighed(&self, instrument: Instrument) -> (Value, Value) {
        let weight = self.facts.framework.instrument(instrument);
        let weight = weight.map_or(0, |fact| i32::from(fact.weight));
        let place = self.places.get(&Subject::Instrument(instrument));
        let points = place.map_or(Value::Empty, |row| Value::Formula {
            formula: format!(
                "IF(ISNUMBER({FIGURE}{row}),{},\"\")",
                rounded(&format!("{FIGURE}{row}*{WEIGHT}{row}/100"))
            ),
            result: self.facts.analysis.points(instrument).map(|it| i32::from(it.hundredths())),
        });
        (Value::Whole(weight), points)
    }

    fn children(&self, subject: Subject) -> Vec<usize> {
        self.places_of(self.facts.analysis.children(subject))
    }

    fn parts(&self) -> Vec<usize> {
        self.places_of(self.facts.analysis.parts())
    }

    /// Either all siblings have a row or not one has.
    fn places_of<'r>(&self, rows: impl Iterator<Item = &'r Row>) -> Vec<usize> {
        rows.filter_map(|row| self.places.get(&row.figure.subject).copied()).collect()
    }

    fn is_of_questions(&self, indicator: Subject) -> bool {
        let mut children = self.facts.analysis.children(indicator);
        children.any(|child| matches!(child.figure.subject, Subject::Question(_)))
    }
}

fn mean(rows: &[usize], otherwise: &str) -> String {
    let cells = cells(FIGURE, rows);
    if_all_known(&cells, rows.len(), &format!("AVERAGE({cells})"), otherwise)
}

/// The formula, unless a cell is empty: a mean of only the known part would mislead.
fn if_all_known(cells: &str, count: usize, formula: &str, otherwise: &str) -> String {
    format!("IF(COUNT({cells})={count},{formula},{otherwise})")
}

/// Rounds half up to hundredths, as `ita` does. Spreadsheets calculate in binary, where 84.995 may be 84.99499…; rounding
/// to ten digits first removes that error.
fn rounded(formula: &str) -> String {
    format!("ROUND(ROUND({formula},10),2)")
}

/// Cells of a column, rows in order: "C3,C5:C8".
fn cells(column: char, rows: &[usize]) -> String {
    let runs = rows.chunk_by(|one, next| one + 1 == *next);
    let runs = runs.map(|run| match run {
        [first, .., last] => format!("{column}{first}:{column}{last}"),
        [only] => format!("{column}{only}"),
        [] => String::new(),
    });
    runs.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consecutive_cells_become_a_range() {
        assert_eq!(cells('C', &[3, 5, 6, 7, 9]), "C3,C5:C7,C9");
        assert_eq!(cells('E', &[2, 3]), "E2:E3");
    }
}
