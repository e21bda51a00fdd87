//! Names of agencies in the person's texts: another agency's, copied along, or the own one misspelt.
//!
//! Only a name behind a word for the agency's kind counts ("เทศบาลตำบลกุดจิก", "อบต.บ้านแก่ง"). Two place
//! names of one kind are spellings of the same name if they differ in at most a quarter of the longer one's
//! letters. The provincial organisation of the agency's own province is a partner, not a mistake. Where a
//! space follows the kind, any word can come next ("เสนอ อบต. ลงนาม"), so such a word counts as another
//! agency's name only if it begins as place names often do.

mod mention;
mod own;
mod same;
mod texts;

use self::mention::{NameMention, PROVINCIAL, mentions};
use self::own::{NameOwner, OwnName};
use self::same::{is_of, is_spelling};
use self::texts::{WrittenText, texts};
use super::check::{Check, error, warning};
use super::fault::{CheckFault, NamedAgency};
use super::fix::Fix;
use super::target::CheckTarget;
use crate::AssessmentInputs;
use crate::agency::AgencyKind;

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let texts = texts(inputs);
    if inputs.agency.name.trim().is_empty() {
        several(&texts, found);
    } else if inputs.agency.kind != AgencyKind::Other {
        // The name of an agency of another kind begins with no word by which to tell it from its partners.
        others(&texts, &OwnName::new(inputs.agency), found);
    }
}

fn others(texts: &[WrittenText], own: &OwnName, found: &mut Vec<Check>) {
    let mut seen: Vec<(&CheckTarget, &str)> = Vec::new();
    for text in texts {
        for mention in mentions(text.words) {
            let owner = own.owner(&mention);
            let printed = &text.words[mention.at.clone()];
            // One check per target and name, however often the name occurs there.
            let is_fault = matches!(owner, NameOwner::OwnMisspelt | NameOwner::Other);
            if !is_fault || seen.contains(&(&text.place, printed)) {
                continue;
            }
            seen.push((&text.place, printed));
            let named = NamedAgency {
                printed: printed.to_owned(),
                field: text.field,
                own: own.agency.name.trim().to_owned(),
            };
            let place = text.place.clone();
            let check = match owner {
                NameOwner::OwnMisspelt => warning(place, CheckFault::OtherSpelling(named)),
                _ => error(place, CheckFault::OtherAgency(named)),
            };
            found.push(check.fixed_by(Fix::RenameAgency {
                from: printed.to_owned(),
                to: own.printed(mention.kind),
            }));
        }
    }
}

/// Without an own name to compare with, only several different names are suspicious.
fn several(texts: &[WrittenText], found: &mut Vec<Check>) {
    let mut all: Vec<NameMention> = texts.iter().flat_map(|text| mentions(text.words)).collect();
    all.retain(NameMention::is_name);
    // Beside others, a provincial organisation is named as a partner.
    if all.iter().any(|mention| mention.kind != PROVINCIAL) {
        all.retain(|mention| mention.kind != PROVINCIAL);
    }
    let mut names: Vec<&NameMention> = Vec::new();
    for mention in &all {
        // Words may run on behind a name, so the shortest of the names with a common beginning is the name.
        let name = all
            .iter()
            .filter(|other| other.kind == mention.kind && is_of(&mention.place, &other.place))
            .min_by_key(|other| other.place.len())
            .unwrap_or(mention);
        let is_new = |known: &&NameMention| (known.kind, &known.place) != (name.kind, &name.place);
        if names.iter().all(is_new) {
            names.push(name);
        }
    }
    let [first, rest @ ..] = &names[..] else {
        return;
    };
    if rest.is_empty() {
        return;
    }
    let are_spellings =
        rest.iter().all(|name| name.kind == first.kind && is_spelling(&name.place, &first.place));
    let fault = CheckFault::SeveralAgencies {
        names: names.iter().map(|name| format!("{}{}", name.kind, name.place)).collect(),
    };
    found.push(if are_spellings {
        warning(CheckTarget::Agency, fault)
    } else {
        error(CheckTarget::Agency, fault)
    });
}
