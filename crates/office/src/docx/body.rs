//! The main part: the blocks of every section, in order.

use documents::Document;
use documents::document::{
    Block, Captioned, Emblem, MemoHead, Orientation, Pages, ParagraphRole, Section, Signature,
    TextRun,
};
use engine::EngineError;
use ooxmlsdk::schemas::w;

use super::chart::{self, ChartPart};
use super::make::make;
use super::package::namespaces;
use super::page::Numbering;
use super::picture::{Image, Images};
use super::{form, page, paragraph, table};

/// Heights of emblems, in tenths of a millimetre.
const GARUDA: i64 = 300;
const SEAL: i64 = 350;

/// The main part and what it refers to.
pub(super) struct Body {
    pub(super) document: w::Document,
    pub(super) charts: Vec<ChartPart>,
    /// Only the pictures that are shown.
    pub(super) images: Vec<Image>,
}

pub(super) fn body(document: &Document, font: &str, is_secret: bool) -> Result<Body, EngineError> {
    let mut writer = Writer {
        font,
        images: Images::of(&document.pictures),
        choices: Vec::new(),
        charts: Vec::new(),
        drawings: 0,
        shows: (false, false),
        starts_page: false,
        signature: None,
    };
    let mut numbering = Numbering::First;
    let mut last_section =
        page::section(&Section::default(), document.numerals, numbering, is_secret);
    for (no, section) in document.sections.iter().enumerate() {
        let opening = writer.choices.len();
        let mut blocks = section.blocks.iter().enumerate();
        while let Some((at, block)) = blocks.next() {
            writer.signature = section.signature_after_table(at);
            if writer.signature.is_some() {
                blocks.next();
            }
            // A section starts a page by itself: a page break at its start would add an empty one.
            let is_opening = writer.choices.len() == opening;
            writer.block(block, section.orientation, is_opening)?;
            if section.is_signed(at) {
                writer.keep_with_next();
            }
        }
        writer.starts_page = false;
        writer.close_after_table();
        let own = match section.pages {
            Pages::Cover => Numbering::Cover,
            Pages::Report | Pages::Letter => {
                std::mem::replace(&mut numbering, Numbering::Following)
            }
        };
        let properties = page::section(section, document.numerals, own, is_secret);
        if no + 1 == document.sections.len() {
            last_section = properties;
        } else {
            writer.close_section(properties);
        }
    }
    if writer.choices.is_empty() {
        writer.push(paragraph::spacer());
    }
    let (garuda, seal) = (writer.images.garuda, writer.images.seal);
    let images = [(garuda, writer.shows.0), (seal, writer.shows.1)];
    Ok(Body {
        document: make!(w::Document {
            xmlns: namespaces(),
            body: make!(w::Body { body_choice: writer.choices, section_properties: last_section }),
        }),
        charts: writer.charts,
        images: images
            .into_iter()
            .filter_map(|(image, is_shown)| is_shown.then_some(image))
            .collect(),
    })
}

struct Writer<'a> {
    font: &'a str,
    images: Images,
    choices: Vec<w::BodyChoice>,
    charts: Vec<ChartPart>,
    /// The number of charts and pictures so far, from which each gets its unique id.
    drawings: usize,
    /// Whether the Garuda and the seal are shown.
    shows: (bool, bool),
    /// Whether the next paragraph begins a page.
    starts_page: bool,
    /// The signature that belongs to the table being written.
    signature: Option<&'a Signature>,
}

