use serde::{Deserialize, Serialize};

use crate::document::Numerals;

/// How a person wants documents to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub numerals: Numerals,
    /// Name of the Word font.
    pub font: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            numerals: Numerals::default(),
            font: "TH SarabunPSK".to_owned(),
        }
    }
}
