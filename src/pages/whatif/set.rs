use std::sync::Arc;

use ita::path::{ChangeSet, Path, PathChange};
use ita::{Framework, Scenario, two_decimals};
use leptos::prelude::*;

use super::names::name;
use super::wording;
use crate::components::form::{Button, ChoiceButton};
use crate::handles;
use crate::pages::subject::{data_value, short};
use crate::workspace::{Action, use_open};

/// The sets of changes that were found; one is shown, the others can be selected.
pub(super) fn sets(
    framework: &Arc<Framework>,
    path: &Arc<Path>,
    shown: RwSignal<usize>,
    chosen: RwSignal<usize>,
) -> Option<AnyView> {
    if path.sets.iter().all(|set| set.changes.is_empty()) {
        return None;
    }
    let last = path.sets.len() - 1;
    let at = move || shown.get().min(last);
    let choices: Vec<_> = path
        .sets
        .iter()
        .enumerate()
        .map(|(no, set)| {
            let text = format!("ทางที่ {} · แรง {}", no + 1, set.effort);
            view! {
                <ChoiceButton chosen=move || at() == no press=move || shown.set(no)>
                    {text}
                </ChoiceButton>
            }
        })
        .collect();
    let choices = (last > 0).then(|| {
        view! {
            <div class="choices" role="group" aria-label="ทางที่หาได้">
                {choices}
            </div>
        }
    });
    let (framework, path) = (framework.clone(), path.clone());
    let one = move || set(&framework, &path.sets[at()], chosen);
    Some(view! { {choices} {one} }.into_any())
}

fn set(framework: &Arc<Framework>, set: &ChangeSet, chosen: RwSignal<usize>) -> AnyView {
    let open = use_open();
    let rows: Vec<_> =
        set.changes.iter().zip(1..).map(|(change, no)| row(framework, change, no)).collect();
    let level = set.level.and_then(|level| framework.levels.get(level));
    let level = level.map(|level| format!(" ระดับ {}", level.name));
    let scenario = Scenario {
        name: wording::scenario_name(framework, open),
        changes: set.changes.iter().map(|c| (c.subject, c.to)).collect(),
    };
    let keep = move || {
        open.dispatch(Action::AddScenario(scenario.clone()));
        let count = open.with_untracked(|record| record.scenarios.len());
        chosen.set(count.saturating_sub(1));
    };
    view! {
        <p class="path-sum">
            "ใช้แรงรวม "
            <b data-testid=handles::PATH_EFFORT data-value=set.effort.to_string()>
                {set.effort}
            </b>
            " หน่วย คะแนนรวมจะเป็น "
            <b data-testid=handles::PATH_TOTAL data-value=data_value(set.total)>
                {data_value(set.total)}
            </b>
            {level}
        </p>
        <div class="table-scroll" tabindex="0" role="region" aria-label="สิ่งที่ทำ">
            <table class="table path">
                <thead>
                    <tr>
                        <th scope="col">"ลำดับ"</th>
                        <th scope="col">"สิ่งที่ทำ"</th>
                        <th scope="col" class="figure">
                            "คะแนน"
                        </th>
                        <th scope="col" class="figure">
                            "แรง"
                        </th>
                        <th scope="col" class="figure">
                            "ได้คืน"
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="button-row no-print">
            <Button handle=handles::PATH_KEEP press=keep>
                "เก็บเป็นแบบทดลอง"
            </Button>
        </p>
    }
    .into_any()
}

fn row(framework: &Framework, change: &PathChange, no: usize) -> impl IntoView + use<> {
    let code = short(change.subject);
    let steps = format!("{} → {}", change.from, change.to);
    let points = format!("+{}", two_decimals(change.points));
    view! {
        <tr data-testid=handles::PATH.of(no) data-value=change.subject.to_string()>
            <td>{no}</td>
            <th scope="row">
                <span class="tag code">{code}</span>
                " "
                {name(framework, change.subject)}
            </th>
            <td class="figure">{steps}</td>
            <td class="figure">{change.effort}</td>
            <td class="figure">{points}</td>
        </tr>
    }
}
