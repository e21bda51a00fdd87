//! A paper on its way to being a document.

use crate::PassageDraft;
use crate::document::{
    Align, Block, Captioned, ParagraphRole, Table, TableCell, TableColumn, TextRun,
};

/// A paper being written: its blocks so far, the numbers it has given out, and what can be put in other words.
#[derive(Default)]
pub(crate) struct Paper {
    pub(crate) blocks: Vec<Block>,
    /// The passage being written; empty between them.
    pub(crate) place: String,
    pub(crate) drafts: Vec<PassageDraft>,
    pub(crate) tables: u8,
    /// The table of the indicators' scores, once it is written.
    pub(crate) summary_table: Option<u8>,
    section: u8,
    sub_section: u8,
}

impl Paper {
    /// Begins the next numbered section.
    pub(crate) fn section(&mut self, heading: &str) {
        self.section += 1;
        self.sub_section = 0;
        let text = format!("{}. {heading}", self.section);
        self.blocks.push(Block::Heading { level: 1, text });
    }

    /// Begins the next part of the section: "3.1 …".
    pub(crate) fn sub_section(&mut self, heading: &str) {
        self.sub_section += 1;
        let text = format!("{}.{} {heading}", self.section, self.sub_section);
        self.blocks.push(Block::Heading { level: 2, text });
    }

    pub(crate) fn paragraph(&mut self, role: ParagraphRole, runs: Vec<TextRun>) {
        let place = self.place.clone();
        self.blocks.push(Block::Paragraph { role, runs, place });
    }

    pub(crate) fn body(&mut self, text: String) {
        self.paragraph(ParagraphRole::Body, vec![TextRun::plain(text)]);
    }

    pub(crate) fn list_item(&mut self, text: String) {
        self.paragraph(ParagraphRole::ListItem, vec![TextRun::plain(text)]);
    }

    pub(crate) fn note(&mut self, text: String) {
        self.paragraph(ParagraphRole::Note, vec![TextRun::plain(text)]);
    }

    pub(crate) fn table(&mut self, caption: &str, table: Table) {
        self.tables += 1;
        self.blocks.push(Block::Caption {
            of: Captioned::Table,
            text: format!("ตารางที่ {} {caption}", self.tables),
        });
        self.blocks.push(Block::Table(table));
    }

    /// What the paragraphs from a block on say, a line each.
    pub(crate) fn text_since(&self, start: usize) -> String {
        let mut text = String::new();
        for block in &self.blocks[start..] {
            if let Block::Paragraph { runs, .. } = block {
                text.extend(runs.iter().map(|run| run.text.as_str()));
                text.push('\n');
            }
        }
        text
    }

    /// What the next table will be called.
    pub(crate) fn next_table(&self) -> String {
        format!("ตารางที่ {}", self.tables + 1)
    }
}

pub(crate) fn column(head: &str, width: u16, align: Align) -> TableColumn {
    TableColumn { head: head.to_owned(), width, align }
}

pub(crate) fn cell(text: impl Into<String>) -> TableCell {
    TableCell::Text { runs: vec![TextRun::plain(text)] }
}
