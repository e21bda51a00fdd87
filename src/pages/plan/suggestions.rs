//! Suggested measures for the unanswered findings, ordered by points to win.

use ita::plan::Finding;
use ita::suggestions::{Library, Offer, Suggestion, first_drafts, suggested};
use ita::two_decimals;
use leptos::prelude::*;

use super::names;
use super::view::View;
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::workspace::{Action, Open};

/// How many findings are shown before the person unfolds all.
const FIRST: usize = 5;
/// How many suggestions are shown for a finding.
const EACH: usize = 3;

pub(super) fn suggestions(view: View) -> AnyView {
    let open = view.open();
    let shows_all = RwSignal::new(false);
    // The suggestions depend only on the links between measures and findings, not on every letter typed.
    let links = Memo::new(move |_| {
        open.with(|record| {
            let measures = record.plan.measures.iter();
            measures.map(|m| (m.answers.clone(), m.status())).collect::<Vec<_>>()
        })
    });
    let shown = move || {
        links.get();
        let library = open.reference().library()?;
        let offers = find_offers(open, &library)?;
        if offers.is_empty() {
            return None;
        }
        let more = offers.len().saturating_sub(FIRST);
        let most = if shows_all.get() { offers.len() } else { FIRST };
        let rows: Vec<_> = offers.iter().take(most).map(|offer| row(view, offer)).collect();
        let has_any = offers.iter().any(|offer| !offer.suggestions.is_empty());
        let rest = (more > 0).then(|| {
            view! {
                <Button
                    look=ButtonLook::Small
                    pressed=move || shows_all.get()
                    press=move || shows_all.update(|all| *all = !*all)
                >
                    {move || {
                        if shows_all.get() {
                            "แสดงน้อยลง".to_owned()
                        } else {
                            format!("แสดงอีก {more} เรื่อง")
                        }
                    }}
                </Button>
            }
        });
        let all = has_any.then(|| take_first(view));
        Some(
            view! {
                <section class="panel no-print" aria-labelledby="suggestions-heading">
                    <div class="panel-head">
                        <h2 id="suggestions-heading">"ข้อเสนอสำหรับเรื่องที่ยังไม่มีมาตรการ"</h2>
                        {all}
                    </div>
                    <p class="quiet">
                        "เรียงตามคะแนนที่จะได้คืน เป็นร่างที่เขียนจากแนวปฏิบัติของหน่วยงานต่าง ๆ ไม่ใช่ข้อความของสำนักงาน ป.ป.ช. แก้ไขให้ตรงกับหน่วยงานก่อนใช้"
                    </p>
                    {rows}
                    {rest}
                </section>
            }
            .into_any(),
        )
    };
    view! { {shown} }.into_any()
}

fn find_offers(open: Open, library: &Library) -> Option<Vec<Offer<'_>>> {
    let framework = open.framework()?;
    let analysis = open.analysis()?;
    let topics = open.reference().topics()?;
    Some(
        open.with_untracked(|record| {
            suggested(&framework, &analysis, &topics, library, &record.plan)
        }),
    )
}

fn row(view: View, offer: &Offer) -> AnyView {
    let open = view.open();
    let finding = offer.finding;
    let name = open
        .framework()
        .map(|framework| names::name(&framework, open.reference().topics().as_deref(), finding));
    let win = offer.win.map(|win| {
        view! { <span class="tag good">{format!("+{} คะแนน", two_decimals(win))}</span> }
    });
    let suggestions: Vec<_> = offer
        .suggestions
        .iter()
        .take(EACH)
        .map(|suggestion| suggestion_row(view, finding, suggestion))
        .collect();
    let none = suggestions
        .is_empty()
        .then(|| view! { <p class="quiet">"ยังไม่มีข้อเสนอสำเร็จรูป เพิ่มมาตรการเองได้"</p> });
    view! {
        <div class="plan-offer" data-testid=handles::OFFER.of(finding)>
            <h3>
                <span class="tag code">{names::short(finding)}</span>
                " "
                {name}
                " "
                {win}
            </h3>
            {suggestions}
            {none}
        </div>
    }
    .into_any()
}

fn suggestion_row(view: View, finding: Finding, suggestion: &Suggestion) -> AnyView {
    let open = view.open();
    let id = suggestion.id.clone();
    let label = format!("ใช้เป็นร่าง: {}", suggestion.name);
    let steps: Vec<_> =
        suggestion.steps.iter().map(|step| view! { <li>{step.clone()}</li> }).collect();
    let take = move || {
        let drafted = untrack(|| open.reference().library()).and_then(|library| {
            let suggestion = library.suggestion(&id)?;
            Some(suggestion.draft(open.coming_year_untracked(), [finding]))
        });
        if let Some(drafted) = drafted {
            open.dispatch(Action::AddMeasures(vec![drafted]));
            view.go_to_last();
        }
    };
    view! {
        <div class="plan-suggestion">
            <div>
                <b>{suggestion.name.clone()}</b>
                <p class="quiet">{suggestion.finding.clone()}</p>
                <details>
                    <summary>"ขั้นตอน"</summary>
                    <ol>{steps}</ol>
                    <p class="quiet">{suggestion.follow_up.clone()}</p>
                </details>
            </div>
            <Button
                look=ButtonLook::Small
                handle=handles::SUGGEST.of(&suggestion.id)
                label=label
                off=move || open.is_read_only()
                press=take
            >
                "ใช้เป็นร่าง"
            </Button>
        </div>
    }
    .into_any()
}

/// Adds the first suggestion for every finding that has one, as one undo step.
fn take_first(view: View) -> AnyView {
    let open = view.open();
    let take = move || {
        let Some(library) = untrack(|| open.reference().library()) else {
            return;
        };
        let Some(offers) = untrack(|| find_offers(open, &library)) else {
            return;
        };
        let findings: Vec<_> = offers.iter().map(|offer| offer.finding).collect();
        let year = open.coming_year_untracked();
        let drafts = first_drafts(&offers, year);
        let count = drafts.len();
        open.dispatch(Action::AddMeasures(drafts));
        crate::browser::focus::announce(&format!(
            "เพิ่มร่าง {count} มาตรการ ตอบ {} เรื่อง",
            findings.len()
        ));
    };
    view! {
        <Button
            look=ButtonLook::Small
            handle=handles::SUGGEST_ALL
            off=move || open.is_read_only()
            press=take
        >
            "ใช้ร่างแรกของทุกเรื่อง"
        </Button>
    }
    .into_any()
}
