//! The button that fixes a check, as one undo step.

use ita::checks::{CheckTarget, Fix};
use leptos::prelude::*;

use crate::components::form::{Button, ButtonLook};
use crate::workspace::{Action, Open};

pub(super) fn button(open: Open, fix: &Fix, place: &CheckTarget) -> AnyView {
    let name = match fix {
        Fix::LinkMeasure { .. } => "โยงให้",
        Fix::AddMeasureFor(_) => "เพิ่มร่างมาตรการ",
        Fix::WholeYear(_) => "ตั้งเป็นทั้งปีงบประมาณ",
        Fix::FreshDraft(_) => "ใช้ร่างใหม่",
        Fix::RenameAgency { .. } => "เปลี่ยนเป็นชื่อหน่วยงานนี้",
    };
    let (fix, place) = (fix.clone(), place.clone());
    let act = move || apply(open, &fix, &place);
    view! {
        <Button look=ButtonLook::SmallPrimary off=move || open.is_read_only() press=act>
            {name}
        </Button>
    }
    .into_any()
}

fn apply(open: Open, fix: &Fix, place: &CheckTarget) {
    let drafts = match fix {
        Fix::AddMeasureFor(finding) => open.drafts_for(&[*finding]),
        _ => Vec::new(),
    };
    open.dispatch(Action::ApplyFix { fix: fix.clone(), place: place.clone(), drafts });
}
