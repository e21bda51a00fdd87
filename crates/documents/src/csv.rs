//! Sheets as comma-separated text that Excel opens correctly: Thai letters, numbers as numbers, no formulas.

use crate::workbook::{Sheet, Value, Workbook};

/// Without this mark Excel does not read the file as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// One sheet: the header row, then the rows.
pub fn sheet(sheet: &Sheet) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    table(&mut out, sheet);
    out
}

/// All sheets of a workbook below each other, each under its name, separated by empty lines.
pub fn workbook(workbook: &Workbook) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for (n, sheet) in workbook.sheets.iter().enumerate() {
        if n > 0 {
            out.push_str("\r\n");
        }
        line(&mut out, std::iter::once(text(&sheet.name)));
        table(&mut out, sheet);
    }
    out
}

fn table(out: &mut String, sheet: &Sheet) {
    line(out, sheet.columns.iter().map(|column| text(&column.head)));
    for row in &sheet.rows {
        line(out, row.iter().map(field));
    }
}

fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (n, field) in fields.enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(&field);
    }
    out.push_str("\r\n");
}

fn field(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(it) => text(it),
        Value::Hundredths(it) => hundredths(*it),
        Value::Whole(it) => it.to_string(),
        Value::Formula { result, .. } => result.map(hundredths).unwrap_or_default(),
    }
}

/// A quoted field. An apostrophe before what a spreadsheet would run as a formula keeps it text.
fn text(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn hundredths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::SheetColumn;

    fn of(rows: Vec<Vec<Value>>) -> Sheet {
        let column = |head: &str| SheetColumn { head: head.into(), width: 10 };
        Sheet {
            name: "คะแนน".into(), columns: vec![column("รหัส"), column("คะแนน")], rows
        }
    }

    fn text_of(value: &str) -> Value {
        Value::Text(value.into())
    }

    fn formula(result: Option<i32>) -> Value {
        Value::Formula { formula: "SUM(C2:C3)".into(), result }
    }

    #[test]
    fn a_sheet_starts_with_a_byte_order_mark_and_ends_lines_with_crlf() {
        let sheet = of(vec![
            vec![text_of("O27"), Value::Hundredths(8500)],
            vec![Value::Empty, Value::Whole(-3)],
            vec![formula(None), formula(Some(4538))],
        ]);
        assert_eq!(
            super::sheet(&sheet),
            "\u{feff}\"รหัส\",\"คะแนน\"\r\n\"O27\",85.00\r\n,-3\r\n,45.38\r\n"
        );
    }

    #[test]
    fn text_is_never_a_formula_and_negative_numbers_stay_numbers() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            let csv = super::sheet(&of(vec![vec![text_of(formula), Value::Hundredths(-5)]]));
            let row = csv.split_once("\r\n").unwrap().1;
            assert_eq!(row, format!("\"'{formula}\",-0.05\r\n"));
        }
        let csv = super::sheet(&of(vec![vec![text_of("a \"b\", c\nd - e"), Value::Empty]]));
        assert!(csv.ends_with("\"a \"\"b\"\", c\nd - e\",\r\n"), "{csv}");
    }

    #[test]
    fn the_sheets_of_a_workbook_stand_below_each_other() {
        let workbook = Workbook { file_stem: "x".into(), sheets: vec![of(vec![]), of(vec![])] };
        assert_eq!(
            super::workbook(&workbook),
            "\u{feff}\"คะแนน\"\r\n\"รหัส\",\"คะแนน\"\r\n\r\n\"คะแนน\"\r\n\"รหัส\",\"คะแนน\"\r\n"
        );
    }
}
