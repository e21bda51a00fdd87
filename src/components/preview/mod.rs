//! A `Document` on paper, as HTML: what is seen here is what is downloaded and printed.

mod form;
mod html;
mod table;

pub(super) use html::escape;

use std::sync::Arc;

use documents::Document;
use leptos::prelude::*;

use crate::browser::clicked;

/// The sheets of a document, one below the other.
#[component]
pub fn Preview(
    /// Follows what the document is made from.
    document: Memo<Option<Arc<Document>>>,
    /// Told the place of a paragraph that was clicked, if it can be changed.
    on_place: fn(String),
) -> impl IntoView {
    let sheets = move || document.with(|document| document.as_deref().map(html::html));
    let title = move || document.with(|document| document.as_ref().map(|d| d.title.clone()));
    view! {
        <article
            class="paper"
            lang="th"
            aria-label=title
            data-testid="preview"
            on:click=move |event| {
                if let Some(place) = clicked::place(&event) {
                    on_place(place);
                }
            }
            inner_html=move || sheets().unwrap_or_default()
        ></article>
    }
}
