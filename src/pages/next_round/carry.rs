use std::sync::Arc;

use ita::FiscalYear;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::board::Board;
use super::wording;
use crate::components::form::{Button, Choice, ChoiceOption, Field};
use crate::handles;
use crate::record::AssessmentId;
use crate::storage::IndexEntry;
use crate::workspace::{Action, Reference, Shelf, use_reference, use_shelf};

/// The outcome of taking over.
#[derive(Clone, PartialEq, Eq)]
enum CarryNote {
    Nothing,
    Working,
    Taken(usize),
    Unreadable,
    NoFramework(FiscalYear),
}

/// Takes over units, addresses and notes from the list of another assessment.
pub(super) fn carry(board: Board) -> AnyView {
    let open = board.open();
    let reference = use_reference();
    let shelf = use_shelf();
    let coming = board.facts.with_value(|facts| facts.coming.fiscal_year);
    let entries = Memo::new(move |_| {
        let open_id = open.id();
        let list = shelf.list().get();
        list.into_iter().filter(|entry| is_source(entry, &open_id, coming)).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<AssessmentId>);
    let from = Memo::new(move |_| {
        let chosen = chosen.get();
        entries.with(|entries| {
            let of_choice = entries.iter().find(|e| Some(&e.id) == chosen.as_ref());
            of_choice.or(entries.first()).map(|entry| entry.id.clone())
        })
    });
    let note = RwSignal::new(CarryNote::Nothing);
    let take = move || {
        if let Some(id) = from.get_untracked() {
            start(board, shelf, reference, &id, note);
        }
    };
    let options = Signal::derive(move || {
        let entries = entries.get().into_iter();
        let options = entries.map(|entry| {
            let name = match entry.agency.as_str() {
                "" => "ยังไม่ได้ระบุหน่วยงาน",
                name => name,
            };
            ChoiceOption::new(entry.id.0, format!("ผลปี {} {name}", entry.fiscal_year))
        });
        options.collect::<Vec<_>>()
    });
    let choose = move |id: String| {
        chosen.set(Some(AssessmentId(id)));
        note.set(CarryNote::Nothing);
    };
    let value = move || from.get().map_or_else(String::new, |id| id.0);
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    let body = move || {
        if is_empty.get() {
            return view! { <p class="quiet">"ยังไม่มีผลอื่นของปีเดียวกันหรือปีก่อนเก็บไว้ในเครื่องนี้"</p> }
                .into_any();
        }
        view! {
            <p class="quiet">
                "จับคู่ข้อที่เป็นเรื่องเดียวกันข้ามปีให้ นำมาเฉพาะหน่วยงาน ที่อยู่เว็บ และหมายเหตุ ของข้อที่ยังไม่มีข้อมูล"
            </p>
            <div class="next-controls">
                <Choice
                    field=Field::new("นำมาจาก", value, choose).handle(handles::NEXT_CARRY_FROM)
                    options
                />
                <Button
                    handle=handles::NEXT_CARRY
                    off=move || open.is_read_only() || note.get() == CarryNote::Working
                    press=take
                >
                    "นำมาใช้"
                </Button>
            </div>
        }
        .into_any()
    };
    view! {
        <details class="panel next-carry no-print">
            <summary data-testid=handles::NEXT_CARRY_OPEN>
                "นำหน่วยงานผู้รับผิดชอบและที่อยู่เว็บจากปีก่อนมาใช้"
            </summary>
            {body}
            <div role="status" data-testid=handles::NEXT_CARRY_NOTE>
                {move || show_note(&note.get())}
            </div>
        </details>
    }
    .into_any()
}

/// Whether a list can be taken over from this assessment: another one, of an earlier year than the coming one.
fn is_source(entry: &IndexEntry, open_id: &AssessmentId, coming: FiscalYear) -> bool {
    entry.id != *open_id && entry.fiscal_year < coming
}

fn start(
    board: Board,
    shelf: Shelf,
    reference: Reference,
    id: &AssessmentId,
    note: RwSignal<CarryNote>,
) {
    let open = board.open();
    let Ok(record) = shelf.look_at(id) else {
        note.set(CarryNote::Unreadable);
        return;
    };
    let facts = board.facts.get_value();
    let coming_at_start = facts.coming.fiscal_year;
    let year = record.assessment.fiscal_year.next();
    note.set(CarryNote::Working);
    spawn_local(async move {
        let outcome = match reference.load(year).await {
            // The year of the result may have been changed meanwhile.
            Ok(_) if open.coming_year_untracked() != coming_at_start => CarryNote::Nothing,
            Ok(earlier) => {
                let to: Arc<_> = facts.coming;
                let carried = record.next_round.carried(&earlier, &to, &facts.topics);
                let taken = open.with_untracked(|r| r.next_round.clone().take_over(&carried));
                open.dispatch(Action::TakeOverItems(carried));
                CarryNote::Taken(taken)
            }
            Err(_) => CarryNote::NoFramework(year),
        };
        note.try_set(outcome);
    });
}

fn show_note(note: &CarryNote) -> Option<AnyView> {
    let (class, text) = match note {
        CarryNote::Nothing => return None,
        CarryNote::Working => ("quiet", "กำลังอ่าน…".to_owned()),
        CarryNote::Taken(0) => ("callout", wording::taken(0)),
        CarryNote::Taken(count) => ("callout good", wording::taken(*count)),
        CarryNote::Unreadable => ("callout bad", "เปิดผลที่เลือกไม่ได้ ข้อมูลของหน้านี้ไม่เปลี่ยน".to_owned()),
        CarryNote::NoFramework(year) => (
            "callout bad",
            format!("อ่านกรอบการประเมินของปี {year} ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง"),
        ),
    };
    Some(view! { <p class=class>{text}</p> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::clock::Timestamp;

    #[test]
    fn only_another_result_of_the_same_or_an_earlier_year_can_be_taken_over() {
        let year = |year| FiscalYear::new(year).unwrap();
        let entry = |id: &str, of: u16| IndexEntry {
            id: AssessmentId(id.to_owned()),
            agency: String::new(),
            fiscal_year: year(of),
            total: None,
            saved_at: Timestamp(1),
            revision: 1,
        };
        let open_id = AssessmentId("open".to_owned());
        let check = |id, of| is_source(&entry(id, of), &open_id, year(2569));
        assert!(check("a", 2567));
        assert!(check("a", 2568));
        assert!(!check("a", 2569));
        assert!(!check("open", 2568));
    }
}
