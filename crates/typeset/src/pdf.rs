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

/// The bytes of a .pdf. Equal documents give equal bytes.
pub fn pdf(document: &Document) -> Result<Vec<u8>, EngineError> {
    let pictures = &document.pictures;
    let garuda = pictures.garuda.as_deref().and_then(decoded);
    let seal = pictures.seal.as_deref().and_then(decoded);
    match set(document, garuda.as_ref(), seal.as_ref()) {
        // A file with the right signature may still be broken: set the document without pictures then.
        Err(_) if garuda.is_some() || seal.is_some() => set(document, None, None),
        done => done,
    }
}

struct PictureFile {
    /// As typst calls it.
    format: &'static str,
    bytes: Bytes,
}

/// The decoded file of a picture; `None` if it is not of the format it claims.
fn decoded(picture: &UploadedPicture) -> Option<PictureFile> {
    let bytes = STANDARD.decode(picture.data.as_bytes()).ok()?;
    let (format, signature): (_, &[u8]) = match picture.format {
        PictureFormat::Png => ("png", b"\x89PNG\r\n\x1a\n"),
        PictureFormat::Jpeg => ("jpg", b"\xff\xd8\xff"),
    };
    bytes.starts_with(signature).then(|| PictureFile { format, bytes: Bytes::new(bytes) })
}

fn set(
    document: &Document,
    garuda: Option<&PictureFile>,
    seal: Option<&PictureFile>,
) -> Result<Vec<u8>, EngineError> {
    let format = |picture: Option<&PictureFile>| picture.map(|picture| picture.format);
    let data = data(document, format(garuda), format(seal));
    let data: Value = serde_json::from_value(data).map_err(EngineError::internal)?;
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
        .map_err(|errors| EngineError::internal(&errors[0].message))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Prongsai".to_owned())), ..PdfOptions::default() };
    let mut bytes = typst_pdf::pdf(&pages, &options)
        .map_err(|errors| EngineError::internal(&errors[0].message))?;
    // Keeps what this document and the one before it used: a paper is often set again after a small change.
    typst::comemo::evict(1);
    patch_language(&mut bytes);
    Ok(bytes)
}

/// Declares the document's language as Thai, for screen readers and search.
///
/// The template sets all text as Japanese, because typst breaks lines of Thai by a model that cuts words ("ตำบ|ล") and
/// cannot be switched off; its segmenter for Japanese sees no breaks in Thai letters, so that only ours remain. typst
/// writes the language of the text into the PDF and has no other setting for it, hence this patch. Both codes are
/// equally long, so that no offset in the file changes.
fn patch_language(pdf: &mut [u8]) {
    const AS_SET: &[u8] = b"/Lang(ja";
    const AS_READ: &[u8] = b"/Lang(th";
    let mut at = 0;
    while let Some(found) = pdf[at..].windows(AS_SET.len()).position(|part| part == AS_SET) {
        at += found;
        pdf[at..at + AS_READ.len()].copy_from_slice(AS_READ);
    }
}
