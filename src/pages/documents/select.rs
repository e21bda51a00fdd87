use documents::PaperKind;
use leptos::prelude::*;

use super::at::PaperAt;
use crate::components::form::{Choice, ChoiceOption, Field};
use crate::workspace::PaperEdit;

/// A select whose options are identified by their index.
pub(super) fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    at: PaperAt,
    label: &'static str,
    testid: &'static str,
    options: Vec<(String, T)>,
    get: impl Fn(&documents::PaperSettings) -> T + Copy + Send + Sync + 'static,
    kind: PaperKind,
    edit: impl Fn(T) -> PaperEdit + Copy + Send + Sync + 'static,
) -> AnyView {
    let now = Memo::new(move |_| get(&at.paper(kind)));
    let values: Vec<T> = options.iter().map(|(_, value)| *value).collect();
    let place = {
        let values = values.clone();
        move || values.iter().position(|value| *value == now.get()).unwrap_or(0).to_string()
    };
    let choose = move |no: String| {
        let chosen = no.parse::<usize>().ok().and_then(|no| values.get(no).copied());
        if let Some(value) = chosen {
            at.edit(kind, edit(value));
        }
    };
    let options = ChoiceOption::numbered(options.into_iter().map(|(name, _)| name));
    let field = Field::new(label, place, choose).handle(testid).off(move || at.is_read_only());
    view! { <Choice field options /> }.into_any()
}
