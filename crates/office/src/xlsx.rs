//! Workbooks as .xlsx files: numbers are numbers, and sheets print on A4.

use documents::Workbook;
use documents::document::Chart;
use documents::workbook::{Sheet, Value};
use engine::EngineError;
use rust_xlsxwriter as writer;
use writer::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError,
};

use crate::text;

/// The sheet with the numbers of a Word chart.
pub(crate) const CHART_SHEET: &str = "Sheet1";

const FONT: &str = "TH SarabunPSK";
const FONT_SIZE: f64 = 16.0;
/// Excel measures a column's width in digits of its default font, which are narrower than those of the Thai font.
const WIDER: f64 = 1.2;
const A4: u8 = 9;
/// Excel's limits for a cell (in UTF-16 units) and for the name of a sheet.
const MOST_CHARACTERS: usize = 32_767;
const MOST_NAME: usize = 31;

/// The bytes of an .xlsx. Equal workbooks give equal bytes.
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, EngineError> {
    write(workbook).map_err(EngineError::internal)
}

/// The workbook behind a Word chart: names in column A, one series in every further column.
pub(crate) fn chart_data(chart: &Chart) -> Result<Vec<u8>, EngineError> {
    write_chart_data(chart).map_err(EngineError::internal)
}

fn write(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut book = book(&workbook.file_stem)?;
    let formats = Formats::new();
    let mut names = Vec::new();
    for sheet in &workbook.sheets {
        let name = sheet_name(&sheet.name, &names);
        write_sheet(book.add_worksheet(), &name, sheet, &formats)?;
        names.push(name);
    }
    if workbook.sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer()
}

/// A workbook with a fixed time of creation: the engine has no clock.
fn book(title: &str) -> Result<writer::Workbook, XlsxError> {
    let mut book = writer::Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = text::one_line(title);
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    Ok(book)
}

struct Formats {
    head: Format,
    text: Format,
    /// With Excel's quote prefix, so that the text stays a text even after an edit.
    like_a_formula: Format,
    hundredths: Format,
    whole: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = Format::new()
            .set_font_name(FONT)
            .set_font_size(FONT_SIZE)
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top);
        let text = cell.clone().set_text_wrap();
        Self {
            head: text
                .clone()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(0x00E7_E6E6),
            like_a_formula: text.clone().set_quote_prefix(),
            text,
            hundredths: cell.clone().set_num_format("0.00"),
            whole: cell.set_num_format("0"),
        }
    }
}

fn write_sheet(
    page: &mut Worksheet,
    name: &str,
    sheet: &Sheet,
    formats: &Formats,
) -> Result<(), XlsxError> {
    page.set_name(name)?;
    // A formula without a result shows an empty cell, not a zero.
    page.set_formula_result_default("");
    for (column, no) in sheet.columns.iter().zip(0_u16..) {
        page.write_string_with_format(0, no, cell_text(&column.head), &formats.head)?;
        page.set_column_width(no, f64::from(column.width.max(1)) * WIDER)?;
    }
    for (row, no) in sheet.rows.iter().zip(1_u32..) {
        for (value, column) in row.iter().zip(0_u16..) {
            write_value(page, no, column, value, formats)?;
        }
    }
    let is_live = |value: &Value| matches!(value, Value::Formula { .. });
    if let Some(last) = sheet
        .columns
        .len()
        .checked_sub(1)
        .and_then(|it| u16::try_from(it).ok())
        // Sorting would move rows away from the formulas that refer to them.
        .filter(|_| !sheet.rows.iter().flatten().any(is_live))
    {
        let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        page.autofilter(0, 0, last_row, last)?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    // Wider than a portrait page can show legibly.
    if sheet.columns.iter().map(|column| u32::from(column.width)).sum::<u32>() > 80 {
        page.set_landscape();
    }
    Ok(())
}

fn write_value(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => page.write_blank(row, column, &formats.text)?,
        Value::Text(text) => {
            let format = if text.trim_start().starts_with(['=', '+', '-', '@']) {
                &formats.like_a_formula
            } else {
                &formats.text
            };
            page.write_string_with_format(row, column, cell_text(text), format)?
        }
        Value::Hundredths(hundredths) => {
            page.write_number_with_format(row, column, points(*hundredths), &formats.hundredths)?
        }
        Value::Whole(whole) => {
            page.write_number_with_format(row, column, *whole, &formats.whole)?
        }
        Value::Formula { formula, result } => {
            let mut formula = Formula::new(formula);
            if let Some(result) = result {
                formula = formula.set_result(points(*result).to_string());
            }
            page.write_formula_with_format(row, column, formula, &formats.hundredths)?
        }
    };
    Ok(())
}

