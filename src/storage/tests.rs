//! Tests of saving end to end: the guarantees that must hold whatever happens between two writes.

use ita::{Assessment, FiscalYear, Score, Subject};
use proptest::prelude::*;
use testkit::storage::{FaultyStorage, StorageFailure, StorageFault};

use super::aside::AsideReason;
use super::index::IndexEntry;
use super::slots::{LoadError, SaveBase, SaveError};
use super::*;
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError, PREFIX};
use crate::record::{AssessmentId, Record};

/// Storage with injected faults.
#[derive(Default)]
struct FaultyKv(FaultyStorage);

impl Kv for FaultyKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.0.get(key).map_err(failed)
    }

    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
        Ok(self.get(key)?.map(|text| memory::start_of(&text, units)))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        self.0.set(key, text).map_err(failed)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.0.remove(key).map_err(failed)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let mut keys = self.0.keys().map_err(failed)?;
        keys.retain(|key| key.starts_with(PREFIX));
        Ok(keys)
    }
}

fn failed(failure: StorageFailure) -> KvError {
    match failure {
        StorageFailure::Blocked => KvError::Blocked,
        StorageFailure::Full => KvError::Full,
    }
}

fn id(text: &str) -> AssessmentId {
    AssessmentId(text.to_owned())
}

/// A record identified by the score of indicator 1, in hundredths.
fn record(no: u16) -> Record {
    let mut assessment = Assessment::new(FiscalYear::new(2568).unwrap());
    let score = Score::from_hundredths(no).unwrap();
    assessment.scores.insert(Subject::Indicator(1), score);
    Record::new(assessment)
}

fn number(record: &Record) -> u16 {
    record.assessment.scores[&Subject::Indicator(1)].hundredths()
}

fn save(kv: &FaultyKv, base: Option<SaveBase>, no: u16) -> Result<SaveBase, SaveError> {
    slots::save(kv, &id("a"), base, &schema::encode(&record(no)), Timestamp(u64::from(no)))
}

fn loaded(kv: &FaultyKv) -> Result<u16, LoadError> {
    slots::load(kv, &id("a")).map(|loaded| number(&loaded.record))
}

fn spoil(kv: &FaultyKv, key: &str) {
    let text = kv.get(key).unwrap().expect("the slot to corrupt has a text");
    kv.set(key, &text.replace("2568", "2567")).unwrap();
}

#[test]
fn two_slots_are_written_in_turn_and_the_newest_is_read() {
    let kv = FaultyKv::default();
    let mut base = None;
    for no in 1..=4 {
        base = Some(save(&kv, base, no).unwrap());
        assert_eq!(loaded(&kv), Ok(no));
    }
    let revision = |key| Sealed::read(&kv.get(key).unwrap().unwrap()).unwrap().revision;
    assert_eq!((revision("prongsai.a.a.0"), revision("prongsai.a.a.1")), (3, 4));
}

#[test]
fn a_corrupt_slot_is_set_aside_and_the_other_slot_is_read_and_kept() {
    let kv = FaultyKv::default();
    let first = save(&kv, None, 1).unwrap();
    save(&kv, Some(first), 2).unwrap();
    spoil(&kv, "prongsai.a.a.1");
    let spoiled = kv.get("prongsai.a.a.1").unwrap().unwrap();

    let opened = slots::load(&kv, &id("a")).unwrap();
    assert_eq!(number(&opened.record), 1);
    assert!(opened.base.other_is_unreadable);
    let asides = aside::list(&kv).unwrap();
    assert_eq!(asides.len(), 1);
    assert_eq!(asides[0].reason, AsideReason::Unreadable);
    assert_eq!(aside::read(&kv, &asides[0]).unwrap(), Some(spoiled));

    save(&kv, Some(opened.base), 3).unwrap();
    assert_eq!(loaded(&kv), Ok(3));
    spoil(&kv, "prongsai.a.a.1");
    assert_eq!(loaded(&kv), Ok(1), "the readable slot must not change");
}

