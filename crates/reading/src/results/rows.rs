//! Reads rows of tables, with or without a header row.

use std::ops::Range;

use super::cells::{CellKind, RowCell, ScoreFigure};
use super::column_head::ColumnHead;
use super::reader::{Attribution, ReadFact, ReadFrom, Reader};
use super::split::split;
use super::table_head::TableHead;
use crate::result::{Statement, Why};
use crate::words::label::Label;
use ita::{Score, Subject};

/// A table ends after so many lines without a row.
const GAP: usize = 3;

impl Reader<'_> {
    /// Reads a line as a row of a table. Returns false if it has no cells.
    pub(crate) fn row(&mut self, line: usize) -> bool {
        let (cells, fixed) = split(&self.text.lines[line], &self.lexicon);
        if cells.len() < 2 {
            return false;
        }
        let figures = cells.iter().filter(|c| c.figure().is_some()).count();
        if self.columns.as_ref().is_some_and(|c| line > c.line + GAP) {
            self.columns = None;
        }
        if self.head(line, &cells, fixed) {
            return true;
        }
        if cells.iter().any(|c| c.is_money(self.text.lines[line].text)) {
            if cells.iter().any(|c| matches!(c.kind, CellKind::Label(_))) {
                self.unread.push(line);
            }
            return true;
        }
        if explains_levels(&cells) {
            return true;
        }
        let level = cells.iter().any(|c| matches!(c.kind, CellKind::Level(_)));
        let verdict = cells.iter().any(|c| matches!(c.kind, CellKind::Verdict(..)));
        if figures == 0 && !level && !verdict {
            for cell in cells.iter().filter(|c| matches!(c.kind, CellKind::Text)) {
                self.sentence(line, cell.at.start, cell.at.end);
            }
            return true;
        }
        if let Some(columns) = &mut self.columns {
            columns.line = line;
        }
        let before = self.facts.len();
        let by_head = figures > 0 && self.by_head(line, &cells, fixed);
        if !by_head
            && !self.alone(line, &cells, fixed)
            && !self.in_order(line, &cells)
            && self.facts.len() == before
        {
            for cell in &cells {
                if let CellKind::Text = cell.kind {
                    self.sentence(line, cell.at.start, cell.at.end);
                }
            }
            if self.facts.len() == before && figures > 0 && self.looks_like_result(line, &cells) {
                self.unread.push(line);
            }
        }
        true
    }

    /// Takes a row as the header of the following rows, if it names columns and holds no scores.
    fn head(&mut self, line: usize, cells: &[RowCell], fixed: bool) -> bool {
        let ordered = one_to_ten(cells);
        if ordered.is_none() && cells.iter().any(|c| c.figure().is_some_and(|f| !f.whole)) {
            return false;
        }
        if ordered.is_none() && cells.iter().any(|c| c.figure().is_some()) {
            return false;
        }
        let count =
            |wanted: fn(&CellKind) -> bool| cells.iter().filter(|c| wanted(&c.kind)).count();
        let heads = count(|k| matches!(k, CellKind::Head(_)));
        let labels = count(|k| matches!(k, CellKind::Label(_)));
        let years = count(|k| matches!(k, CellKind::Year(_)));
        let agencies = count(|k| matches!(k, CellKind::Agency(_)));
        let named = labels >= 3
            || years >= 2
            || agencies >= 2
            || heads >= 2
            || heads >= 1 && labels + years + agencies >= 1;
        if !named && ordered.is_none() {
            return false;
        }
        let mut kinds: Vec<CellKind> = cells.iter().map(|c| c.kind.clone()).collect();
        if let Some(first) = ordered {
            for (no, kind) in (1..=10).zip(&mut kinds[first..]) {
                *kind = CellKind::Label(Label {
                    subject: Subject::Indicator(no),
                    why: Some(Why::ByCode),
                    code: None,
                });
            }
        }
        // A second header row keeps what the first says about columns it leaves open: "คะแนน" over "2567", "2568".
        if let Some(above) = self.columns.take()
            && above.line + 1 == line
            && above.cells.len() == kinds.len()
        {
            for (kind, above) in kinds.iter_mut().zip(above.cells) {
                if matches!(kind, CellKind::Empty | CellKind::Text) {
                    *kind = above;
                }
            }
        }
        self.columns = Some(TableHead { cells: kinds, line, fixed });
        true
    }

    /// Reads a row by the header above it. Returns false if they do not fit.
    fn by_head(&mut self, line: usize, cells: &[RowCell], fixed: bool) -> bool {
        let Some(columns) = self.columns.clone() else {
            return false;
        };
        let Some(matched) = columns.matched(cells, fixed) else {
            return false;
        };
        let row = RowNames::of(cells, &matched);
        let mut taken = 0;
        for (cell, column) in cells.iter().zip(&matched) {
            let whose = Attribution {
                year: row.whose.year.or_else(|| column.and_then(CellKind::year)),
                agency: row.whose.agency.clone().or_else(|| column.and_then(CellKind::agency)),
            };
            self.said_in_words(line, cell, &row, &whose);
            let Some(figure) = cell.figure() else {
                continue;
            };
            let label = match column {
                Some(CellKind::Label(label)) if row.label.is_none() => Some(label.clone()),
                Some(CellKind::Label(label)) if label.subject != Subject::Total => None,
                Some(
                    CellKind::Label(_)
                    | CellKind::Year(_)
                    | CellKind::Agency(_)
                    | CellKind::Head(ColumnHead::Score),
                ) => row.label.clone(),
                Some(CellKind::Head(ColumnHead::Instrument)) => row.instrument.clone(),
                Some(CellKind::Head(ColumnHead::Weighted)) => {
                    row.label.clone().filter(|l| l.subject == Subject::Total)
                }
                _ => None,
            };
            let label = label.or_else(|| {
                let of_all =
                    matches!(column, Some(CellKind::Head(ColumnHead::Score) | CellKind::Year(_)));
                let of_one = whose.agency.is_some() || whose.year.is_some();
                (of_all && row.label.is_none() && of_one).then(|| Label::total(None))
            });
            if let Some(label) = label {
                self.table_score(line, cell.at.clone(), label, figure, whose);
                taken += 1;
            }
        }
        taken > 0
    }

    /// Reads a row that needs no header: one name and one figure.
    fn alone(&mut self, line: usize, cells: &[RowCell], fixed: bool) -> bool {
        let mut row = RowNames::of(cells, &vec![None; cells.len()]);
        for cell in cells {
            self.said_in_words(line, cell, &row, &row.whose.clone());
        }
        let columns = self.columns.as_ref();
        let no_scores: Vec<bool> = columns
            .and_then(|c| c.matched(cells, fixed))
            .map(|matched| matched.iter().map(|m| m.is_some_and(CellKind::is_no_score)).collect())
            .unwrap_or_default();
        let Some((cell, mut figure)) = only_figure(cells, row.label_at, &no_scores) else {
            return false;
        };
        // It is unknown which of several columns the figure belongs to.
        if no_scores.is_empty()
            && columns.is_some_and(|c| c.cells.iter().any(CellKind::is_no_score))
        {
            figure.why = Some(Why::Context);
        }
        let label = row.label.take().or_else(|| self.broken_name(line, cells)).or_else(|| {
            let of_one = row.whose.agency.is_some()
                || self.columns.is_none() && (row.whose.year.is_some() || is_pair(cells));
            (of_one && !figure.whole).then(|| Label::total(Some(Why::Context)))
        });
        let Some(label) = label else { return false };
        self.table_score(line, cell.at.clone(), label, figure, row.whose);
        true
    }

    /// The label of a name whose first half stands in the line above: "การแก้ไขปัญหา", "การทุจริต | 95.12".
    fn broken_name(&self, line: usize, cells: &[RowCell]) -> Option<Label> {
        let half = cells.iter().find_map(|c| c.text.as_deref())?;
        self.joined_label(line, half)
    }

    /// The indicator that a text names together with the line above it.
    pub(crate) fn joined_label(&self, line: usize, half: &str) -> Option<Label> {
        let above = &self.text.lines[line.checked_sub(1)?];
        let whole = above.text.len() < 200
            && !above.numbers.iter().any(|n| n.score().is_some() && !n.whole);
        if !whole || above.text.trim().is_empty() {
            return None;
        }
        let first = above.text.rsplit(['\t', '|']).next().unwrap_or_default();
        let label = self.lexicon.label(&format!("{first}{half}"))?;
        matches!(label.subject, Subject::Indicator(_)).then_some(label)
    }

    pub(crate) fn table_score(
        &mut self,
        line: usize,
        at: Range<usize>,
        label: Label,
        figure: ScoreFigure,
        whose: Attribution,
    ) {
        self.add(ReadFact {
            statement: Statement::Score { subject: label.subject, score: figure.score },
            line,
            at,
            code: label.code,
            why: figure.why.or(label.why),
            read_from: ReadFrom::Table,
            whose,
        });
    }

    /// Reads a level or a mark. "ผ่าน" is a verdict for an instrument, a full score for an item, and the level of that
    /// name for an agency.
    fn said_in_words(&mut self, line: usize, cell: &RowCell, row: &RowNames, whose: &Attribution) {
        let (passed, why) = match &cell.kind {
            CellKind::Level(name) => return self.level(line, name, cell.at.clone(), whose.clone()),
            CellKind::Verdict(passed, why) => (*passed, *why),
            _ => return,
        };
        let statement = match row.label.as_ref().map(|l| l.subject) {
            Some(subject @ Subject::Item(_)) => {
                Statement::Score { subject, score: if passed { Score::FULL } else { Score::ZERO } }
            }
            Some(subject @ (Subject::Instrument(_) | Subject::Part(_))) => {
                Statement::Passed { subject, passed }
            }
            Some(Subject::Total) | None if passed && why == Why::Listed => {
                Statement::Level("ผ่าน".to_owned())
            }
            _ => return,
        };
        self.add(ReadFact {
            statement,
            line,
            at: cell.at.clone(),
            code: row.label.as_ref().and_then(|l| l.code.clone()),
            why: Some(why),
            read_from: ReadFrom::Table,
            whose: whose.clone(),
        });
    }

    fn looks_like_result(&self, line: usize, cells: &[RowCell]) -> bool {
        let text = self.text.lines[line].text;
        let decimals = cells.iter().any(|c| c.figure().is_some_and(|f| !f.whole));
        decimals
            && (text.contains("คะแนน")
                || text.contains("ตัวชี้วัด")
                || self.columns.is_some()
                || cells.iter().any(|c| matches!(c.kind, CellKind::Label(_) | CellKind::Agency(_))))
    }
}