impl Writer<'_> {
    fn block(
        &mut self,
        block: &Block,
        orientation: Orientation,
        is_opening: bool,
    ) -> Result<(), EngineError> {
        match block {
            Block::Title { text } => self.text("Title", text),
            Block::Heading { level: 0 | 1, text } => self.text("Heading1", text),
            Block::Heading { level: 2, text } => self.text("Heading2", text),
            Block::Heading { text, .. } => self.text("Heading3", text),
            Block::Paragraph { role, runs, .. } => self.lines(style(*role), runs),
            Block::Caption { of, text } => self.caption(*of, text),
            Block::Chart(value) => {
                let no = self.charts.len() + 1;
                let chart = chart::chart(value, self.font)?;
                self.drawings += 1;
                let width = page::text_width(orientation);
                let drawing = chart::drawing(value, no, self.drawings, width);
                let mut run = w::Run::default();
                run.run_choice.push(w::RunChoice::Drawing(Box::new(drawing)));
                self.push(paragraph::paragraph("Figure", vec![run]));
                self.charts.push(chart);
            }
            Block::Table(value) => {
                self.close_after_table();
                if self.starts_page {
                    self.push(paragraph::spacer());
                }
                let signature = self
                    .signature
                    .map(|it| form::signature(it, page::text_width(orientation), self.font));
                let table = table::table(value, orientation, self.font, signature)?;
                self.choices.push(w::BodyChoice::Table(Box::new(table)));
            }
            Block::PageBreak => self.starts_page = !is_opening,
            Block::MemoHead(head) => self.memo_head(head),
            Block::Emblem { of } => self.emblem(*of),
            Block::Signature(signature) => {
                let width = page::text_width(orientation);
                for paragraph in form::signature(signature, width, self.font) {
                    self.push(paragraph);
                }
            }
            Block::Space { height } => self.push(form::space(*height)),
        }
        Ok(())
    }

    fn memo_head(&mut self, head: &MemoHead) {
        self.close_after_table();
        if self.starts_page {
            self.push(paragraph::spacer());
        }
        self.drawings += 1;
        self.shows.0 = true;
        let name = form::memo_name(head, &self.images.garuda, self.drawings, self.font);
        self.choices.push(w::BodyChoice::Table(Box::new(name)));
        for field in form::memo_fields(head, self.font) {
            self.push(field);
        }
    }

    fn emblem(&mut self, of: Emblem) {
        self.drawings += 1;
        let drawing = match of {
            Emblem::Garuda => {
                self.shows.0 = true;
                self.images.garuda.drawing(GARUDA, 2 * GARUDA, self.drawings)
            }
            Emblem::Seal => {
                self.shows.1 = true;
                self.images.seal.drawing(SEAL, 2 * SEAL, self.drawings)
            }
        };
        let mut run = w::Run::default();
        run.run_choice.push(w::RunChoice::Drawing(Box::new(drawing)));
        self.push(paragraph::paragraph("Emblem", vec![run]));
    }

    fn text(&mut self, style: &str, text: &str) {
        self.push(paragraph::paragraph(style, paragraph::plain_run(text, self.font)));
    }

    fn lines(&mut self, style: &str, runs: &[TextRun]) {
        for line in paragraph::lines(runs) {
            self.push(paragraph::paragraph(style, paragraph::word_runs(&line, self.font)));
        }
    }

    /// Keeps the caption of a table with the table below it. A figure is kept with its caption by the figure's style.
    fn caption(&mut self, of: Captioned, text: &str) {
        let mut properties = paragraph::properties("Caption");
        if of == Captioned::Table {
            properties.keep_next = Some(w::KeepNext::default());
        }
        let runs = paragraph::plain_run(text, self.font);
        self.push(paragraph::with_properties(properties, runs));
    }

    /// Keeps the last paragraph on the page of what follows.
    fn keep_with_next(&mut self) {
        if let Some(w::BodyChoice::Paragraph(last)) = self.choices.last_mut() {
            let properties = last.paragraph_properties.get_or_insert_default();
            properties.keep_next = Some(w::KeepNext::default());
        }
    }

    fn push(&mut self, mut paragraph: w::Paragraph) {
        if std::mem::take(&mut self.starts_page) {
            let properties = paragraph.paragraph_properties.get_or_insert_default();
            properties.page_break_before = Some(w::PageBreakBefore::default());
        }
        self.choices.push(w::BodyChoice::Paragraph(Box::new(paragraph)));
    }

    /// Adds a paragraph after a table: without one, Word joins two tables, and `LibreOffice` drops a section that
    /// ends there.
    fn close_after_table(&mut self) {
        if let Some(w::BodyChoice::Table(_)) = self.choices.last() {
            self.choices.push(w::BodyChoice::Paragraph(Box::new(paragraph::spacer())));
        }
    }

    /// Ends a section: its properties are those of its last paragraph.
    fn close_section(&mut self, section: w::SectionProperties) {
        if !ends_in_open_paragraph(&self.choices) {
            self.push(paragraph::spacer());
        }
        if let Some(w::BodyChoice::Paragraph(last)) = self.choices.last_mut() {
            let properties = last.paragraph_properties.get_or_insert_default();
            properties.section_properties = Some(Box::new(section));
        }
    }
}

/// Whether the last block is a paragraph that does not end a section yet.
fn ends_in_open_paragraph(choices: &[w::BodyChoice]) -> bool {
    match choices.last() {
        Some(w::BodyChoice::Paragraph(last)) => last
            .paragraph_properties
            .as_ref()
            .is_none_or(|properties| properties.section_properties.is_none()),
        _ => false,
    }
}

fn style(role: ParagraphRole) -> &'static str {
    match role {
        ParagraphRole::Body => "Body",
        ParagraphRole::ListItem => "ListItem",
        ParagraphRole::SubItem => "SubItem",
        ParagraphRole::Centred => "Centred",
        ParagraphRole::CoverTitle => "CoverTitle",
        ParagraphRole::CoverText => "CoverText",
        ParagraphRole::LetterHead => "LetterHead",
        ParagraphRole::Topic => "Topic",
        ParagraphRole::Dated => "Dated",
        ParagraphRole::Note => "Note",
    }
}
