//! Takes over the measures of another stored assessment.

use ita::agency::Agency;
use ita::plan::Plan;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::view::View;
use crate::components::form::{Button, Callout, CalloutTone, Choice, ChoiceOption, Field};
use crate::handles;
use crate::record::AssessmentId;
use crate::storage::IndexEntry;
use crate::wording::carry_error;
use crate::workspace::{Action, Open, Shelf, use_shelf};

/// Why nothing could be taken over.
const NO_MEASURES: &str = "การประเมินนั้นยังไม่มีมาตรการ";

/// The choice among other assessments of the same or an earlier year; empty if there is not one.
pub(super) fn take_over(view: View) -> AnyView {
    let open = view.open();
    let shelf = use_shelf();
    let picked = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<&'static str>);
    let others = Memo::new(move |_| others(shelf, open));
    let take = move || {
        let id = AssessmentId(picked.get_untracked());
        spawn_local(async move {
            let taken = load_plan(shelf, open, &id).await;
            // The person may have left the page.
            if problem.try_set(taken.as_ref().err().copied()).is_some() {
                return;
            }
            if let Ok((plan, agency)) = taken {
                open.dispatch(Action::TakeOverPlan { plan, agency });
            }
        });
    };
    let shown = move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            let others = others.into_iter().map(|entry| {
                let name = format!("ปี {} {}", entry.fiscal_year, entry.agency);
                ChoiceOption::new(entry.id.0, name)
            });
            let first = ChoiceOption::new("", "เลือกการประเมิน");
            let options: Vec<_> = std::iter::once(first).chain(others).collect();
            let field =
                Field::held("นำมาตรการของการประเมินอื่นมาใช้", picked).handle(handles::TAKE_OVER);
            view! {
                <div class="plan-row">
                    <Choice field options />
                    <Button
                        handle=handles::TAKE_OVER_GO
                        off=move || {
                            picked.with(String::is_empty) || open.is_read_only()
                        }
                        press=take
                    >
                        "นำมาใช้"
                    </Button>
                </div>
                <p class="quiet">
                    "เรื่องที่มาตรการตอบจะจับคู่ตามเรื่องเดียวกันของปีนี้ สถานะ ผล และหลักฐานเริ่มใหม่ทั้งหมด"
                </p>
            }
        })
    };
    view! {
        {shown}
        {move || problem.get().map(|text| view! { <Callout tone=CalloutTone::Bad role="alert">{text}</Callout> })}
    }
    .into_any()
}

/// The other stored assessments of the same or an earlier year.
fn others(shelf: Shelf, open: Open) -> Vec<IndexEntry> {
    let year = open.with(|record| record.assessment.fiscal_year);
    let own = open.id();
    let entries = shelf.list().get();
    let is_other = |entry: &IndexEntry| entry.id != own && entry.fiscal_year <= year;
    entries.into_iter().filter(is_other).collect()
}

async fn load_plan(
    shelf: Shelf,
    open: Open,
    id: &AssessmentId,
) -> Result<(Plan, Agency), &'static str> {
    let year = open.with_untracked(|record| record.assessment.fiscal_year);
    let (plan, agency) = shelf.carried(id, year).await.map_err(|error| carry_error(&error))?;
    if plan.measures.is_empty() {
        return Err(NO_MEASURES);
    }
    Ok((plan, agency))
}
