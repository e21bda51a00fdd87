//! The coming year's items as a spreadsheet and as CSV.

use documents::workbook::Value;
use documents::{NextRoundList, Workbook, csv, next_round_list};
use ita::agency::Agency;
use ita::next_round::{ItemState, NextItem, NextRound};
use ita::plan::DateText;
use ita::{Framework, ItemCode};
use testkit::{assessment, framework, topics};

struct Case {
    coming: Framework,
    agency: Agency,
    next_round: NextRound,
    items: Vec<NextItem>,
}

/// After a result of 2567, whose coming year has official elements.
fn case() -> Case {
    let (last, coming): (Framework, Framework) = (framework(2567), framework(2568));
    let topics = topics();
    let mut next_round = NextRound::default();
    next_round.edit(ItemCode(1), |work| {
        work.unit = " กองคลัง ".into();
        work.due = DateText("31/3/2568".into());
        work.address = "https://example.go.th/o1".into();
        work.state = ItemState::Checked;
    });
    next_round.edit(ItemCode(2), |work| {
        work.due = DateText("ปลายเดือน".into());
        work.notes = "=HYPERLINK(\"https://example.org\")".into();
        work.unit = "@กองช่าง".into();
    });
    for item in coming.items.iter().filter(|item| !item.elements.is_empty()) {
        // 200 stands for a saved element that the framework no longer has.
        next_round.edit(item.code, |work| work.elements = [0, 200].into());
    }
    let result = assessment(last.fiscal_year, "O1 85, O2 85");
    let items = next_round.outlook(&coming, &last, &result, &topics).items;
    Case {
        coming,
        agency: Agency {
            name: "เทศบาลตำบลตัวอย่าง".into(), ..Agency::default()
        },
        next_round,
        items,
    }
}

fn book(case: &Case, items: &[NextItem], unit: Option<&str>) -> Workbook {
    next_round_list(&NextRoundList {
        coming: &case.coming,
        agency: &case.agency,
        next_round: &case.next_round,
        items,
        unit,
    })
}

fn text(it: &str) -> Value {
    Value::Text(it.into())
}

#[test]
fn every_item_is_a_row_of_typed_cells() {
    let case = case();
    let list = &book(&case, &case.items, None).sheets[0];
    let heads: Vec<_> = list.columns.iter().map(|c| c.head.as_str()).collect();
    assert_eq!(
        heads,
        [
            "ข้อ",
            "รายการ",
            "องค์ประกอบ",
            "คะแนนปีก่อน",
            "คะแนนที่หาย",
            "หน่วยงาน",
            "กำหนดส่ง",
            "สถานะ",
            "ที่อยู่เว็บ",
            "หมายเหตุ"
        ]
    );
    assert_eq!(list.rows.len(), case.coming.items.len());
    for (row, item) in list.rows.iter().zip(&case.coming.items) {
        assert_eq!(row.len(), heads.len());
        assert_eq!(row[0], text(&item.code.to_string()));
        assert_eq!(row[1], text(&item.title));
        let elements = match item.elements.len() {
            0 => Value::Empty,
            all => text(&format!("1 จาก {all}")),
        };
        assert_eq!(row[2], elements, "{}", item.code);
    }
    assert!(list.rows.iter().any(|row| row[2] != Value::Empty));
    assert_eq!(
        list.rows[0][3..],
        [
            Value::Empty,
            Value::Hundredths(0),
            text("กองคลัง"),
            text("31 มี.ค.2568"),
            text("ตรวจแล้ว"),
            text("https://example.go.th/o1"),
            Value::Empty,
        ]
    );
    assert_eq!(list.rows[1][3], Value::Hundredths(8500));
    assert_eq!(list.rows[1][6], text("ปลายเดือน"), "kept as typed");
    assert_eq!(list.rows[2][7], text("ยังไม่เริ่ม"));
}

#[test]
fn the_list_has_the_given_items_in_their_order() {
    let case = case();
    let some = [case.items[6].clone(), case.items[1].clone()];
    let book = book(&case, &some, Some("กองช่าง"));
    let codes: Vec<_> = book.sheets[0].rows.iter().map(|row| &row[0]).collect();
    assert_eq!(codes, [&text("O7"), &text("O2")]);
    let summary = &book.sheets[1].rows;
    assert!(summary.contains(&vec![text("จำนวนข้อ"), Value::Whole(2)]));
    assert!(summary.contains(&vec![text("เผยแพร่แล้ว"), Value::Whole(0)]));
    assert!(summary.contains(&vec![text("หน่วยงานผู้รับผิดชอบ"), text("กองช่าง")]));
}

#[test]
fn the_file_name_has_content_unit_agency_and_year() {
    let mut case = case();
    let stem = |case: &Case, unit| book(case, &case.items, unit).file_stem;
    assert_eq!(stem(&case, None), "รายการ OIT เทศบาลตำบลตัวอย่าง 2568");
    assert_eq!(stem(&case, Some("กองคลัง/พัสดุ")), "รายการ OIT กองคลัง พัสดุ เทศบาลตำบลตัวอย่าง 2568");
    case.agency.name.clear();
    assert_eq!(stem(&case, None), "รายการ OIT 2568");
}

#[test]
fn a_persons_text_is_never_run_as_a_formula() {
    let case = case();
    let csv = csv::sheet(&book(&case, &case.items, None).sheets[0]);
    assert_eq!(csv.matches("\"'=HYPERLINK(").count(), 1, "{csv}");
    assert_eq!(csv.matches("\"'@กองช่าง\"").count(), 1, "{csv}");
    assert_eq!(csv.matches(",\"=").count(), 0, "{csv}");
}

#[test]
fn a_list_without_items_has_no_rows() {
    let case = case();
    let book = book(&case, &[], Some("กองที่ไม่มีข้อ"));
    assert!(book.sheets[0].rows.is_empty());
}
