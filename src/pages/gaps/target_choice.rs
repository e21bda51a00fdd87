use ita::assessment::TargetChoice as Choice;
use ita::{Score, ScoreError};
use leptos::prelude::*;

use crate::components::form::{ChoiceButton, Field, NumberField};
use crate::wording::score_error;
use crate::workspace::{Action, use_open};

/// The choice of the target for gaps: by rule, the next level, or a chosen figure.
#[component]
pub fn TargetChoice() -> impl IntoView {
    let open = use_open();
    let chosen = Memo::new(move |_| open.with(|record| record.assessment.target));
    let typed = RwSignal::new(match chosen.get_untracked() {
        Choice::Value(goal) => goal.to_string(),
        Choice::Default | Choice::NextLevel => String::new(),
    });
    let own = RwSignal::new(matches!(chosen.get_untracked(), Choice::Value(_)));
    let choose = move |choice: Choice| {
        own.set(matches!(choice, Choice::Value(_)));
        open.dispatch(Action::SetTarget(choice));
    };
    let read = move || typed.with(|text| text.parse::<Score>());
    let error = move || match read() {
        Ok(_) | Err(ScoreError::Empty) => None,
        Err(error) => Some(score_error(error)),
    };
    let choices =
        [(Choice::Default, "ตามเกณฑ์"), (Choice::NextLevel, "ระดับถัดไป")].map(|(choice, name)| {
            view! {
                <ChoiceButton
                    chosen=move || !own.get() && chosen.get() == choice
                    press=move || choose(choice)
                >
                    {name}
                </ChoiceButton>
            }
        });
    view! {
        <div class="target-choice no-print" role="group" aria-label="เป้าหมาย">
            <span class="field-label">"เทียบกับเป้าหมาย"</span>
            <span class="choices">
                {choices.into_iter().collect::<Vec<_>>()}
                <ChoiceButton
                    chosen=move || own.get()
                    press=move || {
                        own.set(true);
                        if let Ok(goal) = read() {
                            choose(Choice::Value(goal));
                        }
                    }
                >
                    "กำหนดเอง"
                </ChoiceButton>
            </span>
            <Show when=move || own.get()>
                <NumberField field=Field::bare(
                    move || typed.get(),
                    move |text| {
                        typed.set(text);
                        if let Ok(goal) = read() {
                            open.dispatch(Action::SetTarget(Choice::Value(goal)));
                        }
                    },
                )
                .aria_label("เป้าหมายที่กำหนดเอง")
                .hint("เช่น 90")
                .error("target-error", error) />
            </Show>
        </div>
    }
}
