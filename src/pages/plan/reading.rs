//! Measures out of a paper that exists: pasted or from a file, looked at and corrected, then taken over.

use std::sync::Arc;
use std::time::Duration;

use ::reading::{PlanDoubt, PlanReading};
use engine::study::StudyJob;
use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::at::At;
use super::editor::editor;
use super::view::View;
use crate::browser::engine::study;
use crate::browser::file;
use crate::pages::import::{self, MOST_TEXT, text_of};
use crate::workspace::{Action, Open, Reference, use_reference};

/// What the file input offers; the engine tells a file's kind by its content.
const FILES: &str = ".docx,.txt,.csv,.xlsx,.ods,text/plain";
/// Reading starts so long after the last key.
const PAUSE: Duration = Duration::from_millis(300);

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
struct Work {
    view: View,
    frameworks: Reference,
    text: RwSignal<String>,
    state: RwSignal<State>,
    /// The measures read, as corrected here.
    measures: RwSignal<Vec<Arc<Measure>>>,
    /// Those that are not to be taken over.
    left_out: RwSignal<Vec<MeasureId>>,
    /// Counts what was started, so that a late answer to an earlier text is dropped.
    turn: StoredValue<u32>,
}

#[derive(Clone, PartialEq)]
enum State {
    Empty,
    Reading,
    Read(Arc<PlanReading>),
    Failed(&'static str),
}

pub(super) fn reading(view: View) -> AnyView {
    let work = Work {
        view,
        frameworks: use_reference(),
        text: RwSignal::new(String::new()),
        state: RwSignal::new(State::Empty),
        measures: RwSignal::new(Vec::new()),
        left_out: RwSignal::new(Vec::new()),
        turn: StoredValue::new(0),
    };
    view! {
        <details class="panel no-print plan-reading" on:toggle=move |_| study().start()>
            <summary>"อ่านตารางมาตรการหรือรายงานผลที่มีอยู่แล้ว (วางข้อความหรือไฟล์ Word)"</summary>
            <div class="stack">
                {source(work)}
                <div role="status" aria-live="polite">
                    {move || outcome(work)}
                </div>
                {move || match work.state.get() {
                    State::Read(read) if !read.measures.is_empty() => Some(preview(work, &read)),
                    _ => None,
                }}
            </div>
        </details>
    }
    .into_any()
}

fn source(work: Work) -> AnyView {
    let choose = move |event: leptos::ev::Event| {
        let Some(file) = file::chosen(&event) else {
            return;
        };
        let turn = work.begin();
        spawn_local(async move {
            let text = text_of(&file).await;
            if work.is_current(turn) {
                match text {
                    Ok(text) => {
                        work.text.set(text);
                        work.read();
                    }
                    Err(problem) => work.state.set(State::Failed(problem)),
                }
            }
        });
    };
    view! {
        <label class="field">
            <span class="field-label">
                "วางตาราง เช่น จากรายงานปีก่อน (คัดลอกทั้งตารางรวมหัวตาราง)"
            </span>
            <textarea
                class="input"
                rows="5"
                spellcheck="false"
                data-testid="plan-text"
                prop:value=move || work.text.get()
                on:input:target=move |event| work.typed(event.target().value())
            ></textarea>
        </label>
        <div class="button-row">
            <label class="button file-button">
                "เลือกไฟล์"
                <input type="file" accept=FILES data-testid="plan-file" on:change=choose />
            </label>
            <span class="quiet">"ไฟล์ไม่ถูกส่งออกจากเครื่องนี้"</span>
        </div>
    }
    .into_any()
}

fn outcome(work: Work) -> Option<AnyView> {
    match work.state.get() {
        State::Empty => None,
        State::Reading => Some(view! { <p class="quiet">"กำลังอ่าน…"</p> }.into_any()),
        State::Failed(text) => Some(view! { <p class="callout bad">{text}</p> }.into_any()),
        State::Read(read) if read.measures.is_empty() => Some(
            view! {
                <p class="callout warn">
                    "ไม่พบตารางมาตรการในข้อความนี้ ตารางต้องมีหัวคอลัมน์ เช่น มาตรการ ขั้นตอน ผู้รับผิดชอบ ระยะเวลา"
                </p>
            }
            .into_any(),
        ),
        State::Read(read) => {
            let unread = read.unread.len();
            let rest = (unread > 0).then(|| format!(" มี {unread} แถวที่อ่านไม่ออก"));
            Some(
                view! {
                    <p class="callout good" data-testid="plan-read" data-value=read.measures.len().to_string()>
                        {format!("อ่านได้ {} มาตรการ ตรวจและแก้ก่อนนำเข้าแผนได้", read.measures.len())}
                        {rest}
                    </p>
                }
                .into_any(),
            )
        }
    }
}

/// Every measure as it was read: what is doubtful, its fields to correct, and its cells as printed.
fn preview(work: Work, read: &PlanReading) -> AnyView {
    let rows = (1..).zip(&read.measures).map(|(no, one)| {
        let at = At::among_read(MeasureId(no), work.measures);
        let cells: Vec<_> = one
            .cells
            .iter()
            .map(|cell| view! { <p class="plan-cell">{cell.text.clone()}</p> })
            .collect();
        let doubts: Vec<_> = one
            .doubts
            .iter()
            .map(|doubt| view! { <li class="tag warn">{doubted(doubt)}</li> })
            .collect();
        let take = move |is_taken: bool| {
            work.left_out.update(|left| {
                left.retain(|id| *id != at.id);
                if !is_taken {
                    left.push(at.id);
                }
            });
        };
        view! {
            <li class="plan-read" data-testid=format!("plan-read-{no}")>
                <label class="import-take">
                    <input
                        type="checkbox"
                        prop:checked=move || work.left_out.with(|left| !left.contains(&at.id))
                        on:change:target=move |event| take(event.target().checked())
                    />
                    <b>{move || at.with(|m| m.name.clone())}</b>
                </label>
                <ul class="plan-doubts">{doubts}</ul>
                <details>
                    <summary>"ตรวจและแก้"</summary>
                    {editor(at)}
                    <details>
                        <summary>"ข้อความตามต้นฉบับ"</summary>
                        {cells}
                    </details>
                </details>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let unread: Vec<_> = read
        .unread
        .iter()
        .map(|place| view! { <li>{format!("บรรทัด {}: {}", place.line, place.excerpt)}</li> })
        .collect();
    let unread = (!unread.is_empty()).then(|| {
        view! {
            <details>
                <summary>"แถวที่อ่านไม่ออก"</summary>
                <ul>{unread}</ul>
            </details>
        }
    });
    let count = move || {
        let left = work.left_out.with(Vec::len);
        work.measures.with(Vec::len).saturating_sub(left)
    };
    let is_off = move || count() == 0 || work.view.workspace().is_read_only();
    view! {
        <ol class="plan-list">{rows}</ol>
        {unread}
        <p class="button-row">
            <button
                class="button primary"
                type="button"
                data-testid="plan-take"
                prop:disabled=is_off
                on:click=move |_| work.take()
            >
                {move || format!("เพิ่ม {} มาตรการในแผน", count())}
            </button>
        </p>
    }
    .into_any()
}

fn doubted(doubt: &PlanDoubt) -> String {
    match doubt {
        PlanDoubt::NoIndicator => "ไม่ได้ระบุตัวชี้วัด โยงภายหลังได้".to_owned(),
        PlanDoubt::IndicatorByNumberOnly => "รู้ตัวชี้วัดจากเลขเท่านั้น".to_owned(),
        PlanDoubt::NumberDiffers { printed } => {
            format!("พิมพ์เลข {printed} แต่ชื่อเป็นของตัวชี้วัดอื่น")
        }
        PlanDoubt::Misspelled => "ชื่อตัวชี้วัดสะกดต่างไป".to_owned(),
        PlanDoubt::NoName => "ไม่มีชื่อมาตรการ".to_owned(),
        PlanDoubt::SplitRow => "แยกมาจากแถวที่มีหลายมาตรการ".to_owned(),
        PlanDoubt::NamesJoined => "รวมหลายชื่อในช่องเดียว".to_owned(),
        PlanDoubt::CutOff => "ข้อความขาดกลางแถว".to_owned(),
        PlanDoubt::NoPeriod => "ไม่มีระยะเวลา".to_owned(),
        PlanDoubt::MoreCells => "แถวนี้มีช่องเกินหัวตาราง".to_owned(),
        PlanDoubt::ForeignAgency { name } => format!("มีชื่อหน่วยงานอื่น: {name}"),
    }
}

impl Work {
    fn typed(self, text: String) {
        self.text.set(text);
        let turn = self.next();
        set_timeout(
            move || {
                if self.is_current(turn) {
                    self.read();
                }
            },
            PAUSE,
        );
    }

    fn read(self) {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            self.next();
            self.state.set(State::Empty);
            return;
        }
        if text.len() > MOST_TEXT {
            self.next();
            self.state.set(State::Failed(import::TOO_LONG));
            return;
        }
        let turn = self.begin();
        let own = Some(self.view.workspace().coming_year_untracked().previous());
        let frameworks = self.frameworks;
        spawn_local(async move {
            let read = read(text, frameworks, own).await;
            if !self.is_current(turn) {
                return;
            }
            match read {
                Ok(read) => {
                    let numbered = (1..).zip(&read.measures).map(|(no, one)| {
                        Arc::new(Measure { id: MeasureId(no), ..one.measure.clone() })
                    });
                    self.measures.set(numbered.collect());
                    self.left_out.set(Vec::new());
                    self.state.set(State::Read(Arc::new(read)));
                }
                Err(problem) => self.state.set(State::Failed(problem)),
            }
        });
    }

    /// Adds what is chosen to the plan: one step of undo.
    fn take(self) {
        let left = self.left_out.get_untracked();
        let taken: Vec<_> = self
            .measures
            .get_untracked()
            .iter()
            .filter(|measure| !left.contains(&measure.id))
            .map(|measure| (**measure).clone())
            .collect();
        let count = taken.len();
        let workspace: Open = self.view.workspace();
        workspace.dispatch(Action::AddMeasures(taken));
        self.text.set(String::new());
        self.state.set(State::Empty);
        crate::browser::focus::announce(&format!("เพิ่ม {count} มาตรการในแผนแล้ว"));
    }

    fn begin(self) -> u32 {
        self.state.set(State::Reading);
        self.next()
    }

    fn next(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// False too once the page has been left.
    fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }
}

/// What the text's tables say. Indicators are named as in the frameworks of the years the text names, and the
/// open one's.
async fn read(
    text: String,
    known: Reference,
    own: Option<ita::FiscalYear>,
) -> Result<PlanReading, &'static str> {
    let mut years = import::years(text.clone()).await?;
    years.extend(own);
    let frameworks = import::frameworks_for(known, years, own).await;
    let topics = known.load_topics().await.map_err(|_| import::NOT_READ)?;
    let mut issues: Vec<(u8, String)> = Vec::new();
    for issue in &topics.issues {
        if !issues.iter().any(|(no, _)| *no == issue.no) {
            issues.push((issue.no, issue.title.clone()));
        }
    }
    let output = study().run(StudyJob::read_plan(import::source(text), frameworks, issues)).await;
    Ok(output.map_err(|fault| import::not_read(&fault))?.answer)
}
