use leptos::prelude::*;

/// What a person has opened on the page; kept while the figures change under it.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) bars_as_table: RwSignal<bool>,
    pub(super) radar_as_table: RwSignal<bool>,
    pub(super) whole_ranking: RwSignal<bool>,
}
