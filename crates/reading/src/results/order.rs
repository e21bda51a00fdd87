//! Reads bare numbers in the order of the indicators, with or without instruments and total.

use std::ops::Range;

use super::cells::{CellKind, RowCell, ScoreFigure};
use super::reader::{Attribution, ReadFact, ReadFrom, Reader};
use crate::result::{Statement, Why};
use ita::{Assessment, Instrument, Score, Subject, analyse};

/// A figure and its position.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
    pub(crate) figure: ScoreFigure,
}

impl Reader<'_> {
    /// Reads a row of ten or more numbers without names.
    pub(crate) fn in_order(&mut self, line: usize, cells: &[RowCell]) -> bool {
        let mut figures: Vec<Placed> = cells
            .iter()
            .filter_map(|c| c.figure().map(|figure| Placed { line, at: c.at.clone(), figure }))
            .collect();
        if cells.iter().any(|c| matches!(c.kind, CellKind::Label(_))) {
            return false;
        }
        // The running number of the row.
        if figures.len() > 10
            && figures[0].figure.whole
            && figures[1..].iter().all(|f| !f.figure.whole || f.figure.score == Score::FULL)
        {
            figures.remove(0);
        }
        let whose = Attribution {
            year: cells.iter().find_map(|c| c.kind.year()),
            agency: cells.iter().find_map(|c| c.kind.agency()),
        };
        self.ordered(&figures, &whose)
    }

    /// Assigns numbers by their order. Returns false if their count fits no known arrangement.
    pub(crate) fn ordered(&mut self, figures: &[Placed], whose: &Attribution) -> bool {
        let Some((subjects, checked)) = self.arrangement(figures) else {
            return false;
        };
        for (subject, placed) in subjects.into_iter().zip(figures) {
            self.add(ReadFact {
                statement: Statement::Score { subject, score: placed.figure.score },
                line: placed.line,
                at: placed.at.clone(),
                code: None,
                why: Some(placed.figure.why.unwrap_or(Why::ByOrder)),
                read_from: if checked { ReadFrom::Checked } else { ReadFrom::Table },
                whose: whose.clone(),
            });
        }
        true
    }

    /// The subject of each number, and whether totals and means confirm the arrangement.
    fn arrangement(&self, figures: &[Placed]) -> Option<(Vec<Subject>, bool)> {
        let indicators = || (1..=10).map(Subject::Indicator);
        let instruments = || Instrument::ALL.map(Subject::Instrument).into_iter();
        let total = || std::iter::once(Subject::Total);
        let candidates: Vec<Vec<Subject>> = match figures.len() {
            10 => return Some((indicators().collect(), false)),
            11 => {
                vec![indicators().chain(total()).collect(), total().chain(indicators()).collect()]
            }
            13 => vec![
                indicators().chain(instruments()).collect(),
                instruments().chain(indicators()).collect(),
            ],
            14 => vec![
                indicators().chain(instruments()).chain(total()).collect(),
                total().chain(instruments()).chain(indicators()).collect(),
                instruments().chain(total()).chain(indicators()).collect(),
                instruments().chain(indicators()).chain(total()).collect(),
                indicators().chain(total()).chain(instruments()).collect(),
                self.interleaved().chain(total()).collect(),
                total().chain(self.interleaved()).collect(),
            ],
            _ => return None,
        };
        if let Some(fitting) = candidates.iter().find(|c| self.adds_up(c, figures)) {
            return Some((fitting.clone(), true));
        }
        (figures.len() == 11).then(|| (candidates[0].clone(), false))
    }

    /// The indicators of each instrument, followed by the instrument.
    fn interleaved(&self) -> impl Iterator<Item = Subject> {
        Instrument::ALL.into_iter().flat_map(|instrument| {
            let own = self.lexicon.framework.children(Subject::Instrument(instrument));
            own.into_iter().chain([Subject::Instrument(instrument)])
        })
    }

    /// Whether instruments and total agree with the indicators within 0.02.
    fn adds_up(&self, subjects: &[Subject], figures: &[Placed]) -> bool {
        let mut result = Assessment::new(self.lexicon.framework.fiscal_year);
        for (subject, placed) in subjects.iter().zip(figures) {
            if let Subject::Indicator(_) = subject {
                result.scores.insert(*subject, placed.figure.score);
            }
        }
        let analysis = analyse(self.lexicon.framework, &result);
        subjects.iter().zip(figures).all(|(subject, placed)| {
            let computed = match subject {
                Subject::Indicator(_) => return true,
                Subject::Total => analysis.total,
                _ => analysis
                    .rows
                    .iter()
                    .find(|r| r.figure.subject == *subject)
                    .and_then(|r| r.figure.value()),
            };
            computed.is_some_and(|c| c.hundredths().abs_diff(placed.figure.score.hundredths()) <= 2)
        })
    }
}
