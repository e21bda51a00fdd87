//! Makes a pack: one file after the other, then the .zip.

use std::collections::BTreeSet;

use documents::PaperKind;
use engine::office::{OfficeJob, ZipEntry};
use leptos::prelude::*;

use crate::browser::engine::{EngineFault, office, typeset};
use crate::components::task::Task;
use crate::pages::documents::files::{File, Made};
use crate::pages::documents::paper::{Format, Paper};
use crate::pages::documents::work::{FileProblem, bytes, saved};
use crate::workspace::{Open, Shelf, use_shelf};

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Packing {
    open: Open,
    shelf: Shelf,
    /// The result is the name of the saved file.
    pub(super) task: Task<String, FileProblem>,
    /// How many files are made, and of how many.
    pub(super) made: RwSignal<(usize, usize)>,
    pub(super) papers: RwSignal<BTreeSet<PaperKind>>,
    pub(super) formats: RwSignal<Vec<Format>>,
}

impl Packing {
    pub(super) fn new(open: Open) -> Self {
        Self {
            open,
            shelf: use_shelf(),
            task: Task::idle(),
            made: RwSignal::new((0, 0)),
            papers: RwSignal::new(default_papers(open)),
            formats: RwSignal::new(vec![Format::Docx]),
        }
    }

    pub(super) fn is_making(self) -> bool {
        self.task.is_waiting()
    }

    /// Makes the pack; does nothing while one is being made.
    pub(super) fn start(self) {
        if untrack(|| self.is_making()) {
            return;
        }
        let has_result = has_result_and_plan(self.open).0;
        let files =
            untrack(|| self.papers.with(|papers| files(papers, &self.formats.get(), has_result)));
        let count = files.len();
        self.made.set((0, count));
        let on_file_made = move |done| {
            self.made.try_set((done, count));
        };
        self.task.wait(pack(self.shelf, self.open, files, on_file_made), move |ended| {
            self.task
                .finish(ended.and_then(|(name, bytes)| saved(name, "application/zip", &bytes)));
        });
    }

    pub(super) fn cancel(self) {
        if untrack(|| self.is_making()) {
            self.task.finish(Err(FileProblem::Engine(EngineFault::Cancelled)));
            office().cancel();
            typeset().cancel();
        }
    }
}

/// The papers chosen at first: all that have content already.
fn default_papers(open: Open) -> BTreeSet<PaperKind> {
    let (has_result, has_plan) = has_result_and_plan(open);
    PaperKind::ALL
        .into_iter()
        .filter(|kind| match kind {
            PaperKind::Analysis | PaperKind::MemoResult => has_result,
            PaperKind::Order => true,
            _ => has_plan,
        })
        .collect()
}

fn has_result_and_plan(open: Open) -> (bool, bool) {
    open.with_untracked(|record| (!record.assessment.is_empty(), !record.plan.is_empty()))
}

/// The files of the pack: the chosen papers, the scores if there is a result, and the list for the website.
fn files(chosen: &BTreeSet<PaperKind>, formats: &[Format], has_result: bool) -> Vec<File> {
    let papers = PaperKind::ALL.into_iter().filter(|kind| chosen.contains(kind));
    let papers = papers.flat_map(|kind| {
        formats.iter().map(move |format| File {
            paper: Paper::of(kind),
            kind: Some(kind),
            format: *format,
        })
    });
    let table = |paper, format| File { paper, kind: None, format };
    papers
        .chain(has_result.then(|| table(Paper::Scores, Format::Xlsx)))
        .chain([table(Paper::OitPage, Format::Html)])
        .collect()
}

/// Makes every file, then the .zip of them and the backup.
async fn pack(
    shelf: Shelf,
    open: Open,
    files: Vec<File>,
    on_file_made: impl Fn(usize),
) -> Result<(String, Vec<u8>), FileProblem> {
    let mut entries = Vec::new();
    let mut all = Vec::new();
    for (no, file) in files.into_iter().enumerate() {
        let made = untrack(|| file.make(open));
        // The list of items is left out if the coming year has no items yet.
        let Some(Made { name, content, .. }) = made else {
            if file.paper == Paper::OitPage {
                on_file_made(no + 1);
                continue;
            }
            return Err(FileProblem::NotReady);
        };
        let own = bytes(content, |_| {}).await.map_err(FileProblem::Engine)?;
        entries.push(ZipEntry { name, length: own.len() });
        all.extend(own);
        on_file_made(no + 1);
    }
    let backup = shelf.backup(&[open.id_untracked()]).into_bytes();
    entries.push(ZipEntry { name: "prongsai-backup.json".to_owned(), length: backup.len() });
    all.extend(backup);
    let name = open.with_untracked(|record| {
        let (agency, year) = (record.agency.name.trim(), record.assessment.fiscal_year);
        thai::file_name(&thai::file_stem(&format!("ชุดเอกสาร ITA {agency} {year}")), "zip")
    });
    let zip = office().run(OfficeJob::zip(entries, all)).await.map_err(FileProblem::Engine)?;
    Ok((name, zip.bytes))
}
