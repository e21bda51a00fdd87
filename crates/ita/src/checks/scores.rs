//! Figures that do not follow from each other.

use super::{Check, Fault, Inputs, Place, error, warning};
use crate::Subject;
use crate::analysis::{Explanation, LevelReason};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    for (subject, text) in &inputs.assessment.unreadable {
        let fault = Fault::UnreadableScore { text: text.clone() };
        found.push(warning(Place::Scores(*subject), fault));
    }
    for difference in &inputs.analysis.differences {
        let explained = difference.explanations.iter().any(|explanation| {
            matches!(
                explanation,
                // The second says what unknown items must have been, not that anything is wrong.
                Explanation::Rounding | Explanation::OnlyCompletion { .. }
            )
        });
        if explained {
            continue;
        }
        let fault = Fault::DoesNotFollow {
            published: difference.published,
            computed: difference.computed,
            explanations: difference.explanations.clone(),
        };
        let place = Place::Scores(difference.subject);
        found.push(match difference.subject {
            Subject::Total => error(place, fault),
            _ => warning(place, fault),
        });
    }
    let level = &inputs.analysis.level;
    let is_unknown = level.published.is_none() && !inputs.framework.levels.is_empty();
    if (level.reason == LevelReason::Contradicted || is_unknown)
        && let Some(published) = &inputs.assessment.level
    {
        let fault = Fault::LevelNotAllowed {
            published: published.clone(),
            possible: level.possible.clone(),
        };
        found.push(error(Place::Scores(Subject::Total), fault));
    }
}
