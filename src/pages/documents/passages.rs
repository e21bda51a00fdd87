//! The passages of the report, rewritten by the person.

use std::sync::Arc;

use documents::{Composed, PaperKind, PassageDraft, passage_of};
use ita::passage::{Passage, PassageChange};
use leptos::prelude::*;

use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone, Field, TextArea};
use crate::handles;
use crate::pages::subject::changes;
use crate::workspace::{Action, Open, use_open};

/// Opens the passages and moves to the one of `place`, after a click on it in the preview.
pub fn focus_passage(place: String) {
    focus::unfolded(&format!("passage-{place}"));
}

/// Every passage of a paper that can be rewritten. A rewritten one is marked, with the figures that have changed
/// since.
#[component]
pub fn Passages(
    /// The paper as currently composed.
    composed: Memo<Option<Arc<Composed>>>,
    kind: PaperKind,
) -> impl IntoView {
    let open = use_open();
    let drafted = Memo::new(move |_| {
        composed.with(|it| it.as_ref().map(|it| Arc::new(it.drafts.clone())).unwrap_or_default())
    });
    let places = move || -> Vec<String> {
        drafted.with(|all| all.iter().map(|draft| draft.place.clone()).collect())
    };
    let one = move |place: String| passage(open, drafted, place);
    let outdated = move || {
        drafted
            .with(|all| all.iter().filter(|draft| !changed(open, &draft.place).is_empty()).count())
    };
    view! {
        <section class="panel" aria-labelledby="passages-heading" data-kind=kind.id()>
            <h2 id="passages-heading">"ข้อความในเอกสาร"</h2>
            <p class="quiet">"แก้ได้ทุกย่อหน้า หรือคลิกที่ย่อหน้าในตัวอย่าง ข้อความที่แก้แล้วจะไม่ถูกเขียนทับ เมื่อคะแนนเปลี่ยนจะมีป้ายเตือน"</p>
            {move || {
                (outdated() > 0)
                    .then(|| {
                        view! {
                            <Callout tone=CalloutTone::Warn role="status">
                                {format!("มี {} ย่อหน้าที่ตัวเลขเปลี่ยน", outdated())}
                            </Callout>
                        }
                    })
            }}
            <details>
                <summary>"แก้ข้อความ"</summary>
                <ol class="plan-list">
                    <For each=places key=Clone::clone children=one />
                </ol>
            </details>
        </section>
    }
}

fn changed(open: Open, place: &str) -> Vec<PassageChange> {
    let changed = open.with_known(|known, _| {
        known.passages.get(place).map(|passage| passage.changed(known.result))
    });
    changed.flatten().unwrap_or_default()
}

fn passage(open: Open, drafted: Memo<Arc<Vec<PassageDraft>>>, place: String) -> AnyView {
    let place = StoredValue::new(place);
    let draft = Memo::new(move |_| {
        drafted.with(|all| all.iter().find(|d| d.place == place.get_value()).cloned())
    });
    let own =
        Memo::new(move |_| open.with(|record| record.passages.get(&place.get_value()).cloned()));
    let drafted_text =
        move || draft.with(|d| d.as_ref().map(|d| d.text.clone()).unwrap_or_default());
    let text =
        move || own.with(|own| own.as_ref().map(|p| p.text.clone())).unwrap_or_else(drafted_text);
    let set_passage = move |passage: Passage| {
        open.dispatch(Action::KeepPassage { key: place.get_value(), passage });
    };
    let drop_own = move || open.dispatch(Action::DropPassage(place.get_value()));
    let typed = move |text: String| {
        let passage = match (own.get_untracked(), draft.get_untracked()) {
            // Keeps the figures it was written for, until the person confirms the new ones.
            (Some(own), _) => Passage { text, ..own },
            (None, Some(draft)) => passage_of(&draft, text),
            (None, None) => return,
        };
        set_passage(passage);
    };
    let keep = move || {
        if let (Some(own), Some(draft)) = (own.get_untracked(), draft.get_untracked()) {
            set_passage(passage_of(&draft, own.text));
        }
    };
    let heading = move || draft.with(|d| d.as_ref().map(|d| d.heading.clone()).unwrap_or_default());
    let id = format!("passage-{}", place.get_value());
    let marks = move || {
        own.with(Option::is_some).then(|| {
            let words = changes(&changed(open, &place.get_value()));
            let outdated = (!words.is_empty()).then(|| {
                view! {
                    <span class="tag bad">"ตัวเลขเปลี่ยน"</span>
                    <span>{words}</span>
                    <Button look=ButtonLook::Small press=keep>
                        "ข้อความนี้ใช้ได้แล้ว"
                    </Button>
                }
            });
            view! {
                <p class="button-row">
                    <span class="tag warn">"แก้แล้ว"</span>
                    {outdated}
                    <Button look=ButtonLook::Small handle=handles::PASSAGE_FRESH press=drop_own>
                        "ใช้ร่างใหม่"
                    </Button>
                </p>
            }
        })
    };
    view! {
        <li class="field">
            <label class="field-label" for=id.clone()>
                {heading}
            </label>
            <TextArea
                field=Field::bare(text, typed)
                    .undone_by_app()
                    .id(id.clone())
                    .handle(id)
                    .off(move || open.is_read_only())
                rows=9
            />
            {marks}
        </li>
    }
    .into_any()
}
