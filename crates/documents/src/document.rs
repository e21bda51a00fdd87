//! A document as blocks: the value from which the preview, Word and PDF files are made.

use std::sync::Arc;

use ita::Score;
use serde::{Deserialize, Serialize};

/// A whole document. Its text is final: digits are already Thai or Arabic, as the person chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// File name without extension, free of characters that file systems reject.
    pub file_stem: String,
    /// Name of the Word font, for example `TH SarabunPSK`.
    pub font: String,
    pub numerals: Numerals,
    /// ชั้นความลับ, printed red and centred at the top and bottom of every page; empty for most papers.
    #[serde(default)]
    pub secrecy: String,
    #[serde(default)]
    pub pictures: Pictures,
    /// Names and terms within which no line may break.
    #[serde(default)]
    pub unbroken: Vec<String>,
    pub sections: Vec<Section>,
}

/// The agency's pictures; writers print an empty box of the same size for a missing one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pictures {
    /// ตราครุฑ
    pub garuda: Option<Arc<UploadedPicture>>,
    /// ตราสัญลักษณ์ของหน่วยงาน
    pub seal: Option<Arc<UploadedPicture>>,
}

/// A picture file as the person uploaded it, already checked.
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

/// Consecutive pages of one purpose and orientation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    #[serde(default)]
    pub pages: Pages,
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
}

/// The purpose of a section's pages, which decides their margins and page numbers.
///
/// Numbering continues through all sections except covers; page 1 shows no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pages {
    /// Top margin 2.5 cm.
    #[default]
    Report,
    /// One page without a number.
    Cover,
    /// Starts with an emblem, so its top margin is 1.5 cm.
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
        /// Key of the passage it belongs to, whose text a person can change; empty outside of passages.
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
    /// The form fields at the top of a memo, บันทึกข้อความ.
    MemoHead(MemoHead),
    /// A picture centred on a line of its own.
    Emblem {
        of: Emblem,
    },
    /// A signature block, kept on one page.
    Signature(Signature),
    /// Vertical space in millimetres, cut off at the end of the page.
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

/// The top of a memo: the Garuda (1.5 cm) at the left, the form's name centred on the same line, then the fields,
/// each after its bold label and underlined with dots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoHead {
    /// ชั้นความเร็ว, printed red above the form's name; empty for most papers.
    pub urgency: String,
    /// ส่วนราชการ
    pub office: String,
    /// ที่
    pub number: String,
    /// วันที่, on the same line as the number.
    pub date: String,
    /// เรื่อง
    pub subject: String,
    /// เรียน, not underlined.
    pub addressed: String,
}

/// Dots in place of a name that is still to be filled in.
pub const OPEN: &str = "................................................";

/// A signature, with name and position centred below each other in the right half of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Bold, at the left: "ความเห็นของปลัดเทศบาล"; empty for the author of the paper.
    pub opinion_of: String,
    /// Choices to tick, each on a line of its own after a tick box.
    pub choices: Vec<String>,
    /// Number of dotted lines for handwriting.
    pub lines: u8,
    /// Printed before the dots of the signature: "(ลงชื่อ)"; may be empty.
    pub signed: String,
    /// Without brackets; printed as dots if empty.
    pub name: String,
    /// One entry a line.
    pub position: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Captioned {
    Figure,
    Table,
}

/// The purpose of a paragraph; writers have one style for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphRole {
    /// First line indented 2.5 cm, justified by Thai distribution.
    Body,
    /// An entry of a list; its number or dash is part of the text.
    ListItem,
    /// An entry of a nested list.
    SubItem,
    Centred,
    /// Smaller, for sources and remarks under a table or figure.
    Note,
    /// 28 pt, bold, centred.
    CoverTitle,
    /// 20 pt, bold, centred.
    CoverText,
    /// A heading within a memo: bold, underlined, indented like a first line.
    Topic,
    /// A line at the top of an order or announcement: bold, centred.
    LetterHead,
    /// "สั่ง ณ วันที่ …": indented like a first line and kept with the signature.
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
    /// Their heads form the header row, repeated on every page; if all heads are empty there is no header row.
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<TableCell>>,
    /// Without lines and in the text size of the paragraphs: a list in columns.
    #[serde(default)]
    pub plain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableColumn {
    pub head: String,
    /// Relative to the widths of the other columns.
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
    /// A line feed starts a new paragraph.
    Text { runs: Vec<TextRun> },
    /// Merged into the cell above.
    Merged,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    pub shape: ChartShape,
    /// Text alternative for readers who cannot see the chart.
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

/// One line or set of bars, with a value for each category of the chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<Score>>,
    /// Drawn as a dashed line instead of bars or an area.
    pub is_target: bool,
}

impl Section {
    /// The signature that follows the table at this index, if the table's last row must move to its page.
    ///
    /// A signature must never stand alone on a page. A last row so long that both may not fit one page is exempt.
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

    /// Whether the paragraph at this index must stay on the page of the signature that follows it. The opinion of a
    /// superior may start a new page.
    pub fn is_signed(&self, at: usize) -> bool {
        let signs = |block: &Block| matches!(block, Block::Signature(it) if it.opinion_of.trim().is_empty());
        matches!(self.blocks.get(at), Some(Block::Paragraph { .. }))
            && self.blocks.get(at + 1).is_some_and(signs)
    }
}

impl Table {
    /// Whether a row is short enough to move to the next page as a whole instead of breaking across pages.
    pub fn keeps_row_whole(&self, row: usize, orientation: Orientation) -> bool {
        const MOST_LINES: usize = 10;
        self.lines_of(row, orientation) <= MOST_LINES
    }

    /// Estimated number of printed lines of a row, from the letters in its cells and the widths of their columns.
    fn lines_of(&self, row: usize, orientation: Orientation) -> usize {
        // Letters that fit on one line as wide as the page.
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
    /// The lines below the opinion, the same in every format: dots to sign on, name in brackets, position.
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
