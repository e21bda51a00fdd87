//! Whether a mentioned name is the agency's own.

use thai::{AgencyName, Normalised};

use super::mention::{NameMention, PROVINCIAL, tight};
use super::same::{is_of, is_spelling};
use crate::agency::{Agency, AgencyKind};

pub(super) struct OwnName<'a> {
    pub(super) agency: &'a Agency,
    /// `None` where neither the name nor the profile tells it.
    kind: Option<&'static str>,
    /// The name behind the kind, without spaces.
    place: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NameOwner {
    /// The agency itself, or the provincial organisation of its province.
    Own,
    OwnMisspelt,
    Other,
    /// Perhaps not a name at all.
    Nobody,
}

impl<'a> OwnName<'a> {
    pub(super) fn new(agency: &'a Agency) -> Self {
        let normalised = Normalised::new(&agency.name);
        let named = AgencyName::all_in(normalised.text()).next();
        let (kind, place) = match named {
            Some(name) => (Some(name.kind), &normalised.text()[name.place..]),
            None => (kind_words(agency.kind), normalised.text()),
        };
        Self { agency, kind, place: tight(place) }
    }

    pub(super) fn owner(&self, mention: &NameMention) -> NameOwner {
        let other = if mention.is_name() { NameOwner::Other } else { NameOwner::Nobody };
        if mention.kind == PROVINCIAL && self.kind != Some(PROVINCIAL) {
            let province = tight(Normalised::new(&self.agency.province).text());
            return if mention.after.starts_with(&province) { NameOwner::Own } else { other };
        }
        if self.kind.is_some_and(|kind| kind != mention.kind) {
            return other;
        }
        if is_of(&mention.place, &self.place)
            // The own name contains a space, at which the mention ends.
            || mention.after.starts_with(&self.place) && self.place.starts_with(&mention.place)
        {
            NameOwner::Own
        } else if is_spelling(&mention.place, &self.place) {
            NameOwner::OwnMisspelt
        } else {
            other
        }
    }

    /// The own name in full, to replace a mention that begins with `kind`.
    pub(super) fn printed(&self, kind: &str) -> String {
        let name = self.agency.name.trim();
        if AgencyName::all_in(Normalised::new(name).text()).next().is_some() {
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
