//! How a person wants the papers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ita::plan::{DateText, RoundId};
use serde::{Deserialize, Serialize};
use thai::Date;

use crate::Kind;
use crate::document::{Numerals, Picture};

/// What the papers of one assessment look like and say beside its data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, from = "Written")]
pub struct Settings {
    /// Name of the Word font.
    pub font: String,
    /// ตราครุฑ, as uploaded.
    pub garuda: Option<Arc<Picture>>,
    /// The agency's seal, as uploaded.
    pub seal: Option<Arc<Picture>>,
    /// Papers of which nothing is chosen are not in it.
    pub papers: BTreeMap<Kind, PaperSettings>,
}

/// How one paper is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperSettings {
    /// None: as [`Kind::numerals`] says.
    pub numerals: Option<Numerals>,
    pub dates: DateForm,
    /// The order of the parts; those it does not name come after, in their usual order.
    pub order: Vec<Part>,
    /// Parts taken in or left out other than is usual.
    pub chosen: BTreeMap<Part, bool>,
    /// None: the first of [`Kind::table_forms`].
    pub table: Option<TableForm>,
    /// The round reported; none: all that anything was reported in.
    pub round: Option<RoundId>,
    pub letter: Letter,
}

/// What only papers with a number and a signature have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// ส่วนราชการ of a memo: division, then office.
    pub office: String,
    /// Telephone and e-mail, as printed after the office.
    pub contact: String,
    /// The letter's number behind the agency's code, or an order's number: open in a draft.
    pub number: String,
    pub date: DateText,
    pub urgency: Urgency,
    pub secrecy: Secrecy,
    /// เรียน; empty: the head of the agency.
    pub addressed: String,
    pub opinions: Opinions,
}

/// A part of a paper that can be left out and moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Cover,
    /// What it is about and why.
    Intro,
    /// Total, level, target and figures.
    Result,
    /// The scores of the indicators in a table.
    Summary,
    /// By instrument, with what to do, as papers of 2563 to 2566 have it.
    Instruments,
    Indicators,
    /// The issues the years 2567 and 2568 ask for.
    Issues,
    Ranking,
    Conclusion,
    MeasuresTable,
    Limits,
    /// The scores of questions and items.
    Annex,
    Signature,
    /// The back cover.
    Back,
}

/// The columns of a table of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableForm {
    Five,
    Six,
    Seven,
}

/// How dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// As is usual at its place: in full in letters, short in tables.
    #[default]
    Usual,
    /// "4 เมษายน 2566"
    Full,
    /// "4 เมษายน พ.ศ. 2566"
    Era,
    /// "4 เม.ย.2566"
    Short,
}

/// ชั้นความเร็ว
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    #[default]
    None,
    Urgent,
    VeryUrgent,
    MostUrgent,
}

/// ชั้นความลับ
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    #[default]
    None,
    Confidential,
    Secret,
    TopSecret,
}

/// How those above say what they think of a memo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinions {
    /// Dotted lines to write on.
    #[default]
    Lines,
    /// Lists to tick.
    Ticks,
    None,
}

impl Settings {
    pub fn paper(&self, kind: Kind) -> PaperSettings {
        self.papers.get(&kind).cloned().unwrap_or_default()
    }

    /// Changes how a paper is wanted; what chooses nothing more is taken out.
    pub fn edit(&mut self, kind: Kind, change: impl FnOnce(&mut PaperSettings)) {
        let mut paper = self.paper(kind);
        change(&mut paper);
        if paper == PaperSettings::default() {
            self.papers.remove(&kind);
        } else {
            self.papers.insert(kind, paper);
        }
    }

    pub fn numerals(&self, kind: Kind) -> Numerals {
        let chosen = self.papers.get(&kind).and_then(|paper| paper.numerals);
        chosen.unwrap_or(kind.numerals())
    }
}

impl PaperSettings {
    /// All parts a paper can have, in the order wanted.
    pub fn ordered(&self, kind: Kind) -> Vec<Part> {
        let usual = kind.parts();
        let mut seen = BTreeSet::new();
        let named = self.order.iter().filter(|part| usual.contains(part));
        named
            .chain(usual)
            .copied()
            .filter(|part| seen.insert(*part))
            .collect()
    }

    pub fn has(&self, kind: Kind, part: Part) -> bool {
        let chosen = self.chosen.get(&part).copied();
        kind.parts().contains(&part) && chosen.unwrap_or(!kind.leaves_out(part))
    }

    /// Takes a part in or leaves it out.
    pub fn choose(&mut self, kind: Kind, part: Part, is_in: bool) {
        if is_in == kind.leaves_out(part) {
            self.chosen.insert(part, is_in);
        } else {
            self.chosen.remove(&part);
        }
    }

