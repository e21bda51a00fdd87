//! A `Document` as a tagged PDF.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::Document;
use documents::document::{PictureFormat, UploadedPicture};
use engine::EngineError;
use typst::foundations::{Bytes, Dict, Smart, Value};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::data::data;
use crate::world::Desk;

/// The bytes of a .pdf: the same document gives the same bytes.
pub fn pdf(document: &Document) -> Result<Vec<u8>, EngineError> {
    let pictures = &document.pictures;
    let garuda = pictures.garuda.as_deref().and_then(decoded);
    let seal = pictures.seal.as_deref().and_then(decoded);
    match set(document, garuda.as_ref(), seal.as_ref()) {
        // A picture that looks like one may still be none.
        Err(_) if garuda.is_some() || seal.is_some() => set(document, None, None),
        done => done,
    }
}

struct Decoded {
    format: &'static str,
    bytes: Bytes,
}

/// The file of a picture; none where it is not what it says it is.
fn decoded(picture: &UploadedPicture) -> Option<Decoded> {
    let bytes = STANDARD.decode(picture.data.as_bytes()).ok()?;
    let (format, signature): (_, &[u8]) = match picture.format {
        PictureFormat::Png => ("png", b"\x89PNG\r\n\x1a\n"),
        PictureFormat::Jpeg => ("jpg", b"\xff\xd8\xff"),
    };
    bytes.starts_with(signature).then(|| Decoded { format, bytes: Bytes::new(bytes) })
}

fn set(
    document: &Document,
    garuda: Option<&Decoded>,
    seal: Option<&Decoded>,
) -> Result<Vec<u8>, EngineError> {
    let format = |picture: Option<&Decoded>| picture.map(|picture| picture.format);
    let data = data(document, format(garuda), format(seal));
    let data: Value = serde_json::from_value(data).map_err(|error| internal(&error))?;
    let mut inputs = Dict::new();
    inputs.insert("document".into(), data);
    for (name, picture) in [("garuda", garuda), ("seal", seal)] {
        if let Some(picture) = picture {
            inputs.insert(name.into(), Value::Bytes(picture.bytes.clone()));
        }
    }
    let desk = Desk::new(inputs);
    let pages = typst::compile::<PagedDocument>(&desk)
        .output
        .map_err(|errors| internal(&errors[0].message))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Prongsai".to_owned())), ..PdfOptions::default() };
    let mut bytes =
        typst_pdf::pdf(&pages, &options).map_err(|errors| internal(&errors[0].message))?;
    // What neither this document nor the one before it used is of no use any more.
    typst::comemo::evict(1);
    name_the_language(&mut bytes);
    Ok(bytes)
}

fn internal(detail: &dyn std::fmt::Display) -> EngineError {
    EngineError::Internal { detail: detail.to_string() }
}

/// The template sets text in a language whose lines break only where it says; the file says what it is in.
fn name_the_language(pdf: &mut [u8]) {
    const SET: &[u8] = b"/Lang(ja";
    const IS: &[u8] = b"/Lang(th";
    let mut at = 0;
    while let Some(found) = pdf[at..].windows(SET.len()).position(|part| part == SET) {
        at += found;
        pdf[at..at + IS.len()].copy_from_slice(IS);
    }
}
