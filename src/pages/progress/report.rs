use ita::plan::{Report, Round, RoundId};
use leptos::prelude::*;

use super::one::One;
use super::page::Page;
use crate::components::form::{Button, ButtonLook, ChoiceButton, Field, TextArea};
use crate::record::{EditField, ReportField};
use crate::workspace::{Action, MeasureEdit};

/// A text field of a report.
#[derive(Clone, Copy)]
struct ReportText {
    /// Part of its test handle and its undo step.
    name: &'static str,
    label: &'static str,
    field: ReportField,
}

const TEXTS: [ReportText; 4] = [
    ReportText {
        name: "done", label: "ผลการดำเนินการ", field: ReportField::Done
    },
    ReportText {
        name: "outcome", label: "ผลลัพธ์หรือผลสัมฤทธิ์", field: ReportField::Outcome
    },
    ReportText {
        name: "obstacles", label: "ปัญหา/อุปสรรค", field: ReportField::Obstacles
    },
    ReportText {
        name: "advice", label: "ข้อเสนอแนะ", field: ReportField::Advice
    },
];

/// The rounds, the selected one, and the one before it.
#[derive(Clone, PartialEq, Eq)]
struct Rounds {
    all: Vec<Round>,
    /// `None` only while no assessment is open.
    shown: Option<RoundId>,
    before: Option<Round>,
}

impl Rounds {
    fn of(page: Page) -> Self {
        let year = page.year.get();
        let all = page.plan.with(|plan| plan.rounds(year));
        let chosen = page.round.get();
        let is_open = |round: &Round| round.until.date().is_some_and(|day| day >= page.today);
        let at = all
            .iter()
            .position(|round| Some(round.id) == chosen)
            .or_else(|| all.iter().position(is_open))
            .or_else(|| all.len().checked_sub(1));
        Self {
            shown: at.map(|at| all[at].id),
            before: at.and_then(|at| all.get(at.checked_sub(1)?)).cloned(),
            all,
        }
    }
}

/// The reports of a measure, by round.
pub(super) fn report(one: One) -> AnyView {
    let open = one.page.open();
    let rounds = Memo::new(move |_| Rounds::of(one.page));
    let fields = TEXTS.map(|text| field(one, rounds, text));
    let before = Memo::new(move |_| rounds.with(|rounds| rounds.before.clone()));
    let copy = move || {
        let before = before.get()?;
        let shown = rounds.with(|rounds| rounds.shown)?;
        let is_offered = one.now.with(|measure| {
            let is_empty = |id| measure.reports.get(&id).is_none_or(Report::is_empty);
            is_empty(shown) && !is_empty(before.id)
        });
        let take = move || {
            one.edit(MeasureEdit::CopyReport { from: before.id, to: shown });
        };
        is_offered.then(|| {
            view! {
                <Button
                    look=ButtonLook::Small
                    class="no-print"
                    handle=one.handle("report-copy")
                    off=move || open.is_read_only()
                    press=take
                >
                    {format!("คัดลอกผลจาก{}", before.name.trim())}
                </Button>
            }
        })
    };
    view! {
        <div class="progress-section">
            <h3 id=one.handle("report-head")>"รายงานผลตามรอบ"</h3>
            {choices(one.page, rounds)}
            {copy}
            <div class="progress-texts">{fields.into_iter().collect::<Vec<_>>()}</div>
        </div>
    }
    .into_any()
}

fn choices(page: Page, rounds: Memo<Rounds>) -> AnyView {
    let all = Memo::new(move |_| rounds.with(|rounds| rounds.all.clone()));
    let choice = move |round: Round| {
        let id = round.id;
        let is_shown = move || rounds.with(|rounds| rounds.shown) == Some(id);
        let name = match (round.name.trim(), round.until.date()) {
            ("", None) => "รอบที่ยังไม่มีชื่อ".to_owned(),
            (name, None) => name.to_owned(),
            (name, Some(day)) => format!("{name} (ถึง {})", day.short()),
        };
        view! {
            <ChoiceButton
                value=id.0.to_string()
                chosen=move || is_shown()
                press=move || page.round.set(Some(id))
            >
                {name}
            </ChoiceButton>
        }
    };
    view! {
        <div class="choices" role="group" aria-label="รอบรายงาน">
            {move || all.get().into_iter().map(choice).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

fn field(one: One, rounds: Memo<Rounds>, text: ReportText) -> AnyView {
    let open = one.page.open();
    let shown = move || rounds.with(|rounds| rounds.shown);
    let value = move || {
        let shown = shown()?;
        one.now.with(|measure| {
            let report = measure.reports.get(&shown)?;
            Some(text.field.read(report))
        })
    };
    let typed = move |typed: String| {
        let Some(round) = untrack(shown) else { return };
        let field = EditField::Report(one.id, round, text.field);
        open.dispatch(Action::Type { field, text: typed });
    };
    view! {
        <TextArea
            field=Field::new(text.label, move || value().unwrap_or_default(), typed)
                .undone_by_app()
                .handle(one.handle(&format!("report-{}", text.name)))
                .off(move || open.is_read_only())
            rows=3
        />
    }
    .into_any()
}
