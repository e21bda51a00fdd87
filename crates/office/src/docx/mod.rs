//! A `Document` as an official Thai Word file.
//!
//! Our own writer over the schema types of `ooxmlsdk`: `docx-rs` knows neither Thai distributed text
//! (`thaiDistribute`) nor header rows that repeat (`tblHeader`) nor the language of a run (`w:lang`).

mod body;
mod chart;
mod form;
mod make;
mod package;
mod page;
mod paragraph;
mod picture;
mod styles;
mod table;

use documents::Document;
use engine::EngineError;
use ooxmlsdk::sdk::SdkType;

use package::Package;

use crate::text;

/// The bytes of a .docx. Equal documents give equal bytes.
pub fn docx(document: &Document) -> Result<Vec<u8>, EngineError> {
    let font = paragraph::font(document);
    let secrecy = text::one_line(&document.secrecy);
    let secrecy = secrecy.trim();
    let body = body::body(document, &font, !secrecy.is_empty())?;
    let mut package = Package::new(&document.title, &font);
    package.document(&xml(&body.document)?);
    package.styles(&xml(&styles::styles(&font))?);
    package
        .headers(&xml(&page::header(secrecy, &font))?, &xml(&page::bare_header(secrecy, &font))?);
    if !secrecy.is_empty() {
        package.footer(&xml(&page::footer(secrecy, &font))?);
    }
    for image in &body.images {
        package.picture(image);
    }
    for chart in &body.charts {
        package.chart(&xml(&chart.space)?, &chart.workbook);
    }
    package.finish()
}

/// A part as XML. The serializer does not escape `>`, which XML forbids after `]]`.
fn xml<Part: SdkType>(part: &Part) -> Result<String, EngineError> {
    let xml = part.to_xml().map_err(EngineError::internal)?;
    Ok(xml.replace("]]>", "]]&gt;"))
}
