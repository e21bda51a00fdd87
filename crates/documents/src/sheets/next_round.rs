//! The coming year's items as a list for the units that publish them.

use ita::agency::Agency;
use ita::next_round::{Before, NextItem, NextRound};
use ita::{Exact, Framework};

use crate::workbook::{Sheet, Value, Workbook};

/// What the list is made from.
#[derive(Clone, Copy, Debug)]
pub struct NextRoundList<'a> {
    pub coming: &'a Framework,
    pub agency: &'a Agency,
    pub next_round: &'a NextRound,
    /// The items to list, in this order.
    pub items: &'a [NextItem],
    /// The unit the list is for; `None` for a list of all units.
    pub unit: Option<&'a str>,
}

/// The list of items, then a summary.
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
    Sheet::new(
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
    // A spreadsheet would take "1/4" for a date.
    let elements = match elements {
        0 => Value::Empty,
        all => Value::text(format!("{ticked} จาก {all}")),
    };
    let due = match work.due.date() {
        Some(date) => date.short(),
        None => work.due.0.clone(),
    };
    vec![
        Value::text(item.code.to_string()),
        Value::text(fact.map_or("", |fact| &fact.title)),
        elements,
        Value::score(before),
        Value::points(item.missing),
        Value::trimmed(&work.unit),
        Value::trimmed(&due),
        Value::text(work.state.name()),
        Value::trimmed(&work.address),
        Value::trimmed(&work.notes),
    ]
}

fn summary(list: &NextRoundList) -> Sheet {
    let missing = list.items.iter().fold(Exact::from_integer(0), |sum, item| sum + item.missing);
    let published =
        list.items.iter().filter(|item| list.next_round.work(item.code).state.is_published());
    let year = i32::from(list.coming.fiscal_year.get());
    let state = if list.coming.provisional {
        Value::text("ข้อมูลเบื้องต้น อาจเปลี่ยนแปลงได้")
    } else {
        Value::Empty
    };
    Sheet::summary([
        ("หน่วยงานที่รับการประเมิน", Value::trimmed(&list.agency.name)),
        ("ปีงบประมาณ พ.ศ.", Value::Whole(year)),
        ("กรอบการประเมิน", state),
        ("หน่วยงานผู้รับผิดชอบ", Value::trimmed(list.unit.unwrap_or_default())),
        ("จำนวนข้อ", Value::count(list.items.len())),
        ("เผยแพร่แล้ว", Value::count(published.count())),
        ("คะแนนที่หายรวม", Value::points(missing)),
    ])
}
