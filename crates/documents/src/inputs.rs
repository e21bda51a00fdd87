//! Everything papers are made from.

use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::plan::Plan;
use ita::topics::Topics;
use ita::{Analysis, Assessment, Framework};

use crate::settings::Settings;

/// Everything papers are made from, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct PaperInputs<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
    pub agency: &'a Agency,
    /// `None` until they are fetched; the sections that need them are left out until then.
    pub topics: Option<&'a Topics>,
    /// The framework of the year in which the measures are carried out; `None` while it does not exist.
    pub coming: Option<&'a Framework>,
    pub plan: &'a Plan,
    pub next_round: &'a NextRound,
    pub passages: &'a Passages,
    pub settings: &'a Settings,
}
