//! One table in the forms in which pages, spreadsheets and papers yield it.

use reading::PlanReading;

use super::{read, table};

/// A reading without line ends and spaces, which differ between the forms.
fn plain(reading: &PlanReading) -> Vec<String> {
    let measures = reading.measures.iter();
    let text = measures
        .map(|m| format!("{:?} {:?} {:?}", m.measure, m.cells, m.doubts).replace("\\n", ""));
    text.map(|text| text.split_whitespace().collect()).collect()
}

/// Asserts that a text reads like the same rows between tabs.
#[track_caller]
fn check(start: &str, text: &str) {
    let tabs: Vec<String> = table(start).iter().map(|row| row.join("\t")).collect();
    let expected = read(&tabs.join("\n"));
    assert!(!expected.measures.is_empty());
    let reading = read(text);
    let (found, wanted) = (plain(&reading), plain(&expected));
    for (found, wanted) in found.iter().zip(&wanted) {
        assert_eq!(found, wanted);
    }
    assert_eq!(found.len(), wanted.len());
    assert!(reading.unread.is_empty(), "{:?}", reading.unread);
    let year = |reading: &PlanReading| reading.fiscal_year.as_ref().map(|read| read.year);
    assert_eq!(year(&reading), year(&expected));
}

fn lines(start: &str, line: impl Fn(&[String]) -> String) -> String {
    table(start).iter().map(|row| line(row) + "\n").collect()
}

#[test]
fn a_table_between_bars_reads_like_one_between_tabs() {
    for start in ["000", "002"] {
        check(start, &lines(start, |row| format!("| {} |", row.join(" | "))));
        check(start, &lines(start, |row| row.join(" | ")));
    }
    let mut rows: Vec<String> =
        table("002").iter().map(|row| format!("|{}|", row.join("|"))).collect();
    rows.insert(1, "|---|:--:|---|---|---|---|".to_owned());
    check("002", &rows.join("\n"));
}

#[test]
fn the_source_of_a_page_reads_like_its_table() {
    for start in ["000", "001", "002", "004"] {
        // What was cut off is not closed either.
        let cell = |cell: &String| format!("<td style=\"x\">{cell}</td>");
        let row =
            |row: &[String]| format!("<tr>\n{}</tr>", row.iter().map(cell).collect::<String>());
        check_but_cut_off(
            start,
            &format!("<html><p>ก</p><table>{}</table></html>", lines(start, row)),
        );
        let open = |row: &[String]| format!("<TR><TD>{}", row.join("<td>"));
        check_but_cut_off(start, &lines(start, open));
    }
    let paragraphs = |row: &[String]| {
        let cells = row.iter().map(|cell| {
            format!("<td>\n<p><b>{}</b></p></td>", cell.replace(" 2. ", "</p>\n<p>2.&nbsp;"))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    check("002", &format!("<table>{}</table>", lines("002", paragraphs)));
}

/// A page's source: text follows the last cell.
#[track_caller]
fn check_but_cut_off(start: &str, text: &str) {
    let tabs: Vec<String> = table(start).iter().map(|row| row.join("\t")).collect();
    let expected = plain(&read(&tabs.join("\n")));
    let found = plain(&read(text));
    let without = |all: Vec<String>| -> Vec<String> {
        all.iter().map(|m| m.replace(",CutOff", "")).collect()
    };
    assert_eq!(without(found), without(expected));
}

#[test]
fn quoted_cells_of_several_lines_are_one_cell() {
    let quoted = |row: &[String]| {
        let cells = row
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"").replacen(' ', "\n", 3)));
        cells.collect::<Vec<_>>().join("\t")
    };
    check("002", &lines("002", quoted));
}

#[test]
fn cells_that_a_paper_breaks_are_joined() {
    // Every cell but the first breaks at its second space, heads too.
    let broken = |row: &[String]| {
        let cell = |(no, cell): (usize, &String)| {
            let at = cell.match_indices(' ').nth(usize::from(no > 1)).filter(|_| no > 0);
            at.map_or_else(
                || cell.clone(),
                |(at, _)| format!("{}\n{}", &cell[..at], &cell[at + 1..]),
            )
        };
        row.iter().enumerate().map(cell).collect::<Vec<_>>().join("\t")
    };
    check("002", &lines("002", broken));
    check("002", &lines("002", broken).replace('\n', "\r\n"));
    // Steps on lines of their own.
    check(
        "002",
        &lines("002", |row| row.join("\t").replace(" 2. ", "\n2. ").replace(" 3. ", "\n3. ")),
    );
}

#[test]
fn columns_may_stand_in_any_order() {
    let turned = |row: &[String]| {
        let cells: Vec<&str> = row.iter().rev().map(String::as_str).collect();
        cells.join("\t")
    };
    let reading = read(&lines("002", turned));
    let expected = read(&lines("002", |row| row.join("\t")));
    let measures = |reading: &PlanReading| -> Vec<ita::plan::Measure> {
        reading.measures.iter().map(|m| m.measure.clone()).collect()
    };
    assert_eq!(measures(&reading), measures(&expected));
    assert_eq!(reading.measures.len(), 10);
}

#[test]
fn a_text_without_such_a_table_has_no_measures() {
    for text in [
        "",
        "มาตรการ โครงการ กิจกรรม ผู้รับผิดชอบ",
        "แบบ\tลำดับ\tรายละเอียดตัวชี้วัด\tคะแนน\nIIT\t1\tการปฏิบัติหน้าที่\t99.43",
        "1. การปฏิบัติหน้าที่\t- มาตรการปรับปรุงคู่มือ\tสำนักปลัด",
        "<table><tr><td>ก<td>ข</table>",
    ] {
        let reading = read(text);
        assert!(reading.measures.is_empty() && reading.unread.is_empty(), "{text}");
    }
    let memo = super::example("003");
    assert_eq!(read(&memo), PlanReading::default());
}
