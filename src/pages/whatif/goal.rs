use std::sync::Arc;

use ita::path::Goal;
use ita::{Framework, Score, ScoreError};
use leptos::prelude::*;

use super::current_goal::current_goal;
use super::wording;
use crate::components::form::{Choice, ChoiceOption, Field, NumberField};
use crate::handles;
use crate::wording::score_error;
use crate::workspace::{Action, Open, use_open};

/// The choice of the goal: the target, a level, the same score in all instruments, or a total.
pub(super) fn goal(framework: Arc<Framework>) -> AnyView {
    let open = use_open();
    let own = Memo::new(move |_| open.with(|record| record.path.goal));
    let is_number = |goal| matches!(goal, Some(Goal::Total(_)));
    let asks_number = RwSignal::new(is_number(own.get_untracked()));
    let typed = RwSignal::new(match own.get_untracked() {
        Some(Goal::Total(total)) => total.to_string(),
        _ => String::new(),
    });
    let pass = framework.target.pass;
    let value = move || match own.get() {
        _ if asks_number.get() => OWN.to_owned(),
        None | Some(Goal::Total(_)) => TARGET.to_owned(),
        Some(Goal::EveryInstrument(_)) => INSTRUMENTS.to_owned(),
        Some(Goal::Level(level)) => level.to_string(),
    };
    let choose = move |value: String| {
        asks_number.set(value == OWN);
        match value.as_str() {
            OWN => {
                if let Ok(total) = typed.with_untracked(|text| text.parse()) {
                    set(open, Some(Goal::Total(total)));
                }
            }
            TARGET => set(open, None),
            INSTRUMENTS => set(open, Some(Goal::EveryInstrument(pass))),
            level => set(open, level.parse().ok().map(Goal::Level)),
        }
    };
    let levels: Vec<_> = framework
        .levels
        .iter()
        .enumerate()
        .map(|(at, level)| ChoiceOption::new(at.to_string(), format!("ระดับ {} ขึ้นไป", level.name)))
        .collect();
    let target = move || {
        let goal = open.analysis().map(|analysis| analysis.target.goal);
        format!("คะแนนรวม {} (เป้าหมายของหน้าช่องว่าง)", goal.unwrap_or(pass))
    };
    let goal_text = {
        let framework = framework.clone();
        move || {
            let goal = current_goal(open);
            goal.map(|goal| wording::goal_value(&framework, goal)).unwrap_or_default()
        }
    };
    let options = Signal::derive(move || {
        let instruments = format!("ทุกเครื่องมือไม่ต่ำกว่า {pass}");
        let first =
            [ChoiceOption::new(TARGET, target()), ChoiceOption::new(INSTRUMENTS, instruments)];
        let own = ChoiceOption::new(OWN, "คะแนนรวมที่กำหนดเอง");
        first.into_iter().chain(levels.clone()).chain([own]).collect::<Vec<_>>()
    });
    let error = move || match typed.with(|text| text.parse::<Score>()) {
        Ok(_) | Err(ScoreError::Empty) => None,
        Err(error) => Some(score_error(error)),
    };
    view! {
        <div class="goal-choice">
            <Choice
                field=Field::new("ไปให้ถึง", value, choose).handle(handles::GOAL).plain_value(goal_text)
                options
            />
            <Show when=move || asks_number.get()>
                <NumberField
                    field=Field::new(
                        "คะแนนรวม",
                        move || typed.get(),
                        move |text| {
                            typed.set(text);
                            if let Ok(total) = typed.with_untracked(|text| text.parse()) {
                                set(open, Some(Goal::Total(total)));
                            }
                        },
                    )
                    .hint("เช่น 90")
                    .handle(handles::GOAL_OWN)
                    .error("goal-error", error)
                />
            </Show>
        </div>
    }
    .into_any()
}

const TARGET: &str = "target";
const INSTRUMENTS: &str = "instruments";
const OWN: &str = "own";

fn set(open: Open, goal: Option<Goal>) {
    open.dispatch(Action::SetGoal(goal));
}
