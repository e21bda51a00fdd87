//! The files of this page: what each is called, what it is made of, and who makes it.

use documents::engine::Job;
use documents::{Document, csv, sheets};
use ita::{Analysis, Framework};

use crate::workspace::Record;

/// A file the page gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File {
    AnalysisDocx,
    AnalysisXlsx,
    AnalysisCsv,
    ScoresXlsx,
    ScoresCsv,
}

/// What a file is made of, and its whole name.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) mime: &'static str,
    pub(super) content: Content,
}

pub(super) enum Content {
    /// Ready as it is.
    Bytes(Vec<u8>),
    /// The engine makes it.
    Job(Job),
}

impl File {
    pub(super) fn testid(self) -> &'static str {
        match self {
            Self::AnalysisDocx => "download-analysis-docx",
            Self::AnalysisXlsx => "download-analysis-xlsx",
            Self::AnalysisCsv => "download-analysis-csv",
            Self::ScoresXlsx => "download-scores-xlsx",
            Self::ScoresCsv => "download-scores-csv",
        }
    }

    pub(super) fn format(self) -> &'static str {
        match self {
            Self::AnalysisDocx => "Word",
            Self::AnalysisXlsx | Self::ScoresXlsx => "Excel",
            Self::AnalysisCsv | Self::ScoresCsv => "CSV",
        }
    }

    pub(super) fn make(
        self,
        framework: &Framework,
        analysis: &Analysis,
        record: &Record,
        document: &Document,
    ) -> Made {
        let tables = match self {
            Self::AnalysisDocx => {
                return Made {
                    name: thai::file_name(&document.file_stem, "docx"),
                    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    content: Content::Job(Job::Docx(document.clone())),
                };
            }
            Self::AnalysisXlsx | Self::AnalysisCsv => sheets::analysis,
            Self::ScoresXlsx | Self::ScoresCsv => sheets::scores,
        };
        let workbook = tables(framework, &record.assessment, analysis, &record.agency);
        let (extension, mime) = match self {
            Self::AnalysisXlsx | Self::ScoresXlsx | Self::AnalysisDocx => (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            Self::AnalysisCsv | Self::ScoresCsv => ("csv", "text/csv;charset=utf-8"),
        };
        Made {
            name: thai::file_name(&workbook.file_stem, extension),
            mime,
            content: match self {
                Self::AnalysisCsv => Content::Bytes(csv::workbook(&workbook).into_bytes()),
                Self::ScoresCsv => {
                    let first = workbook.sheets.first().map(csv::sheet);
                    Content::Bytes(first.unwrap_or_default().into_bytes())
                }
                _ => Content::Job(Job::Xlsx(workbook)),
            },
        }
    }
}
