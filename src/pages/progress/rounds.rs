use ita::plan::{Plan, RoundId};
use leptos::prelude::*;

use super::page::Page;
use super::wording;
use crate::browser::focus;
use crate::components::form::{
    Button, ButtonLook, CalloutBox, CalloutTone, DateField, ErrorText, Field, TextField,
};
use crate::handles;
use crate::record::{EditField, RoundField};
use crate::workspace::Action;

/// The confirmation asked for before reports become hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RoundsQuestion {
    Remove(RoundId),
    Customary,
}

impl RoundsQuestion {
    /// How many reports would become hidden.
    fn hidden(self, plan: &Plan) -> usize {
        match self {
            Self::Remove(id) => plan.reports_in(id),
            Self::Customary => {
                let own = plan.own_rounds.iter().map(|round| round.id);
                let removed = own.filter(|id| !id.is_customary());
                removed.map(|id| plan.reports_in(id)).sum()
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

/// The element id of the first button.
const FIRST: &str = "rounds-first";

/// Edits the reporting rounds, for agencies that do not report after 6 and 12 months.
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
    let open = page.open();
    let begin = move || {
        open.dispatch(Action::OwnRounds);
    };
    view! {
        <p class="quiet">"รายงานรอบ 6 เดือน และรอบ 12 เดือน ตามปีงบประมาณ"</p>
        <Button
            look=ButtonLook::Small
            handle=handles::ROUNDS_OWN
            id=FIRST
            off=move || open.is_read_only()
            press=begin
        >
            "กำหนดรอบรายงานเอง"
        </Button>
    }
    .into_any()
}

fn own(page: Page, asked: RwSignal<Option<RoundsQuestion>>) -> AnyView {
    let open = page.open();
    let ids = Memo::new(move |_| {
        page.plan.with(|plan| {
            let ids = plan.own_rounds.iter().map(|round| round.id);
            ids.collect::<Vec<_>>()
        })
    });
    let add = move || {
        let count = ids.with_untracked(Vec::len);
        open.dispatch(Action::AddRound { name: format!("รอบที่ {}", count + 1) });
    };
    let ask = move |what: RoundsQuestion| ask(page, asked, what);
    view! {
        <For each=move || ids.get() key=|id| *id children=move |id| row(page, id, ask) />
        {move || asked.get().map(|what| question(page, asked, what))}
        <div class="button-row">
            <Button
                look=ButtonLook::Small
                handle=handles::ROUNDS_ADD
                id=FIRST
                off=move || open.is_read_only()
                press=add
            >
                "เพิ่มรอบ"
            </Button>
            <Button
                look=ButtonLook::Small
                handle=handles::ROUNDS_CUSTOMARY
                off=move || open.is_read_only()
                press=move || ask(RoundsQuestion::Customary)
            >
                "กลับไปใช้รอบ 6 และ 12 เดือน"
            </Button>
        </div>
    }
    .into_any()
}

/// Asks for confirmation, or acts at once if no report becomes hidden.
fn ask(page: Page, asked: RwSignal<Option<RoundsQuestion>>, what: RoundsQuestion) {
    if page.plan.with_untracked(|plan| what.hidden(plan)) > 0 {
        asked.set(Some(what));
    } else {
        answer(page, asked, what);
    }
}

fn answer(page: Page, asked: RwSignal<Option<RoundsQuestion>>, what: RoundsQuestion) {
    asked.set(None);
    page.open().dispatch(what.action());
    focus_first();
}

/// Focuses the first button in the next frame: the pressed one may be gone, and the others are not rendered yet.
fn focus_first() {
    request_animation_frame(|| focus::element(FIRST));
}

fn question(page: Page, asked: RwSignal<Option<RoundsQuestion>>, what: RoundsQuestion) -> AnyView {
    let hidden = move || page.plan.with(|plan| what.hidden(plan));
    let keep = move || {
        asked.set(None);
        focus_first();
    };
    view! {
        <CalloutBox tone=CalloutTone::Warn class="stack" role="alert" handle=handles::ROUNDS_QUESTION>
            <p>{move || wording::hidden_reports(hidden())}</p>
            <div class="button-row">
                <Button
                    look=ButtonLook::SmallDanger
                    handle=handles::ROUNDS_REMOVE_ANYWAY
                    press=move || answer(page, asked, what)
                >
                    "นำออก"
                </Button>
                <Button look=ButtonLook::Small press=keep>
                    "ไม่นำออก"
                </Button>
            </div>
        </CalloutBox>
    }
    .into_any()
}

fn row(
    page: Page,
    id: RoundId,
    ask: impl Fn(RoundsQuestion) + Copy + Send + Sync + 'static,
) -> AnyView {
    let open = page.open();
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
        open.dispatch(Action::Type { field, text });
    };
    let type_until = move |text: String| {
        let field = EditField::Round(id, RoundField::Until);
        open.dispatch(Action::Type { field, text });
    };
    let until_field = Field::new("ถึงวันที่", until, type_until)
        .undone_by_app()
        .handle(handles::ROUND_UNTIL.of(id.0))
        .off(move || open.is_read_only())
        .error(format!("round-error-{}", id.0), problem)
        .error_elsewhere();
    view! {
        <div class="progress-form" role="group" aria-label="รอบรายงานหนึ่งรอบ">
            <TextField
                field=Field::new("ชื่อรอบ", name, type_name)
                    .undone_by_app()
                    .handle(handles::ROUND_NAME.of(id.0))
                    .off(move || open.is_read_only())
                class="progress-wide"
            />
            <DateField field=until_field.clone() />
            <Button
                look=ButtonLook::SmallDanger
                handle=handles::ROUND_REMOVE.of(id.0)
                label=move || format!("นำออก: {}", name())
                off=move || open.is_read_only()
                press=move || ask(RoundsQuestion::Remove(id))
            >
                "นำออก"
            </Button>
            <ErrorText field=until_field class="progress-whole" />
        </div>
    }
    .into_any()
}
