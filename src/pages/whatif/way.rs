use std::sync::Arc;
use std::time::Duration;

use engine::study::{StudyCall, StudyJob};
use ita::Framework;
use ita::path::{Path, PathFinding};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::goal::{goal, goal_of};
use super::{set, terms, wording};
use crate::browser::engine::study;
use crate::browser::timing::Watch;
use crate::workspace::{Open, use_open};

/// How far the search is.
#[derive(Clone, PartialEq)]
enum State {
    Searching {
        /// It takes long enough to speak of.
        is_slow: bool,
    },
    Found(Arc<Path>),
    Failed(&'static str),
}

/// The search for what is on the page now. A handle: copy it into closures.
#[derive(Clone, Copy)]
struct Search {
    workspace: Open,
    state: RwSignal<State>,
    /// Counts the searches, so that a late answer to an earlier one is dropped.
    turn: StoredValue<u32>,
}

/// A search starts so long after the last change.
const PAUSE: Duration = Duration::from_millis(150);
/// Waiting is spoken of after this.
const SLOW: Duration = Duration::from_millis(500);

/// The least effort that reaches the goal, and the ways next to it. `chosen`: the scenario looked at below.
pub(super) fn way(framework: Arc<Framework>, chosen: RwSignal<usize>) -> AnyView {
    let workspace = use_open();
    let search = Search {
        workspace,
        state: RwSignal::new(State::Searching { is_slow: false }),
        turn: StoredValue::new(0),
    };
    let asked = Memo::new(move |_| asked(workspace));
    Effect::new(move || {
        if let Some(call) = asked.get() {
            search.start(call);
        }
    });
    let terms = terms::terms(&framework);
    let shown = RwSignal::new(0);
    let found = {
        let framework = framework.clone();
        move || outcome(search, &framework, shown, chosen)
    };
    view! {
        <section class="panel" aria-labelledby="way">
            <div class="panel-head">
                <h2 id="way">"ทางที่ใช้แรงน้อยที่สุด"</h2>
            </div>
            {goal(framework)}
            <div role="status" aria-live="polite">
                {found}
            </div>
            {terms}
        </section>
    }
    .into_any()
}

/// What is to be searched for now; none until the framework is there.
fn asked(workspace: Open) -> Option<StudyCall<Path>> {
    let framework = workspace.framework()?;
    let goal = goal_of(workspace)?;
    Some(workspace.with(|record| {
        let terms = record.path.terms.clone();
        StudyJob::path(framework, record.assessment.clone(), goal, terms)
    }))
}

impl Search {
    fn start(self, call: StudyCall<Path>) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        let run = move || {
            if !self.is_current(turn) {
                return;
            }
            spawn_local(async move {
                let watch = Watch::start("path");
                let found = match study().run(call).await {
                    Ok(output) => State::Found(Arc::new(output.answer)),
                    Err(fault) => State::Failed(wording::fault(&fault)),
                };
                watch.stop();
                if self.is_current(turn) {
                    self.state.set(found);
                }
            });
        };
        set_timeout(run, PAUSE);
        set_timeout(
            move || {
                if self.is_current(turn)
                    && self.state.with_untracked(|s| !matches!(s, State::Found(_)))
                {
                    self.state.set(State::Searching { is_slow: true });
                }
            },
            SLOW,
        );
    }

    /// Searches again, after a failure.
    fn again(self) {
        self.state.set(State::Searching { is_slow: false });
        if let Some(call) = untrack(|| asked(self.workspace)) {
            self.start(call);
        }
    }

    /// False too once the page has been left.
    fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }
}

fn outcome(
    search: Search,
    framework: &Arc<Framework>,
    shown: RwSignal<usize>,
    chosen: RwSignal<usize>,
) -> Option<AnyView> {
    let path = match search.state.get() {
        State::Searching { is_slow: false } => return None,
        State::Searching { is_slow: true } => {
            return Some(
                view! {
                    <p class="import-progress">
                        <span id="way-searching">"กำลังหา…"</span>
                        <progress aria-labelledby="way-searching"></progress>
                    </p>
                }
                .into_any(),
            );
        }
        State::Failed(text) => {
            return Some(
                view! {
                    <div class="callout bad">
                        <p>{text}</p>
                        <button class="button small" type="button" on:click=move |_| search.again()>
                            "ลองอีกครั้ง"
                        </button>
                    </div>
                }
                .into_any(),
            );
        }
        State::Found(path) => path,
    };
    let why = wording::finding(framework, &path.finding);
    let class = match path.finding {
        PathFinding::Met | PathFinding::Reached => "callout good",
        _ => "callout warn",
    };
    let obstacles: Vec<_> = wording::obstacles(&path.finding)
        .into_iter()
        .map(|text| view! { <li>{text}</li> })
        .collect();
    let list = (!obstacles.is_empty()).then(|| view! { <ul>{obstacles}</ul> });
    Some(
        view! {
            <div class=class>
                <p>{why}</p>
                {list}
            </div>
            {set::sets(framework, &path, shown, chosen)}
        }
        .into_any(),
    )
}
