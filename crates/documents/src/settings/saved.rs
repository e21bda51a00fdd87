//! Settings as saves have them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::{PaperSettings, Settings};
use crate::PaperKind;
use crate::document::{Numerals, UploadedPicture};

/// As saves have it: to schema 3 there were numerals for the analysis alone.
#[derive(Deserialize)]
#[serde(default)]
pub(super) struct SavedSettings {
    font: String,
    garuda: Option<Arc<UploadedPicture>>,
    seal: Option<Arc<UploadedPicture>>,
    papers: BTreeMap<PaperKind, PaperSettings>,
    numerals: Option<Numerals>,
}

impl Default for SavedSettings {
    fn default() -> Self {
        let Settings { font, garuda, seal, papers } = Settings::default();
        Self { font, garuda, seal, papers, numerals: None }
    }
}

impl From<SavedSettings> for Settings {
    fn from(written: SavedSettings) -> Self {
        let mut settings = Self {
            font: written.font,
            garuda: written.garuda,
            seal: written.seal,
            papers: written.papers,
        };
        if let Some(numerals) = written.numerals {
            settings.edit(PaperKind::Analysis, |paper| paper.numerals = Some(numerals));
        }
        settings
    }
}
