use ita::{Framework, Score, ScoreError, Subject};
use leptos::prelude::*;

use super::names::name;
use crate::components::form::{Field, NumberField};
use crate::handles;
use crate::pages::subject::{data_value, short};
use crate::wording::score_error;
use crate::workspace::{Action, Open, use_open};

/// A subject in the scenario: its real score, and a slider and a field for the one tried.
pub(super) fn row(framework: &Framework, subject: Subject, no: usize) -> AnyView {
    let open = use_open();
    let name = name(framework, subject);
    let real = Memo::new(move |_| {
        let analysis = open.analysis()?;
        analysis.row(subject)?.figure.value()
    });
    let tried =
        Memo::new(move |_| open.with(|r| r.scenarios.get(no)?.changes.get(&subject).copied()));
    let typing = RwSignal::new(None::<String>);
    let error = move || {
        let text = typing.get()?;
        match text.parse::<Score>() {
            Ok(_) | Err(ScoreError::Empty) => None,
            Err(error) => Some(score_error(error)),
        }
    };
    let shown = move || match typing.get() {
        Some(text) => text,
        None => data_value(tried.get()),
    };
    let set_score = move |score: Option<Score>| {
        let score = score.filter(|score| Some(*score) != real.get_untracked());
        open.dispatch(Action::SetScenarioScore { no, subject, score });
    };
    let typed = move |text: String| {
        match text.parse() {
            Ok(score) => set_score(Some(score)),
            // A text that is not a valid score changes nothing; it stays in the field with the reason.
            Err(_) => set_score(None),
        }
        typing.set(Some(text));
    };
    let on_leave = move || {
        let is_valid = error().is_none();
        if is_valid {
            typing.set(None);
        }
    };
    let field = Field::bare(shown, typed)
        .undone_by_app()
        .handle(handles::WHATIF.of(subject))
        .plain_value(move || data_value(tried.get().or(real.get())))
        .aria_label(format!("ลองให้ {subject} {name} เป็น"))
        .hint(move || data_value(real.get()))
        .off(move || is_read_only(open))
        .leave(on_leave)
        .error(format!("whatif-error-{subject}"), error);
    view! {
        <tr class:is-tried=move || tried.get().is_some()>
            <th scope="row">
                <span class="tag code">{short(subject)}</span>
                " "
                {name.clone()}
            </th>
            <td class="figure">{move || data_value(real.get())}</td>
            <td>
                <span class="whatif-controls">
                    {slider(subject, &name, real, tried, set_score)}
                    <NumberField field />
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// A slider from 0 to 100 in whole points, for items in steps of five.
fn slider(
    subject: Subject,
    name: &str,
    real: Memo<Option<Score>>,
    tried: Memo<Option<Score>>,
    set_score: impl Fn(Option<Score>) + Copy + 'static,
) -> impl IntoView {
    let open = use_open();
    let step = if matches!(subject, Subject::Item(_)) { "5" } else { "1" };
    let value = move || data_value(tried.get().or(real.get()));
    view! {
        <input
            class="slider no-print"
            type="range"
            min="0"
            max="100"
            step=step
            aria-label=format!("เลื่อนคะแนน {subject} {name}")
            prop:value=value
            prop:disabled=move || is_read_only(open)
            on:input:target=move |event| set_score(event.target().value().parse().ok())
        />
    }
}

fn is_read_only(open: Open) -> bool {
    open.is_read_only()
}
