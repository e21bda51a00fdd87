//! The kinds of papers.

use serde::{Deserialize, Serialize};

use super::form::TableForm;
use super::part::PaperPart;
use crate::document::Numerals;

/// A paper that can be made from a result and its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The analysis report.
    Analysis,
    /// The plan of measures that answer the result.
    Measures,
    /// The report on the implementation of the measures.
    Implementation,
    /// A memo that reports the result to the head of the agency.
    MemoResult,
    /// A memo that submits the analysis and the measures.
    MemoMeasures,
    /// A memo that submits the report on the implementation.
    MemoImplementation,
    /// คำสั่งแต่งตั้งคณะทำงาน
    Order,
    /// ประกาศมาตรการ
    Announcement,
}

impl PaperKind {
    /// In the order of the work of a year.
    pub const ALL: [Self; 8] = [
        Self::MemoResult,
        Self::Analysis,
        Self::Measures,
        Self::MemoMeasures,
        Self::Announcement,
        Self::Order,
        Self::Implementation,
        Self::MemoImplementation,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Analysis => "รายงานการวิเคราะห์ผลการประเมิน",
            Self::Measures => "แผนมาตรการ",
            Self::Implementation => "รายงานผลการดำเนินการตามมาตรการ",
            Self::MemoResult => "บันทึกข้อความ รายงานผลการประเมิน",
            Self::MemoMeasures => "บันทึกข้อความ เสนอผลการวิเคราะห์และมาตรการ",
            Self::MemoImplementation => "บันทึกข้อความ รายงานผลการดำเนินการ",
            Self::Order => "คำสั่งแต่งตั้งคณะทำงาน",
            Self::Announcement => "ประกาศมาตรการ",
        }
    }

    /// The prefix of file names and of the keys of passages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Analysis => "analysis",
            Self::Measures => "measures",
            Self::Implementation => "implementation",
            Self::MemoResult => "memo-result",
            Self::MemoMeasures => "memo-measures",
            Self::MemoImplementation => "memo-implementation",
            Self::Order => "order",
            Self::Announcement => "announcement",
        }
    }

    pub fn is_memo(self) -> bool {
        matches!(self, Self::MemoResult | Self::MemoMeasures | Self::MemoImplementation)
    }

    /// Whether it has a number, a date and a signature.
    pub fn is_letter(self) -> bool {
        self.is_memo() || matches!(self, Self::Order | Self::Announcement)
    }

    /// The parts it can have, in the usual order; not all of them are printed by default.
    pub fn parts(self) -> &'static [PaperPart] {
        use PaperPart::{
            Annex, Back, Conclusion, Cover, Indicators, Instruments, Intro, Issues, Limits,
            MeasuresTable, Ranking, Result, Signature, Summary,
        };
        match self {
            Self::Analysis => &[
                Cover,
                Result,
                Summary,
                Instruments,
                Indicators,
                Issues,
                Ranking,
                Conclusion,
                MeasuresTable,
                Limits,
                Annex,
                Back,
            ],
            Self::Measures | Self::Implementation => &[Cover, Intro, MeasuresTable, Signature],
            _ => &[],
        }
    }

    /// Whether a part is left out by default.
    pub(crate) fn leaves_out(self, part: PaperPart) -> bool {
        match self {
            Self::Analysis => matches!(part, PaperPart::Instruments | PaperPart::Back),
            Self::Measures => matches!(part, PaperPart::Cover),
            _ => false,
        }
    }

    /// The forms its table can have; the first is the default.
    pub fn table_forms(self) -> &'static [TableForm] {
        match self {
            Self::Analysis | Self::Measures | Self::Announcement => {
                &[TableForm::Six, TableForm::Five]
            }
            Self::Implementation => &[TableForm::Six, TableForm::Seven],
            _ => &[],
        }
    }

    /// The default numerals: Arabic for the analysis, which is full of scores, Thai for official papers.
    pub fn numerals(self) -> Numerals {
        match self {
            Self::Analysis => Numerals::Arabic,
            _ => Numerals::Thai,
        }
    }
}
