//! Chooses the target, and the goal that each figure is measured against.

use super::known::KnownFigures;
use super::types::{Target, TargetReason};
use crate::assessment::TargetChoice;
use crate::{Assessment, Score, Subject};

/// The target, and each subject's goal.
pub(super) struct Goals<'a> {
    pub(super) target: Target,
    /// The subjects that the next level tests and the minimum it asks of them, if the person chose it as the target.
    tested: Option<(&'a [Subject], Score)>,
}

impl<'a> Goals<'a> {
    /// `shown` is the certain or published level; `present` is the same, or else the lowest possible level.
    pub(super) fn choose(
        known: &KnownFigures<'a>,
        assessment: &Assessment,
        shown: Option<usize>,
        present: Option<usize>,
    ) -> Self {
        let framework = known.framework;
        let pass = framework.target.pass;
        let plain = |goal, reason| Self { target: Target { goal, reason }, tested: None };
        let above = |level: usize| level.checked_sub(1).map(|next| &framework.levels[next]);
        match (assessment.target, shown, present) {
            (TargetChoice::Value(goal), ..) => plain(goal, TargetReason::Chosen),
            (TargetChoice::NextLevel, _, Some(level)) => match above(level) {
                Some(next) => Self {
                    target: Target { goal: next.min_total, reason: TargetReason::NextLevel },
                    tested: (next.min_instrument > Score::ZERO)
                        .then_some((&framework.level_tests[..], next.min_instrument)),
                },
                None => plain(Score::FULL, TargetReason::Full),
            },
            (TargetChoice::Default, Some(level), _) if all_meet(known, assessment, pass) => {
                match above(level) {
                    // What is missing for the next level is not a higher total, so the pass mark stays the target.
                    Some(next) if next.min_total <= pass => plain(pass, TargetReason::Pass),
                    Some(next) => plain(next.min_total, TargetReason::NextLevel),
                    None => plain(Score::FULL, TargetReason::Full),
                }
            }
            _ => plain(pass, TargetReason::Pass),
        }
    }

    pub(super) fn of(&self, subject: Subject) -> Score {
        match (subject, self.tested) {
            (Subject::Item(_) | Subject::SubIndicator { .. }, _) => Score::FULL,
            (_, Some((tested, min))) if tested.contains(&subject) => min,
            _ => self.target.goal,
        }
    }
}

/// Whether all known figures that are measured against the target meet it: total, instruments, parts, indicators and
/// questions. At least one must be known, and no unknown one may be flagged as not passed.
fn all_meet(known: &KnownFigures, assessment: &Assessment, pass: Score) -> bool {
    let measured = known.figures.iter().filter(|figure| {
        !matches!(figure.subject, Subject::Item(_) | Subject::SubIndicator { .. })
    });
    let mut any = false;
    for figure in measured {
        let shown = match figure.subject {
            Subject::Total => known.total,
            _ => figure.value(),
        };
        match (shown, assessment.passed.get(&figure.subject)) {
            (Some(score), _) if score < pass => return false,
            (Some(_), _) => any = true,
            (None, Some(false)) => return false,
            (None, _) => {}
        }
    }
    any
}
