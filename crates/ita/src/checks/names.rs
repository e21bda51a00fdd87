//! Names of agencies in what the person wrote: another's, copied in, or one's own in another spelling.
//!
//! A name counts with a word for its kind only ("เทศบาลตำบลกุดจิก", "อบต.บ้านแก่ง"). Two places of one kind
//! are spellings of one name where at most a quarter of the longer one's letters differ. The provincial
//! organisation of one's own province is a partner and no mistake. Behind a space any word may follow a
//! kind ("เสนอ อบต. ลงนาม"): what stands apart is another's name only if it begins as places do.

use std::ops::Range;

use thai::{AgencyName, Normalised};

use super::{Check, Fault, Field, Fix, Inputs, Named, Place, error, warning};
use crate::agency::{Agency, AgencyKind};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let texts = texts(inputs);
    if inputs.agency.name.trim().is_empty() {
        several(&texts, found);
    } else if inputs.agency.kind != AgencyKind::Other {
        // Other agencies' names carry no word that would tell theirs from one they deal with.
        others(&texts, &Own::new(inputs.agency), found);
    }
}

struct Text<'a> {
    place: Place,
    field: Field,
    words: &'a str,
}

/// What the person wrote, in the order of places.
fn texts<'a>(inputs: &Inputs<'a>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    let mut add = |place: Place, field, words: &'a str| {
        texts.push(Text {
            place,
            field,
            words,
        });
    };
    for (subject, remark) in &inputs.assessment.weak {
        add(Place::Scores(*subject), Field::Remark, remark);
    }
    for measure in &inputs.plan.measures {
        let place = || Place::Measure(measure.id);
        add(place(), Field::Finding, &measure.finding);
        add(place(), Field::Name, &measure.name);
        for step in &measure.steps {
            add(place(), Field::Steps, &step.text);
        }
        for unit in &measure.units {
            add(place(), Field::Units, unit);
        }
        add(place(), Field::Period, &measure.period.words);
        add(place(), Field::FollowUp, &measure.follow_up);
        add(place(), Field::Criterion, &measure.criterion);
        add(place(), Field::Budget, &measure.budget);
        let place = || Place::Progress(measure.id);
        for change in &measure.history {
            add(place(), Field::Status, &change.note);
        }
        for report in measure.reports.values() {
            for text in [
                &report.done,
                &report.outcome,
                &report.obstacles,
                &report.advice,
            ] {
                add(place(), Field::Report, text);
            }
        }
        for evidence in &measure.evidence {
            add(place(), Field::Evidence, &evidence.title);
        }
    }
    for (code, work) in &inputs.next_round.items {
        add(Place::NextItem(*code), Field::Units, &work.unit);
        add(Place::NextItem(*code), Field::Notes, &work.notes);
    }
    for (key, passage) in inputs.passages {
        add(Place::Passage(key.clone()), Field::Passage, &passage.text);
    }
    texts
}

/// A name with its place in the text.
struct Mention {
    /// Written out: "องค์การบริหารส่วนตำบล".
    kind: &'static str,
    /// A space stands between its kind and its name.
    is_apart: bool,
    /// The name behind the kind.
    place: String,
    /// What follows the kind on its line, without spaces.
    after: String,
    /// In the text as given.
    at: Range<usize>,
}

impl Mention {
    fn is_name(&self) -> bool {
        !self.is_apart || PLACES.iter().any(|front| self.place.starts_with(front))
    }

    fn other(&self) -> Whose {
        if self.is_name() {
            Whose::Other
        } else {
            Whose::Nobody
        }
    }
}

/// How names of places often begin, and hardly any other words.
const PLACES: &[&str] = &[
    "บ้าน",
    "หนอง",
    "ห้วย",
    "โคก",
    "ดอน",
    "คลอง",
    "โนน",
    "ทุ่ง",
    "บึง",
    "สระ",
    "เกาะ",
    "วัง",
    "กุด",
];

fn mentions(text: &str) -> Vec<Mention> {
    let level = Normalised::new(text);
    let mut mentions = Vec::new();
    let mut start = 0;
    for line in level.text().split('\n') {
        for name in AgencyName::all_in(line) {
            let is_apart = line[..name.place].ends_with(' ');
            let from = with_front(line, name.at.start);
            mentions.push(Mention {
                kind: name.kind,
                is_apart,
                place: name.place_name().to_owned(),
                after: tight(&line[name.place..]),
                at: level.origin(start + from..start + name.at.end),
            });
        }
        start += line.len() + 1;
    }
    mentions
}

