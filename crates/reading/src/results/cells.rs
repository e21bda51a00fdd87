//! Classifies the cells of a line.

use std::ops::Range;

use super::column_head::{ColumnHead, column_head};
use super::marks::VERDICTS;
use crate::result::Why;
use crate::words::cues::only_words;
use crate::words::label::{Label, Lexicon};
use crate::words::letters::squeeze;
use crate::words::levels;
use crate::words::numbers::{Number, NumberRole};
use crate::words::text::LevelLine;
use ita::{FiscalYear, Score};

#[derive(Clone, Debug)]
pub(crate) struct RowCell {
    /// In the line, in bytes.
    pub(crate) at: Range<usize>,
    pub(crate) kind: CellKind,
    /// The text of a [`CellKind::Text`] cell.
    pub(crate) text: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CellKind {
    Empty,
    Figure(ScoreFigure),
    /// A difference: "-3.90", "+6.18".
    Signed,
    Year(FiscalYear),
    Level(String),
    /// Passed or not, and the doubt about it.
    Verdict(bool, Why),
    Label(Label),
    Agency(String),
    Head(ColumnHead),
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ScoreFigure {
    pub(crate) score: Score,
    pub(crate) why: Option<Why>,
    pub(crate) whole: bool,
}

impl RowCell {
    pub(crate) fn figure(&self) -> Option<ScoreFigure> {
        match self.kind {
            CellKind::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// Whether it is an amount of money with separators: "1,250,000.00".
    pub(crate) fn is_money(&self, line: &str) -> bool {
        let text = line[self.at.clone()].trim_end_matches(" บาท");
        text.contains(',')
            && text.len() > 6
            && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
    }
}

impl CellKind {
    pub(crate) fn year(&self) -> Option<FiscalYear> {
        match self {
            Self::Year(year) => Some(*year),
            _ => None,
        }
    }

    pub(crate) fn agency(&self) -> Option<String> {
        match self {
            Self::Agency(name) => Some(name.clone()),
            _ => None,
        }
    }

    /// Whether a column under this header holds figures other than scores of what the row names.
    pub(crate) fn is_no_score(&self) -> bool {
        matches!(
            self,
            Self::Head(
                ColumnHead::Order
                    | ColumnHead::Weighted
                    | ColumnHead::Other
                    | ColumnHead::Instrument
            )
        )
    }

    /// Whether a column under this header holds figures.
    pub(crate) fn takes_figures(&self) -> bool {
        match self {
            Self::Year(_) | Self::Label(_) | Self::Agency(_) => true,
            Self::Head(head) => matches!(
                head,
                ColumnHead::Score
                    | ColumnHead::Instrument
                    | ColumnHead::Order
                    | ColumnHead::Weighted
                    | ColumnHead::Other
            ),
            _ => false,
        }
    }
}

pub(crate) fn cell(line: &LevelLine, lexicon: &Lexicon, at: Range<usize>, named: bool) -> RowCell {
    let text = &line.text[at.clone()];
    let number = {
        let from = line.numbers.partition_point(|n| n.at.start < at.start);
        let inside: Vec<&Number> =
            line.numbers[from..].iter().take_while(|n| n.at.end <= at.end).take(2).collect();
        match inside[..] {
            [one] => Some(one),
            _ => None,
        }
    };
    let kind = kind(text, number, at.start, lexicon, named);
    let at = if let (CellKind::Figure(_), Some(number)) = (&kind, number) {
        number.at.clone()
    } else {
        let start = at.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    };
    RowCell { at, text: matches!(kind, CellKind::Text).then(|| text.trim().to_owned()), kind }
}

fn kind(
    text: &str,
    number: Option<&Number>,
    start: usize,
    lexicon: &Lexicon,
    named: bool,
) -> CellKind {
    let plain =
        text.trim_matches([' ', '*', '_', '#', '"', '\'', '(', ')', ':', '=', '%', '`', '\\']);
    if plain.trim_matches(['-', '.', ' ']).is_empty() {
        return CellKind::Empty;
    }
    if let Some(number) = number {
        let around =
            format!("{}{}", &text[..number.at.start - start], &text[number.at.end - start..]);
        let bare = squeeze(&around);
        match number.role {
            NumberRole::Score(score, why)
                if bare.is_empty() || bare == squeeze("คะแนน") || bare == squeeze("ร้อยละ") =>
            {
                return CellKind::Figure(ScoreFigure { score, why, whole: number.whole });
            }
            NumberRole::Other if bare.is_empty() && text.trim_start().starts_with(['-', '+']) => {
                return CellKind::Signed;
            }
            NumberRole::Year(year) if only_words(&lexicon.names, &bare).is_some() => {
                return CellKind::Year(year);
            }
            _ => {}
        }
    }
    if !named {
        return CellKind::Text;
    }
    if let Some(name) = levels::whole(plain).filter(|n| n.len() == plain.len()) {
        return if name == "ผ่าน" {
            CellKind::Verdict(true, Why::Listed)
        } else {
            CellKind::Level(name.to_owned())
        };
    }
    if let Some((_, passed, why)) = VERDICTS.iter().find(|v| v.0 == plain) {
        return CellKind::Verdict(*passed, *why);
    }
    if let Some(head) = column_head(plain) {
        return CellKind::Head(head);
    }
    if let Some(label) = lexicon.label(text) {
        return CellKind::Label(label);
    }
    let unnumbered = crate::words::cues::without_numbering(text);
    let agency = thai::AgencyName::all_in(unnumbered).next();
    if let Some(agency) = agency.filter(|agency| agency.at.start < 4) {
        let rest = squeeze(&unnumbered[agency.at.end..]);
        if rest.len() < 40 {
            return CellKind::Agency(agency.name);
        }
    }
    CellKind::Text
}
