//! Reading the measures of a published plan, and what was reported of them, out of a text's tables.
//!
//! A row is a measure, with two exceptions. A row that goes on under the one above or on the next page (no
//! name, no indicator) is the rest of that one. A row whose name is numbered 1, 2 … becomes as many measures,
//! if its steps and its results come apart as well (by the same numbers, by lines or wider spaces, or by
//! dashes); what does not come apart then, such as one period for all, is every measure's. Any other cell
//! with several names is one measure named by all of them.
//!
//! Nothing is decided for good: a person sees each measure with its cells before it is taken. Nothing is
//! claimed to be done; what has a result counts as in work.

mod answers;
mod build;
mod clean;
mod column;
mod head;
mod head_words;
mod lines;
mod links;
mod parts;
mod source;
mod split;
mod tables;
mod units;
mod when;
mod wording;

use serde::{Deserialize, Serialize};
use thai::Normalised;

use self::answers::Answers;
use self::build::Builder;
use self::tables::Tables;
use crate::grid::{FlatText, Grid};
use crate::text::LevelText;
use crate::{AgencyRead, SourceSpan, YearRead, agencies, nearest, years};
use ita::Framework;
use ita::plan::Measure;

/// What a text says of measures; empty where it has no table of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanReading {
    /// In the order of the text.
    pub measures: Vec<MeasureRead>,
    /// The year the measures are carried out in, as their periods or the title say.
    pub fiscal_year: Option<YearRead>,
    /// The likeliest one first.
    pub agencies: Vec<AgencyRead>,
    /// Rows of the tables that were not understood.
    pub unread: Vec<SourceSpan>,
}

/// One measure, its cells and what is doubtful about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureRead {
    /// Without a number of its own.
    pub measure: Measure,
    /// The filled ones, in the order of the columns; first what a heading or merged cell above says.
    pub cells: Vec<CellRead>,
    /// The row.
    pub place: SourceSpan,
    pub doubts: Vec<PlanDoubt>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellRead {
    pub column: PlanColumn,
    /// As given, without tags and extra spaces; its paragraphs on lines of their own.
    pub text: String,
}

/// What a column holds, by its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanColumn {
    /// ตัวชี้วัด
    Indicator,
    /// มาตรการ/โครงการ/กิจกรรม
    Name,
    /// ผลการวิเคราะห์ตัวชี้วัด
    Finding,
    /// ขั้นตอน/วิธีดำเนินการ
    Steps,
    /// ผู้รับผิดชอบ
    Units,
    /// ระยะเวลาดำเนินการ
    Period,
    /// การติดตามผล
    FollowUp,
    /// ผลการดำเนินการ
    Done,
    /// ผลลัพธ์หรือผลสัมฤทธิ์
    Outcome,
    /// ข้อเสนอแนะ
    Advice,
    /// ปัญหา/อุปสรรค
    Obstacles,
    /// ตัวชี้วัดความสำเร็จ
    Criterion,
    /// งบประมาณ
    Budget,
    /// เอกสาร/หลักฐาน
    Evidence,
    /// Any other, with its head; empty for a cell beyond the last column.
    Other(String),
}

/// What a person should look at. None of them keeps a measure from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanDoubt {
    /// Nothing says what the measure answers.
    NoIndicator,
    /// The printed name of the indicator is none; its number decided.
    IndicatorByNumberOnly,
    /// The printed number is another indicator's; the name decided.
    NumberDiffers { printed: u8 },
    /// The indicator or issue is not spelled as known.
    Misspelled,
    /// The cell of the name is empty.
    NoName,
    /// One row told of several measures, of which this is one.
    SplitRow,
    /// The cell has several names, which became one.
    NamesJoined,
    /// The text ends within the row.
    CutOff,
    /// No period is given.
    NoPeriod,
    /// The row has more cells than the table columns.
    MoreCells,
    /// A cell names another agency than the text is of.
    ForeignAgency { name: String },
}

/// Reads the measures of a text with the frameworks at hand: indicators are named as in the year nearest to
/// the measures'.
///
/// `issues` are the numbers and titles of what an analysis has to treat ([`ita::topics::Topics::issues`]): measures
/// named by an issue answer it. Takes time in proportion to the length of the text, whatever stands in it.
pub fn read_plan(text: &str, frameworks: &[&Framework], issues: &[(u8, &str)]) -> PlanReading {
    let grid = Grid::of_text(text);
    let flat = FlatText::new(text, &grid);
    let level = Normalised::new(flat.words());
    let levelled = LevelText::new(&flat, &level);
    let mentions = years::mentions(&levelled);
    let answers_of = |year| Answers::new(nearest(frameworks, year), issues);
    let raw = source::rows(text, &grid);
    let mut answers = answers_of(None);
    let mut tables = Tables::read(raw.clone(), &answers);
    if tables.rows.is_empty() {
        return PlanReading {
            unread: tables.unread.iter().map(|row| row.place(text)).collect(),
            ..PlanReading::default()
        };
    }
    let fiscal_year = when::year(text, &levelled, &mentions, &tables);
    let year = fiscal_year.as_ref().map(|read| read.year);
    if year.is_some() && frameworks.len() > 1 {
        answers = answers_of(year);
        tables = Tables::read(raw, &answers);
    }
    let agencies = agencies::counted(&levelled, &agencies::mentions(&levelled));
    let builder = Builder {
        text,
        answers: &answers,
        agency: agencies.first().map(|agency| agency.name.as_str()),
        year,
        round: when::round(&levelled),
    };
    PlanReading {
        measures: builder.measures(&tables),
        fiscal_year,
        agencies,
        unread: tables.unread.iter().map(|row| row.place(text)).collect(),
    }
}
