use ita::plan::{PlanProgress, Status};
use leptos::prelude::*;

use super::measure_filter::MeasureFilter;
use super::page::{Page, Picked};
use super::wording;
use crate::components::form::{Button, ButtonLook};
use crate::handles;

/// The overview of the plan: per cent done, statuses, and overdue measures.
pub(super) fn overview(page: Page) -> AnyView {
    let standing = Memo::new(move |_| page.plan.with(|plan| plan.standing(page.today)));
    let percent = move || {
        let percent = standing.with(|standing| standing.percent);
        percent.map_or_else(String::new, |percent| percent.to_string())
    };
    let shown = move || match standing.with(|standing| standing.percent) {
        Some(percent) => format!("{percent}%"),
        None => "–".to_owned(),
    };
    let statuses = Status::ALL.map(|status| {
        let count = move || standing.with(|s| s.by_status.get(&status).copied().unwrap_or(0));
        view! {
            <div>
                <dt>{status.name()}</dt>
                <dd
                    data-testid=handles::PROGRESS_COUNT.of(wording::status_value(status))
                    data-value=move || count().to_string()
                >
                    {count}
                </dd>
            </div>
        }
    });
    let filters = MeasureFilter::ALL.map(|filter| button(page, standing, filter));
    view! {
        <section class="panel" aria-labelledby="progress-overview">
            <h2 id="progress-overview">"ภาพรวมของแผน"</h2>
            <div class="progress-glance">
                <p class="progress-figure">
                    <b data-testid=handles::PROGRESS_PERCENT data-value=percent>
                        {shown}
                    </b>
                    " ดำเนินการแล้ว"
                </p>
                <dl class="progress-counts">{statuses.into_iter().collect::<Vec<_>>()}</dl>
            </div>
            <p class="quiet">{wording::PERCENT}</p>
            <div class="button-row" role="group" aria-label="เรื่องที่ต้องดู">
                {filters.into_iter().collect::<Vec<_>>()}
            </div>
        </section>
    }
    .into_any()
}

fn button(page: Page, standing: Memo<PlanProgress>, filter: MeasureFilter) -> AnyView {
    let count = move || standing.with(|standing| filter.count(standing));
    let is_pressed =
        move || page.picked.with(|picked| picked.as_ref().is_some_and(|p| p.filter == filter));
    let toggle = move || {
        let picked = (!untrack(is_pressed)).then(|| Picked {
            filter,
            measures: page.plan.with_untracked(|plan| {
                let held = plan.measures.iter().filter(|m| filter.holds(m, page.today));
                held.map(|measure| measure.id).collect()
            }),
        });
        page.picked.set(picked);
    };
    view! {
        <Button
            look=ButtonLook::Small
            class="progress-filter"
            handle=filter.handle()
            value=move || count().to_string()
            pressed=move || is_pressed()
            off=move || count() == 0 && !is_pressed()
            press=toggle
        >
            {filter.name()}
            " "
            <b>{count}</b>
        </Button>
    }
    .into_any()
}
