//! Tests of the open assessment in a real browser: autosave, reload, other tabs, full storage.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use ita::{Assessment, FiscalYear, Score, Subject};
use leptos::mount::mount_to;
use leptos::prelude::*;
use prongsai::browser::clock::Timestamp;
use prongsai::browser::local_storage::BrowserKv;
use prongsai::record::{AgencyField, AssessmentId, EditField, Record};
use prongsai::storage::{removal, schema, slots};
use prongsai::workspace::{
    Action, Notice, Open, SaveFailure, SaveState, Shelf, Theirs, provide_shelf,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{pause, raw};

/// A fresh page, as after a reload, on top of the current storage.
struct Page {
    shelf: Shelf,
    _mounted: Box<dyn Any>,
}

impl Page {
    fn open() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let section = document.create_element("section").unwrap();
        document.body().unwrap().append_child(&section).unwrap();
        let opened = Rc::new(Cell::new(None));
        let to = Rc::clone(&opened);
        let mounted = mount_to(section.unchecked_into(), move || {
            to.set(Some(provide_shelf()));
        });
        Self { shelf: opened.get().unwrap(), _mounted: Box::new(mounted) }
    }

    fn create(&self) -> AssessmentId {
        let assessment = Assessment::new(FiscalYear::new(2568).unwrap());
        self.shelf.create(Record::new(assessment))
    }

    fn open_one(&self) -> Open {
        self.shelf.current_untracked().unwrap()
    }

    fn dispatch(&self, action: Action) {
        self.open_one().dispatch(action);
    }

    fn type_score(&self, text: &str) {
        let field = EditField::Score(Subject::Indicator(1));
        self.dispatch(Action::Type { field, text: text.to_owned() });
    }

    fn score(&self) -> Option<String> {
        self.open_one().with_untracked(score)
    }

    fn state(&self) -> SaveState {
        self.open_one().save_state().get_untracked()
    }
}

fn score(record: &Record) -> Option<String> {
    let scores = &record.assessment.scores;
    scores.get(&Subject::Indicator(1)).map(Score::to_string)
}

fn stored(id: &AssessmentId) -> Option<String> {
    let loaded = slots::load(&BrowserKv::open().unwrap(), id).ok()?;
    score(&loaded.record)
}

/// Simulates another tab: writes the next save and fires the storage event that this tab would receive.
fn save_elsewhere(id: &AssessmentId, text: &str) {
    let kv = BrowserKv::open().unwrap();
    let mut loaded = slots::load(&kv, id).unwrap();
    let scores = &mut loaded.record.assessment.scores;
    scores.insert(Subject::Indicator(1), text.parse().unwrap());
    let payload = schema::encode(&loaded.record);
    slots::save(&kv, id, Some(loaded.base), &payload, Timestamp(1)).unwrap();
    tell(&format!("prongsai.a.{}.0", id.0));
}

fn tell(key: &str) {
    let about = web_sys::StorageEventInit::new();
    about.set_key(Some(key));
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &about).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
}

fn clear() {
    raw().clear().unwrap();
}

#[wasm_bindgen_test]
async fn typed_text_is_stored_within_300_ms_and_survives_a_reload() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("8");
    page.type_score("85");
    assert_eq!(page.state(), SaveState::Saving);
    pause(300).await;
    assert_eq!(stored(&id).as_deref(), Some("85.00"));
    assert!(matches!(page.state(), SaveState::Saved { .. }));
    drop(page);

    let page = Page::open();
    assert_eq!(page.shelf.list().get_untracked().len(), 1);
    page.shelf.open(&id).unwrap();
    assert_eq!(page.score().as_deref(), Some("85.00"));
}

#[wasm_bindgen_test]
async fn hiding_the_page_saves_at_once() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("77");
    let event = web_sys::Event::new("pagehide").unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    assert_eq!(stored(&id).as_deref(), Some("77.00"));
}

#[wasm_bindgen_test]
async fn a_tab_without_changes_adopts_the_others_save_and_can_undo_it() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    pause(300).await;
    save_elsewhere(&id, "60");
    assert_eq!(page.score().as_deref(), Some("60.00"));
    let notice = page.open_one().notice().get_untracked();
    assert_eq!(notice, Some(Notice::Followed { saved_at: Timestamp(1) }));
    page.dispatch(Action::Undo);
    pause(300).await;
    assert_eq!(stored(&id).as_deref(), Some("50.00"));
}

#[wasm_bindgen_test]
async fn a_conflict_loses_the_changes_of_neither_tab() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    save_elsewhere(&id, "60");
    let conflict = SaveState::Conflict { theirs: Some(Timestamp(1)) };
    assert_eq!(page.state(), conflict);
    page.type_score("51");
    pause(300).await;
    assert_eq!(page.state(), conflict, "more typing must not resolve the conflict");
    assert_eq!(stored(&id).as_deref(), Some("60.00"));

    page.open_one().keep_mine();
    let mine = page.open_one().id_untracked();
    assert_ne!(mine, id);
    assert_eq!(stored(&id).as_deref(), Some("60.00"));
    assert_eq!(stored(&mine).as_deref(), Some("51.00"));
    assert!(matches!(page.state(), SaveState::Saved { .. }));
}

#[wasm_bindgen_test]
async fn undo_after_taking_theirs_restores_mine() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    save_elsewhere(&id, "60");
    assert_eq!(page.shelf.take_theirs(), Theirs::Shown);
    assert_eq!(page.score().as_deref(), Some("60.00"));
    assert!(matches!(page.state(), SaveState::Saved { .. }));
    page.dispatch(Action::Undo);
    assert_eq!(page.score().as_deref(), Some("50.00"));
}

