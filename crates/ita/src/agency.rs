//! The agency whose assessment it is: what documents need to know of it.

use serde::{Deserialize, Serialize};

/// An agency's profile. Every field may be empty: it is asked for only when first needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agency {
    pub kind: AgencyKind,
    /// In full, with its kind: "เทศบาลตำบลตัวอย่าง".
    pub name: String,
    /// อำเภอ, without the word.
    pub district: String,
    /// จังหวัด, without the word.
    pub province: String,
    /// Units (สำนัก/กอง) in the order they are listed in papers.
    pub units: Vec<String>,
    /// The letters and digits before "/" in the number of its letters: "ฉช ๗๖๑๐๑".
    pub letter_code: String,
    /// Who signs, in the order a paper goes up.
    pub people: Vec<Person>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgencyKind {
    #[default]
    Unknown,
    /// เทศบาลตำบล
    SubdistrictMunicipality,
    /// เทศบาลเมือง
    TownMunicipality,
    /// เทศบาลนคร
    CityMunicipality,
    /// องค์การบริหารส่วนตำบล
    SubdistrictOrganisation,
    /// องค์การบริหารส่วนจังหวัด
    ProvincialOrganisation,
    /// Any other state agency.
    Other,
}

/// A person and the position they sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub name: String,
    pub position: String,
}
