//! Parses a pasted column of figures from Excel, Word or a text file.

/// One text for each line; of several cells in a line, the last that is not empty.
///
/// `None` if the text is a single value, which the field itself handles.
pub(super) fn column(text: &str) -> Option<Vec<String>> {
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains('\n') {
        return None;
    }
    let last_cell = |line: &str| {
        let mut cells = line.split('\t').map(str::trim);
        cells.rfind(|cell| !cell.is_empty()).map(str::to_owned)
    };
    Some(text.lines().map(|line| last_cell(line).unwrap_or_default()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&[&str]>) {
        let found = column(text);
        let found: Option<Vec<_>> =
            found.as_ref().map(|lines| lines.iter().map(String::as_str).collect());
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn each_line_fills_a_field() {
        check("85.50", None);
        check("85.50\r\n", None);
        check("85\r\n๙๐.๕\r\n", Some(&["85", "๙๐.๕"]));
        check("85\n\n90", Some(&["85", "", "90"]));
        check("การปฏิบัติหน้าที่\t85\t\nการใช้งบประมาณ\t90", Some(&["85", "90"]));
    }
}
