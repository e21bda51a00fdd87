//! Covers: the title in lines, the agency's seal, whose paper it is.

use crate::document::{Block, Emblem, Orientation, Pages, ParagraphRole, Section, TextRun};
use crate::facts::ResultFacts;

/// The front: lines of the title, then the seal and the agency.
pub(crate) fn front(facts: ResultFacts, title: &[String]) -> Section {
    let mut blocks = vec![Block::Space { height: 15 }];
    blocks.extend(title.iter().map(|line| centred(ParagraphRole::CoverTitle, line)));
    blocks.push(Block::Space { height: 18 });
    blocks.push(Block::Emblem { of: Emblem::Seal });
    blocks.push(Block::Space { height: 18 });
    blocks.extend(whose(facts));
    page(blocks)
}

/// The back: the seal and the agency.
pub(crate) fn back(facts: ResultFacts) -> Section {
    let mut blocks = vec![
        Block::Space { height: 90 },
        Block::Emblem { of: Emblem::Seal },
        Block::Space { height: 8 },
    ];
    blocks.extend(whose(facts));
    page(blocks)
}

fn whose(facts: ResultFacts) -> impl Iterator<Item = Block> {
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
