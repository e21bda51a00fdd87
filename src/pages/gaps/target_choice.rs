use ita::assessment::TargetChoice as Choice;
use ita::{Score, ScoreError};
use leptos::prelude::*;

use crate::components::score_text::problem;
use crate::workspace::{Action, use_open};

/// What gaps are measured against: the rule, the next level, or a figure of one's own.
#[component]
pub fn TargetChoice() -> impl IntoView {
    let workspace = use_open();
    let chosen = Memo::new(move |_| workspace.with(|record| record.assessment.target));
    let typed = RwSignal::new(match chosen.get_untracked() {
        Choice::Value(goal) => goal.to_string(),
        Choice::Default | Choice::NextLevel => String::new(),
    });
    let own = RwSignal::new(matches!(chosen.get_untracked(), Choice::Value(_)));
    let choose = move |choice: Choice| {
        own.set(matches!(choice, Choice::Value(_)));
        workspace.dispatch(Action::SetTarget(choice));
    };
    let read = move || typed.with(|text| text.parse::<Score>());
    let error = move || match read() {
        Ok(_) | Err(ScoreError::Empty) => None,
        Err(error) => Some(problem(error)),
    };
    let choices =
        [(Choice::Default, "ตามเกณฑ์"), (Choice::NextLevel, "ระดับถัดไป")].map(|(choice, name)| {
            view! {
                <button
                    class="choice"
                    type="button"
                    aria-pressed=move || (!own.get() && chosen.get() == choice).to_string()
                    on:click=move |_| choose(choice)
                >
                    {name}
                </button>
            }
        });
    view! {
        <div class="target-choice no-print" role="group" aria-label="เป้าหมาย">
            <span class="field-label">"เทียบกับเป้าหมาย"</span>
            <span class="choices">
                {choices.into_iter().collect::<Vec<_>>()}
                <button
                    class="choice"
                    type="button"
                    aria-pressed=move || own.get().to_string()
                    on:click=move |_| {
                        own.set(true);
                        if let Ok(goal) = read() {
                            choose(Choice::Value(goal));
                        }
                    }
                >
                    "กำหนดเอง"
                </button>
            </span>
            <Show when=move || own.get()>
                <input
                    class="input number"
                    type="text"
                    inputmode="decimal"
                    aria-label="เป้าหมายที่กำหนดเอง"
                    aria-invalid=move || error().is_some().then_some("true")
                    aria-describedby="target-error"
                    placeholder="เช่น 90"
                    prop:value=move || typed.get()
                    on:input:target=move |event| {
                        typed.set(event.target().value());
                        if let Ok(goal) = read() {
                            workspace.dispatch(Action::SetTarget(Choice::Value(goal)));
                        }
                    }
                />
                <span class="field-error" id="target-error">
                    {error}
                </span>
            </Show>
        </div>
    }
}
