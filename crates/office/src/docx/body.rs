//! The blocks of every section, in order.

use documents::Document;
use documents::document::{Block, Captioned, Orientation, Role, Run};
use engine::EngineError;
use ooxmlsdk::schemas::w;

use super::chart::{self, Chart};
use super::make::make;
use super::package::namespaces;
use super::{page, paragraph, table};

/// The main part and the charts it refers to, in order.
pub(super) struct Body {
    pub(super) document: w::Document,
    pub(super) charts: Vec<Chart>,
}

pub(super) fn body(document: &Document, font: &str) -> Result<Body, EngineError> {
    let mut writer = Writer {
        font,
        choices: Vec::new(),
        charts: Vec::new(),
        starts_page: false,
    };
    let mut last_section = page::section(Orientation::Portrait, document.numerals, true);
    for (no, section) in document.sections.iter().enumerate() {
        let opening = writer.choices.len();
        for block in &section.blocks {
            // A section begins on a new page by itself.
            let is_opening = writer.choices.len() == opening;
            writer.block(block, section.orientation, is_opening)?;
        }
        writer.starts_page = false;
        writer.close_after_table();
        let properties = page::section(section.orientation, document.numerals, no == 0);
        if no + 1 == document.sections.len() {
            last_section = properties;
        } else {
            writer.close_section(properties);
        }
    }
    if writer.choices.is_empty() {
        writer.push(spacer());
    }
    Ok(Body {
        document: make!(w::Document {
            xmlns: namespaces(),
            body: make!(w::Body {
                body_choice: writer.choices,
                section_properties: last_section
            }),
        }),
        charts: writer.charts,
    })
}

struct Writer<'a> {
    font: &'a str,
    choices: Vec<w::BodyChoice>,
    charts: Vec<Chart>,
    /// A page break waits for the paragraph it stands before.
    starts_page: bool,
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
                let drawing = chart::drawing(value, no, page::text_width(orientation));
                let mut run = w::Run::default();
                run.run_choice
                    .push(w::RunChoice::Drawing(Box::new(drawing)));
                self.push(paragraph::paragraph("Figure", vec![run]));
                self.charts.push(chart);
            }
            Block::Table(value) => {
                self.close_after_table();
                if self.starts_page {
                    self.push(spacer());
                }
                let table = table::table(value, page::text_width(orientation), self.font)?;
                self.choices.push(w::BodyChoice::Table(Box::new(table)));
            }
            Block::PageBreak => self.starts_page = !is_opening,
            Block::MemoHead(_)
            | Block::Emblem { .. }
            | Block::Signature(_)
            | Block::Space { .. } => {}
        }
        Ok(())
    }

    fn text(&mut self, style: &str, text: &str) {
        self.push(paragraph::paragraph(
            style,
            paragraph::plain_run(text, self.font),
        ));
    }

    fn lines(&mut self, style: &str, runs: &[Run]) {
        for line in paragraph::lines(runs) {
            self.push(paragraph::paragraph(
                style,
                paragraph::word_runs(&line, self.font),
            ));
        }
    }

    /// Kept with the table below it; a figure is kept with its caption by its own style.
    fn caption(&mut self, of: Captioned, text: &str) {
        let mut properties = paragraph::properties("Caption");
        if of == Captioned::Table {
            properties.keep_next = Some(w::KeepNext::default());
        }
        let runs = paragraph::plain_run(text, self.font);
        self.push(paragraph::with_properties(properties, runs));
    }

    fn push(&mut self, mut paragraph: w::Paragraph) {
        if std::mem::take(&mut self.starts_page) {
            let properties = paragraph.paragraph_properties.get_or_insert_default();
            properties.page_break_before = Some(w::PageBreakBefore::default());
        }
        self.choices
            .push(w::BodyChoice::Paragraph(Box::new(paragraph)));
    }

    /// Without a paragraph after it, Word joins a table with the next one, and `LibreOffice` drops the
    /// section that ends there.
    fn close_after_table(&mut self) {
        if let Some(w::BodyChoice::Table(_)) = self.choices.last() {
            self.choices
                .push(w::BodyChoice::Paragraph(Box::new(spacer())));
        }
    }

    /// A section's properties stand in its last paragraph.
    fn close_section(&mut self, section: w::SectionProperties) {
        if !ends_in_open_paragraph(&self.choices) {
            self.push(spacer());
        }
        if let Some(w::BodyChoice::Paragraph(last)) = self.choices.last_mut() {
            let properties = last.paragraph_properties.get_or_insert_default();
            properties.section_properties = Some(Box::new(section));
        }
    }
}

/// Whether the last paragraph can still take a section's properties.
fn ends_in_open_paragraph(choices: &[w::BodyChoice]) -> bool {
    match choices.last() {
        Some(w::BodyChoice::Paragraph(last)) => last
            .paragraph_properties
            .as_ref()
            .is_none_or(|properties| properties.section_properties.is_none()),
        _ => false,
    }
}

fn style(role: Role) -> &'static str {
    match role {
        Role::Body => "Body",
        Role::ListItem | Role::SubItem => "ListItem",
        Role::Centred | Role::CoverTitle | Role::CoverText | Role::LetterHead => "Centred",
        Role::Topic | Role::Dated => "Body",
        Role::Note => "Note",
    }
}

/// A paragraph one point high.
fn spacer() -> w::Paragraph {
    let mut properties = paragraph::properties("Normal");
    properties.spacing_between_lines = Some(make!(w::SpacingBetweenLines {
        before: 0,
        after: 0,
        line: 20,
        line_rule: w::LineSpacingRuleValues::Exact,
    }));
    paragraph::with_properties(properties, Vec::new())
}
