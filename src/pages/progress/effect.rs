use std::sync::Arc;

use ita::plan::{Status, expected};
use ita::{Analysis, Framework, Scenario, Score};
use leptos::prelude::*;

use super::page::{Page, address};
use super::wording;
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone};
use crate::handles;
use crate::pages::subject::data_value;
use crate::route::AssessmentPage;
use crate::workspace::{Action, Open};

/// Which measures are assumed to reach their goals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Supposed {
    Done,
    All,
}

impl Supposed {
    const BOTH: [Self; 2] = [Self::Done, Self::All];

    fn handle(self) -> &'static str {
        match self {
            Self::Done => handles::EXPECTED_DONE,
            Self::All => handles::EXPECTED_ALL,
        }
    }

    fn keep_handle(self) -> &'static str {
        match self {
            Self::Done => handles::EXPECTED_DONE_KEEP,
            Self::All => handles::EXPECTED_ALL_KEEP,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Done => "หากมาตรการที่แล้วเสร็จได้ผลตามเป้าหมาย",
            Self::All => "หากทุกมาตรการที่ไม่ยกเลิกได้ผลตามเป้าหมาย",
        }
    }

    /// Its name among the scenarios.
    fn scenario(self) -> &'static str {
        match self {
            Self::Done => "ผลที่คาดจากมาตรการที่แล้วเสร็จ",
            Self::All => "ผลที่คาดจากทุกมาตรการ",
        }
    }

    fn counts(self, status: Status) -> bool {
        match self {
            Self::Done => status == Status::Done,
            Self::All => status != Status::Cancelled,
        }
    }
}

/// The real result beside the expected one if measures reach their goals.
pub(super) fn effect(page: Page) -> AnyView {
    let open = page.open();
    let columns = Supposed::BOTH.map(|supposed| {
        // The plan changes with every key stroke, but the scenario seldom does.
        let scenario = Memo::new(move |_| scenario(page, supposed));
        (supposed, scenario)
    });
    let kept = RwSignal::new(false);
    let shown = move || {
        let framework = open.framework()?;
        let real = open.analysis()?;
        Some(figures(page, &framework, &real, columns, kept))
    };
    let kept_note = move || {
        kept.get().then(|| {
            view! {
                <Callout tone=CalloutTone::Good>
                    "เก็บไว้ที่หน้า "
                    <a href=move || address(open, AssessmentPage::WhatIf)>"ทดลองปรับคะแนน"</a>
                    " แล้ว"
                </Callout>
            }
        })
    };
    view! {
        <section class="panel" aria-labelledby="progress-effect">
            <h2 id="progress-effect">"ผลที่คาดหากมาตรการได้ผล"</h2>
            <p class="quiet">{wording::ASSUMPTION}</p>
            {shown}
            <div role="status">{kept_note}</div>
        </section>
    }
    .into_any()
}

fn scenario(page: Page, supposed: Supposed) -> Option<Scenario> {
    let framework = page.open().framework()?;
    let analysis = page.open().analysis()?;
    let scenario = page
        .plan
        .with(|plan| expected(&framework, &analysis, plan, |status| supposed.counts(status)));
    Some(Scenario { name: supposed.scenario().to_owned(), ..scenario })
}

fn figures(
    page: Page,
    framework: &Arc<Framework>,
    real: &Analysis,
    columns: [(Supposed, Memo<Option<Scenario>>); 2],
    kept: RwSignal<bool>,
) -> AnyView {
    let rows = columns.map(|(supposed, scenario)| {
        let scenario = scenario.get().unwrap_or_default();
        row(page.open(), framework, supposed, &scenario, kept)
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="ตารางผลที่คาด">
            <table class="table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="figure">
                            "คะแนนรวม"
                        </th>
                        <th scope="col">"ระดับ"</th>
                        <td class="no-print"></td>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">"ผลจริง"</th>
                        <td class="figure" data-testid=handles::EXPECTED_REAL data-value=data_value(real.total)>
                            {plain(real.total)}
                        </td>
                        <td>{level(framework, real)}</td>
                        <td class="no-print"></td>
                    </tr>
                    {rows.into_iter().collect::<Vec<_>>()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    open: Open,
    framework: &Framework,
    supposed: Supposed,
    scenario: &Scenario,
    kept: RwSignal<bool>,
) -> AnyView {
    // Untracked: the real analysis, which is tracked, changes whenever this would.
    let analysis = open.with_untracked(|record| scenario.analyse(framework, &record.assessment));
    let total = analysis.total;
    let level = level(framework, &analysis);
    let is_same = scenario.changes.is_empty();
    let scenario = scenario.clone();
    let keep = move || {
        open.dispatch(Action::AddScenario(scenario.clone()));
        kept.set(true);
    };
    view! {
        <tr>
            <th scope="row">{supposed.title()}</th>
            <td class="figure" data-testid=supposed.handle() data-value=data_value(total)>
                {plain(total)}
            </td>
            <td>{level}</td>
            <td class="no-print">
                <Button
                    look=ButtonLook::Small
                    handle=supposed.keep_handle()
                    label=format!("เก็บเป็นแบบทดลอง: {}", supposed.scenario())
                    off=move || is_same || open.is_read_only()
                    press=keep
                >
                    "เก็บเป็นแบบทดลอง"
                </Button>
            </td>
        </tr>
    }
    .into_any()
}

fn plain(score: Option<Score>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| score.to_string())
}

fn level(framework: &Framework, analysis: &Analysis) -> String {
    let shown = analysis.level.shown.and_then(|at| framework.levels.get(at));
    shown.map_or_else(|| "–".to_owned(), |level| level.name.clone())
}