    /// As analyses of 2563 to 2566 are ordered: the result, weak points by instrument, then the measures in
    /// five columns.
    pub fn as_of_2563(&mut self) {
        for part in Kind::Analysis.parts() {
            let is_in = matches!(part, Part::Result | Part::Instruments | Part::MeasuresTable);
            self.choose(Kind::Analysis, *part, is_in);
        }
        self.order = Vec::new();
        self.table = Some(TableForm::Five);
    }

    /// Moves a part one place up or down among all there are.
    pub fn shift(&mut self, kind: Kind, part: Part, up: bool) {
        let mut order = self.ordered(kind);
        let Some(at) = order.iter().position(|other| *other == part) else {
            return;
        };
        let other = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(other) = other.filter(|other| *other < order.len()) {
            order.swap(at, other);
        }
        self.order = if order == kind.parts() {
            Vec::new()
        } else {
            order
        };
    }

    pub fn table(&self, kind: Kind) -> Option<TableForm> {
        let forms = kind.table_forms();
        self.table
            .filter(|form| forms.contains(form))
            .or(forms.first().copied())
    }
}

impl Part {
    pub fn name(self) -> &'static str {
        match self {
            Self::Cover => "ปก",
            Self::Intro => "ความเป็นมา",
            Self::Result => "ผลการประเมินของหน่วยงาน",
            Self::Summary => "สรุปผลรายตัวชี้วัด",
            Self::Instruments => "การวิเคราะห์รายเครื่องมือ (แบบปี 2563–2566)",
            Self::Indicators => "การวิเคราะห์รายตัวชี้วัด",
            Self::Issues => "การวิเคราะห์ตามประเด็น",
            Self::Ranking => "สิ่งที่ควรแก้ไขก่อน",
            Self::Conclusion => "สรุปและแนวทาง",
            Self::MeasuresTable => "ตารางมาตรการ",
            Self::Limits => "ข้อจำกัดของข้อมูล",
            Self::Annex => "ภาคผนวก คะแนนรายข้อ",
            Self::Signature => "ผู้ลงนาม",
            Self::Back => "ปกหลัง",
        }
    }
}

impl TableForm {
    pub fn columns(self) -> u8 {
        match self {
            Self::Five => 5,
            Self::Six => 6,
            Self::Seven => 7,
        }
    }
}

impl DateForm {
    pub const ALL: [Self; 4] = [Self::Usual, Self::Full, Self::Era, Self::Short];

    /// A day as a letter writes it where nothing else is chosen.
    pub(crate) fn in_text(self, date: Date) -> String {
        match self {
            Self::Usual | Self::Full => date.full(),
            Self::Era => era(date),
            Self::Short => date.short(),
        }
    }

    /// A day as a table writes it where nothing else is chosen.
    pub(crate) fn in_table(self, date: Date) -> String {
        match self {
            Self::Usual | Self::Short => date.short(),
            Self::Full => date.full(),
            Self::Era => era(date),
        }
    }
}

fn era(date: Date) -> String {
    let full = date.full();
    match full.rsplit_once(' ') {
        Some((day, year)) => format!("{day} พ.ศ.\u{a0}{year}"),
        None => full,
    }
}

impl Urgency {
    pub const ALL: [Self; 4] = [Self::None, Self::Urgent, Self::VeryUrgent, Self::MostUrgent];

    /// As printed; empty for none.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Urgent => "ด่วน",
            Self::VeryUrgent => "ด่วนมาก",
            Self::MostUrgent => "ด่วนที่สุด",
        }
    }
}

impl Secrecy {
    pub const ALL: [Self; 4] = [
        Self::None,
        Self::Confidential,
        Self::Secret,
        Self::TopSecret,
    ];

    /// As printed; empty for none.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Confidential => "ลับ",
            Self::Secret => "ลับมาก",
            Self::TopSecret => "ลับที่สุด",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            font: "TH SarabunPSK".to_owned(),
            garuda: None,
            seal: None,
            papers: BTreeMap::new(),
        }
    }
}

/// As saves have it: to schema 3 there were numerals for the analysis alone.
#[derive(Deserialize)]
#[serde(default)]
struct Written {
    font: String,
    garuda: Option<Arc<Picture>>,
    seal: Option<Arc<Picture>>,
    papers: BTreeMap<Kind, PaperSettings>,
    numerals: Option<Numerals>,
}

impl Default for Written {
    fn default() -> Self {
        let Settings {
            font,
            garuda,
            seal,
            papers,
        } = Settings::default();
        Self {
            font,
            garuda,
            seal,
            papers,
            numerals: None,
        }
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
