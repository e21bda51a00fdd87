//! A paper from all that is known.

use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::plan::Plan;
use ita::topics::Topics;
use ita::{Analysis, Assessment, Framework};
use thai::Date;

use crate::{Document, PaperKind, PassageDraft, Settings, papers};

/// What papers are made from.
#[derive(Clone, Copy, Debug)]
pub struct PaperInputs<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
    pub agency: &'a Agency,
    /// None while they are not there: what needs them is left out.
    pub topics: Option<&'a Topics>,
    /// The framework of the year the measures are carried out in; none where the year has none yet.
    pub coming: Option<&'a Framework>,
    pub plan: &'a Plan,
    pub next_round: &'a NextRound,
    pub passages: &'a Passages,
    pub settings: &'a Settings,
    pub today: Date,
}

/// A paper, what of it a person can put in their own words, and what it still lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    pub document: Document,
    /// In the order of the paper.
    pub drafts: Vec<PassageDraft>,
    pub missing: Vec<Missing>,
}

/// Something a paper cannot say because it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    Result,
    Measures,
    /// What was done of the measures, in the chosen round.
    Reports,
    /// The framework of the year the measures belong to.
    ComingYear,
    AgencyName,
    /// Who writes the paper.
    Author,
    /// The head of the agency, who signs.
    Head,
    Office,
    LetterCode,
    Date,
    /// By what power the order is given: a section of a law, never guessed.
    Power,
    Garuda,
    Seal,
    /// Units the items are assigned to.
    Units,
}

/// A paper as it is now.
pub fn compose(kind: PaperKind, inputs: &PaperInputs) -> Composed {
    papers::compose(kind, inputs)
}
