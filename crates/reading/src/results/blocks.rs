//! Tables copied with one cell a line, as PDFs and web pages yield them.

use super::cells::ScoreFigure;
use super::order::Placed;
use super::reader::{Attribution, Reader};
use crate::result::Why;
use crate::words::cues::only_words;
use crate::words::label::Label;
use crate::words::letters::squeeze;
use crate::words::levels;
use ita::{FiscalYear, Subject};

/// A line that is one cell.
enum LoneCell {
    Name(Label),
    Figure(Placed),
}

/// Other cells on lines of their own, among those of a run.
#[derive(Default)]
struct LoneLines {
    levels: Vec<(usize, &'static str)>,
    /// Years from a header row that was copied cell by cell.
    years: Vec<FiscalYear>,
}

/// Bytes; longer lines are prose.
const LONGEST: usize = 400 * 3;

impl Reader<'_> {
    /// Reads runs of lines that hold one cell each.
    pub(crate) fn blocks(&mut self) {
        let figures: Vec<Option<Placed>> =
            (0..self.text.lines.len()).map(|line| self.figure_line(line)).collect();
        if figures.iter().all(Option::is_none) {
            return;
        }
        let mut run: Vec<LoneCell> = Vec::new();
        let mut aside = LoneLines::default();
        for (line, figure) in figures.into_iter().enumerate() {
            let text = self.text.lines[line].text;
            if text.trim().is_empty() {
                continue;
            }
            if let Some(figure) = figure {
                run.push(LoneCell::Figure(figure));
                continue;
            }
            let scored =
                self.text.lines[line].numbers.iter().any(|n| n.score().is_some_and(|_| !n.whole));
            if scored || text.len() > LONGEST || text.contains(['\t', '|']) {
                self.block(&std::mem::take(&mut run), &std::mem::take(&mut aside));
                continue;
            }
            let plain = text.trim_matches([' ', '*', '#', '-', '(', ')', ':', '"']);
            if let Some(year) = self.year_line(line) {
                aside.years.push(year);
            } else if let Some(name) = levels::whole(plain).filter(|n| n.len() == plain.len()) {
                aside.levels.push((line, name));
            } else if let Some(label) =
                self.lexicon.label(text).or_else(|| self.joined_label(line, text))
            {
                run.push(LoneCell::Name(label));
            }
        }
        self.block(&run, &aside);
    }

    /// The figure of a line that holds nothing but the figure and words that announce one.
    fn figure_line(&self, line: usize) -> Option<Placed> {
        let line_of = &self.text.lines[line];
        let mut scores = line_of.numbers.iter().filter(|n| n.score().is_some());
        let (number, None) = (scores.next()?, scores.next()) else {
            return None;
        };
        if line_of.text.len() > 200 || line_of.numbers.iter().any(|n| n.year().is_some()) {
            return None;
        }
        let around: String =
            [&line_of.text[..number.at.start], &line_of.text[number.at.end..]].concat();
        let words = only_words(&self.lexicon.names, &squeeze(&around))?;
        if words.total || words.assessment || words.extreme {
            return None;
        }
        let (score, why) = number.score()?;
        Some(Placed {
            line,
            at: number.at.clone(),
            figure: ScoreFigure { score, why, whole: number.whole },
        })
    }

    /// The year of a line that holds nothing else.
    fn year_line(&self, line: usize) -> Option<FiscalYear> {
        let line_of = &self.text.lines[line];
        let [number] = &line_of.numbers[..] else {
            return None;
        };
        let around = [&line_of.text[..number.at.start], &line_of.text[number.at.end..]].concat();
        number.year().filter(|_| {
            around.len() < 90 && only_words(&self.lexicon.names, &squeeze(&around)).is_some()
        })
    }

    fn block(&mut self, run: &[LoneCell], aside: &LoneLines) {
        let mut lines: Vec<usize> = Vec::new();
        let before = self.facts.len();
        let (names, figures): (Vec<_>, Vec<_>) =
            run.iter().partition(|a| matches!(a, LoneCell::Name(_)));
        if figures.is_empty() {
            return;
        }
        for alone in run {
            if let LoneCell::Figure(placed) = alone {
                lines.push(placed.line);
            }
        }
        if names.is_empty() {
            let figures: Vec<Placed> =
                without_orders(run.iter().filter_map(figure).cloned().collect());
            if !self.ordered(&figures, &Attribution::default()) {
                return;
            }
        } else if figure_first(run) {
            for pair in run.chunks(2) {
                if let [LoneCell::Figure(placed), LoneCell::Name(label)] = pair {
                    self.take(label.clone(), placed, Some(Why::ByOrder));
                }
            }
        } else {
            self.name_first(run, &aside.years);
        }
        if self.facts.len() > before {
            for line in lines {
                self.done[line] = true;
            }
            for &(line, name) in &aside.levels {
                let at = self.text.lines[line].text.find(name).unwrap_or(0);
                self.level(line, name, at..at + name.len(), Attribution::default());
            }
        }
    }

