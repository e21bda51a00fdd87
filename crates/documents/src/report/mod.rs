//! The analysis report: sections 1 to 3 as agencies publish them, then the issues of the years that ask for
//! them, what to fix first, the whole in sum and what the data lacks.
//!
//! Every sentence follows from the data or is a person's own; what is not known is not spoken of, except where
//! the last section lists it.

mod below;
mod conclusion;
mod drafts;
mod edited;
mod indicators;
mod issues;
mod limits;
mod ranking;
mod result;
mod summary;
mod telling;

pub use drafts::{Draft, drafts, passage_of};
pub(crate) use limits::explained;
pub(crate) use ranking::is_something_to_fix;

use ita::agency::Agency;
use ita::passage::Passages;
use ita::topics::Topics;
use ita::{Analysis, Assessment, Framework};

use crate::document::{
    Align, Block, Captioned, Cell, Column, Document, Orientation, Role, Run, Section, Table,
};
use crate::facts::Facts;
use crate::{Settings, numerals};

/// The analysis report of a result, at whatever depth it is known.
///
/// A passage stands instead of the draft of its place, and where there is none to draft: the person's words
/// are never dropped because a score was. Passages of indicators and issues the year does not have are not
/// printed. Without topics there is no section on issues.
pub fn analysis(
    framework: &Framework,
    assessment: &Assessment,
    analysis: &Analysis,
    agency: &Agency,
    settings: &Settings,
    passages: &Passages,
    topics: Option<&Topics>,
) -> Document {
    let facts = Facts {
        framework,
        assessment,
        analysis,
        agency,
    };
    let title = format!(
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {}",
        facts.of_year()
    );
    let mut paper = Paper::default();
    paper.blocks.push(Block::Title {
        text: title.clone(),
    });
    if !agency.name.trim().is_empty() {
        let whose = format!("{} {}", agency.name.trim(), facts.place());
        paper.paragraph(Role::Centred, vec![Run::bold(whose.trim_end())]);
    }
    result::write(facts, &mut paper);
    summary::write(facts, &mut paper);
    indicators::write(facts, &mut paper, passages);
    issues::write(facts, &mut paper, passages, topics);
    ranking::write(facts, &mut paper);
    conclusion::write(facts, &mut paper, passages);
    limits::write(facts, &mut paper);

    let mut document = Document {
        title,
        file_stem: facts.file_stem("รายงานการวิเคราะห์ ITA"),
        font: settings.font.clone(),
        numerals: settings.numerals,
        sections: vec![Section {
            orientation: Orientation::Portrait,
            blocks: paper.blocks,
        }],
    };
    numerals::apply(&mut document);
    document
}

/// A report being written: its blocks so far and the numbers it has given out.
#[derive(Default)]
struct Paper {
    blocks: Vec<Block>,
    section: u8,
    sub_section: u8,
    tables: u8,
}

impl Paper {
    /// Begins the next numbered section.
    fn section(&mut self, heading: &str) {
        self.section += 1;
        self.sub_section = 0;
        let text = format!("{}. {heading}", self.section);
        self.blocks.push(Block::Heading { level: 1, text });
    }

    /// Begins the next part of the section: "3.1 …".
    fn sub_section(&mut self, heading: &str) {
        self.sub_section += 1;
        let text = format!("{}.{} {heading}", self.section, self.sub_section);
        self.blocks.push(Block::Heading { level: 2, text });
    }

    fn paragraph(&mut self, role: Role, runs: Vec<Run>) {
        self.blocks.push(Block::Paragraph { role, runs });
    }

    fn body(&mut self, text: String) {
        self.paragraph(Role::Body, vec![Run::plain(text)]);
    }

    fn list_item(&mut self, text: String) {
        self.paragraph(Role::ListItem, vec![Run::plain(text)]);
    }

    fn note(&mut self, text: String) {
        self.paragraph(Role::Note, vec![Run::plain(text)]);
    }

    fn table(&mut self, caption: &str, table: Table) {
        self.tables += 1;
        self.blocks.push(Block::Caption {
            of: Captioned::Table,
            text: format!("ตารางที่ {} {caption}", self.tables),
        });
        self.blocks.push(Block::Table(table));
    }

    /// What the paragraphs from a block on say, a line each.
    fn text_since(&self, start: usize) -> String {
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
    fn next_table(&self) -> String {
        format!("ตารางที่ {}", self.tables + 1)
    }
}

fn column(head: &str, width: u16, align: Align) -> Column {
    Column {
        head: head.to_owned(),
        width,
        align,
    }
}

fn cell(text: impl Into<String>) -> Cell {
    Cell::Text {
        runs: vec![Run::plain(text)],
    }
}
