//! The profile of the assessed agency, which papers are filled in from.

use serde::{Deserialize, Serialize};

/// An agency's profile. Any field may be empty, since each is asked for only when a paper first needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agency {
    pub kind: AgencyKind,
    /// The full name, including the kind: "เทศบาลตำบลตัวอย่าง".
    pub name: String,
    /// The district (อำเภอ), without that word.
    pub district: String,
    /// The province (จังหวัด), without that word.
    pub province: String,
    /// Units (สำนัก/กอง) in the order they are listed in papers.
    pub units: Vec<String>,
    /// What comes before the "/" in the reference number of the agency's letters: "ฉช ๗๖๑๐๑".
    pub letter_code: String,
    /// Who signs papers, from the lowest rank to the highest.
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

/// A person who signs, and in which position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub name: String,
    pub position: String,
}
