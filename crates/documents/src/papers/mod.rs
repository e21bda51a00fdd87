//! The papers beside the analysis report: plans, reports, memos, orders and announcements.

mod announcement;
pub(crate) mod chain;
pub(crate) mod cover;
mod implementation;
mod measures;
mod memo;
mod order;
pub(crate) mod table;

use std::collections::BTreeSet;

use thai::FiscalYear;

use crate::compose::{Composed, Missing, PaperInputs};
use crate::document::{Block, Document, Orientation, Pages, ParagraphRole, Section, TextRun};
use crate::facts::ResultFacts;
use crate::paper::Paper;
use crate::report::drafts::{PassageDraft, printed};
use crate::report::edited;
use crate::report::telling::DraftText;
use crate::settings::{DateForm, PaperPart, PaperSettings};
use crate::{PaperKind, finish};

/// Any paper but the analysis report.
pub(crate) fn compose(kind: PaperKind, inputs: &PaperInputs) -> Composed {
    let mut maker = Maker::new(kind, inputs);
    match kind {
        PaperKind::Analysis => crate::report::write(&mut maker),
        PaperKind::Measures => measures::write(&mut maker),
        PaperKind::Implementation => implementation::write(&mut maker),
        PaperKind::MemoResult | PaperKind::MemoMeasures | PaperKind::MemoImplementation => {
            memo::write(&mut maker);
        }
        PaperKind::Order => order::write(&mut maker),
        PaperKind::Announcement => announcement::write(&mut maker),
    }
    maker.composed()
}

/// A paper being made: what it is made from, and how far it is.
pub(crate) struct Maker<'a> {
    pub(crate) kind: PaperKind,
    pub(crate) inputs: &'a PaperInputs<'a>,
    pub(crate) facts: ResultFacts<'a>,
    pub(crate) settings: PaperSettings,
    pub(crate) paper: Paper,
    pub(crate) missing: BTreeSet<Missing>,
    title: String,
    sections: Vec<Section>,
}

impl<'a> Maker<'a> {
    fn new(kind: PaperKind, inputs: &'a PaperInputs<'a>) -> Self {
        let facts = ResultFacts::of(inputs);
        let mut missing = BTreeSet::new();
        if facts.agency.name.trim().is_empty() {
            missing.insert(Missing::AgencyName);
        }
        Self {
            kind,
            inputs,
            facts,
            settings: inputs.settings.paper(kind),
            paper: Paper::default(),
            missing,
            title: kind.name().to_owned(),
            sections: Vec::new(),
        }
    }

    /// The year in which measures are carried out.
    pub(crate) fn coming_year(&self) -> FiscalYear {
        self.facts.assessment.fiscal_year.next()
    }

    /// The year the paper is of: what follows from a result belongs to the year after it.
    fn year(&self) -> FiscalYear {
        match self.kind {
            PaperKind::Analysis | PaperKind::MemoResult => self.facts.assessment.fiscal_year,
            _ => self.coming_year(),
        }
    }

    /// "ประจำปีงบประมาณ พ.ศ. 2569", of the year in which measures are carried out.
    pub(crate) fn of_coming_year(&self) -> String {
        of_year(self.coming_year())
    }

    /// The parts wanted, in the order wanted.
    pub(crate) fn parts(&self) -> Vec<PaperPart> {
        let mut parts = self.settings.ordered(self.kind);
        parts.retain(|part| self.settings.has(self.kind, *part));
        parts
    }

    /// A page before or after all others.
    pub(crate) fn cover(&mut self, cover: Section) {
        if self.inputs.settings.seal.is_none() {
            self.missing.insert(Missing::Seal);
        }
        self.sections.push(cover);
    }

    pub(crate) fn titled(&mut self, title: String) {
        self.title = title;
    }

    /// A text a person can change: theirs, else the drafted one.
    pub(crate) fn passage(&mut self, name: &str, heading: &str, telling: DraftText) {
        let draft = self.drafted(name, heading, telling);
        edited::write(
            &mut self.paper,
            &draft.place,
            Vec::new(),
            printed(&draft, self.inputs.passages),
        );
        self.paper.drafts.push(draft);
    }

