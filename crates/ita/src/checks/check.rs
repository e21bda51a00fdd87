//! One check: how grave it is, what was found, where it leads and what one click can do about it.

use super::fault::CheckFault;
use super::fix::Fix;
use super::target::CheckTarget;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub severity: Severity,
    pub fault: CheckFault,
    pub place: CheckTarget,
    pub fix: Option<Fix>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Points are lost, or a paper states something untrue.
    Error,
    /// Something is missing or looks wrong.
    Warning,
    /// Worth knowing; nothing need be wrong.
    Note,
}

pub(super) fn error(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Error, fault, place, fix: None }
}

pub(super) fn warning(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Warning, fault, place, fix: None }
}

pub(super) fn note(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Note, fault, place, fix: None }
}

impl Check {
    pub(super) fn fixed_by(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }
}

impl Severity {
    /// As tests and pages name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}
