use documents::{Missing, PaperKind};
use leptos::prelude::*;

use super::at::PaperAt;
use super::files::File;
use super::paper::{MEMOS, Paper};
use super::work::FileMaking;
use super::{file_status, missing};
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Choice, ChoiceOption, Field};
use crate::components::icon::{Icon, icon};
use crate::handles;
use crate::workspace::ReferenceError;

/// The list of papers, each with what it lacks and its files.
#[component]
pub fn PaperList(at: PaperAt, work: FileMaking) -> impl IntoView {
    let rows: Vec<_> = Paper::ALL.into_iter().map(|paper| row(at, work, paper)).collect();
    view! {
        <section class="panel no-print" aria-labelledby="papers-heading">
            <h2 id="papers-heading">"เอกสารทั้งหมด"</h2>
            <ul class="papers">{rows}</ul>
            <div role="status">{move || file_status::status(work)}</div>
            <div role="alert">{move || file_status::failed(work)}</div>
        </section>
    }
}

/// The kind of paper that a row shows now; `None` for tables and web pages.
fn kind_of(at: PaperAt, paper: Paper) -> Option<PaperKind> {
    match paper {
        Paper::Of(kind) => Some(kind),
        Paper::Memo => Some(at.memo.get()),
        Paper::Scores | Paper::OitPage => None,
    }
}

fn row(at: PaperAt, work: FileMaking, paper: Paper) -> AnyView {
    let lacks = Memo::new(move |_| lacks(at, paper));
    let is_shown = move || kind_of(at, paper).is_some_and(|kind| at.kind.get() == kind);
    let can_make = Memo::new(move |_| match paper {
        Paper::OitPage => matches!(at.open().coming(), Some(Ok(_))),
        Paper::Of(_) | Paper::Memo | Paper::Scores => at.is_ready.get(),
    });
    let show = move || {
        if let Some(kind) = untrack(|| kind_of(at, paper)) {
            at.kind.set(kind);
            request_animation_frame(|| focus::section("look-heading"));
        }
    };
    let shows = kind_of_untracked(at, paper).is_some();
    let files: Vec<_> = paper
        .formats()
        .iter()
        .map(|format| {
            let file = move || File { paper, kind: kind_of(at, paper), format: *format };
            let name = format!("ดาวน์โหลด{} เป็น {}", paper.name(), format.name());
            view! {
                <Button
                    look=ButtonLook::Small
                    handle=untrack(file).testid()
                    label=name
                    off=move || !can_make.get()
                    busy=move || work.is_working()
                    press=move || work.start(untrack(file))
                >
                    {icon(Icon::Download)}
                    {format.name()}
                </Button>
            }
        })
        .collect();
    view! {
        <li class="papers-row" class:is-shown=is_shown>
            <div class="papers-what">
                <p class="papers-name">
                    <b>{paper.name()}</b>
                    <span class="quiet">{paper.purpose()}</span>
                </p>
                {(paper == Paper::Memo).then(|| memos(at))}
                {move || {
                    lacks
                        .get()
                        .map(|text| {
                            view! { <p class="papers-lacks">{text}</p> }
                        })
                }}
            </div>
            <div class="button-row papers-files">
                {shows
                    .then(|| {
                        view! {
                            <Button
                                look=ButtonLook::Small
                                class=Signal::derive(move || if is_shown() { "primary" } else { "" })
                                handle=handles::SHOW.of(paper.id())
                                pressed=is_shown
                                label=format!("ตั้งค่าและตัวอย่าง {}", paper.name())
                                press=show
                            >
                                "ตั้งค่าและตัวอย่าง"
                            </Button>
                        }
                    })} {files}
            </div>
        </li>
    }
    .into_any()
}

/// What the files of a row still lack, in words.
fn lacks(at: PaperAt, paper: Paper) -> Option<String> {
    match paper {
        Paper::Of(_) | Paper::Memo => missing::line(&at.missing(kind_of(at, paper)?)),
        Paper::Scores => {
            let is_empty = at.open().with(|record| record.assessment.is_empty());
            is_empty.then(|| missing::line(&[Missing::Result]))?
        }
        Paper::OitPage => match at.open().coming()?.err()? {
            ReferenceError::UnknownYear(_) => missing::line(&[Missing::ComingYear]),
            ReferenceError::Fetch(_) | ReferenceError::Broken(_) => {
                Some("โหลดกรอบการประเมินของปีถัดไปไม่ได้ โปรดโหลดหน้านี้ใหม่".to_owned())
            }
        },
    }
}

fn kind_of_untracked(at: PaperAt, paper: Paper) -> Option<PaperKind> {
    untrack(|| kind_of(at, paper))
}

/// The choice of the memo; if a memo is selected for the preview, the preview follows.
fn memos(at: PaperAt) -> AnyView {
    let options: Vec<_> =
        MEMOS.into_iter().map(|(kind, name)| ChoiceOption::new(kind.id(), name)).collect();
    let choose = move |id: String| {
        let Some((kind, _)) = MEMOS.into_iter().find(|(kind, _)| kind.id() == id) else {
            return;
        };
        at.memo.set(kind);
        if Paper::of(at.kind.get_untracked()) == Paper::Memo {
            at.kind.set(kind);
        }
    };
    let field = Field::bare(move || at.memo.get().id().to_owned(), choose)
        .aria_label("เรื่องของบันทึกข้อความ")
        .handle(handles::MEMO_KIND);
    view! { <Choice field options input_class="papers-memo" /> }.into_any()
}