/// Where a name begins whose first word stands apart: "องค์การ บริหารส่วนตำบล…".
fn with_front(line: &str, start: usize) -> usize {
    if !line[start..].starts_with("บริหาร") {
        return start;
    }
    let before = line[..start].trim_end();
    ["องค์การ", "องค์กร"]
        .iter()
        .find_map(|front| before.strip_suffix(front))
        .map_or(start, str::len)
}

/// The agency itself.
struct Own<'a> {
    agency: &'a Agency,
    /// Unknown where neither its name nor its profile says it.
    kind: Option<&'static str>,
    /// The name behind the kind, without spaces.
    place: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Own,
    OwnSpelling,
    Other,
    /// Perhaps no name at all.
    Nobody,
}

impl<'a> Own<'a> {
    fn new(agency: &'a Agency) -> Self {
        let level = Normalised::new(&agency.name);
        let named = AgencyName::all_in(level.text()).next();
        let (kind, place) = match named {
            Some(name) => (Some(name.kind), &level.text()[name.place..]),
            None => (kind_words(agency.kind), level.text()),
        };
        Self {
            agency,
            kind,
            place: tight(place),
        }
    }

    fn whose(&self, mention: &Mention) -> Whose {
        if mention.kind == PROVINCIAL && self.kind != Some(PROVINCIAL) {
            let province = tight(Normalised::new(&self.agency.province).text());
            return if mention.after.starts_with(&province) {
                Whose::Own
            } else {
                mention.other()
            };
        }
        if self.kind.is_some_and(|kind| kind != mention.kind) {
            return mention.other();
        }
        if is_of(&mention.place, &self.place)
            // A name with a space in it.
            || mention.after.starts_with(&self.place) && self.place.starts_with(&mention.place)
        {
            Whose::Own
        } else if is_spelling(&mention.place, &self.place) {
            Whose::OwnSpelling
        } else {
            mention.other()
        }
    }

    /// The own name as papers print it, for where another of this kind stands.
    fn printed(&self, kind: &str) -> String {
        let name = self.agency.name.trim();
        let level = Normalised::new(name);
        if AgencyName::all_in(level.text()).next().is_some() {
            name.to_owned()
        } else {
            format!("{}{name}", self.kind.unwrap_or(kind))
        }
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
    let are_spellings = rest
        .iter()
        .all(|name| name.kind == first.kind && is_spelling(&name.place, &first.place));
    let fault = Fault::SeveralAgencies {
        names: names
            .iter()
            .map(|name| format!("{}{}", name.kind, name.place))
            .collect(),
    };
    found.push(if are_spellings {
        warning(Place::Agency, fault)
    } else {
        error(Place::Agency, fault)
    });
}

/// Whether a found name is this one, with nothing or with other words run on to it.
fn is_of(found: &str, name: &str) -> bool {
    found.strip_prefix(name).is_some_and(|rest| {
        rest.is_empty() || thai::runs_on(rest) || rest.chars().count() > LONGEST_SUFFIX
    })
}

/// What makes another place's name of one ("หนองบัวแดง" of "หนองบัว") is not longer than this, in letters.
const LONGEST_SUFFIX: usize = 8;

fn is_spelling(found: &str, name: &str) -> bool {
    let (found, name): (Vec<char>, Vec<char>) = (found.chars().collect(), name.chars().collect());
    distance(&found, &name) * 4 <= found.len().max(name.len())
}

/// How many letters have to be put in, left out or changed.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

const PROVINCIAL: &str = "องค์การบริหารส่วนจังหวัด";

fn kind_words(kind: AgencyKind) -> Option<&'static str> {
    match kind {
        AgencyKind::SubdistrictMunicipality => Some("เทศบาลตำบล"),
        AgencyKind::TownMunicipality => Some("เทศบาลเมือง"),
        AgencyKind::CityMunicipality => Some("เทศบาลนคร"),
        AgencyKind::SubdistrictOrganisation => Some("องค์การบริหารส่วนตำบล"),
        AgencyKind::ProvincialOrganisation => Some(PROVINCIAL),
        AgencyKind::Unknown | AgencyKind::Other => None,
    }
}

fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}