    /// Reads names each followed by its figures, or several names followed by as many figures.
    fn name_first(&mut self, run: &[LoneCell], years: &[FiscalYear]) {
        let mut names: Vec<&Label> = Vec::new();
        let mut at = 0;
        while at < run.len() {
            match &run[at] {
                LoneCell::Name(label) => {
                    names.push(label);
                    at += 1;
                }
                LoneCell::Figure(_) => {
                    let length =
                        run[at..].iter().take_while(|a| matches!(a, LoneCell::Figure(_))).count();
                    let figures: Vec<Placed> =
                        run[at..at + length].iter().filter_map(figure).cloned().collect();
                    let more = at + length < run.len();
                    self.match_up(&names, figures, more, years);
                    names.clear();
                    at += length;
                }
            }
        }
    }

    fn match_up(
        &mut self,
        names: &[&Label],
        mut figures: Vec<Placed>,
        more: bool,
        years: &[FiscalYear],
    ) {
        let Some(last) = names.last() else { return };
        if years.len() > 1 && figures.len() == years.len() {
            for (placed, year) in figures.iter().zip(years) {
                let whose = Attribution { year: Some(*year), agency: None };
                self.table_score(
                    placed.line,
                    placed.at.clone(),
                    (*last).clone(),
                    placed.figure,
                    whose,
                );
            }
            return;
        }
        if names.len() > 1 {
            figures = without_orders(figures);
            let leaves = |deep: bool| {
                names
                    .iter()
                    .copied()
                    .filter(|n| {
                        !matches!(n.subject, Subject::Instrument(_))
                            && (!deep || n.subject != Subject::Total)
                    })
                    .collect::<Vec<_>>()
            };
            for chosen in [names.to_vec(), leaves(false), leaves(true)] {
                if chosen.len() == figures.len() && chosen.len() > 1 {
                    for (name, placed) in chosen.into_iter().zip(&figures) {
                        self.take(name.clone(), placed, Some(Why::ByOrder));
                    }
                    return;
                }
            }
        }
        // The last whole number is the running number of the next name.
        if more && figures.len() > 1 && figures.last().is_some_and(|f| f.figure.whole) {
            figures.pop();
        }
        if figures.iter().any(|f| !f.figure.whole) {
            figures.retain(|f| !f.figure.whole);
        }
        if let [only] = &figures[..] {
            self.take((*last).clone(), only, None);
        } else {
            self.unread.extend(figures.iter().map(|f| f.line));
        }
    }

    fn take(&mut self, label: Label, placed: &Placed, why: Option<Why>) {
        let label = Label { why: why.or(label.why), ..label };
        self.table_score(
            placed.line,
            placed.at.clone(),
            label,
            placed.figure,
            Attribution::default(),
        );
    }
}

fn figure(alone: &LoneCell) -> Option<&Placed> {
    match alone {
        LoneCell::Figure(placed) => Some(placed),
        LoneCell::Name(_) => None,
    }
}

/// Whether every figure stands before its name, beginning with a figure that has decimals.
fn figure_first(run: &[LoneCell]) -> bool {
    let decimal = matches!(&run[0], LoneCell::Figure(placed) if !placed.figure.whole);
    decimal
        && run.len().is_multiple_of(2)
        && run.chunks(2).all(|pair| matches!(pair, [LoneCell::Figure(_), LoneCell::Name(_)]))
}

/// The figures without a column of running numbers 1, 2, 3 … before them.
fn without_orders(figures: Vec<Placed>) -> Vec<Placed> {
    let counting = figures
        .iter()
        .zip(1_u16..)
        .take_while(|(f, no)| f.figure.whole && f.figure.score.hundredths() == no * 100)
        .count();
    if counting >= 3 && counting < figures.len() { figures[counting..].to_vec() } else { figures }
}
