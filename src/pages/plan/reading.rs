//! Reads measures from an existing paper, pasted or a file, to be corrected and added to the plan.

use std::sync::Arc;
use std::time::Duration;

use ::reading::{PlanDoubt, PlanReading};
use engine::study::StudyJob;
use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;

use super::at::MeasureAt;
use super::editor::editor;
use super::view::View;
use crate::browser::engine::{EngineFault, study};
use crate::browser::file::File;
use crate::components::form::{
    Button, ButtonLook, Callout, CalloutTone, Check, Field, FileButton, TextArea,
};
use crate::components::task::{Task, TaskState};
use crate::handles;
use crate::pages::text_source::{
    MOST_TEXT, TOO_LONG, frameworks_for, not_read, study_source, text_of, years,
};
use crate::workspace::{Action, Open, Reference, use_reference};

/// The file types offered by the file input; the engine detects the format by content.
const FILES: &str = ".docx,.txt,.csv,.xlsx,.ods,text/plain";
/// The delay from the last key stroke until reading starts.
const PAUSE: Duration = Duration::from_millis(300);

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
struct MeasureReading {
    view: View,
    reference: Reference,
    text: RwSignal<String>,
    task: Task<Arc<PlanReading>, String>,
    /// The measures that were read, with the person's corrections.
    measures: RwSignal<Vec<Arc<Measure>>>,
    /// The measures not to be added.
    left_out: RwSignal<Vec<MeasureId>>,
}

pub(super) fn reading(view: View) -> AnyView {
    let work = MeasureReading {
        view,
        reference: use_reference(),
        text: RwSignal::new(String::new()),
        task: Task::idle(),
        measures: RwSignal::new(Vec::new()),
        left_out: RwSignal::new(Vec::new()),
    };
    view! {
        <details class="panel no-print plan-reading" on:toggle=move |_| study().start()>
            <summary>"อ่านตารางมาตรการหรือรายงานผลที่มีอยู่แล้ว (วางข้อความหรือไฟล์ Word)"</summary>
            <div class="stack">
                {source(work)}
                <div role="status" aria-live="polite">
                    {move || outcome(work)}
                </div>
                {move || match work.task.with(Clone::clone) {
                    TaskState::Done(read) if !read.measures.is_empty() => Some(preview(work, &read)),
                    _ => None,
                }}
            </div>
        </details>
    }
    .into_any()
}

fn source(work: MeasureReading) -> AnyView {
    let choose = move |file: File| {
        work.task.wait(async move { text_of(&file).await }, move |text| match text {
            Ok(text) => {
                work.text.set(text);
                work.read();
            }
            Err(problem) => work.task.finish(Err(problem)),
        });
    };
    view! {
        <TextArea
            field=Field::new(
                "วางตาราง เช่น จากรายงานปีก่อน (คัดลอกทั้งตารางรวมหัวตาราง)",
                move || work.text.get(),
                move |typed| work.typed(typed),
            )
            .handle(handles::PLAN_TEXT)
            rows=5
            spellcheck="false"
        />
        <div class="button-row">
            <FileButton name="เลือกไฟล์" accept=FILES handle=handles::PLAN_FILE choose />
            <span class="quiet">"ไฟล์ไม่ถูกส่งออกจากเครื่องนี้"</span>
        </div>
    }
    .into_any()
}

fn outcome(work: MeasureReading) -> Option<AnyView> {
    match work.task.with(Clone::clone) {
        TaskState::Idle => None,
        TaskState::Waiting { .. } => Some(view! { <p class="quiet">"กำลังอ่าน…"</p> }.into_any()),
        TaskState::Failed(text) => {
            Some(view! { <Callout tone=CalloutTone::Bad>{text}</Callout> }.into_any())
        }
        TaskState::Done(read) if read.measures.is_empty() => Some(
            view! {
                <Callout tone=CalloutTone::Warn>
                    "ไม่พบตารางมาตรการในข้อความนี้ ตารางต้องมีหัวคอลัมน์ เช่น มาตรการ ขั้นตอน ผู้รับผิดชอบ ระยะเวลา"
                </Callout>
            }
            .into_any(),
        ),
        TaskState::Done(read) => {
            let unread = read.unread.len();
            let rest = (unread > 0).then(|| format!(" มี {unread} แถวที่อ่านไม่ออก"));
            Some(
                view! {
                    <Callout
                        tone=CalloutTone::Good
                        handle=handles::PLAN_READ
                        value=read.measures.len().to_string()
                    >
                        {format!("อ่านได้ {} มาตรการ ตรวจและแก้ก่อนนำเข้าแผนได้", read.measures.len())}
                        {rest}
                    </Callout>
                }
                .into_any(),
            )
        }
    }
}

