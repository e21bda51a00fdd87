//! A document as blocks: the one value the preview, Word and PDF are made from.

use std::sync::Arc;

use ita::Score;
use serde::{Deserialize, Serialize};

/// A whole document. Text is final: numerals are already as the person chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// File name without extension, already cleaned.
    pub file_stem: String,
    /// Name of the Word font, for example `TH SarabunPSK`.
    pub font: String,
    pub numerals: Numerals,
    /// ชั้นความลับ: red, centred at the head and the foot of every page; empty for most papers.
    #[serde(default)]
    pub secrecy: String,
    #[serde(default)]
    pub pictures: Pictures,
    /// Names and terms that are not to be broken at the end of a line.
    #[serde(default)]
    pub unbroken: Vec<String>,
    pub sections: Vec<Section>,
}

/// The agency's pictures; an empty box of the right size stands where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pictures {
    /// ตราครุฑ
    pub garuda: Option<Arc<UploadedPicture>>,
    /// ตราสัญลักษณ์ของหน่วยงาน
    pub seal: Option<Arc<UploadedPicture>>,
}

/// A picture as uploaded and checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadedPicture {
    pub format: PictureFormat,
    /// In pixels; both at least 1.
    pub width: u16,
    pub height: u16,
    /// The file in base64.
    pub data: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    #[default]
    Png,
    Jpeg,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numerals {
    Thai,
    #[default]
    Arabic,
}

/// A run of pages of one kind and orientation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    #[serde(default)]
    pub pages: Pages,
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
}

/// What a section's pages are for.
///
/// Pages are numbered through all sections but covers; the first numbered page is 1 and shows no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pages {
    /// Top margin 2.5 cm.
    #[default]
    Report,
    /// One page without a number.
    Cover,
    /// Begins with an emblem: top margin 1.5 cm.
    Letter,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    #[default]
    Portrait,
    Landscape,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// The document's own title, centred.
    Title {
        text: String,
    },
    /// Level 1 to 3.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        role: ParagraphRole,
        runs: Vec<TextRun>,
        /// The passage it is part of, which a person can change; empty where there is none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        place: String,
    },
    Table(Table),
    Chart(Chart),
    /// "ภาพที่ 1 …" below a chart, "ตารางที่ 1 …" above a table.
    Caption {
        of: Captioned,
        text: String,
    },
    PageBreak,
    /// The head of a memo, บันทึกข้อความ.
    MemoHead(MemoHead),
    /// A picture in the middle of its line.
    Emblem {
        of: Emblem,
    },
    /// Who signs, and what they have to say: kept on one page.
    Signature(Signature),
    /// Room between lines, in millimetres; as much as fits on the page.
    Space {
        height: u16,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emblem {
    /// 3 cm high, for orders and announcements.
    Garuda,
    /// 3.5 cm high, for covers.
    Seal,
}

/// The head of a memo: the Garuda of 1.5 cm at the left, the form's name in the middle of the same line, then
/// the fields, each after its bold label and with a dotted line below what is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoHead {
    /// ชั้นความเร็ว, red, above the form's name; empty for most papers.
    pub urgency: String,
    /// ส่วนราชการ
    pub office: String,
    /// ที่
    pub number: String,
    /// วันที่, in the line of the number.
    pub date: String,
    /// เรื่อง
    pub subject: String,
    /// เรียน, without a dotted line.
    pub addressed: String,
}

/// Stands where somebody or something is still to be named.
pub const OPEN: &str = "................................................";

/// A block of a signature, its name and position centred below each other in the right half of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Bold, in the left: "ความเห็นของปลัดเทศบาล"; empty for who writes the paper.
    pub opinion_of: String,
    /// What can be ticked, a line each after a tick box.
    pub choices: Vec<String>,
    /// Dotted lines to be written on by hand.
    pub lines: u8,
    /// Before the dots of the signature: "(ลงชื่อ)"; may be empty.
    pub signed: String,
    /// Without brackets; dots stand where it is not known.
    pub name: String,
    /// A line each.
    pub position: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Captioned {
    Figure,
    Table,
}

