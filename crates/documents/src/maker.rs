//! A paper being written.

use std::collections::BTreeSet;

use ita::plan::Measure;
use thai::FiscalYear;

use crate::document::{
    Block, Captioned, Document, Orientation, Pages, ParagraphRole, Section, TextRun,
};
use crate::facts::{ResultFacts, of_year};
use crate::inputs::PaperInputs;
use crate::missing::Missing;
use crate::settings::{DateForm, PaperKind, PaperSettings};
use crate::text::draft::{DraftText, PassageDraft};
use crate::text::passage;
use crate::typed_table::TypedTable;
use crate::workbook::Sheet;

/// A paper being written: what it is made from, and its content so far.
pub(crate) struct Maker<'a> {
    pub(crate) kind: PaperKind,
    pub(crate) inputs: &'a PaperInputs<'a>,
    pub(crate) facts: ResultFacts<'a>,
    pub(crate) settings: PaperSettings,
    pub(crate) title: String,
    /// Number of the table of indicator scores, once it is written.
    pub(crate) summary_table: Option<u8>,
    /// In the order of the paper.
    pub(crate) drafts: Vec<PassageDraft>,
    pub(crate) missing: BTreeSet<Missing>,
    /// A sheet for each table with a header row.
    pub(crate) sheets: Vec<Sheet>,
    sections: Vec<Section>,
    /// The blocks of the section being written.
    blocks: Vec<Block>,
    headings: u8,
    sub_headings: u8,
    tables: u8,
}

impl<'a> Maker<'a> {
    pub(crate) fn new(kind: PaperKind, inputs: &'a PaperInputs<'a>) -> Self {
        let facts = ResultFacts::new(inputs.known.result, inputs.known.agency);
        let mut missing = BTreeSet::new();
        if facts.agency.name.trim().is_empty() {
            missing.insert(Missing::AgencyName);
        }
        Self {
            kind,
            inputs,
            facts,
            settings: inputs.settings.paper(kind),
            title: kind.name().to_owned(),
            summary_table: None,
            drafts: Vec::new(),
            missing,
            sheets: Vec::new(),
            sections: Vec::new(),
            blocks: Vec::new(),
            headings: 0,
            sub_headings: 0,
            tables: 0,
        }
    }

    /// Title, file name and sections; the look of the document is still the default.
    pub(crate) fn document(&self) -> Document {
        Document {
            title: self.title.clone(),
            file_stem: self.file_stem(),
            sections: self.sections.clone(),
            ..Document::default()
        }
    }

    pub(crate) fn file_stem(&self) -> String {
        // Papers about the measures belong to the year after the result.
        let year = match self.kind {
            PaperKind::Analysis | PaperKind::MemoResult => self.facts.assessment.fiscal_year,
            _ => self.coming_year(),
        };
        let name = match self.kind {
            PaperKind::Analysis => "รายงานการวิเคราะห์ ITA",
            PaperKind::Measures => "แผนมาตรการ ITA",
            PaperKind::Implementation => "รายงานผลการดำเนินการตามมาตรการ ITA",
            PaperKind::MemoResult => "บันทึกรายงานผล ITA",
            PaperKind::MemoMeasures => "บันทึกเสนอมาตรการ ITA",
            PaperKind::MemoImplementation => "บันทึกรายงานผลการดำเนินการ ITA",
            PaperKind::Order => "คำสั่งแต่งตั้งคณะทำงาน ITA",
            PaperKind::Announcement => "ประกาศมาตรการ ITA",
        };
        self.facts.file_stem(name, year)
    }

    /// The year in which the measures are carried out.
    pub(crate) fn coming_year(&self) -> FiscalYear {
        self.facts.assessment.fiscal_year.next()
    }

    /// "ประจำปีงบประมาณ พ.ศ. 2569", the year in which the measures are carried out.
    pub(crate) fn of_coming_year(&self) -> String {
        of_year(self.coming_year())
    }

    pub(crate) fn plan(&self) -> Vec<&'a Measure> {
        let measures = &self.inputs.known.plan.measures;
        measures.iter().map(AsRef::as_ref).collect()
    }

    /// The date of the letter in the form chosen; empty if not typed, as typed if it is not a valid date.
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

    pub(crate) fn lacks(&mut self, missing: Missing) {
        self.missing.insert(missing);
    }
}

