//! The form of one measure.

use leptos::prelude::*;

use super::at::MeasureAt;
use super::fields::{self, choice, text, unit_choices};
use super::{answers, period};
use crate::components::form::{Button, ButtonLook, Choice, ChoiceOption, Field};
use crate::handles;
use crate::workspace::{Action, use_open};

pub(super) fn editor(at: MeasureAt) -> AnyView {
    view! {
        <div class="plan-editor stack">
            <div class="plan-row">
                {choice(at, fields::KIND)}
                <div class="plan-wide">{text(at, fields::NAME)}</div>
            </div>
            {answers::answers(at)}
            {text(at, fields::FINDING)}
            {text(at, fields::STEPS)}
            {at.is_in_plan().then(|| split(at))}
            <div class="plan-columns">
                <div class="stack">
                    {text(at, fields::UNITS)}
                    {unit_choices(at)}
                </div>
                {period::period(at)}
            </div>
            <div class="plan-columns">
                {text(at, fields::FOLLOW_UP)}
                {text(at, fields::CRITERION)}
            </div>
            {text(at, fields::BUDGET)}
        </div>
    }
    .into_any()
}

/// Moves the later steps into a new measure.
fn split(at: MeasureAt) -> AnyView {
    let open = use_open();
    let count = Memo::new(move |_| at.with(|m| m.steps.len()));
    let from = RwSignal::new(1_usize);
    let id = format!("split-{}", at.id.0);
    let shown = move || {
        let count = count.get();
        (count > 1 && !at.is_read_only()).then(|| {
            let options: Vec<_> = (1..count)
                .map(|step| ChoiceOption::new(step.to_string(), format!("ขั้นตอนที่ {}", step + 1)))
                .collect();
            let field = Field::bare(
                move || from.get().to_string(),
                move |step: String| from.set(step.parse().unwrap_or(1)),
            )
            .id(id.clone());
            let part = move || {
                let step = from.get_untracked().min(count - 1);
                open.dispatch(Action::SplitMeasure { id: at.id, from_step: step });
            };
            let id = id.clone();
            view! {
                <div class="plan-row no-print">
                    <label class="quiet" for=id>
                        "แยกเป็นอีกมาตรการ ตั้งแต่"
                    </label>
                    <Choice field options />
                    <Button look=ButtonLook::Small handle=handles::MEASURE_SPLIT press=part>
                        "แยก"
                    </Button>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}