/// Every measure that was read, with doubts, fields to correct it, and its cells as printed.
fn preview(work: MeasureReading, read: &PlanReading) -> AnyView {
    let rows = (1..).zip(&read.measures).map(|(no, one)| {
        let at = MeasureAt::among_read(MeasureId(no), work.measures);
        let cells: Vec<_> = one
            .cells
            .iter()
            .map(|cell| view! { <p class="plan-cell">{cell.text.clone()}</p> })
            .collect();
        let doubts: Vec<_> = one
            .doubts
            .iter()
            .map(|doubt| view! { <li class="tag warn">{doubt_text(doubt)}</li> })
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
            <li class="plan-read" data-testid=handles::PLAN_READ_ONE.of(no)>
                <Check
                    field=Field::bare(move || work.left_out.with(|left| !left.contains(&at.id)), take)
                    class="import-take"
                >
                    <b>{move || at.with(|m| m.name.clone())}</b>
                </Check>
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
    let is_off = move || count() == 0 || work.view.open().is_read_only();
    view! {
        <ol class="plan-list">{rows}</ol>
        {unread}
        <p class="button-row">
            <Button
                look=ButtonLook::Primary
                handle=handles::PLAN_TAKE
                off=is_off
                press=move || work.take()
            >
                {move || format!("เพิ่ม {} มาตรการในแผน", count())}
            </Button>
        </p>
    }
    .into_any()
}

fn doubt_text(doubt: &PlanDoubt) -> String {
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

impl MeasureReading {
    fn typed(self, text: String) {
        self.text.set(text);
        self.task.after(PAUSE, move || self.read());
    }

    fn read(self) {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            self.task.reset();
            return;
        }
        if text.len() > MOST_TEXT {
            self.task.finish(Err(TOO_LONG.to_owned()));
            return;
        }
        let own = Some(self.view.open().coming_year_untracked().previous());
        self.task.wait(read(text, self.reference, own), move |read| {
            if let Ok(read) = &read {
                let numbered = (1..).zip(&read.measures).map(|(no, one)| {
                    Arc::new(Measure { id: MeasureId(no), ..one.measure.clone() })
                });
                self.measures.set(numbered.collect());
                self.left_out.set(Vec::new());
            }
            self.task.finish(read.map(Arc::new));
        });
    }

    /// Adds the chosen measures to the plan, as one undo step.
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
        let open: Open = self.view.open();
        open.dispatch(Action::AddMeasures(taken));
        self.text.set(String::new());
        self.task.reset();
        crate::browser::focus::announce(&format!("เพิ่ม {count} มาตรการในแผนแล้ว"));
    }
}

/// Reads the measures in the tables of a text. Indicators are recognised by the frameworks of the years that the text
/// names and of the open assessment.
async fn read(
    text: String,
    known: Reference,
    own: Option<ita::FiscalYear>,
) -> Result<PlanReading, String> {
    let mut wanted = years(text.clone()).await?;
    wanted.extend(own);
    let frameworks = frameworks_for(known, wanted, own).await;
    let topics = known.load_topics().await.map_err(|_| not_read(&EngineFault::Unavailable))?;
    let mut issues: Vec<(u8, String)> = Vec::new();
    for issue in &topics.issues {
        if !issues.iter().any(|(no, _)| *no == issue.no) {
            issues.push((issue.no, issue.title.clone()));
        }
    }
    let output = study().run(StudyJob::read_plan(study_source(text), frameworks, issues)).await;
    Ok(output.map_err(|fault| not_read(&fault))?.answer)
}