/// What the cells without figures say about a row.
#[derive(Default)]
struct RowNames {
    label: Option<Label>,
    label_at: usize,
    instrument: Option<Label>,
    whose: Attribution,
}

impl RowNames {
    fn of(cells: &[RowCell], columns: &[Option<&CellKind>]) -> Self {
        let mut row = Self::default();
        for (i, cell) in cells.iter().enumerate() {
            match &cell.kind {
                CellKind::Label(label) => {
                    if let Subject::Instrument(_) = label.subject {
                        row.instrument = Some(label.clone());
                    }
                    if row
                        .label
                        .as_ref()
                        .is_none_or(|held| depth(label.subject) > depth(held.subject))
                    {
                        row.label = Some(label.clone());
                        row.label_at = i;
                    }
                }
                CellKind::Year(year) => row.whose.year = row.whose.year.or(Some(*year)),
                CellKind::Agency(name) => {
                    row.whose.agency = row.whose.agency.or_else(|| Some(name.clone()));
                }
                CellKind::Text
                    if matches!(columns.get(i), Some(Some(CellKind::Head(ColumnHead::Agency)))) =>
                {
                    row.whose.agency = row.whose.agency.or_else(|| cell.text.clone());
                }
                _ => {}
            }
        }
        row
    }
}

/// The depth of a subject in the framework: a row that names an instrument and an indicator is about the indicator.
fn depth(subject: Subject) -> u8 {
    match subject {
        Subject::Total => 0,
        Subject::Instrument(_) => 1,
        Subject::Part(_) => 2,
        Subject::Indicator(_) => 3,
        Subject::SubIndicator { .. } => 4,
        Subject::Question(_) | Subject::Item(_) => 5,
    }
}

