//! Whether a name is one's own.

use thai::{AgencyName, Normalised};

use super::mention::Mention;
use super::same::{is_of, is_spelling};
use super::{PROVINCIAL, tight};
use crate::agency::{Agency, AgencyKind};

/// The agency itself.
pub(super) struct Own<'a> {
    pub(super) agency: &'a Agency,
    /// Unknown where neither its name nor its profile says it.
    kind: Option<&'static str>,
    /// The name behind the kind, without spaces.
    place: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Own,
    OwnSpelling,
    Other,
    /// Perhaps no name at all.
    Nobody,
}

impl<'a> Own<'a> {
    pub(super) fn new(agency: &'a Agency) -> Self {
        let level = Normalised::new(&agency.name);
        let named = AgencyName::all_in(level.text()).next();
        let (kind, place) = match named {
            Some(name) => (Some(name.kind), &level.text()[name.place..]),
            None => (kind_words(agency.kind), level.text()),
        };
        Self { agency, kind, place: tight(place) }
    }

    pub(super) fn whose(&self, mention: &Mention) -> Whose {
        if mention.kind == PROVINCIAL && self.kind != Some(PROVINCIAL) {
            let province = tight(Normalised::new(&self.agency.province).text());
            return if mention.after.starts_with(&province) { Whose::Own } else { mention.other() };
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
    pub(super) fn printed(&self, kind: &str) -> String {
        let name = self.agency.name.trim();
        let level = Normalised::new(name);
        if AgencyName::all_in(level.text()).next().is_some() {
            name.to_owned()
        } else {
            format!("{}{name}", self.kind.unwrap_or(kind))
        }
    }
}

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
