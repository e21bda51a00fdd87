//! Spreadsheets, read back by another library.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use documents::Workbook;
use documents::workbook::Value;

use crate::support::package::Parts;
use crate::support::sample;

fn parts() -> Parts {
    Parts::of(&office::xlsx(&sample::workbook()).unwrap())
}

#[test]
fn equal_workbooks_give_equal_bytes() {
    let workbook = sample::workbook();
    assert_eq!(office::xlsx(&workbook), office::xlsx(&workbook));
}

#[test]
fn values_keep_their_type() {
    let mut book = Xlsx::new(Cursor::new(office::xlsx(&sample::workbook()).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["คะแนน O1-O2", "คะแนน O1-O2 (2)"]);
    let range = book.worksheet_range("คะแนน O1-O2").unwrap();
    let row = |no: u32| {
        (0..4).map(|at| range.get_value((no, at)).cloned().unwrap_or_default()).collect::<Vec<_>>()
    };
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(row(0), [text("ตัวชี้วัด"), text("คะแนน"), text("ลำดับ"), text("หมายเหตุ")]);
    assert_eq!(row(1), [text("การใช้อำนาจ"), Data::Float(96.97), Data::Float(1.0), Data::Empty]);
    assert_eq!(
        row(2),
        [
            text("=HYPERLINK(\"x\")"),
            Data::Float(-0.05),
            Data::Float(-2.0),
            text("บรรทัด\nต่อ 😀 <&>")
        ]
    );
    assert_eq!(row(3), [text("@SUM(1)"), Data::Float(100.0), Data::Float(0.0), Data::Empty]);
    let formulas = book.worksheet_formula("คะแนน O1-O2").unwrap();
    assert_eq!(formulas.used_cells().count(), 0);
}

#[test]
fn numbers_show_two_decimals() {
    let styles = parts().xml("xl/styles.xml");
    let formats = styles.all("numFmt");
    let codes: Vec<_> = formats.iter().map(|it| it.get("formatCode")).collect();
    assert_eq!(codes, ["0.00", "0"]);
    let used = styles.one("cellXfs");
    for format in formats {
        let id = format.get("numFmtId");
        assert!(used.all("xf").iter().any(|it| it.get("numFmtId") == id));
    }
    assert!(
        styles.one("cellXfs").all("xf").iter().any(|it| it.attribute("quotePrefix") == Some("1"))
    );
}

#[test]
fn sheets_have_frozen_and_repeated_headers_and_fit_a4() {
    let parts = parts();
    let sheet = parts.xml("xl/worksheets/sheet1.xml");
    assert_eq!(sheet.one("pane").get("ySplit"), "1");
    assert_eq!(sheet.one("pane").get("state"), "frozen");
    assert_eq!(sheet.one("autoFilter").get("ref"), "A1:D4");
    assert_eq!(sheet.one("pageSetup").get("paperSize"), "9");
    assert_eq!(sheet.one("pageSetup").get("fitToHeight"), "0");
    assert!(sheet.has("pageSetUpPr"));
    let widths: Vec<_> =
        sheet.all("col").iter().map(|it| it.get("width").parse::<f64>().unwrap()).collect();
    assert!(widths[0] > 40.0 && widths[1] < 20.0, "{widths:?}");
    let names = parts.xml("xl/workbook.xml");
    let titles = names.all("definedName").into_iter();
    let titles = titles.filter(|it| it.get("name") == "_xlnm.Print_Titles");
    let titles: Vec<_> = titles.map(|it| it.text.as_str()).collect();
    assert!(titles.contains(&"'คะแนน O1-O2'!$1:$1"), "{titles:?}");
}

#[test]
fn formulas_are_stored_with_their_results() {
    let formula = |result| Value::Formula {
        formula: "IF(COUNT(B2:B3)=2,AVERAGE(B2:B3),\"\")".to_owned(),
        result,
    };
    let mut workbook = sample::workbook();
    workbook.sheets.truncate(1);
    workbook.sheets[0]
        .rows
        .extend([vec![Value::Empty, formula(Some(9_707))], vec![Value::Empty, formula(None)]]);
    let bytes = office::xlsx(&workbook).unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let range = book.worksheet_range("คะแนน O1-O2").unwrap();
    assert_eq!(range.get_value((4, 1)), Some(&Data::Float(97.07)));
    assert_eq!(range.get_value((5, 1)), Some(&Data::String(String::new())));
    let formulas = book.worksheet_formula("คะแนน O1-O2").unwrap();
    let expected = "IF(COUNT(B2:B3)=2,AVERAGE(B2:B3),\"\")";
    assert_eq!(formulas.get_value((4, 1)).unwrap(), expected);
    // Sorting would move rows away from the formulas that refer to them.
    let sheet = Parts::of(&bytes).xml("xl/worksheets/sheet1.xml");
    assert!(!sheet.has("autoFilter"));
    let calculation = Parts::of(&bytes).xml("xl/workbook.xml");
    assert_eq!(calculation.one("calcPr").get("fullCalcOnLoad"), "1");
}

#[test]
fn empty_and_irregular_workbooks_are_written() {
    let empty = Workbook { file_stem: String::new(), sheets: Vec::new() };
    let book = Xlsx::new(Cursor::new(office::xlsx(&empty).unwrap())).unwrap();
    assert_eq!(book.sheet_names().len(), 1);
    let mut bare = sample::workbook();
    bare.sheets[0].columns.clear();
    bare.sheets[0].rows = vec![vec![Value::Text("ยาว".repeat(20_000))]];
    assert!(office::xlsx(&bare).is_ok());
}
