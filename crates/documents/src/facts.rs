//! One agency's analysed result, as the documents ask about it.

use ita::agency::Agency;
use ita::analysis::Row;
use ita::framework::Level;
use ita::{Analysis, Assessment, FiscalYear, Framework, Instrument, Score, Subject};

use crate::compose::PaperInputs;

/// What every document is made from.
#[derive(Clone, Copy)]
pub(crate) struct ResultFacts<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) assessment: &'a Assessment,
    pub(crate) analysis: &'a Analysis,
    pub(crate) agency: &'a Agency,
}

impl<'a> ResultFacts<'a> {
    pub(crate) fn of(inputs: &PaperInputs<'a>) -> Self {
        Self {
            framework: inputs.framework,
            assessment: inputs.assessment,
            analysis: inputs.analysis,
            agency: inputs.agency,
        }
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

    /// The rows of some subjects, in framework order.
    pub(crate) fn rows(self, wanted: impl Fn(Subject) -> bool) -> impl Iterator<Item = &'a Row> {
        self.analysis.rows.iter().filter(move |row| wanted(row.figure.subject))
    }

    /// What is known below an indicator, leaves only: its questions or items.
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

    /// The agency's name, or what stands for it where it is not known.
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

    /// "ประจำปีงบประมาณ พ.ศ. 2568", the year held to its era by a space that does not break.
    pub(crate) fn of_year(self) -> String {
        format!("ประจำปีงบประมาณ พ.ศ.\u{a0}{}", self.assessment.fiscal_year)
    }

    /// A file name without extension that says what, whose and of which year.
    pub(crate) fn file_stem(self, what: &str, year: FiscalYear) -> String {
        let agency = self.agency.name.trim();
        thai::file_stem(&format!("{what} {agency} {year}"))
    }

    /// What a subject is called in running text.
    pub(crate) fn name(self, subject: Subject) -> String {
        name(self.framework, subject)
    }
}

/// What a subject is called in running text, with its number or code.
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

/// A question's wording without what makes it a question.
fn matter(question: &str) -> &str {
    const ASKED: [&str; 4] = ["มากน้อยเพียงใด", "หรือไม่", "ตามประเด็นดังต่อไปนี้", "อย่างไร"];
    let mut matter = question.trim();
    for asked in ASKED {
        matter = matter.strip_suffix(asked).unwrap_or(matter).trim_end();
    }
    matter
}

/// The instrument a subject belongs to; none for the total.
pub(crate) fn instrument(framework: &Framework, subject: Subject) -> Option<Instrument> {
    match subject {
        Subject::Instrument(code) => Some(code),
        _ => instrument(framework, framework.parent(subject)?),
    }
}

fn is_part_of(sub_indicator: Subject, wanted: u8) -> bool {
    matches!(sub_indicator, Subject::SubIndicator { indicator, .. } if indicator == wanted)
}
