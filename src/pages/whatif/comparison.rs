use std::sync::Arc;

use ita::{Analysis, Framework, Gap, Scenario, Score, Subject};
use leptos::prelude::*;

use crate::components::form::{Button, ButtonLook, ChoiceButton};
use crate::handles;
use crate::pages::subject::{data_value, short};
use crate::workspace::{Action, Open, use_open};

/// The real result and every scenario side by side; one scenario is selected for editing.
pub(super) fn comparison(framework: Arc<Framework>, chosen: RwSignal<usize>) -> AnyView {
    let open = use_open();
    let add = move || {
        let count = open.with_untracked(|r| r.scenarios.len());
        open.dispatch(Action::AddScenario(Scenario {
            name: format!("แบบที่ {}", count + 1),
            ..Scenario::default()
        }));
        chosen.set(count);
    };
    let table = move || {
        let scenarios = open.with(|record| record.scenarios.clone());
        if scenarios.is_empty() {
            return Some(
                view! {
                    <p class="quiet">
                        "ยังไม่มีแบบทดลอง กด “เพิ่มแบบทดลอง” แล้วปรับคะแนนข้อที่อยากลอง หรือเก็บทางที่หาได้ข้างบน ผลจริงไม่เปลี่ยน"
                    </p>
                }
                .into_any(),
            );
        }
        let real = open.analysis()?;
        let tried: Vec<_> = open.with(|record| {
            let tried = scenarios.iter().map(|s| s.analyse(&framework, &record.assessment));
            tried.collect()
        });
        Some(side_by_side(open, &framework, &real, &scenarios, &tried, chosen))
    };
    view! {
        <section class="panel" aria-labelledby="scenarios">
            <div class="panel-head">
                <h2 id="scenarios">"แบบทดลอง"</h2>
                <Button
                    look=ButtonLook::Small
                    class="no-print"
                    handle=handles::SCENARIO_ADD
                    off=move || open.is_read_only()
                    press=add
                >
                    "เพิ่มแบบทดลอง"
                </Button>
            </div>
            {table}
        </section>
    }
    .into_any()
}

fn side_by_side(
    open: Open,
    framework: &Framework,
    real: &Analysis,
    scenarios: &[Scenario],
    tried: &[Analysis],
    chosen: RwSignal<usize>,
) -> AnyView {
    let heads: Vec<_> = scenarios
        .iter()
        .enumerate()
        .map(|(no, scenario)| head(open, no, scenario, chosen))
        .collect();
    let subjects = real.rows.iter().map(|row| row.figure.subject).filter(|subject| {
        matches!(
            subject,
            Subject::Total | Subject::Instrument(_) | Subject::Part(_) | Subject::Indicator(_)
        )
    });
    let figures: Vec<_> = subjects
        .filter(|subject| value(real, *subject).is_some())
        .map(|subject| figures(framework, real, tried, subject))
        .collect();
    let level = |analysis: &Analysis| {
        let shown = analysis.level.shown.and_then(|at| framework.levels.get(at));
        shown.map_or_else(|| "–".to_owned(), |level| level.name.clone())
    };
    let levels: Vec<_> = tried
        .iter()
        .enumerate()
        .map(|(no, analysis)| {
            let level = level(analysis);
            view! {
                <td class="figure" data-testid=handles::SCENARIO_FIGURE.and(no + 1, "level") data-value=level.clone()>
                    {level.clone()}
                </td>
            }
        })
        .collect();
    let target = real.target.goal;
    let missing: Vec<_> = std::iter::once(real)
        .chain(tried)
        .map(|analysis| {
            let missing = analysis.total.map(|total| distance(target, total));
            view! { <td class="figure">{missing}</td> }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="ตารางแบบทดลอง">
            <table class="table scenarios">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="figure">
                            "ผลจริง"
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">"ระดับ"</th>
                        <td class="figure">{level(real)}</td>
                        {levels}
                    </tr>
                    <tr>
                        <th scope="row">{format!("เทียบเป้าหมาย {target}")}</th>
                        {missing}
                    </tr>
                    {figures}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The name of a scenario and its buttons.
fn head(
    open: Open,
    no: usize,
    scenario: &Scenario,
    chosen: RwSignal<usize>,
) -> impl IntoView + use<> {
    let name = match scenario.name.trim() {
        "" => format!("แบบที่ {}", no + 1),
        name => name.to_owned(),
    };
    let remove = move || {
        open.dispatch(Action::RemoveScenario(no));
        chosen.update(|chosen| *chosen = chosen.saturating_sub(usize::from(*chosen >= no)));
    };
    let label = format!("ลบ {name}");
    view! {
        <th scope="col" class="figure">
            <ChoiceButton
                handle=handles::SCENARIO.of(no + 1)
                chosen=move || chosen.get() == no
                press=move || chosen.set(no)
            >
                {name}
            </ChoiceButton>
            <Button
                look=ButtonLook::Link
                class="no-print"
                label=label
                press=remove
            >
                "ลบ"
            </Button>
        </th>
    }
}

fn figures(
    framework: &Framework,
    real: &Analysis,
    tried: &[Analysis],
    subject: Subject,
) -> impl IntoView + use<> {
    let name = match subject {
        Subject::Indicator(_) => framework.name(subject).unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let is_whole = subject == Subject::Total;
    let now = value(real, subject);
    let cells: Vec<_> = tried
        .iter()
        .enumerate()
        .map(|(no, analysis)| {
            let then = value(analysis, subject);
            let handle = format!("scenario-{}-{subject}", no + 1);
            view! {
                <td class="figure" data-testid=handle data-value=data_value(then)>
                    {data_value(then)}
                    {change(now, then)}
                </td>
            }
        })
        .collect();
    view! {
        <tr class:is-whole=is_whole>
            <th scope="row">{short(subject)} " " <span class="quiet">{name}</span></th>
            <td class="figure">{data_value(now)}</td>
            {cells}
        </tr>
    }
}

fn value(analysis: &Analysis, subject: Subject) -> Option<Score> {
    match subject {
        Subject::Total => analysis.total,
        _ => analysis.row(subject)?.figure.value(),
    }
}

/// The change of a figure, in words too for people who do not see the colour.
fn change(now: Option<Score>, then: Option<Score>) -> Option<AnyView> {
    let gap = Gap::between(now?, then?);
    let (class, sign) = match gap.hundredths() {
        0 => return None,
        1.. => ("change good", "+"),
        _ => ("change bad", ""),
    };
    Some(view! { <span class=class>{format!(" ({sign}{gap})")}</span> }.into_any())
}

fn distance(target: Score, total: Score) -> String {
    let gap = Gap::between(total, target);
    if gap.hundredths() > 0 {
        format!("ขาด {gap}")
    } else {
        "ถึงแล้ว".to_owned()
    }
}