#[test]
fn two_unreadable_slots_are_never_overwritten() {
    let kv = FaultyKv::default();
    let first = save(&kv, None, 1).unwrap();
    save(&kv, Some(first), 2).unwrap();
    spoil(&kv, "prongsai.a.a.0");
    kv.set("prongsai.a.a.1", "ไม่ใช่ข้อมูล").unwrap();
    let before: Vec<_> =
        ["prongsai.a.a.0", "prongsai.a.a.1"].map(|key| kv.get(key).unwrap()).into();
    assert_eq!(loaded(&kv), Err(LoadError::Unreadable));
    assert_eq!(loaded(&kv), Err(LoadError::Unreadable));
    let after: Vec<_> = ["prongsai.a.a.0", "prongsai.a.a.1"].map(|key| kv.get(key).unwrap()).into();
    assert_eq!(before, after);
    assert_eq!(
        aside::list(&kv).unwrap().len(),
        2,
        "each text is set aside once, however often it is loaded"
    );
    assert!(index::list(&kv).unwrap().is_empty());
}

#[test]
fn a_payload_that_cannot_be_decoded_is_copied_before_it_is_overwritten() {
    let kv = FaultyKv::default();
    let base = save(&kv, None, 1).unwrap();
    let strange = Sealed { schema: 1, revision: 2, saved_at: Timestamp(2), payload: "[1]" }.write();
    kv.set("prongsai.a.a.1", &strange).unwrap();
    assert_eq!(save(&kv, Some(base), 2), Err(SaveError::Conflict(Some(Timestamp(2)))));

    let opened = slots::load(&kv, &id("a")).unwrap();
    for aside in aside::list(&kv).unwrap() {
        aside::remove(&kv, &aside).unwrap();
    }
    save(&kv, Some(opened.base), 3).unwrap();
    let asides = aside::list(&kv).unwrap();
    assert_eq!(aside::read(&kv, &asides[0]).unwrap(), Some(strange));
    assert_eq!(loaded(&kv), Ok(3));
}

/// Envelopes with damaged heads, each with a matching and with a stale checksum.
fn damaged_heads(text: &str) -> Vec<String> {
    let sealed = Sealed::read(text).unwrap();
    let mut heads = Vec::new();
    for number in [0, 1 << 53, 1 << 63, u64::MAX] {
        let revision = Sealed { revision: number, ..sealed }.write();
        heads.push(with_checksum_of(text, &revision));
        heads.push(revision);
        if number > 0 {
            let time = Sealed { saved_at: Timestamp(number), ..sealed }.write();
            heads.push(with_checksum_of(text, &time));
            heads.push(time);
        }
    }
    let schema = Sealed { schema: 0, ..sealed }.write();
    heads.push(with_checksum_of(text, &schema));
    heads.push(schema);
    let start = text.find("\"payload\"").unwrap();
    for (at, byte) in text.bytes().enumerate().take(start) {
        let other = if byte == b'7' { "6" } else { "7" };
        heads.push(format!("{}{other}{}", &text[..at], &text[at + 1..]));
    }
    heads
}

/// `other` with its checksum replaced by the one in `text`.
fn with_checksum_of(text: &str, other: &str) -> String {
    let checksum = |text: &str| -> String {
        let at = text.find("\"checksum\"").unwrap();
        text[at..].chars().take(29).collect()
    };
    other.replace(&checksum(other), &checksum(text))
}

#[test]
fn a_slot_with_a_damaged_head_is_copied_before_it_is_overwritten() {
    for key in ["prongsai.a.a.0", "prongsai.a.a.1"] {
        for was_open in [true, false] {
            let kv = FaultyKv::default();
            let mut base = None;
            for no in 1..=4 {
                base = Some(save(&kv, base, no).unwrap());
            }
            let saved =
                ["prongsai.a.a.0", "prongsai.a.a.1"].map(|key| kv.get(key).unwrap().unwrap());
            for damaged in damaged_heads(&kv.get(key).unwrap().unwrap()) {
                for (key, text) in ["prongsai.a.a.0", "prongsai.a.a.1"].iter().zip(&saved) {
                    kv.set(key, text).unwrap();
                }
                for aside in aside::list(&kv).unwrap() {
                    aside::remove(&kv, &aside).unwrap();
                }
                kv.set(key, &damaged).unwrap();
                let mut base =
                    if was_open { base.unwrap() } else { slots::load(&kv, &id("a")).unwrap().base };
                for no in 5..=8 {
                    match save(&kv, Some(base), no) {
                        Ok(next) => base = next,
                        // The newest save was damaged while open: reported as a conflict for the user to resolve.
                        Err(SaveError::Conflict(_)) => break,
                        Err(error) => panic!("{error} for {damaged}"),
                    }
                }
                let is_kept = kv.get(key).unwrap().as_deref() == Some(&damaged)
                    || aside::list(&kv)
                        .unwrap()
                        .iter()
                        .any(|aside| aside::read(&kv, aside).unwrap().as_deref() == Some(&damaged));
                assert!(is_kept, "overwritten without a copy: {damaged}");
            }
        }
    }
}