    /// As [`Maker::passage`], below a heading that is left out with an empty text.
    pub(crate) fn topic(&mut self, name: &str, heading: &str, telling: DraftText) {
        let draft = self.drafted(name, heading, telling);
        let text = printed(&draft, self.inputs.passages);
        if !edited::lines(text).is_empty() {
            self.paper.paragraph(ParagraphRole::Topic, vec![TextRun::plain(heading)]);
            edited::write(&mut self.paper, &draft.place, Vec::new(), text);
        }
        self.paper.drafts.push(draft);
    }

    /// A place for whatever else is to be said; nothing stands there by itself.
    pub(crate) fn extra(&mut self) {
        let telling = self.telling();
        self.passage("extra", "ข้อความเพิ่มเติม", telling);
    }

    /// A line a person can change, for a place of its own in the form.
    pub(crate) fn line(&mut self, name: &str, heading: &str, text: &str) -> String {
        let mut telling = self.telling();
        telling.say(text);
        let draft = self.drafted(name, heading, telling);
        let line = edited::lines(printed(&draft, self.inputs.passages)).join(" ");
        self.paper.drafts.push(draft);
        line
    }

    /// The lines of a text a person can change.
    pub(crate) fn lines(&mut self, name: &str, heading: &str, telling: DraftText) -> Vec<String> {
        let draft = self.drafted(name, heading, telling);
        let lines = edited::lines(printed(&draft, self.inputs.passages));
        self.paper.drafts.push(draft);
        lines
    }

    pub(crate) fn telling(&self) -> DraftText<'a> {
        DraftText::new(self.facts)
    }

    fn drafted(&self, name: &str, heading: &str, telling: DraftText) -> PassageDraft {
        let place = format!("{}.{name}", self.kind.id());
        PassageDraft::new(place, heading.to_owned(), telling)
    }

    /// Ends the section that is being written; an empty one is none.
    pub(crate) fn section(&mut self, pages: Pages, orientation: Orientation) {
        let blocks = std::mem::take(&mut self.paper.blocks);
        if !blocks.is_empty() {
            self.sections.push(Section { pages, orientation, blocks });
        }
    }

    /// The letter's day as its kind writes it; empty where none is set, and noted where it is no day.
    pub(crate) fn date(&mut self) -> String {
        let typed = &self.settings.letter.date;
        match typed.date() {
            Some(date) if !self.kind.is_memo() && self.settings.dates == DateForm::Usual => {
                DateForm::Era.in_text(date)
            }
            Some(date) => self.settings.dates.in_text(date),
            None => {
                if typed.is_unreadable() {
                    self.missing.insert(Missing::Date);
                }
                typed.0.trim().to_owned()
            }
        }
    }

    pub(crate) fn push(&mut self, block: Block) {
        self.paper.blocks.push(block);
    }

    fn composed(self) -> Composed {
        let document = Document {
            file_stem: self.facts.file_stem(file_name(self.kind), self.year()),
            title: self.title,
            sections: self.sections,
            ..Document::default()
        };
        Composed {
            document: finish::finish(document, self.kind, self.inputs),
            drafts: self.paper.drafts,
            missing: self.missing.into_iter().collect(),
        }
    }
}

pub(crate) fn of_year(year: FiscalYear) -> String {
    format!("ประจำปีงบประมาณ พ.ศ.\u{a0}{year}")
}

fn file_name(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Analysis => "รายงานการวิเคราะห์ ITA",
        PaperKind::Measures => "แผนมาตรการ ITA",
        PaperKind::Implementation => "รายงานผลการดำเนินการตามมาตรการ ITA",
        PaperKind::MemoResult => "บันทึกรายงานผล ITA",
        PaperKind::MemoMeasures => "บันทึกเสนอมาตรการ ITA",
        PaperKind::MemoImplementation => "บันทึกรายงานผลการดำเนินการ ITA",
        PaperKind::Order => "คำสั่งแต่งตั้งคณะทำงาน ITA",
        PaperKind::Announcement => "ประกาศมาตรการ ITA",
    }
}
