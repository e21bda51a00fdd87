//! Reads a file that the user chose or dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{DragEvent, Event, HtmlInputElement};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("larger than {0} bytes")]
    TooLarge(usize),
    /// For example moved, locked or deleted while it was being read.
    #[error("the file could not be read")]
    Unreadable,
}

/// Takes the chosen file and clears the file input, so that choosing the same file again fires an event.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The dropped file; `None` if text was dropped.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Whether a file is being dragged.
pub fn is_over(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// Reads a file of at most `most` bytes.
pub async fn read(file: &File, most: usize) -> Result<Vec<u8>, FileError> {
    #[allow(clippy::cast_precision_loss)]
    if file.size() > most as f64 {
        return Err(FileError::TooLarge(most));
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| FileError::Unreadable)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
