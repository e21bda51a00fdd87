use ita::plan::{Plan, RoundId};
use leptos::prelude::*;

use super::{Page, wording};
use crate::browser::focus;
use crate::record::{EditField, RoundField};
use crate::workspace::Action;

/// What a person is asked before reports go out of sight.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Remove(RoundId),
    Customary,
}

impl Asked {
    /// How many reports would no longer be shown.
    fn hidden(self, plan: &Plan) -> usize {
        match self {
            Self::Remove(id) => plan.reports_in(id),
            Self::Customary => {
                let own = plan.own_rounds.iter().map(|round| round.id);
                let gone = own.filter(|id| !id.is_customary());
                gone.map(|id| plan.reports_in(id)).sum()
            }
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Remove(id) => Action::RemoveRound(id),
            Self::Customary => Action::DropOwnRounds,
        }
    }
}

/// The first button there is, by its id.
const FIRST: &str = "rounds-first";

/// When is reported, where 6 and 12 months are not the agency's custom.
pub(super) fn rounds(page: Page) -> AnyView {
    let is_own = Memo::new(move |_| page.plan.with(|plan| !plan.own_rounds.is_empty()));
    let asked = RwSignal::new(None);
    let shown = move || {
        if is_own.get() { own(page, asked) } else { customary(page) }
    };
    view! {
        <section class="panel no-print" aria-labelledby="progress-rounds">
            <h2 id="progress-rounds">"รอบรายงาน"</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn customary(page: Page) -> AnyView {
    let workspace = page.workspace();
    let begin = move |_| {
        workspace.dispatch(Action::OwnRounds);
    };
    view! {
        <p class="quiet">"รายงานรอบ 6 เดือน และรอบ 12 เดือน ตามปีงบประมาณ"</p>
        <button
            class="button small"
            type="button"
            data-testid="rounds-own"
            id=FIRST
            disabled=move || workspace.is_read_only()
            on:click=begin
        >
            "กำหนดรอบรายงานเอง"
        </button>
    }
    .into_any()
}

fn own(page: Page, asked: RwSignal<Option<Asked>>) -> AnyView {
    let workspace = page.workspace();
    let ids = Memo::new(move |_| {
        page.plan.with(|plan| {
            let ids = plan.own_rounds.iter().map(|round| round.id);
            ids.collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let count = ids.with_untracked(Vec::len);
        workspace.dispatch(Action::AddRound { name: format!("รอบที่ {}", count + 1) });
    };
    let ask = move |what: Asked| ask(page, asked, what);
    view! {
        <For each=move || ids.get() key=|id| *id children=move |id| row(page, id, ask) />
        {move || asked.get().map(|what| question(page, asked, what))}
        <div class="button-row">
            <button
                class="button small"
                type="button"
                data-testid="rounds-add"
                id=FIRST
                disabled=move || workspace.is_read_only()
                on:click=add
            >
                "เพิ่มรอบ"
            </button>
            <button
                class="button small"
                type="button"
                data-testid="rounds-customary"
                disabled=move || workspace.is_read_only()
                on:click=move |_| ask(Asked::Customary)
            >
                "กลับไปใช้รอบ 6 และ 12 เดือน"
            </button>
        </div>
    }
    .into_any()
}

/// Does it at once where no report goes out of sight.
fn ask(page: Page, asked: RwSignal<Option<Asked>>, what: Asked) {
    if page.plan.with_untracked(|plan| what.hidden(plan)) > 0 {
        asked.set(Some(what));
    } else {
        answer(page, asked, what);
    }
}

fn answer(page: Page, asked: RwSignal<Option<Asked>>, what: Asked) {
    asked.set(None);
    page.workspace().dispatch(what.action());
    to_first();
}

/// The button asked with may have gone; the others are there with the next picture.
fn to_first() {
    request_animation_frame(|| focus::element(FIRST));
}

fn question(page: Page, asked: RwSignal<Option<Asked>>, what: Asked) -> AnyView {
    let hidden = move || page.plan.with(|plan| what.hidden(plan));
    let keep = move |_| {
        asked.set(None);
        to_first();
    };
    view! {
        <div class="callout warn stack" role="alert" data-testid="rounds-question">
            <p>{move || wording::hidden_reports(hidden())}</p>
            <div class="button-row">
                <button
                    class="button small danger"
                    type="button"
                    data-testid="rounds-remove-anyway"
                    on:click=move |_| answer(page, asked, what)
                >
                    "นำออก"
                </button>
                <button class="button small" type="button" on:click=keep>
                    "ไม่นำออก"
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn row(page: Page, id: RoundId, ask: impl Fn(Asked) + Copy + 'static) -> AnyView {
    let workspace = page.workspace();
    let round = Memo::new(move |_| {
        page.plan.with(|plan| plan.own_rounds.iter().find(|round| round.id == id).cloned())
    });
    let name = move || round.with(|r| r.as_ref().map_or_else(String::new, |r| r.name.clone()));
    let until = move || round.with(|r| r.as_ref().map_or_else(String::new, |r| r.until.0.clone()));
    let problem = move || {
        let is_unreadable = round.with(|r| r.as_ref().is_some_and(|r| r.until.is_unreadable()));
        is_unreadable.then_some(wording::BAD_DATE)
    };
    let type_name = move |text: String| {
        let field = EditField::Round(id, RoundField::Name);
        workspace.dispatch(Action::Type { field, text });
    };
    let type_until = move |text: String| {
        let field = EditField::Round(id, RoundField::Until);
        workspace.dispatch(Action::Type { field, text });
    };
    let error_id = format!("round-error-{}", id.0);
    view! {
        <div class="progress-form" role="group" aria-label="รอบรายงานหนึ่งรอบ">
            <label class="field progress-wide">
                <span class="field-label">"ชื่อรอบ"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-undo=""
                    data-testid=format!("round-name-{}", id.0)
                    prop:value=name
                    prop:readOnly=move || workspace.is_read_only()
                    on:input:target=move |event| type_name(event.target().value())
                />
            </label>
            <label class="field">
                <span class="field-label">"ถึงวันที่"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-undo=""
                    data-testid=format!("round-until-{}", id.0)
                    aria-invalid=move || problem().is_some().then_some("true")
                    aria-describedby=error_id.clone()
                    prop:value=until
                    prop:readOnly=move || workspace.is_read_only()
                    on:input:target=move |event| type_until(event.target().value())
                />
            </label>
            <button
                class="button small danger"
                type="button"
                data-testid=format!("round-remove-{}", id.0)
                aria-label=move || format!("นำออก: {}", name())
                disabled=move || workspace.is_read_only()
                on:click=move |_| ask(Asked::Remove(id))
            >
                "นำออก"
            </button>
            <span class="field-error progress-whole" id=error_id>
                {problem}
            </span>
        </div>
    }
    .into_any()
}
