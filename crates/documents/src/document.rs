//! A document as blocks: the one value the preview, Word and PDF are made from.

use ita::Score;
use serde::{Deserialize, Serialize};

/// A whole document. Text is final: numerals are already as the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// File name without extension, already cleaned.
    pub file_stem: String,
    /// Name of the Word font, for example `TH SarabunPSK`.
    pub font: String,
    pub numerals: Numerals,
    pub sections: Vec<Section>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numerals {
    Thai,
    #[default]
    Arabic,
}

/// A run of pages of one orientation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
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
        role: Role,
        runs: Vec<Run>,
    },
    Table(Table),
    Chart(Chart),
    /// "ภาพที่ 1 …" below a chart, "ตารางที่ 1 …" above a table.
    Caption {
        of: Captioned,
        text: String,
    },
    PageBreak,
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
pub enum Role {
    /// First line indented 2.5 cm, distributed.
    Body,
    /// One entry of a list whose number or dash is part of the text.
    ListItem,
    Centred,
    /// Smaller, for sources and remarks under a table or figure.
    Note,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    #[serde(default)]
    pub bold: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Head row repeated on every page.
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
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
pub enum Cell {
    Text {
        runs: Vec<Run>,
    },
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

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
        }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: true,
        }
    }
}
