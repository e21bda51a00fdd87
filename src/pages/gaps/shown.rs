use leptos::prelude::*;

/// What the person has unfolded; it stays unfolded while figures change.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) bars_as_table: RwSignal<bool>,
    pub(super) radar_as_table: RwSignal<bool>,
    pub(super) ranking_expanded: RwSignal<bool>,
}
