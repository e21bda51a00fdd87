//! What one click can do about a check: one step of undo.

use ita::checks::{Fix, Place};
use ita::plan::{Finding, Period};
use leptos::prelude::*;
use thai::Span;

use crate::pages::plan::suggestions::drafts_for;
use crate::workspace::OpenWorkspace;

pub(super) fn button(workspace: OpenWorkspace, fix: &Fix, place: &Place) -> AnyView {
    let name = match fix {
        Fix::LinkMeasure { .. } => "โยงให้",
        Fix::AddMeasureFor(_) => "เพิ่มร่างมาตรการ",
        Fix::WholeYear(_) => "ตั้งเป็นทั้งปีงบประมาณ",
        Fix::FreshDraft(_) => "ใช้ร่างใหม่",
        Fix::RenameAgency { .. } => "เปลี่ยนเป็นชื่อหน่วยงานนี้",
    };
    let workspace = StoredValue::new(workspace);
    let (fix, place) = (fix.clone(), place.clone());
    let act = move |_| mend(workspace.get_value(), &fix, &place);
    view! {
        <button
            class="button small primary"
            type="button"
            prop:disabled=move || workspace.get_value().is_read_only()
            on:click=act
        >
            {name}
        </button>
    }
    .into_any()
}

fn mend(workspace: OpenWorkspace, fix: &Fix, place: &Place) {
    match fix {
        Fix::LinkMeasure { measure, finding } => workspace.edit_measure(*measure, |m| {
            m.answers.insert(*finding);
        }),
        Fix::AddMeasureFor(finding) => add(workspace, *finding),
        Fix::WholeYear(measure) => {
            if let Some(year) = workspace.coming_year_untracked() {
                workspace.edit_measure(*measure, |m| {
                    m.period = Period { every: m.period.every, ..Span::year(year).into() };
                });
            }
        }
        Fix::FreshDraft(passage) => workspace.set_passage(passage, None),
        Fix::RenameAgency { from, to } => rename(workspace, place, from, to),
    }
}

fn add(workspace: OpenWorkspace, finding: Finding) {
    let drafts = drafts_for(workspace, &[finding]);
    workspace.edit_plan(|plan| {
        for draft in drafts {
            plan.add(draft);
        }
    });
}

/// Writes another name in every text of the place.
fn rename(workspace: OpenWorkspace, place: &Place, from: &str, to: &str) {
    let put = |text: &mut String| *text = text.replace(from, to);
    match place {
        Place::Measure(id) | Place::Progress(id) => {
            workspace.edit_measure(*id, |measure| measure.texts_mut().into_iter().for_each(put));
        }
        Place::NextItem(code) => {
            workspace.edit_next_item(*code, None, |work| {
                put(&mut work.notes);
                put(&mut work.unit);
            });
        }
        Place::Passage(key) => {
            let passage = workspace.with_untracked(|record| record.passages.get(key).cloned());
            if let Some(mut passage) = passage.flatten() {
                put(&mut passage.text);
                workspace.set_passage(key, Some(passage));
            }
        }
        Place::Scores(subject) => {
            let remark = workspace.with_untracked(|r| r.assessment.weak.get(subject).cloned());
            if let Some(mut remark) = remark.flatten() {
                put(&mut remark);
                workspace.dispatch(crate::workspace::Action::SetWeak {
                    subject: *subject,
                    remark: Some(remark),
                });
            }
        }
        Place::Gaps | Place::Plan | Place::NextRound | Place::Agency | Place::Framework => {}
    }
}
