use leptos::prelude::*;

use crate::browser::route::use_route;
use crate::route::Route;
use crate::workspace::{Open, use_shelf};

/// The assessment shown in the frame: that of the page, or the open one on pages about all assessments.
/// `None` on the start page, and if nothing could be opened.
pub(super) fn open_assessment() -> Memo<Option<Open>> {
    let route = use_route();
    let shelf = use_shelf();
    Memo::new(move |_| {
        let open = shelf.current()?;
        let open_id = open.id();
        let is_shown = route.with(|route| match route {
            Route::Assessment { id, .. } => *id == open_id.0,
            Route::Compare | Route::Frameworks | Route::Data => true,
            Route::Start | Route::New | Route::Demo | Route::NotFound => false,
        });
        is_shown.then_some(open)
    })
}
