//! Turns suggestions into draft measures, which a person then adapts.

use super::library::{Library, Offer, Suggestion};
use crate::FiscalYear;
use crate::framework::Framework;
use crate::plan::{Finding, Measure};

/// Drafts a measure from the first suggestion of every offer.
///
/// A suggestion that is first in several offers gives one draft, which answers the findings of all of them.
pub fn first_drafts(offers: &[Offer], year: FiscalYear) -> Vec<Measure> {
    let mut firsts: Vec<(&Suggestion, Vec<Finding>)> = Vec::new();
    for offer in offers {
        let Some(first) = offer.suggestions.first() else {
            continue;
        };
        match firsts.iter_mut().find(|(known, _)| known.id == first.id) {
            Some((_, findings)) => findings.push(offer.finding),
            None => firsts.push((first, vec![offer.finding])),
        }
    }
    firsts.into_iter().map(|(suggestion, findings)| suggestion.draft(year, findings)).collect()
}

/// Drafts measures that answer these findings.
///
/// Subjects get their closest suggestion; each finding without one gets an empty measure, after the others. Without a
/// library all measures are empty.
pub fn drafts_for(
    framework: &Framework,
    library: Option<&Library>,
    year: FiscalYear,
    findings: &[Finding],
) -> Vec<Measure> {
    let mut offers = Vec::new();
    let mut bare = Vec::new();
    for &finding in findings {
        let suggestions = match (library, finding) {
            (Some(library), Finding::Subject(subject)) => library.for_subject(framework, subject),
            _ => Vec::new(),
        };
        if suggestions.is_empty() {
            bare.push(Measure { answers: [finding].into(), ..Measure::default() });
        } else {
            offers.push(Offer { finding, win: None, suggestions });
        }
    }
    let mut drafts = first_drafts(&offers, year);
    drafts.append(&mut bare);
    drafts
}
