//! Assigns rows to headers, joins rows broken by a page, and carries headings down.

use std::rc::Rc;

use super::answers::Answers;
use super::clean::{clean, one_line};
use super::head::{PlanHead, is_all_heads};
use super::lines::go_on;
use super::raw_row::{Layout, RawRow};
use super::reading::PlanColumn;

/// One row with a cell for each column.
#[derive(Clone, Debug)]
pub(super) struct MeasureRow {
    pub(super) head: Rc<PlanHead>,
    pub(super) cells: Vec<String>,
    /// Cells beyond the last column.
    pub(super) beyond: Vec<String>,
    /// The heading or the merged indicator cell above it.
    pub(super) above: Option<String>,
    /// The row as it was read.
    pub(super) raw: RawRow,
}

#[derive(Default)]
pub(super) struct Tables {
    pub(super) rows: Vec<MeasureRow>,
    pub(super) unread: Vec<RawRow>,
    /// Whether some row below the header has all its cells. Files leave out empty ones at the end of a row.
    full: bool,
}

/// Cells a row may have beyond the last column.
const MOST_BEYOND: usize = 2;

impl Tables {
    pub(super) fn read(raw: Vec<RawRow>, answers: &Answers) -> Self {
        let mut tables = Self::default();
        let mut head: Option<Rc<PlanHead>> = None;
        let mut above: Option<String> = None;
        let mut raw = raw.into_iter().peekable();
        while let Some(row) = raw.next() {
            if let Some(read) = PlanHead::read(&row.cells) {
                if !head.as_ref().is_some_and(|head| head.is_same(&read)) {
                    above = None;
                    tables.full = false;
                }
                head = Some(Rc::new(read));
                continue;
            }
            let Some(columns) = head.as_ref() else {
                continue;
            };
            match row.layout {
                Layout::Below | Layout::Apart => {
                    let within = raw.peek().is_some_and(|next| next.layout != Layout::Apart);
                    tables.line(row, within, &mut above, answers);
                }
                Layout::Endless => tables.unread.push(row),
                Layout::Row | Layout::Barred if is_layout(&row.cells) => {}
                Layout::Row | Layout::Barred if is_all_heads(&row.cells) => {
                    // Another table begins, or this is a second header row.
                    if row.cells.len() != columns.width() {
                        head = None;
                    } else if tables.rows.last().is_none_or(|last| !Rc::ptr_eq(&last.head, columns))
                    {
                        tables.unread.push(row);
                    } else {
                        head = None;
                    }
                }
                Layout::Row | Layout::Barred => {
                    let columns = Rc::clone(columns);
                    tables.row(row, columns, &mut above, answers);
                }
            }
        }
        tables
    }

    /// Takes a line without cells: a heading, or the rest of the last cell.
    fn line(&mut self, line: RawRow, within: bool, above: &mut Option<String>, answers: &Answers) {
        let text = one_line(&clean(&line.cells[0]).text);
        if answers.is_heading(&text) {
            *above = Some(text);
            return;
        }
        if line.layout == Layout::Apart || is_end(&text) {
            return;
        }
        let Some(last) = self.rows.last_mut() else {
            return;
        };
        let lacks = self.full && last.raw.cells.len() < last.head.width();
        if within || lacks || is_item(&text) {
            let end = last.raw.bytes.end;
            let width = last.head.width().min(last.raw.cells.len()).max(1);
            if end <= line.bytes.start {
                last.raw.bytes.end = line.bytes.end;
            }
            last.cells[width - 1].push('\n');
            last.cells[width - 1].push_str(&line.cells[0]);
        }
    }

    fn row(
        &mut self,
        mut raw: RawRow,
        head: Rc<PlanHead>,
        above: &mut Option<String>,
        answers: &Answers,
    ) {
        let width = head.width();
        while raw.cells.len() > width && raw.cells.last().is_some_and(|c| c.trim().is_empty()) {
            raw.cells.pop();
        }
        let filled = raw.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if raw.cells.len() > width + MOST_BEYOND {
            self.unread.push(raw);
            return;
        }
        let mut cells = raw.cells.clone();
        let beyond = cells.split_off(width.min(cells.len()));
        cells.resize(width, String::new());
        let column = |kind: &PlanColumn| head.find(kind);
        let is_empty = |at: Option<usize>| at.is_none_or(|at| cells[at].trim().is_empty());
        let (indicator, name) = (column(&PlanColumn::Indicator), column(&PlanColumn::Name));
        let key = name.or_else(|| column(&PlanColumn::Steps));
        let first = cells.first().map(|cell| one_line(&clean(cell).text)).unwrap_or_default();
        if filled == 1 && width > 2 && !first.is_empty() {
            if answers.is_heading(&first) {
                *above = Some(first);
            } else {
                self.unread.push(raw);
            }
            return;
        }
        let goes_on = is_empty(indicator) && is_empty(key) && is_empty(Some(0));
        if goes_on && let Some(last) = self.rows.last_mut().filter(|last| last.head.is_same(&head))
        {
            last.go_on(cells, &raw);
            return;
        }
        // Merged cells leave others empty, but never both name and steps.
        let tells = !is_empty(name) && !is_empty(column(&PlanColumn::Steps));
        if filled * 2 < width && !tells {
            self.unread.push(raw);
            return;
        }
        if let Some(at) = indicator.filter(|at| !cells[*at].trim().is_empty()) {
            *above = Some(one_line(&clean(&cells[at]).text));
        }
        let above = above.clone().filter(|_| is_empty(indicator));
        self.full |= raw.cells.len() >= width;
        self.rows.push(MeasureRow { head, cells, beyond, above, raw });
    }
}

impl MeasureRow {
    /// Appends the rest of the row from below or from the next page. Text that is repeated there, from a cell that
    /// spans both, is not added twice.
    fn go_on(&mut self, cells: Vec<String>, raw: &RawRow) {
        for (cell, rest) in self.cells.iter_mut().zip(cells) {
            let rest = rest.trim();
            if !rest.is_empty() && !cell.trim_end().ends_with(rest) {
                let mut one = vec![std::mem::take(cell)];
                go_on(&mut one, vec![rest.to_owned()]);
                *cell = one.swap_remove(0);
            }
        }
        self.raw.bytes.end = self.raw.bytes.end.max(raw.bytes.end);
    }
}

/// Whether a row consists of rules or column numbers.
fn is_layout(cells: &[String]) -> bool {
    cells.iter().all(|cell| {
        cell.chars().all(|c| {
            c.is_whitespace()
                || c.is_numeric()
                || matches!(c, '-' | ':' | '=' | '(' | ')' | '*' | '.')
        })
    })
}

/// Whether a text is an item of a list.
fn is_item(text: &str) -> bool {
    ita::plan::clean_step(text) != text || text.starts_with("http")
}

/// Whether a text stands below tables: signatures, notes, page numbers.
fn is_end(text: &str) -> bool {
    let ends = [
        "(นาย",
        "(นาง",
        "(ชื่อ",
        "ลงชื่อ",
        "ผู้จัดทำ",
        "ผู้รายงาน",
        "หมายเหตุ",
        "**",
        "---",
        "#",
        "หน้า ",
        "ที่มา",
    ];
    ends.iter().any(|end| text.starts_with(end))
}
