//! A `Document` on paper, as HTML: what is seen here is what is downloaded and printed.

mod form;
mod html;
mod table;

use std::sync::Arc;

use documents::Document;
use leptos::prelude::*;

/// The sheets of a document, one below the other.
#[component]
pub fn Preview(
    /// Follows what the document is made from.
    document: Memo<Option<Arc<Document>>>,
) -> impl IntoView {
    let sheets = move || document.with(|document| document.as_deref().map(html::html));
    let title = move || document.with(|document| document.as_ref().map(|d| d.title.clone()));
    view! {
        <article
            class="paper"
            lang="th"
            aria-label=title
            data-testid="preview"
            inner_html=move || sheets().unwrap_or_default()
        ></article>
    }
}
