//! What the engine `typeset` can be asked: a document as PDF.

use documents::Document;
use serde::{Deserialize, Serialize};

use crate::call::EngineCall;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypesetJob {
    Pdf(Document),
}

impl TypesetJob {
    /// Asks for a .pdf.
    pub fn pdf(document: Document) -> EngineCall<Self, ()> {
        EngineCall::new(Self::Pdf(document))
    }
}
