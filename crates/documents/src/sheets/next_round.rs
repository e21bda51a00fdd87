//! The coming year's items as a list for whoever is to publish them.

use ita::agency::Agency;
use ita::next_round::{Before, NextItem, NextRound};
use ita::{Exact, Framework};

use crate::Workbook;
use crate::sheets::{rounded, score, sheet, text};
use crate::workbook::{Sheet, Value};

/// What a list is made from.
#[derive(Clone, Copy, Debug)]
pub struct NextRoundList<'a> {
    pub coming: &'a Framework,
    pub agency: &'a Agency,
    pub next_round: &'a NextRound,
    /// The items in it, in their order.
    pub items: &'a [NextItem],
    /// Whose list it is, as the file is to be called; none for all units'.
    pub unit: Option<&'a str>,
}

/// The list with what is noted, then what it is and what it comes to.
pub fn next_round_list(list: &NextRoundList) -> Workbook {
    let parts = ["รายการ OIT", list.unit.unwrap_or_default().trim(), list.agency.name.trim()];
    let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let year = list.coming.fiscal_year;
    Workbook {
        file_stem: thai::file_stem(&format!("{} {year}", named.join(" "))),
        sheets: vec![items(list), summary(list)],
    }
}

fn items(list: &NextRoundList) -> Sheet {
    sheet(
        "รายการ",
        &[
            ("ข้อ", 7),
            ("รายการ", 55),
            ("องค์ประกอบ", 13),
            ("คะแนนปีก่อน", 13),
            ("คะแนนที่หาย", 13),
            ("หน่วยงาน", 24),
            ("กำหนดส่ง", 14),
            ("สถานะ", 14),
            ("ที่อยู่เว็บ", 40),
            ("หมายเหตุ", 40),
        ],
        list.items.iter().map(|item| row(list, item)).collect(),
    )
}

fn row(list: &NextRoundList, item: &NextItem) -> Vec<Value> {
    let work = list.next_round.work(item.code);
    let fact = list.coming.item(item.code);
    let before = match &item.before {
        Before::Same { score, .. } => *score,
        Before::From { .. } | Before::New | Before::Unknown => None,
    };
    let elements = fact.map_or(0, |fact| fact.elements.len());
    let ticked = work.elements.iter().filter(|at| usize::from(**at) < elements).count();
    // A spreadsheet would take "1/4" for a day.
    let elements = match elements {
        0 => Value::Empty,
        all => text(format!("{ticked} จาก {all}")),
    };
    let due = match work.due.date() {
        Some(date) => date.short(),
        None => work.due.0.clone(),
    };
    vec![
        text(item.code.to_string()),
        text(fact.map_or("", |fact| &fact.title)),
        elements,
        score(before),
        rounded(Some(item.missing)),
        written(&work.unit),
        written(&due),
        text(work.state.name()),
        written(&work.address),
        written(&work.notes),
    ]
}

fn summary(list: &NextRoundList) -> Sheet {
    let missing = list.items.iter().fold(Exact::from_integer(0), |sum, item| sum + item.missing);
    let published =
        list.items.iter().filter(|item| list.next_round.work(item.code).state.is_published());
    let count = |n: usize| Value::Whole(i32::try_from(n).unwrap_or(i32::MAX));
    let year = i32::from(list.coming.fiscal_year.get());
    let state = if list.coming.provisional {
        text("ข้อมูลเบื้องต้น อาจเปลี่ยนแปลงได้")
    } else {
        Value::Empty
    };
    let rows = [
        ("หน่วยงานที่รับการประเมิน", written(&list.agency.name)),
        ("ปีงบประมาณ พ.ศ.", Value::Whole(year)),
        ("กรอบการประเมิน", state),
        ("หน่วยงานผู้รับผิดชอบ", written(list.unit.unwrap_or_default())),
        ("จำนวนข้อ", count(list.items.len())),
        ("เผยแพร่แล้ว", count(published.count())),
        ("คะแนนที่หายรวม", rounded(Some(missing))),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, value)| *value != Value::Empty)
        .map(|(what, value)| vec![text(what), value])
        .collect();
    sheet("สรุป", &[("รายการ", 30), ("ข้อมูล", 40)], rows)
}

fn written(it: &str) -> Value {
    match it.trim() {
        "" => Value::Empty,
        it => text(it),
    }
}
