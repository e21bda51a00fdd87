//! What is read out of a text of results, and the result a person takes from it.

use std::ops::Range;

use ita::{Assessment, FiscalYear, Score, Subject};
use serde::{Deserialize, Serialize};

/// What a text says of results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// One for each agency and year, in the order of the text; empty if nothing was found.
    pub results: Vec<ResultRead>,
    /// Lines that look as if they carried a result and were not understood.
    pub unread: Vec<SourceSpan>,
}

/// One agency's result in one year, as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultRead {
    /// None where the text names no year.
    pub fiscal_year: Option<YearRead>,
    /// The names the text gives the agency, the likeliest first; empty where it names none.
    pub agencies: Vec<AgencyRead>,
    /// In the order of the framework, the level last. At most one of a kind for each subject.
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
    /// Where it stands first.
    pub place: SourceSpan,
}

/// One value with where it stands and how sure the reading is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRead {
    pub statement: Statement,
    pub place: SourceSpan,
    /// The code of a question or item as printed, where one is printed.
    pub code: Option<String>,
    pub certainty: Certainty,
}

/// What a text can say of a result.
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
    /// Named as a weakness, with the remark (may be empty).
    Weak {
        subject: Subject,
        remark: String,
    },
    /// A level by its name.
    Level(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    Certain,
    Likely(Why),
    Unsure(Why),
}

/// What keeps a value from being certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// The name is not spelled as in the framework.
    Misspelled,
    /// Found by its wording, no code or name is printed.
    ByWording,
    /// The printed code or number is another's; the wording decided.
    CodeDiffers,
    /// Only a code or number says what it is.
    ByCode,
    /// Only its place in a row or column of numbers says what it is.
    ByOrder,
    /// The text lists it among those without a score, or says passed: no figure is printed for it.
    Listed,
    /// A comma stands where the decimal point would.
    CommaDecimal,
    /// More than two decimals are printed.
    Rounded,
    /// The words around it are only near those of a result.
    Context,
    /// The text says different things; see the conflict.
    Contradicted,
}

/// A part of the text as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpan {
    /// From 1.
    pub line: usize,
    /// In the whole text, in bytes: what the value was read from.
    pub bytes: Range<usize>,
    /// What stands around it, as given, without line ends.
    pub excerpt: String,
    /// The part of `excerpt` that is the value itself.
    pub mark: Range<usize>,
}

/// Where the text contradicts itself or the rules. None of them keeps a result from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conflict {
    /// Several names of an agency: those in `ResultRead::agencies`.
    Agencies,
    /// The text speaks of results of other years too.
    Years { others: Vec<YearRead> },
    /// One subject with different scores; the one taken stands in `values`.
    ScoreTwice { subject: Subject, others: Vec<(Score, SourceSpan)> },
    /// Different levels; the one taken stands in `values`.
    LevelTwice { others: Vec<(String, SourceSpan)> },
    /// The total is not what the indicators give.
    Total { read: Score, computed: Score },
    /// The level is not one the figures allow; the names of those that are.
    Level { read: String, possible: Vec<String> },
    /// The text counts other than it lists.
    FailedItems { claimed: usize, listed: usize, place: SourceSpan },
    /// A question or item the year does not have.
    NotOfTheYear { code: String, place: SourceSpan },
}

impl Statement {
    /// What it is about; a level is about the whole.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Score { subject, .. }
            | Self::Passed { subject, .. }
            | Self::Weak { subject, .. } => Some(*subject),
            Self::Level(_) => None,
        }
    }
}

/// The result that the statements a person took make up. Of several for one subject the last counts.
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
