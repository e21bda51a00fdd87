//! The questions papers ask about one agency's analysed result.

use ita::agency::Agency;
use ita::analysis::{Ranked, Row};
use ita::framework::Level;
use ita::{
    AnalysedResult, Analysis, Assessment, Exact, FiscalYear, Framework, Instrument, Score, Subject,
};

/// A result and whose it is.
#[derive(Clone, Copy)]
pub(crate) struct ResultFacts<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) assessment: &'a Assessment,
    pub(crate) analysis: &'a Analysis,
    pub(crate) agency: &'a Agency,
}

impl<'a> ResultFacts<'a> {
    pub(crate) fn new(result: AnalysedResult<'a>, agency: &'a Agency) -> Self {
        let AnalysedResult { framework, assessment, analysis } = result;
        Self { framework, assessment, analysis, agency }
    }

    pub(crate) fn row(self, subject: Subject) -> Option<&'a Row> {
        self.analysis.row(subject)
    }

    pub(crate) fn score(self, subject: Subject) -> Option<Score> {
        self.row(subject)?.figure.value()
    }

    pub(crate) fn indicators(self) -> impl Iterator<Item = &'a Row> {
        self.rows(|subject| matches!(subject, Subject::Indicator(_)))
    }

    pub(crate) fn instruments(self) -> impl Iterator<Item = &'a Row> {
        self.rows(|subject| matches!(subject, Subject::Instrument(_)))
    }

    /// The rows of the wanted subjects, in framework order.
    pub(crate) fn rows(self, wanted: impl Fn(Subject) -> bool) -> impl Iterator<Item = &'a Row> {
        self.analysis.rows.iter().filter(move |row| wanted(row.figure.subject))
    }

    /// The questions or items of an indicator.
    pub(crate) fn leaves(self, indicator: u8) -> impl Iterator<Item = &'a Row> {
        self.rows(move |subject| match subject {
            Subject::Question(_) => {
                self.framework.parent(subject) == Some(Subject::Indicator(indicator))
            }
            Subject::Item(_) => {
                self.framework.parent(subject).is_some_and(|sub| is_part_of(sub, indicator))
            }
            _ => false,
        })
    }

    pub(crate) fn has_indicators(self) -> bool {
        self.indicators().any(|row| row.figure.value().is_some())
    }

    pub(crate) fn level(self, index: usize) -> Option<&'a Level> {
        self.framework.levels.get(index)
    }

    /// The agency's name, or the common noun if the name is unknown.
    pub(crate) fn agency_name(self) -> &'a str {
        match self.agency.name.trim() {
            "" => "หน่วยงาน",
            name => name,
        }
    }

    /// "อำเภอ… จังหวัด…", as far as known.
    pub(crate) fn place(self) -> String {
        let parts =
            [("อำเภอ", self.agency.district.trim()), ("จังหวัด", self.agency.province.trim())];
        let known: Vec<_> = parts
            .iter()
            .filter(|(_, name)| !name.is_empty())
            .map(|(kind, name)| match name.strip_prefix(kind) {
                Some(_) => (*name).to_owned(),
                None => format!("{kind}{name}"),
            })
            .collect();
        known.join(" ")
    }

    /// The ranked subjects worth fixing. The total is the sum of all the others, not a subject to fix.
    pub(crate) fn to_fix(self) -> impl Iterator<Item = &'a Ranked> {
        let zero = Exact::from_integer(0);
        self.analysis
            .ranking
            .iter()
            .filter(move |ranked| ranked.subject != Subject::Total && ranked.win > zero)
    }

    /// The indicator a question or item counts for.
    pub(crate) fn indicator_of(self, leaf: Subject) -> Option<Subject> {
        match self.framework.parent(leaf)? {
            Subject::SubIndicator { indicator, .. } => Some(Subject::Indicator(indicator)),
            parent => Some(parent),
        }
    }

    /// The instrument a subject belongs to; `None` for the total.
    pub(crate) fn instrument(self, subject: Subject) -> Option<Instrument> {
        match subject {
            Subject::Instrument(code) => Some(code),
            _ => self.instrument(self.framework.parent(subject)?),
        }
    }

    /// "ประจำปีงบประมาณ พ.ศ. 2568", the year of the result.
    pub(crate) fn of_year(self) -> String {
        of_year(self.assessment.fiscal_year)
    }

    /// A file name without extension: the content, the agency and the year.
    pub(crate) fn file_stem(self, what: &str, year: FiscalYear) -> String {
        let agency = self.agency.name.trim();
        thai::file_stem(&format!("{what} {agency} {year}"))
    }

    /// The name of a subject in running text, with its number or code.
    pub(crate) fn name(self, subject: Subject) -> String {
        name(self.framework, subject)
    }
}

/// "ประจำปีงบประมาณ พ.ศ. 2568", with a non-breaking space between era and year.
pub(crate) fn of_year(year: FiscalYear) -> String {
    format!("ประจำปีงบประมาณ พ.ศ.\u{a0}{year}")
}

/// The name of a subject in running text, with its number or code.
pub fn name(framework: &Framework, subject: Subject) -> String {
    let own = framework.name(subject).unwrap_or_default();
    let text = match subject {
        Subject::Total => "คะแนนภาพรวม".to_owned(),
        Subject::Instrument(code) => code.to_string(),
        Subject::Part(no) if own.is_empty() => format!("EIT ส่วนที่ {no}"),
        Subject::Part(_) => own.to_owned(),
        Subject::Indicator(no) => format!("ตัวชี้วัดที่ {no} {own}"),
        Subject::SubIndicator { .. } => format!("ตัวชี้วัดย่อยที่ {subject} {own}"),
        Subject::Question(_) => format!("ข้อคำถาม {subject} {}", matter(own)),
        Subject::Item(_) => format!("ข้อ {subject} {own}"),
    };
    text.trim_end().to_owned()
}

/// The wording of a question without its interrogative ending.
fn matter(question: &str) -> &str {
    const ASKED: [&str; 4] = ["มากน้อยเพียงใด", "หรือไม่", "ตามประเด็นดังต่อไปนี้", "อย่างไร"];
    let mut matter = question.trim();
    for asked in ASKED {
        matter = matter.strip_suffix(asked).unwrap_or(matter).trim_end();
    }
    matter
}

fn is_part_of(sub_indicator: Subject, wanted: u8) -> bool {
    matches!(sub_indicator, Subject::SubIndicator { indicator, .. } if indicator == wanted)
}
