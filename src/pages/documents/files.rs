//! The files this page offers: the name of each, its content, and which engine makes it.

use documents::{Document, PaperKind, Workbook, csv, sheets};
use engine::office::{OfficeCall, OfficeJob};

use super::paper::{Format, Paper};
use crate::workspace::Open;

/// A file the page offers; a memo includes which of the three it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) paper: Paper,
    pub(super) kind: Option<PaperKind>,
    pub(super) format: Format,
}

/// What a file is made from, and its full name.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) mime: &'static str,
    pub(super) content: Content,
}

pub(super) enum Content {
    /// The finished file.
    Bytes(Vec<u8>),
    /// A job for the office engine.
    Office(OfficeCall<()>),
    /// A document for the typesetting engine.
    Pdf(Document),
}

impl File {
    pub(super) fn testid(self) -> String {
        format!("download-{}-{}", self.paper.id(), self.format.extension())
    }

    /// `None` until the year's framework is loaded.
    pub(super) fn make(self, open: Open) -> Option<Made> {
        match self.format {
            Format::Docx => {
                let document = open.compose(self.kind?)?.document.clone();
                Some(
                    self.made(
                        &document.file_stem.clone(),
                        Content::Office(OfficeJob::docx(document)),
                    ),
                )
            }
            Format::Pdf => {
                let document = open.compose(self.kind?)?.document.clone();
                Some(self.made(&document.file_stem.clone(), Content::Pdf(document)))
            }
            Format::Xlsx => {
                let workbook = self.workbook(open)?;
                Some(
                    self.made(
                        &workbook.file_stem.clone(),
                        Content::Office(OfficeJob::xlsx(workbook)),
                    ),
                )
            }
            Format::Csv => {
                let workbook = self.workbook(open)?;
                // These are a single table: without the heading of a sheet, programs that expect plain CSV can read it.
                let text = match workbook.sheets.as_slice() {
                    [first, ..] if matches!(self.paper, Paper::Scores | Paper::OitPage) => {
                        csv::sheet(first)
                    }
                    _ => csv::workbook(&workbook),
                };
                Some(self.made(&workbook.file_stem, Content::Bytes(text.into_bytes())))
            }
            Format::Html => {
                let page = open.oit_page()?;
                let html = html::oit_page(&page);
                Some(self.made(&page.file_stem, Content::Bytes(html.into_bytes())))
            }
            Format::Json => {
                let page = open.oit_page()?;
                // Texts, numbers and lists only: serialising them to JSON does not fail.
                let json = serde_json::to_vec_pretty(&page).unwrap_or_default();
                Some(self.made(&page.file_stem, Content::Bytes(json)))
            }
        }
    }

    fn workbook(self, open: Open) -> Option<Workbook> {
        match self.paper {
            Paper::Scores => scores(open),
            Paper::OitPage => Some(open.oit_page()?.workbook()),
            Paper::Of(_) | Paper::Memo => open.tables(self.kind?),
        }
    }

    fn made(self, stem: &str, content: Content) -> Made {
        Made {
            name: thai::file_name(stem, self.format.extension()),
            mime: self.format.mime(),
            content,
        }
    }
}

fn scores(open: Open) -> Option<Workbook> {
    open.with_known(|known, _| sheets::scores(known.result, known.agency))
}
