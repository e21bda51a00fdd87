//! A result together with what follows from it.

use super::Analysis;
use crate::{Assessment, Framework};

/// A result, its year's framework and what follows from the two.
#[derive(Clone, Copy, Debug)]
pub struct AnalysedResult<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
}
