use std::sync::Arc;
use std::time::Duration;

use engine::study::{StudyCall, StudyJob};
use ita::Framework;
use ita::path::{Path, PathFinding};
use leptos::prelude::*;

use super::current_goal::current_goal;
use super::goal::goal;
use super::{set, terms, wording};
use crate::browser::engine::study;
use crate::browser::timing::Watch;
use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::components::task::{Task, TaskState};
use crate::wording::{EngineWork, engine_fault};
use crate::workspace::{Open, use_open};

/// The search for a path with the present goal and terms. A handle: copy it into closures.
#[derive(Clone, Copy)]
struct WaySearch {
    open: Open,
    task: Task<Arc<Path>, String>,
}

/// The delay from the last change until a search starts.
const PAUSE: Duration = Duration::from_millis(150);

/// The set of least effort that reaches the goal, and the next best. `chosen` is the scenario selected below.
pub(super) fn way(framework: Arc<Framework>, chosen: RwSignal<usize>) -> AnyView {
    let open = use_open();
    let search = WaySearch { open, task: Task::idle() };
    let call = Memo::new(move |_| search_call(open));
    Effect::new(move || {
        if let Some(call) = call.get() {
            search.start(call);
        }
    });
    let terms = terms::terms(&framework);
    let shown = RwSignal::new(0);
    let result = {
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
                {result}
            </div>
            {terms}
        </section>
    }
    .into_any()
}

/// The search to run now; `None` until the framework is loaded.
fn search_call(open: Open) -> Option<StudyCall<Path>> {
    let framework = open.framework()?;
    let goal = current_goal(open)?;
    Some(open.with(|record| {
        let terms = record.path.terms.clone();
        StudyJob::path(framework, record.assessment.clone(), goal, terms)
    }))
}

impl WaySearch {
    /// Searches after a pause without changes. The earlier result stays until then.
    fn start(self, call: StudyCall<Path>) {
        self.task.after(PAUSE, move || self.task.refresh(find_path(call)));
    }

    /// Retries the search after a failure.
    fn retry(self) {
        if let Some(call) = untrack(|| search_call(self.open)) {
            self.task.start(find_path(call));
        }
    }
}

async fn find_path(call: StudyCall<Path>) -> Result<Arc<Path>, String> {
    let watch = Watch::start("path");
    let output = study().run(call).await;
    watch.stop();
    let output = output.map_err(|fault| engine_fault(&fault, EngineWork::FindWay))?;
    Ok(Arc::new(output.answer))
}

fn outcome(
    search: WaySearch,
    framework: &Arc<Framework>,
    shown: RwSignal<usize>,
    chosen: RwSignal<usize>,
) -> Option<AnyView> {
    let path = match search.task.with(Clone::clone) {
        TaskState::Idle | TaskState::Waiting { is_slow: false } => return None,
        TaskState::Waiting { is_slow: true } => {
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
        TaskState::Failed(text) => {
            return Some(
                view! {
                    <CalloutBox tone=CalloutTone::Bad>
                        <p>{text}</p>
                        <Button look=ButtonLook::Small press=move || search.retry()>
                            "ลองอีกครั้ง"
                        </Button>
                    </CalloutBox>
                }
                .into_any(),
            );
        }
        TaskState::Done(path) => path,
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
