//! Reads a file the person chose.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// Far more than any file this app reads; a larger one would only stop the page.
const MOST: u64 = 50_000_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The browser would not give it: moved, deleted or not allowed.
    #[error("the file cannot be read")]
    Unreadable,
    #[error("the file is larger than {MOST} bytes")]
    TooLarge,
}

/// The file chosen in the file input whose `change` this is.
/// Empties the input, so that choosing the same file again is a change.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

pub async fn read(file: File) -> Result<ReadFile, FileError> {
    // A size is a float in the browser's interface; no file comes near where that loses precision.
    #[expect(clippy::cast_precision_loss)]
    if file.size() > MOST as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileError::Unreadable)?;
    Ok(ReadFile {
        name: file.name(),
        bytes: Uint8Array::new(&buffer).to_vec(),
    })
}
