//! The reading of a text with results, and the assessment made of what a person takes from it.

use std::ops::Range;

use ita::{Assessment, FiscalYear, Score, Subject};
use serde::{Deserialize, Serialize};

/// The results of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// One for each agency and year, in the order of the text; empty if nothing was found.
    pub results: Vec<ResultRead>,
    /// Lines that look like part of a result and were not understood.
    pub unread: Vec<SourceSpan>,
}

/// One agency's result in one year, as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRead {
    /// `None` where the text names no year.
    pub fiscal_year: Option<YearRead>,
    /// Spellings of the agency's name, the likeliest first; empty if the text does not name it.
    pub agencies: Vec<AgencyRead>,
    /// In the order of the framework, the level last; at most one statement of a kind for each subject.
    pub values: Vec<ValueRead>,
    pub conflicts: Vec<Conflict>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearRead {
    pub year: FiscalYear,
    pub place: SourceSpan,
    pub certainty: Certainty,
}

/// One spelling of the agency's name, with its kind written out: "อบต." is "องค์การบริหารส่วนตำบล".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyRead {
    pub name: String,
    pub times: usize,
    /// The first mention.
    pub place: SourceSpan,
}

/// A statement with its position and certainty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRead {
    pub statement: Statement,
    pub place: SourceSpan,
    /// The code of a question or item as printed, where one is printed.
    pub code: Option<String>,
    pub certainty: Certainty,
}

/// One thing a text can state about a result.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Statement {
    Score {
        subject: Subject,
        score: Score,
    },
    /// Passed or not, without a score.
    Passed {
        subject: Subject,
        passed: bool,
    },
    /// Called a weakness, with a remark that may be empty.
    Weak {
        subject: Subject,
        remark: String,
    },
    /// The name of the level.
    Level(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    Certain,
    Likely(Why),
    Unsure(Why),
}

/// Why a value is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// The name is not spelled as in the framework.
    Misspelled,
    /// Recognised by its wording; neither code nor name is printed.
    ByWording,
    /// The printed code or number belongs to another subject; the wording decided.
    CodeDiffers,
    /// Recognised by a code or number alone.
    ByCode,
    /// Recognised by its place in a row or column of numbers alone.
    ByOrder,
    /// Part of a list or a verdict; no figure is printed for it.
    Listed,
    /// A comma stands where the decimal point would.
    CommaDecimal,
    /// More than two decimals are printed.
    Rounded,
    /// The words around it only resemble those of a result.
    Context,
    /// The text contradicts itself; see [`ResultRead::conflicts`].
    Contradicted,
}

/// A part of the source text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpan {
    /// From 1.
    pub line: usize,
    /// In the source text, in bytes.
    pub bytes: Range<usize>,
    /// The words around and in it in their original spelling, without line ends and tags.
    pub excerpt: String,
    /// The part of `excerpt` that is the span itself, in bytes.
    pub mark: Range<usize>,
}

/// A contradiction within the text or with the rules of its year. A result can be taken with conflicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conflict {
    /// Several names of an agency, listed in [`ResultRead::agencies`].
    Agencies,
    /// The text mentions results of other years too.
    Years { others: Vec<YearRead> },
    /// Different scores for one subject; the chosen one stands in [`ResultRead::values`].
    ScoreTwice { subject: Subject, others: Vec<(Score, SourceSpan)> },
    /// Different levels; the chosen one stands in [`ResultRead::values`].
    LevelTwice { others: Vec<(String, SourceSpan)> },
    /// The total does not follow from the indicators.
    Total { read: Score, computed: Score },
    /// The scores do not allow the level; `possible` has the names of those they allow.
    Level { read: String, possible: Vec<String> },
    /// The stated number of failed items is not the number listed.
    FailedItems { claimed: usize, listed: usize, place: SourceSpan },
    /// A question or item that the framework of the year does not have.
    NotOfTheYear { code: String, place: SourceSpan },
}

impl Statement {
    /// The subject; `None` for a level, which is about the whole.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Score { subject, .. }
            | Self::Passed { subject, .. }
            | Self::Weak { subject, .. } => Some(*subject),
            Self::Level(_) => None,
        }
    }
}

/// Makes an assessment of the statements a person took. Of several for one subject the last one counts.
pub fn assessment(
    fiscal_year: FiscalYear,
    statements: impl IntoIterator<Item = Statement>,
) -> Assessment {
    let mut result = Assessment::new(fiscal_year);
    for statement in statements {
        match statement {
            Statement::Score { subject, score } => {
                result.scores.insert(subject, score);
            }
            Statement::Passed { subject, passed } => {
                result.passed.insert(subject, passed);
            }
            Statement::Weak { subject, remark } => {
                result.weak.insert(subject, remark);
            }
            Statement::Level(name) => result.level = Some(name),
        }
    }
    result
}
