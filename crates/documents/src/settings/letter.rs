//! The fields of papers with a number and a signature.

use ita::plan::DateText;
use serde::{Deserialize, Serialize};

/// The fields that only papers with a number and a signature have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// ส่วนราชการ of a memo: the division, then the office.
    pub office: String,
    /// Telephone and e-mail, printed after the office.
    pub contact: String,
    /// The number printed after the agency's letter code, or the number of an order; empty while it is a draft.
    pub number: String,
    pub date: DateText,
    pub urgency: Urgency,
    pub secrecy: Secrecy,
    /// เรียน; if empty, the head of the agency.
    pub addressed: String,
    pub opinions: Opinions,
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

/// The form in which superiors give their opinion on a memo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinions {
    /// Dotted lines for handwriting.
    #[default]
    Lines,
    /// Choices to tick.
    Ticks,
    None,
}

impl Urgency {
    pub const ALL: [Self; 4] = [Self::None, Self::Urgent, Self::VeryUrgent, Self::MostUrgent];

    /// As printed; empty for [`Self::None`].
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
    pub const ALL: [Self; 4] = [Self::None, Self::Confidential, Self::Secret, Self::TopSecret];

    /// As printed; empty for [`Self::None`].
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Confidential => "ลับ",
            Self::Secret => "ลับมาก",
            Self::TopSecret => "ลับที่สุด",
        }
    }
}