/// What a paragraph is for; writers give each role one style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphRole {
    /// First line indented 2.5 cm, distributed.
    Body,
    /// One entry of a list whose number or dash is part of the text.
    ListItem,
    /// An entry below an entry.
    SubItem,
    Centred,
    /// Smaller, for sources and remarks under a table or figure.
    Note,
    /// 28 pt, bold, centred.
    CoverTitle,
    /// 20 pt, bold, centred.
    CoverText,
    /// A heading within a memo: bold, underlined, where first lines begin.
    Topic,
    /// The head of an order or announcement: bold, centred.
    LetterHead,
    /// "สั่ง ณ วันที่ …": begins where first lines do, and stays with the signature.
    Dated,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRun {
    pub text: String,
    #[serde(default)]
    pub bold: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Head row repeated on every page; there is none where every head is empty.
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<TableCell>>,
    /// Drawn without lines and in the size of the text around it, for lists in columns.
    #[serde(default)]
    pub plain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableColumn {
    pub head: String,
    /// Relative to the other columns.
    pub width: u16,
    pub align: Align,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Start,
    Centre,
    End,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TableCell {
    /// A line feed begins a new paragraph.
    Text { runs: Vec<TextRun> },
    /// Continues the cell above it.
    Merged,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    pub shape: ChartShape,
    /// What it shows, for those who cannot see it.
    pub alternative: String,
    pub categories: Vec<String>,
    pub series: Vec<Series>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartShape {
    Bars,
    Radar,
}

/// One line or set of bars; as many values as the chart has categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<Score>>,
    /// Drawn as a dashed line rather than as a bar or area.
    pub is_target: bool,
}

impl Section {
    /// The signature right after the table at this place, where the table's last row is to stay on its page: no
    /// signature stands on a page alone. Not where the row is so long that they may not fit a page together.
    pub fn signature_after_table(&self, at: usize) -> Option<&Signature> {
        const MOST_LINES: usize = 16;
        let (Block::Table(table), Some(Block::Signature(signature))) =
            (self.blocks.get(at)?, self.blocks.get(at + 1))
        else {
            return None;
        };
        let last = table.rows.len().checked_sub(1)?;
        (table.lines_of(last, self.orientation) <= MOST_LINES).then_some(signature)
    }

    /// Whether the paragraph at this place stays on the page of the signature after it. An opinion on the text may
    /// stand on a page of its own.
    pub fn is_signed(&self, at: usize) -> bool {
        let signs = |block: &Block| matches!(block, Block::Signature(it) if it.opinion_of.trim().is_empty());
        matches!(self.blocks.get(at), Some(Block::Paragraph { .. }))
            && self.blocks.get(at + 1).is_some_and(signs)
    }
}

impl Table {
    /// Whether a row is so short that it moves to the next page rather than being parted.
    pub fn keeps_row_whole(&self, row: usize, orientation: Orientation) -> bool {
        const MOST_LINES: usize = 10;
        self.lines_of(row, orientation) <= MOST_LINES
    }

    /// About how many lines a row takes on paper, by the letters in its cells and the width of their columns.
    fn lines_of(&self, row: usize, orientation: Orientation) -> usize {
        // Letters that fit a line of a table as wide as the page.
        let whole = match orientation {
            Orientation::Portrait => 84,
            Orientation::Landscape => 135,
        };
        let all: usize = self.columns.iter().map(|it| usize::from(it.width)).sum();
        let cells = self.rows[row].iter().zip(&self.columns);
        let lines = cells.map(|(cell, column)| {
            let TableCell::Text { runs } = cell else { return 1 };
            let text: String = runs.iter().map(|run| run.text.as_str()).collect();
            let letters = (whole * usize::from(column.width) / all.max(1)).max(1);
            let lines = text.lines().map(|line| line.chars().count() / letters + 1);
            lines.sum()
        });
        lines.max().unwrap_or(0)
    }
}

impl Signature {
    /// Its lines below the opinion, as every writer shows them: what is signed, the name in brackets, the position.
    pub fn signed_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.signed.trim().is_empty() {
            lines.push(format!("{}{OPEN}", self.signed.trim()));
        }
        let name = match self.name.trim() {
            "" => OPEN,
            name => name,
        };
        lines.push(format!("({name})"));
        let position = self.position.iter().map(|line| line.trim().to_owned());
        lines.extend(position.filter(|line| !line.is_empty()));
        lines
    }
}

impl TextRun {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true }
    }
}
