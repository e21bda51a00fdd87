//! Names of agencies in what the person wrote: another's, copied in, or one's own in another spelling.
//!
//! A name counts with a word for its kind only ("เทศบาลตำบลกุดจิก", "อบต.บ้านแก่ง"). Two places of one kind
//! are spellings of one name where at most a quarter of the longer one's letters differ. The provincial
//! organisation of one's own province is a partner and no mistake. Behind a space any word may follow a
//! kind ("เสนอ อบต. ลงนาม"): what stands apart is another's name only if it begins as places do.

mod mention;
mod own;
mod same;
mod texts;

use self::mention::{Mention, mentions};
use self::own::{Own, Whose};
use self::same::{is_of, is_spelling};
use self::texts::{Text, texts};
use super::{Check, Fault, Fix, Inputs, Named, Place, error, warning};
use crate::agency::AgencyKind;

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let texts = texts(inputs);
    if inputs.agency.name.trim().is_empty() {
        several(&texts, found);
    } else if inputs.agency.kind != AgencyKind::Other {
        // Other agencies' names carry no word that would tell theirs from one they deal with.
        others(&texts, &Own::new(inputs.agency), found);
    }
}

fn others(texts: &[Text], own: &Own, found: &mut Vec<Check>) {
    let mut seen: Vec<(&Place, &str)> = Vec::new();
    for text in texts {
        for mention in mentions(text.words) {
            let whose = own.whose(&mention);
            let printed = &text.words[mention.at.clone()];
            // Once for a place, however often it stands there.
            let is_fault = matches!(whose, Whose::OwnSpelling | Whose::Other);
            if !is_fault || seen.contains(&(&text.place, printed)) {
                continue;
            }
            seen.push((&text.place, printed));
            let named = Named {
                printed: printed.to_owned(),
                field: text.field,
                own: own.agency.name.trim().to_owned(),
            };
            let place = text.place.clone();
            let check = match whose {
                Whose::OwnSpelling => warning(place, Fault::OtherSpelling(named)),
                _ => error(place, Fault::OtherAgency(named)),
            };
            found.push(check.fixed_by(Fix::RenameAgency {
                from: printed.to_owned(),
                to: own.printed(mention.kind),
            }));
        }
    }
}

/// Without an own name to compare with: more than one name is a fault of the whole.
fn several(texts: &[Text], found: &mut Vec<Check>) {
    let mut all: Vec<Mention> = texts.iter().flat_map(|text| mentions(text.words)).collect();
    all.retain(Mention::is_name);
    // The provincial organisation is named as a partner.
    if all.iter().any(|mention| mention.kind != PROVINCIAL) {
        all.retain(|mention| mention.kind != PROVINCIAL);
    }
    let mut names: Vec<&Mention> = Vec::new();
    for mention in &all {
        // The shortest of the names that go on alike is the name.
        let name = all
            .iter()
            .filter(|other| other.kind == mention.kind && is_of(&mention.place, &other.place))
            .min_by_key(|other| other.place.len())
            .unwrap_or(mention);
        let is_new = |known: &&Mention| (known.kind, &known.place) != (name.kind, &name.place);
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
    let fault = Fault::SeveralAgencies {
        names: names.iter().map(|name| format!("{}{}", name.kind, name.place)).collect(),
    };
    found.push(if are_spellings {
        warning(Place::Agency, fault)
    } else {
        error(Place::Agency, fault)
    });
}

const PROVINCIAL: &str = "องค์การบริหารส่วนจังหวัด";

fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}
