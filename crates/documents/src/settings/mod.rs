//! How a person wants the papers.

mod form;
mod kind;
mod letter;
mod paper;
mod part;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use form::{DateForm, TableForm};
pub use kind::PaperKind;
pub use letter::{Letter, Opinions, Secrecy, Urgency};
pub use paper::PaperSettings;
pub use part::PaperPart;

use crate::document::{Numerals, UploadedPicture};

/// The choices for all papers of one assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, from = "SavedSettings")]
pub struct Settings {
    /// Name of the Word font.
    pub font: String,
    /// ตราครุฑ, as uploaded.
    pub garuda: Option<Arc<UploadedPicture>>,
    /// The agency's seal, as uploaded.
    pub seal: Option<Arc<UploadedPicture>>,
    /// Holds only papers with a choice other than the default.
    pub papers: BTreeMap<PaperKind, PaperSettings>,
}

/// The settings as saved files have them.
#[derive(Deserialize)]
#[serde(default)]
struct SavedSettings {
    font: String,
    garuda: Option<Arc<UploadedPicture>>,
    seal: Option<Arc<UploadedPicture>>,
    papers: BTreeMap<PaperKind, PaperSettings>,
    /// Up to schema 3, the numerals of the analysis; those of other papers could not be chosen.
    numerals: Option<Numerals>,
}

impl Settings {
    pub fn paper(&self, kind: PaperKind) -> PaperSettings {
        self.papers.get(&kind).cloned().unwrap_or_default()
    }

    /// Changes the settings of a paper; settings equal to the default are removed.
    pub fn edit(&mut self, kind: PaperKind, change: impl FnOnce(&mut PaperSettings)) {
        let mut paper = self.paper(kind);
        change(&mut paper);
        if paper == PaperSettings::default() {
            self.papers.remove(&kind);
        } else {
            self.papers.insert(kind, paper);
        }
    }

    pub fn numerals(&self, kind: PaperKind) -> Numerals {
        let chosen = self.papers.get(&kind).and_then(|paper| paper.numerals);
        chosen.unwrap_or(kind.numerals())
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { font: "TH SarabunPSK".to_owned(), garuda: None, seal: None, papers: BTreeMap::new() }
    }
}

impl Default for SavedSettings {
    fn default() -> Self {
        let Settings { font, garuda, seal, papers } = Settings::default();
        Self { font, garuda, seal, papers, numerals: None }
    }
}

impl From<SavedSettings> for Settings {
    fn from(saved: SavedSettings) -> Self {
        let mut settings =
            Self { font: saved.font, garuda: saved.garuda, seal: saved.seal, papers: saved.papers };
        if let Some(numerals) = saved.numerals {
            settings.edit(PaperKind::Analysis, |paper| paper.numerals = Some(numerals));
        }
        settings
    }
}