/// Passages: texts that a person can change.
impl<'a> Maker<'a> {
    pub(crate) fn draft(&self) -> DraftText<'a> {
        DraftText::new(self.facts)
    }

    /// The text of a passage: the person's, else the drafted one; empty if there is neither.
    pub(crate) fn printed(&self, place: &str) -> &str {
        if let Some(passage) = self.inputs.known.passages.get(place) {
            return &passage.text;
        }
        let draft = self.drafts.iter().find(|draft| draft.place == place);
        draft.map_or("", |draft| &draft.text)
    }

    /// Prints the passage of a place, its first paragraph after the lead.
    pub(crate) fn print(&mut self, place: &str, lead: Vec<TextRun>) {
        for (role, runs) in passage::paragraphs(lead, self.printed(place)) {
            self.blocks.push(Block::Paragraph { role, runs, place: place.to_owned() });
        }
    }

    /// Offers a draft for the person to change and prints the passage.
    pub(crate) fn passage(&mut self, name: &str, heading: &str, text: DraftText) {
        let place = self.offer(name, heading, text);
        self.print(&place, Vec::new());
    }

    /// Like [`Maker::passage`], below a heading that is left out if the text is empty.
    pub(crate) fn topic(&mut self, name: &str, heading: &str, text: DraftText) {
        let place = self.offer(name, heading, text);
        if !passage::lines(self.printed(&place)).is_empty() {
            self.paragraph(ParagraphRole::Topic, vec![TextRun::plain(heading)]);
            self.print(&place, Vec::new());
        }
    }

    /// A passage without a draft, for whatever else the person wants to say.
    pub(crate) fn extra(&mut self) {
        self.passage("extra", "ข้อความเพิ่มเติม", self.draft());
    }

    /// A passage of one line, returned for a field of a form instead of printed.
    pub(crate) fn line(&mut self, name: &str, heading: &str, text: &str) -> String {
        let mut draft = self.draft();
        draft.say(text);
        self.lines(name, heading, draft).join(" ")
    }

    /// The lines of a passage, returned instead of printed.
    pub(crate) fn lines(&mut self, name: &str, heading: &str, text: DraftText) -> Vec<String> {
        let place = self.offer(name, heading, text);
        passage::lines(self.printed(&place))
    }

    fn offer(&mut self, name: &str, heading: &str, text: DraftText) -> String {
        let place = format!("{}.{name}", self.kind.id());
        self.drafts.push(PassageDraft::new(place.clone(), heading.to_owned(), text));
        place
    }
}

/// Blocks and sections.
impl Maker<'_> {
    /// Starts the next numbered section of the text: "1. …".
    pub(crate) fn heading(&mut self, text: &str) {
        self.headings += 1;
        self.sub_headings = 0;
        let text = format!("{}. {text}", self.headings);
        self.push(Block::Heading { level: 1, text });
    }

    /// Starts the next part of the numbered section: "3.1 …".
    pub(crate) fn sub_heading(&mut self, text: &str) {
        self.sub_headings += 1;
        let text = format!("{}.{} {text}", self.headings, self.sub_headings);
        self.push(Block::Heading { level: 2, text });
    }

    pub(crate) fn paragraph(&mut self, role: ParagraphRole, runs: Vec<TextRun>) {
        self.push(Block::Paragraph { role, runs, place: String::new() });
    }

    pub(crate) fn body(&mut self, text: impl Into<String>) {
        self.paragraph(ParagraphRole::Body, vec![TextRun::plain(text)]);
    }

    pub(crate) fn list_item(&mut self, text: String) {
        self.paragraph(ParagraphRole::ListItem, vec![TextRun::plain(text)]);
    }

    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.paragraph(ParagraphRole::Note, vec![TextRun::plain(text)]);
    }

    /// A numbered table with its caption. Returns its number.
    pub(crate) fn captioned_table(&mut self, caption: &str, table: &TypedTable) -> u8 {
        self.tables += 1;
        let text = format!("ตารางที่ {} {caption}", self.tables);
        self.push(Block::Caption { of: Captioned::Table, text });
        self.table(table);
        self.tables
    }

    /// A table without a caption; its sheet is named after the heading above it.
    pub(crate) fn table(&mut self, table: &TypedTable) {
        if !table.plain {
            self.sheets.push(table.sheet(self.last_heading()));
        }
        self.push(Block::Table(table.printed()));
    }

    /// The last title, heading or table caption of the section being written.
    fn last_heading(&self) -> &str {
        let heading = self.blocks.iter().rev().find_map(|block| match block {
            Block::Title { text } | Block::Heading { text, .. } => text.lines().next(),
            Block::Caption { of: Captioned::Table, text } => Some(text),
            _ => None,
        });
        heading.unwrap_or_default()
    }

    /// A reference to the table written next.
    pub(crate) fn next_table(&self) -> String {
        format!("ตารางที่ {}", self.tables + 1)
    }

    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A position for [`Maker::text_since`].
    pub(crate) fn position(&self) -> usize {
        self.blocks.len()
    }

    /// The paragraphs since a position in the section being written, one a line.
    pub(crate) fn text_since(&self, position: usize) -> String {
        let mut text = String::new();
        for block in &self.blocks[position..] {
            if let Block::Paragraph { runs, .. } = block {
                text.extend(runs.iter().map(|run| run.text.as_str()));
                text.push('\n');
            }
        }
        text
    }

    /// Ends the section being written, unless it is empty.
    pub(crate) fn end_section(&mut self, pages: Pages, orientation: Orientation) {
        let blocks = std::mem::take(&mut self.blocks);
        if !blocks.is_empty() {
            self.sections.push(Section { pages, orientation, blocks });
        }
    }

    /// Adds a front or back cover.
    pub(crate) fn cover(&mut self, cover: Section) {
        if self.inputs.settings.seal.is_none() {
            self.lacks(Missing::Seal);
        }
        self.sections.push(cover);
    }
}
