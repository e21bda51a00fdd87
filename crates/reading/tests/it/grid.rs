//! Grids of pasted text and of web pages: cells, spans and their places in the text.

use reading::grid::{Grid, GridCell, RowLayout};

/// The rows in a line each: cells between bars, spans as `×columns,rows`, covered cells as `^`.
#[track_caller]
fn check(text: &str, expected: &[&str]) -> Grid {
    let grid = Grid::of_text(text);
    let shown = |(cell, words): (&GridCell, String)| {
        assert!(text.get(cell.bytes.clone()).is_some(), "{text:?} {cell:?}");
        match (cell.is_covered, cell.across, cell.down) {
            (true, ..) => "^".to_owned(),
            (_, 1, 1) => words,
            (_, across, down) => format!("{words}×{across},{down}"),
        }
    };
    let rows = grid.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(grid.words(row, text)).map(shown);
        cells.collect::<Vec<_>>().join("|")
    });
    assert_eq!(rows.collect::<Vec<_>>(), expected, "{text:?}");
    grid
}

#[test]
fn cells_stand_between_tabs_or_bars() {
    check("ก\t\tข\r\nค\n", &["ก||ข", "ค"]);
    check("| ก | ข |\n|---|---|\n| ค \\| ง | จ |", &[" ก | ข ", "---|---", " ค | ง | จ "]);
    let grid = check("ก | ข", &["ก | ข"]);
    assert_eq!(grid.rows[0].layout, RowLayout::Line, "a bar in a sentence makes no row");
}

#[test]
fn a_cell_in_quotes_goes_over_lines() {
    let text = "ก\t\"ข \"\"ค\"\"\nง\"\tจ\nฉ";
    let grid = check(text, &["ก|ข \"ค\"\nง|จ", "ฉ"]);
    assert_eq!(&text[grid.rows[0].cells[2].bytes.clone()], "จ");
    check("\"ก\tข", &["\"ก|ข"]);
}

#[test]
fn cells_of_a_page_keep_their_spans() {
    let text = "<h1>ผล</h1>\n<table><tr><td rowspan=2>ปี<td colspan='2'>คะแนน</tr>\n\
                <tr><td>IIT</td><td>EIT</td></tr></table><p>จบ";
    let grid = check(text, &["ผล", "ปี×1,2|คะแนน×2,1|^", "^|IIT|EIT", "จบ"]);
    let layouts: Vec<_> = grid.rows.iter().map(|row| row.layout).collect();
    assert_eq!(layouts, [RowLayout::Line, RowLayout::Cells, RowLayout::Cells, RowLayout::Line]);
}

#[test]
fn what_nobody_sees_on_a_page_is_left_out() {
    check(
        "<style>td { color: red }</style><script>x</script><!-- ก --><table><tr><td>ข</table>",
        &["ข"],
    );
    check(
        "<table><tr><td>ก<table><tr><td>ใน</table></td><td>ข</table>",
        &["ก<table><tr><td>ใน</table>|ข"],
    );
    check("<tr><td> <td></tr><tr><td>ก</tr>", &["ก"]);
}
