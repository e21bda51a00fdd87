//! Figures that contradict each other.

use super::check::{Check, error, warning};
use super::fault::CheckFault;
use super::target::CheckTarget;
use crate::analysis::{Explanation, LevelReason};
use crate::{AssessmentInputs, Subject};

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let result = inputs.result;
    for (subject, text) in &result.assessment.unreadable {
        let fault = CheckFault::UnreadableScore { text: text.clone() };
        found.push(warning(CheckTarget::Scores(*subject), fault));
    }
    for difference in &result.analysis.differences {
        // `OnlyCompletion` tells how the unknown items were scored; it is no contradiction.
        let is_explained = difference.explanations.iter().any(|explanation| {
            matches!(explanation, Explanation::Rounding | Explanation::OnlyCompletion { .. })
        });
        if is_explained {
            continue;
        }
        let fault = CheckFault::DoesNotFollow {
            published: difference.published,
            computed: difference.computed,
            explanations: difference.explanations.clone(),
        };
        let place = CheckTarget::Scores(difference.subject);
        found.push(match difference.subject {
            Subject::Total => error(place, fault),
            _ => warning(place, fault),
        });
    }
    let level = &result.analysis.level;
    let is_unknown_name = level.published.is_none() && !result.framework.levels.is_empty();
    if (level.reason == LevelReason::Contradicted || is_unknown_name)
        && let Some(published) = &result.assessment.level
    {
        let fault = CheckFault::LevelNotAllowed {
            published: published.clone(),
            possible: level.possible.clone(),
        };
        found.push(error(CheckTarget::Scores(Subject::Total), fault));
    }
}
