use ita::Assessment;
use leptos::prelude::*;

use super::results::Results;
use super::work::TextReading;
use crate::browser::route::go;
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone, Check, Field};
use crate::handles;
use crate::record::Record;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Action, Shelf, use_shelf};

/// The button that imports the result, and what it will change.
pub(super) fn finish(work: TextReading, results: Results) -> AnyView {
    let draft = move || results.candidate().draft;
    let several = results.all.with_untracked(Vec::len);
    let with_others = RwSignal::new(false);
    let shelf = use_shelf();
    let confirm = move || {
        let taken = untrack(draft);
        if untrack(|| taken.count()) == 0 || work.open().is_read_only() {
            return;
        }
        if with_others.get_untracked() {
            keep_others(shelf, results);
        }
        untrack(|| {
            work.open().dispatch(Action::Import {
                agency_name: taken.agency_name(),
                assessment: taken.assessment(),
            });
        });
        let id = work.open().id_untracked().0;
        go(&Route::Assessment { id, page: AssessmentPage::Gaps });
    };
    let count = move || draft().count();
    let others = (several > 1).then(|| {
        view! {
            <Check
                field=Field::bare(
                    move || with_others.get(),
                    move |is_checked| with_others.set(is_checked),
                )
                .handle(handles::IMPORT_OTHERS)
                class="import-take"
            >
                <span>{format!("เก็บผลอื่นอีก {} รายการเป็นรายการแยกด้วย", several - 1)}</span>
            </Check>
        }
    });
    view! {
        <section class="panel import-finish" aria-label="ใช้ผลนี้">
            {move || replaced(work)}
            {others}
            <div class="button-row">
                <Button
                    look=ButtonLook::Primary
                    handle=handles::IMPORT_CONFIRM
                    value=move || count().to_string()
                    busy=move || count() == 0 || work.open().is_read_only()
                    press=confirm
                >
                    {move || format!("ใช้ผลนี้ ({} ค่า) แล้วดูช่องว่าง", count())}
                </Button>
                <span class="quiet">
                    {move || (count() == 0).then_some("เลือกอย่างน้อย 1 ค่า")}
                </span>
            </div>
        </section>
    }
    .into_any()
}

/// Stores each other result as a new assessment; the open one stays open.
fn keep_others(shelf: Shelf, results: Results) {
    let chosen = results.chosen.get_untracked();
    let records: Vec<Record> = results.all.with_untracked(|all| {
        let others = all.iter().enumerate().filter(|(at, _)| *at != chosen);
        let records = others.map(|(_, other)| {
            untrack(|| {
                let mut record = Record::new(other.draft.assessment());
                record.agency.name = other.draft.agency_name().unwrap_or_default();
                record
            })
        });
        records.filter(|r| !r.assessment.is_empty()).collect()
    });
    for record in records {
        shelf.keep(record);
    }
}

/// Warns about existing scores that will be replaced.
fn replaced(work: TextReading) -> Option<AnyView> {
    let values = work.open().with(|record| values_of(&record.assessment));
    (values > 0).then(|| {
        let text = format!(
            "ในรายการนี้มีผลอยู่แล้ว {values} ค่า จะถูกแทนที่ทั้งหมด กดเลิกทำ (Ctrl + Z) เพื่อกลับเป็นแบบเดิมได้"
        );
        view! {
            <Callout tone=CalloutTone::Warn handle=handles::IMPORT_REPLACES>
                {text}
            </Callout>
        }
        .into_any()
    })
}

fn values_of(result: &Assessment) -> usize {
    result.scores.len()
        + result.passed.len()
        + result.weak.len()
        + usize::from(result.level.is_some())
}
