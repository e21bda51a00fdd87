//! Comma-separated values as rows.

use reading::grid::GridText;

use super::writer::GridWriter;

/// The rows of comma-separated values. `None` if the text is not a table of them.
///
/// A text is a table if all its filled lines, at least two, have the same number of cells and more than one, or if its
/// file name ends in `.csv`. Text with tabs between its cells stays as it is.
pub(super) fn read(name: &str, text: &str) -> Option<GridText> {
    if has_bare_tab(text) {
        return None;
    }
    let readings = [',', ';'].map(|separator| records(text, separator));
    let by_width = |records: &&Vec<Vec<String>>| records.iter().map(Vec::len).max();
    let tables = readings.iter().filter(|records| is_table(records));
    let is_named = name.to_lowercase().ends_with(".csv");
    let records = tables
        .max_by_key(by_width)
        .or_else(|| readings.iter().filter(|_| is_named).max_by_key(by_width))?;
    let mut lines = GridWriter::default();
    for record in records {
        for cell in record {
            lines.cell(cell);
        }
        lines.end_row();
    }
    Some(lines.finish())
}

/// Whether a tab stands outside of quotes.
fn has_bare_tab(text: &str) -> bool {
    let mut in_quotes = false;
    text.chars().any(|c| {
        in_quotes ^= c == '"';
        c == '\t' && !in_quotes
    })
}

/// Whether all filled lines have the same number of cells. Prose has commas too, but not equally many in every line.
fn is_table(records: &[Vec<String>]) -> bool {
    let filled =
        || records.iter().filter(|record| record.iter().any(|cell| !cell.trim().is_empty()));
    let Some(width) = filled().map(Vec::len).max() else {
        return false;
    };
    filled().count() >= 2 && width >= 2 && filled().all(|record| record.len() == width)
}

/// Cells may be in quotes, with doubled quotes and line ends inside.
fn records(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut in_quotes = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(record) = records.last_mut() else {
            break;
        };
        let Some(cell) = record.last_mut() else { break };
        match c {
            '"' if in_quotes && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if in_quotes => in_quotes = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                in_quotes = true;
            }
            '\n' if !in_quotes => records.push(vec![String::new()]),
            '\r' => {}
            c if c == separator && !in_quotes => record.push(String::new()),
            c => cell.push(c),
        }
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: Option<&str>) {
        assert_eq!(read(name, text).map(|read| read.text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn tables_become_lines() {
        check("a.txt", "ตัวชี้วัด,คะแนน\r\n1,99.43\r\n", Some("ตัวชี้วัด\tคะแนน\n1\t99.43\n"));
        check("a", "ก;ข\nค;\"1,5\"\n", Some("ก\tข\nค\t1,5\n"));
        check("A.CSV", "\"พูด \"\"ว่า\"\"\nต่อ\", x,,\n\n,,\n", Some("พูด \"ว่า\" ต่อ\tx\n"));
        check("a.csv", "คะแนน\n85\n", Some("คะแนน\n85\n"));
        check("a.csv", "\"ก\tข\",1\n", Some("ก ข\t1\n"));
        check("a.csv", "\"ไม่ปิด, ก\nข", Some("ไม่ปิด, ก ข\n"));
    }

    #[test]
    fn prose_stays_prose() {
        check("a.txt", "ควร ก, ข และ ค\nจึงเรียนมาเพื่อโปรดทราบ\n", None);
        check("a.txt", "ก, ข", None);
        check("a.csv", "ก\tข,ค\n", None);
    }
}