#[wasm_bindgen_test]
async fn an_assessment_deleted_in_another_tab_is_kept_here() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    pause(300).await;
    removal::remove(&BrowserKv::open().unwrap(), &id).unwrap();
    tell(&format!("prongsai.a.{}.0", id.0));
    assert_eq!(page.state(), SaveState::Conflict { theirs: None });
    page.open_one().keep_mine();
    assert_eq!(stored(&id).as_deref(), Some("50.00"));
}

#[wasm_bindgen_test]
async fn a_tab_is_saved_again_after_another_tab_restores_its_assessment() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    pause(300).await;
    let kv = BrowserKv::open().unwrap();
    let removed = removal::remove(&kv, &id).unwrap();
    tell(&format!("prongsai.a.{}.0", id.0));
    assert_eq!(page.state(), SaveState::Conflict { theirs: None });
    removed.put_back(&kv, &id).unwrap();
    tell(&format!("prongsai.a.{}.0", id.0));
    assert!(matches!(page.state(), SaveState::Saved { .. }));
}

#[wasm_bindgen_test]
async fn changes_made_while_storage_is_full_are_saved_once_there_is_space() {
    clear();
    let page = Page::open();
    let id = page.create();
    pause(300).await;
    // Fill the quota with large chunks first, then with ever smaller ones.
    for size in [1_000_000, 100_000, 10_000, 1000, 100, 10] {
        let piece = "x".repeat(size);
        for at in 0.. {
            if raw().set_item(&format!("filler-{size}-{at}"), &piece).is_err() {
                break;
            }
        }
    }
    page.type_score("50");
    page.dispatch(Action::SetLevel(Some("ผ่าน".repeat(2000))));
    pause(300).await;
    let full = SaveState::Failed { reason: SaveFailure::Full };
    assert_eq!(page.state(), full);
    let other = page.create();
    page.shelf.open(&id).unwrap();
    assert_eq!(page.score().as_deref(), Some("50.00"), "unsaved changes are kept in memory");
    let backup = page.shelf.backup(&[id.clone(), other]);
    assert_eq!(backup.matches(r#""fiscal_year":2568,"save""#).count(), 2, "{backup:.300}");
    assert!(backup.contains("50.00"));

    raw().remove_item("filler-1000000-0").unwrap();
    page.type_score("51");
    pause(300).await;
    assert!(matches!(page.state(), SaveState::Saved { .. }));
    assert_eq!(stored(&id).as_deref(), Some("51.00"));
    clear();
}

#[wasm_bindgen_test]
async fn a_deleted_assessment_can_be_restored() {
    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    pause(300).await;
    page.type_score("51");
    page.shelf.remove(&id).unwrap();
    assert_eq!(stored(&id), None);
    assert!(page.shelf.list().get_untracked().is_empty());
    assert!(page.shelf.current_untracked().is_none());
    page.shelf.restore_removed().unwrap();
    assert_eq!(stored(&id).as_deref(), Some("51.00"), "unsaved changes are restored too");
    assert_eq!(page.shelf.list().get_untracked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_backup_can_be_added_or_can_replace_the_current_assessment() {
    use prongsai::storage::backup;

    clear();
    let page = Page::open();
    let id = page.create();
    page.type_score("50");
    let text = page.shelf.backup(std::slice::from_ref(&id));
    let entry = || backup::read(text.as_bytes()).unwrap().entries.remove(0);
    page.type_score("60");

    let copy = page.shelf.add_from_backup(entry()).unwrap();
    assert_ne!(copy, id, "adding a backup must not replace an assessment");
    assert_eq!(stored(&copy).as_deref(), Some("50.00"));

    page.shelf.replace_from_backup(entry()).unwrap();
    assert_eq!(stored(&id).as_deref(), Some("50.00"));
    let asides = page.shelf.asides();
    assert_eq!(asides.len(), 1);
    let aside = page.shelf.read_aside(&asides[0]).unwrap();
    assert!(aside.contains("60.00"), "the replaced version is set aside first");
    page.dispatch(Action::Undo);
    assert_eq!(page.score().as_deref(), Some("60.00"));

    raw().set_item("another-app", "theirs").unwrap();
    page.shelf.clear_computer().unwrap();
    assert_eq!(raw().length().unwrap(), 1, "only the other app's key is left");
    clear();
}

#[wasm_bindgen_test]
async fn a_profile_is_entered_only_once_per_agency() {
    use ita::agency::Agency;

    clear();
    let page = Page::open();
    page.create();
    let full = Agency {
        name: "เทศบาลตำบลตัวอย่าง".into(),
        district: "เมืองตัวอย่าง".into(),
        ..Agency::default()
    };
    for (field, text) in [(AgencyField::Name, &full.name), (AgencyField::District, &full.district)]
    {
        let field = EditField::Agency(field);
        page.dispatch(Action::Type { field, text: text.clone() });
    }
    page.create();
    let named = |name: &str| Action::Import {
        agency_name: Some(name.into()),
        assessment: Assessment::new(FiscalYear::new(2567).unwrap()),
    };
    page.dispatch(named("เทศบาลตำบลอื่น"));
    let agency = |page: &Page| page.open_one().with_untracked(|r| r.agency.clone());
    assert_eq!(agency(&page).district, "", "the profile of another agency is not used");
    page.dispatch(named("เทศบาลตำบลตัวอย่าง"));
    assert_eq!(agency(&page), full);
    page.dispatch(Action::Undo);
    assert_eq!(agency(&page).name, "เทศบาลตำบลอื่น");
}
