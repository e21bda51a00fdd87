//! Front and back covers, and the agency's name below a title.

use crate::document::{Block, Emblem, Orientation, Pages, ParagraphRole, Section, TextRun};
use crate::facts::ResultFacts;
use crate::maker::Maker;

/// The lines of the title, then the seal and the agency.
pub(crate) fn front_cover(facts: ResultFacts, title: &[String]) -> Section {
    let mut blocks = vec![Block::Space { height: 15 }];
    blocks.extend(title.iter().map(|line| centred(ParagraphRole::CoverTitle, line)));
    blocks.push(Block::Space { height: 18 });
    blocks.push(Block::Emblem { of: Emblem::Seal });
    blocks.push(Block::Space { height: 18 });
    blocks.extend(agency_lines(facts));
    page(blocks)
}

/// The seal and the agency.
pub(crate) fn back_cover(facts: ResultFacts) -> Section {
    let mut blocks = vec![
        Block::Space { height: 90 },
        Block::Emblem { of: Emblem::Seal },
        Block::Space { height: 8 },
    ];
    blocks.extend(agency_lines(facts));
    page(blocks)
}

impl Maker<'_> {
    /// The agency and its place, below a title.
    pub(crate) fn agency_line(&mut self) {
        let line = format!("{} {}", self.facts.agency.name.trim(), self.facts.place());
        if !line.trim().is_empty() {
            self.paragraph(ParagraphRole::Centred, vec![TextRun::bold(line.trim())]);
        }
    }
}

fn agency_lines(facts: ResultFacts) -> impl Iterator<Item = Block> {
    let lines = [facts.agency.name.trim().to_owned(), facts.place()];
    lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| centred(ParagraphRole::CoverText, &line))
}

fn centred(role: ParagraphRole, line: &str) -> Block {
    Block::Paragraph { role, runs: vec![TextRun::plain(line)], place: String::new() }
}

fn page(blocks: Vec<Block>) -> Section {
    Section { pages: Pages::Cover, orientation: Orientation::Portrait, blocks }
}
