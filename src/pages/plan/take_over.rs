//! Taking over the measures of another assessment kept here.

use ita::agency::Agency;
use ita::plan::Plan;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::view::View;
use crate::record::AssessmentId;
use crate::storage::IndexEntry;
use crate::workspace::{Action, CarryError, Open, Shelf, use_shelf};

/// Why nothing could be taken over.
const NOT_THERE: &str = "เปิดการประเมินนั้นไม่ได้ ลองเปิดจากหน้าเริ่มต้น";
const NO_MEASURES: &str = "การประเมินนั้นยังไม่มีมาตรการ";
const NOT_FETCHED: &str = "อ่านกรอบการประเมินไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง";

/// Other assessments of the years before, if there are any.
pub(super) fn take_over(view: View) -> AnyView {
    let workspace = view.workspace();
    let shelf = use_shelf();
    let picked = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<&'static str>);
    let others = Memo::new(move |_| others(shelf, workspace));
    let take = move |_| {
        let id = AssessmentId(picked.get_untracked());
        spawn_local(async move {
            let taken = taken(shelf, workspace, &id).await;
            // The page may have been left.
            if problem.try_set(taken.as_ref().err().copied()).is_some() {
                return;
            }
            if let Ok((plan, agency)) = taken {
                workspace.dispatch(Action::TakeOverPlan { plan, agency });
            }
        });
    };
    let shown = move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            let options: Vec<_> = others
                .into_iter()
                .map(|entry| {
                    let name = format!("ปี {} {}", entry.fiscal_year, entry.agency);
                    view! { <option value=entry.id.0>{name}</option> }
                })
                .collect();
            view! {
                <div class="plan-row">
                    <label class="field">
                        <span class="field-label">"นำมาตรการของการประเมินอื่นมาใช้"</span>
                        <select
                            class="select"
                            data-testid="take-over"
                            on:change:target=move |event| picked.set(event.target().value())
                        >
                            <option value="">"เลือกการประเมิน"</option>
                            {options}
                        </select>
                    </label>
                    <button
                        class="button"
                        type="button"
                        data-testid="take-over-go"
                        prop:disabled=move || {
                            picked.with(String::is_empty) || workspace.is_read_only()
                        }
                        on:click=take
                    >
                        "นำมาใช้"
                    </button>
                </div>
                <p class="quiet">
                    "เรื่องที่มาตรการตอบจะจับคู่ตามเรื่องเดียวกันของปีนี้ สถานะ ผล และหลักฐานเริ่มใหม่ทั้งหมด"
                </p>
            }
        })
    };
    view! {
        {shown}
        {move || problem.get().map(|text| view! { <p class="callout bad" role="alert">{text}</p> })}
    }
    .into_any()
}

/// Everything kept here but the open one, of the same year or an earlier one.
fn others(shelf: Shelf, workspace: Open) -> Vec<IndexEntry> {
    let year = workspace.with(|record| record.assessment.fiscal_year);
    let own = workspace.id();
    let entries = shelf.list().get();
    let is_other = |entry: &IndexEntry| entry.id != own && entry.fiscal_year <= year;
    entries.into_iter().filter(is_other).collect()
}

async fn taken(
    shelf: Shelf,
    workspace: Open,
    id: &AssessmentId,
) -> Result<(Plan, Agency), &'static str> {
    let year = workspace.with_untracked(|record| record.assessment.fiscal_year);
    let (plan, agency) = shelf.carried(id, year).await.map_err(|error| match error {
        CarryError::NotRead(_) => NOT_THERE,
        CarryError::Reference(_) => NOT_FETCHED,
    })?;
    if plan.measures.is_empty() {
        return Err(NO_MEASURES);
    }
    Ok((plan, agency))
}
