use leptos::prelude::*;

use crate::browser::clock;
use crate::components::icon::{Icon, icon};
use crate::handles;
use crate::workspace::{Open, SaveState};

/// Shows the save state in a few words.
#[component]
pub fn SaveNote(open: Open) -> impl IntoView {
    let state = open.save_state();
    let class = move || match state.get() {
        SaveState::Saving => handles::SAVE_STATE,
        SaveState::Saved { .. } => "save-state is-saved",
        SaveState::Failed { .. } | SaveState::ReadOnly | SaveState::Conflict { .. } => {
            "save-state is-failed"
        }
    };
    view! {
        <span class=class data-testid=handles::SAVE_STATE data-value=move || name(&state.get())>
            {move || match state.get() {
                SaveState::Saving => None,
                SaveState::Saved { .. } => Some(icon(Icon::Done)),
                _ => Some(icon(Icon::Alert)),
            }}
            <span class="save-text">{move || text(&state.get())}</span>
        </span>
    }
}

fn name(state: &SaveState) -> &'static str {
    match state {
        SaveState::Saved { .. } => "saved",
        SaveState::Saving => "saving",
        SaveState::Failed { .. } => "failed",
        SaveState::ReadOnly => "read-only",
        SaveState::Conflict { .. } => "conflict",
    }
}

fn text(state: &SaveState) -> String {
    match state {
        SaveState::Saved { at } => {
            let at = clock::local(*at);
            format!("บันทึกแล้ว {:02}.{:02} น.", at.hour, at.minute)
        }
        SaveState::Saving => "กำลังบันทึก…".to_owned(),
        SaveState::Failed { .. } => "บันทึกไม่สำเร็จ".to_owned(),
        SaveState::ReadOnly => "อ่านอย่างเดียว".to_owned(),
        SaveState::Conflict { .. } => "แก้ไขในแท็บอื่นด้วย".to_owned(),
    }
}