#[test]
fn a_save_fails_and_keeps_the_text_if_there_is_no_room_for_its_copy() {
    let kv = FaultyKv::default();
    save(&kv, None, 1).unwrap();
    kv.set("prongsai.a.a.1", &"x".repeat(4000)).unwrap();
    kv.0.set_fault(StorageFault::Quota(5000));
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert_eq!(save(&kv, Some(opened.base), 2), Err(SaveError::Kv(KvError::Full)));
    assert_eq!(kv.get("prongsai.a.a.1").unwrap().unwrap().len(), 4000);
    assert_eq!(loaded(&kv), Ok(1));
}

#[test]
fn an_older_save_is_never_opened_in_place_of_one_by_a_newer_app() {
    let kv = FaultyKv::default();
    save(&kv, None, 1).unwrap();
    let readable = Sealed {
        schema: SCHEMA + 1,
        revision: 2,
        saved_at: Timestamp(2),
        payload: r#"{"assessment":{"fiscal_year":2568,"scores":{"1":"0.09"}},"later":[{"owner":"สำนักปลัด"}]}"#,
    };
    kv.set("prongsai.a.a.1", &readable.write()).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(opened.is_newer);
    assert_eq!(number(&opened.record), 9);

    let strange = Sealed { payload: r#"{"v2":{}}"#, ..readable };
    kv.set("prongsai.a.a.1", &strange.write()).unwrap();
    assert_eq!(loaded(&kv), Err(LoadError::Newer { found: SCHEMA + 1 }));
    assert!(aside::list(&kv).unwrap().is_empty());
}

#[test]
fn two_tabs_writing_the_same_revision_get_a_conflict() {
    let kv = FaultyKv::default();
    let first = save(&kv, None, 1).unwrap();
    let mine = save(&kv, Some(first), 2).unwrap();
    // The other tab had not seen this save yet and overwrote it.
    let theirs = Sealed {
        schema: SCHEMA,
        revision: mine.newest.0,
        saved_at: Timestamp(3),
        payload: &schema::encode(&record(3)),
    };
    kv.set("prongsai.a.a.1", &theirs.write()).unwrap();
    assert_ne!(slots::newest(&kv, &id("a")).unwrap(), Some(mine.newest));
    assert_eq!(save(&kv, Some(mine), 4), Err(SaveError::Conflict(Some(Timestamp(3)))));
}

#[test]
fn foreign_text_in_a_slot_is_copied_before_it_is_overwritten() {
    let kv = FaultyKv::default();
    let base = save(&kv, None, 1).unwrap();
    kv.set("prongsai.a.a.1", "no save of ours").unwrap();
    let base = save(&kv, Some(base), 2).unwrap();
    let asides = aside::list(&kv).unwrap();
    assert_eq!(aside::read(&kv, &asides[0]).unwrap().as_deref(), Some("no save of ours"));
    // The same for the slot of the previous save, which is written next.
    kv.set("prongsai.a.a.0", "nor this").unwrap();
    save(&kv, Some(base), 3).unwrap();
    assert_eq!(aside::list(&kv).unwrap().len(), 2);
    assert_eq!(loaded(&kv), Ok(3));
}

#[test]
fn a_replaced_assessment_opens_as_a_backup() {
    let kv = FaultyKv::default();
    save(&kv, None, 7).unwrap();
    let text = slots::newest_text(&kv, &id("a")).unwrap().unwrap();
    aside::put(&kv, AsideReason::Replaced, "a", &text).unwrap();
    let asides = aside::list(&kv).unwrap();
    let file = aside::read(&kv, &asides[0]).unwrap().unwrap();
    let contents = backup::read(file.as_bytes()).unwrap();
    assert_eq!(contents.entries[0].id, id("a"));
    assert_eq!(number(&contents.entries[0].record), 7);
    aside::remove(&kv, &asides[0]).unwrap();
    assert!(aside::list(&kv).unwrap().is_empty());
}

#[test]
fn the_second_of_two_tabs_gets_a_conflict_and_writes_nothing() {
    let kv = FaultyKv::default();
    let base = save(&kv, None, 1).unwrap();
    save(&kv, Some(base), 2).unwrap();
    assert_eq!(save(&kv, Some(base), 3), Err(SaveError::Conflict(Some(Timestamp(2)))));
    assert_eq!(loaded(&kv), Ok(2));
    removal::remove(&kv, &id("a")).unwrap();
    assert_eq!(save(&kv, Some(base), 3), Err(SaveError::Conflict(None)));
    assert_eq!(loaded(&kv), Err(LoadError::Missing));
}

#[test]
fn full_or_blocked_storage_keeps_the_previous_save() {
    let kv = FaultyKv::default();
    let base = save(&kv, None, 1).unwrap();
    kv.0.set_fault(StorageFault::Quota(300));
    assert_eq!(save(&kv, Some(base), 2), Err(SaveError::Kv(KvError::Full)));
    assert_eq!(loaded(&kv), Ok(1));
    kv.0.set_fault(StorageFault::Blocked);
    assert_eq!(save(&kv, Some(base), 2), Err(SaveError::Kv(KvError::Blocked)));
    assert_eq!(loaded(&kv), Err(LoadError::Kv(KvError::Blocked)));
    kv.0.set_fault(StorageFault::Healthy);
    assert!(save(&kv, Some(base), 2).is_ok());
}

fn put(kv: &FaultyKv, name: &str, no: u16) {
    let record = record(no);
    let base =
        slots::save(kv, &id(name), None, &schema::encode(&record), Timestamp(no.into())).unwrap();
    index::point(kv, IndexEntry::new(&id(name), &record, Some(Score::FULL), base.newest)).unwrap();
}

fn listed(kv: &FaultyKv) -> Vec<(String, u64)> {
    let entries = index::list(kv).unwrap();
    entries.into_iter().map(|entry| (entry.id.0, entry.saved_at.0)).collect()
}

#[test]
fn a_lost_corrupt_or_stale_index_is_rebuilt() {
    let kv = FaultyKv::default();
    put(&kv, "a", 1);
    put(&kv, "b", 2);
    let all = vec![("b".to_owned(), 2), ("a".to_owned(), 1)];
    assert_eq!(listed(&kv), all);

    kv.remove("prongsai.index").unwrap();
    assert_eq!(listed(&kv), all);
    kv.set("prongsai.index", "[{").unwrap();
    assert_eq!(listed(&kv), all);
    assert_eq!(aside::list(&kv).unwrap().len(), 1);
    put(&kv, "c", 3);
    assert_eq!(listed(&kv).len(), 3);
    removal::remove(&kv, &id("c")).unwrap();
    assert_eq!(listed(&kv), all);
    index::forget(&kv, &id("a")).unwrap();
    assert_eq!(listed(&kv), all, "a save without an index entry is still listed");
}

/// One fixture per released schema. The files are never changed.
#[test]
fn a_save_of_every_released_schema_opens_completely() {
    let text = include_str!("../../tests/fixtures/saves/schema-1.json").trim_end();
    let kv = FaultyKv::default();
    kv.set("prongsai.a.a.0", text).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(!opened.is_newer);
    assert_eq!((opened.base.newest.0, opened.base.saved_at.0), (12, 1_795_163_400_000));
    assert_eq!(kv.get("prongsai.a.a.0").unwrap().as_deref(), Some(text), "opening writes nothing");

    let Record {
        agency,
        assessment,
        framework,
        documents,
        scenarios,
        path,
        plan,
        next_round,
        passages,
    } = opened.record;
    assert!(plan.is_empty() && next_round.items.is_empty() && passages.is_empty());
    assert!(scenarios.is_empty());
    assert_eq!(path, crate::record::PathSettings::default());
    assert_eq!(agency.name, "เทศบาลตำบลตัวอย่าง");
    assert_eq!(agency.kind, ita::agency::AgencyKind::SubdistrictMunicipality);
    assert_eq!((agency.district.as_str(), agency.province.as_str()), ("เมืองตัวอย่าง", "ตัวอย่าง"));
    assert_eq!(agency.units, ["สำนักปลัด", "กองคลัง"]);
    assert_eq!(agency.people[0].position, "นายกเทศมนตรี");
    assert_eq!(assessment.fiscal_year.get(), 2568);
    assert_eq!(assessment.scores.len(), 14);
    assert_eq!(assessment.scores[&Subject::Total].to_string(), "88.15");
    assert_eq!(assessment.scores[&"O27".parse().unwrap()].to_string(), "0.00");
    assert!(assessment.passed[&"IIT".parse().unwrap()]);
    assert_eq!(assessment.level.as_deref(), Some("ผ่าน"));
    assert_eq!(assessment.weak[&"i2".parse().unwrap()], "ยังไม่ทั่วถึง");
    assert_eq!(assessment.unreadable[&"e3".parse().unwrap()], "แปดสิบ");
    assert_eq!(assessment.target, ita::assessment::TargetChoice::Value("90".parse().unwrap()));
    assert!(framework.is_none());
    assert_eq!(
        documents.numerals(documents::PaperKind::Analysis),
        documents::document::Numerals::Thai
    );
    assert_eq!(documents.font, "TH SarabunIT๙");
}

#[derive(Clone, Copy, Debug)]
enum StorageStep {
    Save,
    Crash(usize),
    Tear(usize),
    Full,
    Reload,
}

fn step() -> impl Strategy<Value = StorageStep> {
    prop_oneof![
        6 => Just(StorageStep::Save),
        1 => (0_usize..4).prop_map(StorageStep::Crash),
        1 => (0_usize..4).prop_map(StorageStep::Tear),
        1 => Just(StorageStep::Full),
        1 => Just(StorageStep::Reload),
    ]
}

proptest! {
    /// Whatever fails, loading returns the last save that was confirmed, or one started after it.
    #[test]
    fn no_confirmed_save_is_ever_lost(steps in prop::collection::vec(step(), 1..40)) {
        let kv = FaultyKv::default();
        let (mut base, mut good, mut begun) = (None, 0_u16, 0_u16);
        for step in steps {
            match step {
                StorageStep::Save => {
                    begun += 1;
                    if let Ok(saved) = save(&kv, base, begun) {
                        (base, good) = (Some(saved), begun);
                        let entry = IndexEntry::new(&id("a"), &record(begun), None, saved.newest);
                        let _ = index::point(&kv, entry);
                    }
                }
                StorageStep::Crash(after) => kv.0.set_fault(StorageFault::CrashAfter(after)),
                StorageStep::Tear(after) => kv.0.set_fault(StorageFault::TearAfter(after)),
                StorageStep::Full => kv.0.set_fault(StorageFault::Quota(700)),
                StorageStep::Reload => {
                    kv.0.set_fault(StorageFault::Healthy);
                    let opened = slots::load(&kv, &id("a"));
                    if let Ok(opened) = &opened {
                        good = number(&opened.record);
                    }
                    base = opened.ok().map(|opened| opened.base);
                }
            }
            kv.0.while_healthy(|| {
                let found = loaded(&kv);
                if good == 0 {
                    prop_assert!(matches!(found, Err(LoadError::Missing | LoadError::Unreadable) | Ok(_)));
                } else {
                    let found = found.expect("a confirmed save is readable");
                    prop_assert!((good..=begun).contains(&found), "{found} of {good}..={begun}");
                    prop_assert_eq!(index::list(&kv).unwrap().len(), 1);
                }
                Ok(())
            })?;
        }
    }
}

#[test]
fn a_save_of_schema_2_keeps_its_scenarios_and_its_path_to_the_target() {
    let text = include_str!("../../tests/fixtures/saves/schema-2.json").trim_end();
    let kv = FaultyKv::default();
    kv.set("prongsai.a.a.0", text).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(!opened.is_newer);
    let [scenario] = &opened.record.scenarios[..] else {
        panic!("{:?}", opened.record.scenarios);
    };
    assert_eq!(scenario.name, "ทำครบทุกข้อ");
    assert_eq!(scenario.changes[&"O27".parse().unwrap()], Score::FULL);
    assert_eq!(scenario.changes.len(), 2);
    let path = &opened.record.path;
    let goal = ita::path::Goal::EveryInstrument("85".parse().unwrap());
    assert_eq!(path.goal, Some(goal));
    assert_eq!(path.terms.effort("O27".parse().unwrap()).get(), 7);
    assert!(path.terms.locked.contains(&"O22".parse().unwrap()));
}

#[test]
fn a_save_of_schema_3_keeps_its_plan_next_round_and_edited_paragraphs() {
    let text = include_str!("../../tests/fixtures/saves/schema-3.json").trim_end();
    let kv = FaultyKv::default();
    kv.set("prongsai.a.a.0", text).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(!opened.is_newer);
    let record = opened.record;
    let [measure] = &record.plan.measures[..] else {
        panic!("{:?}", record.plan.measures);
    };
    assert_eq!(measure.name, "มาตรการปรับปรุงคู่มือ");
    assert_eq!(measure.answers.len(), 2);
    assert_eq!(measure.percent(), 50);
    assert_eq!(measure.period.printed(), "1 ต.ค.2568 – 30 ก.ย.2569");
    assert_eq!(measure.status(), ita::plan::Status::InWork);
    assert_eq!(measure.reports.len(), 1);
    assert!(measure.evidence[0].has_sound_link());
    assert_eq!(record.plan.own_rounds[0].name, "รอบแรก");
    let work = record.next_round.work(ita::ItemCode(25));
    assert_eq!(work.unit, "สำนักปลัด");
    assert!(work.state.is_published() && work.elements.contains(&1));
    let passage = &record.passages["analysis.indicator.1"];
    assert_eq!(passage.text, "ข้อความของหน่วยงาน");
    assert_eq!(passage.figures.len(), 1);
}

#[test]
fn a_save_of_schema_4_keeps_its_papers() {
    use documents::PaperKind;
    use documents::document::Numerals;
    use documents::settings::{DateForm, Opinions, PaperPart, Secrecy, TableForm, Urgency};
    let text = include_str!("../../tests/fixtures/saves/schema-4.json").trim_end();
    let kv = FaultyKv::default();
    kv.set("prongsai.a.a.0", text).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(!opened.is_newer);
    let documents = opened.record.documents;
    assert_eq!(documents.font, "TH SarabunIT๙");
    let garuda = documents.garuda.as_ref().unwrap();
    assert_eq!((garuda.width, garuda.height), (2, 3));
    assert!(documents.seal.is_none());
    let memo = documents.paper(PaperKind::MemoResult);
    assert_eq!((memo.numerals, memo.dates), (Some(Numerals::Arabic), DateForm::Era));
    assert_eq!(memo.letter.office, "งานนิติการ สำนักปลัด");
    assert_eq!(memo.letter.date.date(), thai::Date::new(4, 11, 2568).ok());
    assert_eq!(memo.letter.urgency, Urgency::VeryUrgent);
    assert_eq!(memo.letter.secrecy, Secrecy::Confidential);
    assert_eq!(memo.letter.opinions, Opinions::Ticks);
    let analysis = documents.paper(PaperKind::Analysis);
    assert!(analysis.has(PaperKind::Analysis, PaperPart::Back));
    assert!(!analysis.has(PaperKind::Analysis, PaperPart::Cover));
    assert_eq!(analysis.ordered(PaperKind::Analysis)[0], PaperPart::Summary);
    assert_eq!(analysis.table(PaperKind::Analysis), Some(TableForm::Five));
    let report = documents.paper(PaperKind::Implementation);
    assert_eq!(report.round, Some(ita::plan::RoundId(2)));
    assert_eq!(report.table(PaperKind::Implementation), Some(TableForm::Seven));
}

#[test]
fn a_save_of_schema_5_keeps_passage_terms_and_notes_of_other_years() {
    let text = include_str!("../../tests/fixtures/saves/schema-5.json").trim_end();
    let kv = FaultyKv::default();
    kv.set("prongsai.a.a.0", text).unwrap();
    let opened = slots::load(&kv, &id("a")).unwrap();
    assert!(!opened.is_newer);
    let mut record = opened.record;
    let passage = &record.passages["analysis.indicator.1"];
    assert_eq!(passage.terms[&ita::passage::PassageTerm::Target], "85.00");
    assert_eq!(record.next_round.work(ita::ItemCode(25)).unit, "สำนักปลัด");
    let year = |year| ita::FiscalYear::new(year).unwrap();
    record.next_round.turn(year(2568), year(2567));
    assert_eq!(record.next_round.work(ita::ItemCode(27)).unit, "กองคลัง");
}
