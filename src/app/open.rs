use leptos::prelude::*;

use crate::browser::route::use_route;
use crate::record::AssessmentId;
use crate::route::Route;
use crate::workspace::use_workspace;

/// The assessment the frame is about: the one the page shows, or the open one to go back to from pages
/// about all of them. None on the start page, and where nothing could be opened.
pub(super) fn open_assessment() -> Memo<Option<AssessmentId>> {
    let route = use_route();
    let workspace = use_workspace();
    Memo::new(move |_| {
        let open = workspace.id()?;
        let is_shown = route.with(|route| match route {
            Route::Assessment { id, .. } => *id == open.0,
            Route::Compare | Route::Frameworks | Route::Data => true,
            Route::Start | Route::New | Route::Demo | Route::NotFound => false,
        });
        is_shown.then_some(open)
    })
}
