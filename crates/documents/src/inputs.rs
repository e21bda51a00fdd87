//! Everything papers are made from.

use ita::AssessmentInputs;

use crate::settings::Settings;

/// Everything papers are made from, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct PaperInputs<'a> {
    pub known: AssessmentInputs<'a>,
    pub settings: &'a Settings,
}
