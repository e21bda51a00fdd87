//! How a person wants one paper.

use std::collections::{BTreeMap, BTreeSet};

use ita::plan::RoundId;
use serde::{Deserialize, Serialize};

use super::form::{DateForm, TableForm};
use super::kind::PaperKind;
use super::letter::Letter;
use super::part::PaperPart;
use crate::document::Numerals;

/// The choices for one paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperSettings {
    /// `None`: as [`PaperKind::numerals`] says.
    pub numerals: Option<Numerals>,
    pub dates: DateForm,
    /// The order of the parts; parts it does not name follow in their usual order.
    pub order: Vec<PaperPart>,
    /// Parts included or left out against the default.
    pub chosen: BTreeMap<PaperPart, bool>,
    /// `None`: the first of [`PaperKind::table_forms`].
    pub table: Option<TableForm>,
    /// The round to report on; `None`: every round with a report.
    pub round: Option<RoundId>,
    pub letter: Letter,
}

impl PaperSettings {
    /// All parts the paper can have, in the order chosen.
    pub fn ordered(&self, kind: PaperKind) -> Vec<PaperPart> {
        let usual = kind.parts();
        let mut seen = BTreeSet::new();
        let named = self.order.iter().filter(|part| usual.contains(part));
        named.chain(usual).copied().filter(|part| seen.insert(*part)).collect()
    }

    /// The parts to print, in the order chosen.
    pub fn included(&self, kind: PaperKind) -> Vec<PaperPart> {
        let mut parts = self.ordered(kind);
        parts.retain(|part| self.has(kind, *part));
        parts
    }

    pub fn has(&self, kind: PaperKind, part: PaperPart) -> bool {
        let chosen = self.chosen.get(&part).copied();
        kind.parts().contains(&part) && chosen.unwrap_or(!kind.leaves_out(part))
    }

    /// Includes a part or leaves it out.
    pub fn choose(&mut self, kind: PaperKind, part: PaperPart, is_in: bool) {
        if is_in == kind.leaves_out(part) {
            self.chosen.insert(part, is_in);
        } else {
            self.chosen.remove(&part);
        }
    }

    /// The structure of analyses published in 2563 to 2566: the result, weak points by instrument, then the measures
    /// in five columns.
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

    /// Moves a part one position up or down among all parts, included or not.
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