/// The only cell that can be the score. Whole numbers before the name or beside a decimal are running numbers; a large
/// whole number beside it is a doubt. Cells in columns that hold no scores do not count.
fn only_figure<'a>(
    cells: &'a [RowCell],
    label_at: usize,
    no_scores: &[bool],
) -> Option<(&'a RowCell, ScoreFigure)> {
    let figures: Vec<_> = cells
        .iter()
        .enumerate()
        .filter(|(i, _)| !no_scores.get(*i).is_some_and(|n| *n))
        .filter_map(|(i, c)| c.figure().map(|f| (i, c, f)))
        .collect();
    let decimals: Vec<_> = figures.iter().filter(|f| !f.2.whole).collect();
    let behind: Vec<_> = figures.iter().filter(|f| f.0 > label_at).collect();
    let (_, cell, mut figure) = match (decimals.as_slice(), behind.as_slice()) {
        ([one], _) | ([], [one]) => **one,
        _ => return None,
    };
    let rivals =
        |f: &&&(usize, &RowCell, ScoreFigure)| f.2.whole && f.2.score.hundredths() > MOST_ORDERS;
    if !figure.whole && behind.iter().any(|f| rivals(&f)) {
        figure.why = figure.why.or(Some(Why::Context));
    }
    Some((cell, figure))
}

/// The largest running number of a list, in hundredths.
const MOST_ORDERS: u16 = 4500;

/// Whether a row is a field of a form: "คะแนน ITA" and a figure.
fn is_pair(cells: &[RowCell]) -> bool {
    matches!(
        cells.iter().map(|c| &c.kind).collect::<Vec<_>>()[..],
        [CellKind::Head(ColumnHead::Score), CellKind::Figure(_)]
    )
}

/// Whether a row explains the scale, "95.00 - 100 | AA", rather than saying who reached a level.
fn explains_levels(cells: &[RowCell]) -> bool {
    let level = cells.iter().any(|c| matches!(c.kind, CellKind::Level(_)));
    let bounds = cells
        .iter()
        .any(|c| c.text.as_ref().is_some_and(|t| t.contains(|d: char| d.is_ascii_digit())));
    let of_something = cells.iter().any(|c| {
        c.figure().is_some()
            || matches!(
                c.kind,
                CellKind::Label(_) | CellKind::Agency(_) | CellKind::Year(_) | CellKind::Head(_)
            )
    });
    level && bounds && !of_something
}

/// The first of ten cells that count from 1 to 10: a header that numbers the indicators.
fn one_to_ten(cells: &[RowCell]) -> Option<usize> {
    let is = |cell: &RowCell, no: u16| {
        cell.figure().is_some_and(|f| f.whole && f.score.hundredths() == no * 100)
    };
    (0..cells.len().saturating_sub(9))
        .find(|first| (1..=10).zip(&cells[*first..]).all(|(no, cell)| is(cell, no)))
}
