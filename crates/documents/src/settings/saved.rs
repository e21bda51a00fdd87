//! Settings as saves have them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::{PaperSettings, Settings};
use crate::Kind;
use crate::document::{Numerals, Picture};

/// As saves have it: to schema 3 there were numerals for the analysis alone.
#[derive(Deserialize)]
#[serde(default)]
pub(super) struct Written {
    font: String,
    garuda: Option<Arc<Picture>>,
    seal: Option<Arc<Picture>>,
    papers: BTreeMap<Kind, PaperSettings>,
    numerals: Option<Numerals>,
}

impl Default for Written {
    fn default() -> Self {
        let Settings { font, garuda, seal, papers } = Settings::default();
        Self { font, garuda, seal, papers, numerals: None }
    }
}

impl From<Written> for Settings {
    fn from(written: Written) -> Self {
        let mut settings = Self {
            font: written.font,
            garuda: written.garuda,
            seal: written.seal,
            papers: written.papers,
        };
        if let Some(numerals) = written.numerals {
            settings.edit(Kind::Analysis, |paper| paper.numerals = Some(numerals));
        }
        settings
    }
}
