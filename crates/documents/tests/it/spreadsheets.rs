//! The figures of a result as spreadsheets and CSV.

use documents::workbook::Value;
use documents::{Workbook, csv, sheets};
use ita::two_decimals;
use testkit::results::{Case, all, example_000, example_002, full_depth};

fn scores(case: &Case) -> Workbook {
    sheets::scores(case.result(), &case.agency)
}

fn analysis(case: &Case) -> Workbook {
    sheets::analysis(case.result(), &case.agency)
}

#[test]
fn scores_of_example_002() {
    insta::assert_snapshot!(csv::sheet(&scores(&example_002()).sheets[0]));
}

#[test]
fn scores_of_full_depth() {
    insta::assert_snapshot!(csv::sheet(&scores(&full_depth()).sheets[0]));
}

#[test]
fn the_roll_up_of_example_002() {
    let book = scores(&example_002());
    let sheet = book.sheets.last().unwrap();
    let mut shown = String::new();
    for row in &sheet.rows {
        let cells: Vec<_> = row
            .iter()
            .map(|value| match value {
                Value::Formula { formula, result } => format!("={formula} {result:?}"),
                Value::Text(text) => text.clone(),
                other => format!("{other:?}"),
            })
            .collect();
        shown += &cells.join(" | ");
        shown.push('\n');
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn analysis_of_example_002() {
    insta::assert_snapshot!(csv::workbook(&analysis(&example_002())));
}

#[test]
fn every_score_and_every_rank_is_there() {
    for (name, case) in all() {
        let book = scores(&case);
        let known = case.analysis.rows.iter().filter(|row| {
            row.figure.value().is_some() || row.passed.is_some() || row.weak.is_some()
        });
        assert_eq!(book.sheets[0].rows.len(), known.count(), "{name}");
        for (row, ranked) in
            book.sheets.iter().skip(1).flat_map(|sheet| &sheet.rows).zip(&case.analysis.ranking)
        {
            assert_eq!(row[1], Value::Text(ranked.subject.to_string()), "{name}");
            let Value::Hundredths(win) = row[5] else {
                panic!("{name}: {row:?}");
            };
            let win = format!("{}.{:02}", win / 100, win % 100);
            assert_eq!(win, two_decimals(ranked.win), "{name}");
        }
        for sheet in book.sheets.iter().chain(&analysis(&case).sheets) {
            for row in &sheet.rows {
                assert_eq!(row.len(), sheet.columns.len(), "{name}: {row:?}");
            }
        }
    }
}

#[test]
fn file_names_have_content_agency_and_year() {
    let case = example_000();
    assert_eq!(scores(&case).file_stem, "คะแนนผลการประเมิน ITA เทศบาลตำบลกุดจิก 2563");
    assert_eq!(analysis(&case).file_stem, "รายงานการวิเคราะห์ ITA เทศบาลตำบลกุดจิก 2563");
}

#[test]
fn a_remark_is_never_run_as_a_formula() {
    let mut case = example_002();
    for row in &mut case.analysis.rows {
        if let Some(remark) = &mut row.weak {
            *remark = "=HYPERLINK(\"https://example.org\")".to_owned();
        }
    }
    let text = csv::sheet(&scores(&case).sheets[0]);
    assert_eq!(text.matches("\"'=HYPERLINK(").count(), 3, "{text}");
    assert_eq!(text.matches("\"=").count(), 0, "{text}");
}
