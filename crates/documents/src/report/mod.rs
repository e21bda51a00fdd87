//! The analysis report: sections 1 to 3 as agencies publish them, then the issues of the years that ask for
//! them, what to fix first, the whole in sum and what the data lacks.
//!
//! Every sentence follows from the data or is a person's own; what is not known is not spoken of, except where
//! the last section lists it.

mod below;
mod conclusion;
pub(crate) mod drafts;
pub(crate) mod edited;
mod indicators;
mod issues;
mod limits;
mod ranking;
mod result;
mod summary;
pub(crate) mod telling;

pub use drafts::{Draft, passage_of};
pub(crate) use limits::explained;
pub(crate) use ranking::is_something_to_fix;

use crate::compose::{Composed, Inputs};
use crate::document::{Block, Document, Orientation, Pages, Role, Run, Section};
use crate::facts::Facts;
use crate::paper::Paper;
use crate::settings::Part;
use crate::{Kind, finish};

/// The analysis report of a result, at whatever depth it is known.
///
/// A passage stands instead of the draft of its place, and where there is none to draft: the person's words
/// are never dropped because a score was. Passages of indicators and issues the year does not have are not
/// printed. Without topics there is no section on issues.
pub(crate) fn analysis(inputs: &Inputs) -> Composed {
    let facts = Facts::of(inputs);
    let passages = inputs.passages;
    let title = format!(
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {}",
        facts.of_year()
    );
    let mut paper = Paper::default();
    paper.blocks.push(Block::Title {
        text: title.clone(),
    });
    if !facts.agency.name.trim().is_empty() {
        let whose = format!("{} {}", facts.agency.name.trim(), facts.place());
        paper.paragraph(Role::Centred, vec![Run::bold(whose.trim_end())]);
    }
    let settings = inputs.settings.paper(Kind::Analysis);
    for part in settings.ordered(Kind::Analysis) {
        if !settings.has(Kind::Analysis, part) {
            continue;
        }
        match part {
            Part::Result => result::write(facts, &mut paper),
            Part::Summary => summary::write(facts, &mut paper),
            Part::Indicators => indicators::write(facts, &mut paper, passages),
            Part::Issues => issues::write(facts, &mut paper, passages, inputs.topics),
            Part::Ranking => ranking::write(facts, &mut paper),
            Part::Conclusion => conclusion::write(facts, &mut paper, passages),
            Part::Limits => limits::write(facts, &mut paper),
            _ => {}
        }
    }
    let document = Document {
        title,
        file_stem: facts.file_stem("รายงานการวิเคราะห์ ITA"),
        sections: vec![Section {
            pages: Pages::Report,
            orientation: Orientation::Portrait,
            blocks: paper.blocks,
        }],
        ..Document::default()
    };
    Composed {
        document: finish::finish(document, Kind::Analysis, inputs),
        drafts: drafts::drafts(facts, inputs.topics),
        missing: Vec::new(),
    }
}
