//! How a person wants the papers.

mod form;
mod letter;
mod part;
mod saved;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ita::plan::RoundId;
use serde::{Deserialize, Serialize};

pub use form::{DateForm, TableForm};
pub use letter::{Letter, Opinions, Secrecy, Urgency};
pub use part::PaperPart;
use saved::SavedSettings;

use crate::PaperKind;
use crate::document::{Numerals, UploadedPicture};

/// What the papers of one assessment look like and say beside its data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, from = "SavedSettings")]
pub struct Settings {
    /// Name of the Word font.
    pub font: String,
    /// ตราครุฑ, as uploaded.
    pub garuda: Option<Arc<UploadedPicture>>,
    /// The agency's seal, as uploaded.
    pub seal: Option<Arc<UploadedPicture>>,
    /// Papers of which nothing is chosen are not in it.
    pub papers: BTreeMap<PaperKind, PaperSettings>,
}

/// How one paper is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperSettings {
    /// None: as [`PaperKind::numerals`] says.
    pub numerals: Option<Numerals>,
    pub dates: DateForm,
    /// The order of the parts; those it does not name come after, in their usual order.
    pub order: Vec<PaperPart>,
    /// Parts taken in or left out other than is usual.
    pub chosen: BTreeMap<PaperPart, bool>,
    /// None: the first of [`PaperKind::table_forms`].
    pub table: Option<TableForm>,
    /// The round reported; none: all that anything was reported in.
    pub round: Option<RoundId>,
    pub letter: Letter,
}

impl Settings {
    pub fn paper(&self, kind: PaperKind) -> PaperSettings {
        self.papers.get(&kind).cloned().unwrap_or_default()
    }

    /// Changes how a paper is wanted; what chooses nothing more is taken out.
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

impl PaperSettings {
    /// All parts a paper can have, in the order wanted.
    pub fn ordered(&self, kind: PaperKind) -> Vec<PaperPart> {
        let usual = kind.parts();
        let mut seen = BTreeSet::new();
        let named = self.order.iter().filter(|part| usual.contains(part));
        named.chain(usual).copied().filter(|part| seen.insert(*part)).collect()
    }

    pub fn has(&self, kind: PaperKind, part: PaperPart) -> bool {
        let chosen = self.chosen.get(&part).copied();
        kind.parts().contains(&part) && chosen.unwrap_or(!kind.leaves_out(part))
    }

    /// Takes a part in or leaves it out.
    pub fn choose(&mut self, kind: PaperKind, part: PaperPart, is_in: bool) {
        if is_in == kind.leaves_out(part) {
            self.chosen.insert(part, is_in);
        } else {
            self.chosen.remove(&part);
        }
    }

    /// As analyses of 2563 to 2566 are ordered: the result, weak points by instrument, then the measures in
    /// five columns.
    pub fn as_of_2563(&mut self) {
        for part in PaperKind::Analysis.parts() {
            let is_in = matches!(
                part,
                PaperPart::Result | PaperPart::Instruments | PaperPart::MeasuresTable
            );
            self.choose(PaperKind::Analysis, *part, is_in);
        }
        self.order = Vec::new();
        self.table = Some(TableForm::Five);
    }

    /// Moves a part one place up or down among all there are.
    pub fn shift(&mut self, kind: PaperKind, part: PaperPart, up: bool) {
        let mut order = self.ordered(kind);
        let Some(at) = order.iter().position(|other| *other == part) else {
            return;
        };
        let other = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(other) = other.filter(|other| *other < order.len()) {
            order.swap(at, other);
        }
        self.order = if order == kind.parts() { Vec::new() } else { order };
    }

    pub fn table(&self, kind: PaperKind) -> Option<TableForm> {
        let forms = kind.table_forms();
        self.table.filter(|form| forms.contains(form)).or(forms.first().copied())
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { font: "TH SarabunPSK".to_owned(), garuda: None, seal: None, papers: BTreeMap::new() }
    }
}
