//! The papers there are.

use serde::{Deserialize, Serialize};

use crate::document::Numerals;
use crate::settings::{PaperPart, TableForm};

/// A paper that can be made of a result and its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The analysis of a result.
    Analysis,
    /// The measures that answer it.
    Measures,
    /// What was done of the measures.
    Implementation,
    /// A memo that reports the result to the head of the agency.
    MemoResult,
    /// A memo that submits the analysis and the measures.
    MemoMeasures,
    /// A memo that submits the report of what was done.
    MemoImplementation,
    /// คำสั่งแต่งตั้งคณะทำงาน
    Order,
    /// ประกาศมาตรการ
    Announcement,
}

impl PaperKind {
    /// In the order of a year's work.
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

    /// As file names and places of passages begin.
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

    /// Whether it has a number, a date and someone who signs.
    pub fn is_letter(self) -> bool {
        self.is_memo() || matches!(self, Self::Order | Self::Announcement)
    }

    /// What it can be made of, in the usual order; some parts are left out until they are asked for.
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

    /// Whether a part is left out where a person has not chosen.
    pub(crate) fn leaves_out(self, part: PaperPart) -> bool {
        match self {
            Self::Analysis => matches!(part, PaperPart::Instruments | PaperPart::Back),
            Self::Measures => matches!(part, PaperPart::Cover),
            _ => false,
        }
    }

    /// The forms of its table; the first where a person has not chosen.
    pub fn table_forms(self) -> &'static [TableForm] {
        match self {
            Self::Analysis | Self::Measures | Self::Announcement => {
                &[TableForm::Six, TableForm::Five]
            }
            Self::Implementation => &[TableForm::Six, TableForm::Seven],
            _ => &[],
        }
    }

    /// The numerals where a person has not chosen: tables of scores in Arabic, official papers in Thai.
    pub fn numerals(self) -> Numerals {
        match self {
            Self::Analysis => Numerals::Arabic,
            _ => Numerals::Thai,
        }
    }
}
