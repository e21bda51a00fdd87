//! A `Document` as an official Thai Word file.

mod body;
mod chart;
mod make;
mod package;
mod page;
mod paragraph;
mod styles;
mod table;

use documents::Document;
use engine::EngineError;
use ooxmlsdk::sdk::SdkType;

use package::Package;

/// The bytes of a .docx: the same document gives the same bytes.
pub fn docx(document: &Document) -> Result<Vec<u8>, EngineError> {
    let font = paragraph::font(document);
    let body = body::body(document, &font)?;
    let mut package = Package::new(&document.title, &font);
    package.document(&xml(&body.document)?);
    package.styles(&xml(&styles::styles(&font))?);
    package.header(&xml(&page::header(&font))?);
    for chart in &body.charts {
        package.chart(&xml(&chart.space)?, &chart.workbook);
    }
    package.finish()
}

/// A part's XML. The serializer leaves `>` as it is, which XML forbids after `]]`.
fn xml<Part: SdkType>(part: &Part) -> Result<String, EngineError> {
    let xml = part.to_xml().map_err(|error| EngineError::Internal {
        detail: error.to_string(),
    })?;
    Ok(xml.replace("]]>", "]]&gt;"))
}
