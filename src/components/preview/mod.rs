//! The preview of a document as pages, rendered from the same document as files and prints.

use std::sync::Arc;

use documents::Document;
use leptos::prelude::*;

use crate::browser::clicked;
use crate::handles;

/// The pages of a document, one below the other.
#[component]
pub fn Preview(
    /// The document; `None` renders nothing.
    document: Memo<Option<Arc<Document>>>,
    /// Called with the place of a clicked paragraph that can be reworded.
    on_place: fn(String),
) -> impl IntoView {
    let sheets = move || document.with(|document| document.as_deref().map(html::sheets));
    let title = move || document.with(|document| document.as_ref().map(|d| d.title.clone()));
    view! {
        <article
            class="paper"
            lang="th"
            aria-label=title
            data-testid=handles::PREVIEW
            on:click=move |event| {
                if let Some(place) = clicked::place(&event) {
                    on_place(place);
                }
            }
            inner_html=move || sheets().unwrap_or_default()
        ></article>
    }
}