fn write_chart_data(chart: &Chart) -> Result<Vec<u8>, XlsxError> {
    let mut book = book("")?;
    let two_decimals = Format::new().set_num_format("0.00");
    let page = book.add_worksheet().set_name(CHART_SHEET)?;
    for (name, row) in chart.categories.iter().zip(1_u32..) {
        page.write_string(row, 0, cell_text(name))?;
    }
    for (series, column) in chart.series.iter().zip(1_u16..) {
        page.write_string(0, column, cell_text(&series.name))?;
        for (value, row) in series.values.iter().zip(1_u32..).take(chart.categories.len()) {
            if let Some(score) = value {
                let number = points(i32::from(score.hundredths()));
                page.write_number_with_format(row, column, number, &two_decimals)?;
            }
        }
    }
    book.save_to_buffer()
}

fn points(hundredths: i32) -> f64 {
    f64::from(hundredths) / 100.0
}

/// The cleaned text, cut with an ellipsis where a cell cannot hold more.
fn cell_text(text: &str) -> String {
    let text = text::clean(text);
    if text.encode_utf16().count() <= MOST_CHARACTERS {
        return text.into_owned();
    }
    cut(&text, MOST_CHARACTERS - 1) + "…"
}

/// A name that Excel accepts and no earlier sheet has.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let wanted = text::one_line(wanted).replace(['[', ']', ':', '*', '?', '/', '\\'], "-");
    let wanted = wanted.trim_matches([' ', '\'']);
    let wanted = match wanted {
        "" => "ตาราง".to_owned(),
        _ => cut(wanted, MOST_NAME),
    };
    let is_taken = |name: &str| {
        let name = name.to_lowercase();
        // Excel reserves "History".
        name == "history" || taken.iter().any(|other| other.to_lowercase() == name)
    };
    let mut name = wanted.clone();
    let mut no = 2;
    while is_taken(&name) {
        let suffix = format!(" ({no})");
        name = cut(&wanted, MOST_NAME - suffix.len()) + &suffix;
        no += 1;
    }
    name
}

/// The first `most` UTF-16 units of a text, as Excel counts characters.
fn cut(text: &str, most: usize) -> String {
    let mut left = most;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    };
    let cut: String = text.chars().take_while(fits).collect();
    cut.trim_end_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &str, taken: &[&str], expected: &str) {
        let taken: Vec<_> = taken.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(sheet_name(wanted, &taken), expected, "{wanted:?}");
    }

    #[test]
    fn sheet_names_are_what_excel_accepts() {
        check("คะแนน", &[], "คะแนน");
        check("O1/O2: [ร่าง]*?\\", &[], "O1-O2- -ร่าง----");
        check("'อ้าง'", &[], "อ้าง");
        check("", &[], "ตาราง");
        check("History", &[], "History (2)");
        check("Score", &["score", "Score (2)"], "Score (3)");
        check(&"ก".repeat(40), &[], &"ก".repeat(31));
        check(&"ก".repeat(40), &[&"ก".repeat(31)], &format!("{} (2)", "ก".repeat(27)));
        check(&"😀".repeat(20), &[], &"😀".repeat(15));
    }

    #[test]
    fn cells_hold_no_more_than_excel_can() {
        assert_eq!(cell_text("ก\u{0}ข"), "กข");
        let long = cell_text(&"ก".repeat(40_000));
        assert_eq!(long.chars().count(), 32_767);
        assert!(long.ends_with("ก…"));
    }
}
