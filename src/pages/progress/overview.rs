use ita::plan::{Due, Measure, PlanProgress, Status};
use leptos::prelude::*;
use thai::Date;

use super::wording;
use super::{Page, Picked};
use crate::components::form::{Button, ButtonLook};
use crate::handles;

/// What needs a person's eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MeasureFilter {
    Soon,
    Overdue,
    WithoutEvidence,
}

impl MeasureFilter {
    const ALL: [Self; 3] = [Self::Soon, Self::Overdue, Self::WithoutEvidence];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Soon => "ใกล้ครบกำหนดใน 30 วัน",
            Self::Overdue => "เลยกำหนด",
            Self::WithoutEvidence => "แล้วเสร็จแต่ไม่มีหลักฐาน",
        }
    }

    fn handle(self) -> &'static str {
        match self {
            Self::Soon => "progress-soon",
            Self::Overdue => "progress-overdue",
            Self::WithoutEvidence => "progress-without-evidence",
        }
    }

    fn count(self, standing: &PlanProgress) -> usize {
        match self {
            Self::Soon => standing.soon,
            Self::Overdue => standing.overdue,
            Self::WithoutEvidence => standing.without_evidence,
        }
    }

    fn holds(self, measure: &Measure, today: Date) -> bool {
        match self {
            Self::Soon => matches!(measure.due(today), Due::Soon(_)),
            Self::Overdue => matches!(measure.due(today), Due::Overdue(_)),
            Self::WithoutEvidence => measure.lacks_evidence(),
        }
    }
}

/// The plan at a glance: per cent, statuses, and what is late.
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
