//! Opening from and saving to storage, and what could not be saved. Knows no signal and no browser, so that
//! every order of events is tested natively.

use std::mem;

use super::core::Workspace;
use super::save_state::OpenError;
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError};
use crate::record::{AssessmentId, Record};
use crate::storage::removal::{self, RemovedSlots};
use crate::storage::slots::{self, SaveBase, SaveError};
use crate::storage::{IndexEntry, index, schema};

pub(super) struct AssessmentStore {
    kv: Box<dyn Kv>,
    /// Whether `kv` outlives the page.
    is_durable: bool,
    /// Assessments that were left while they could not be saved.
    parked: Vec<Unsaved>,
    /// The assessment deleted last, until the next is deleted.
    removed: Option<RemovedAssessment>,
}

/// An assessment with changes that are not stored.
#[derive(Clone)]
pub(super) struct Unsaved {
    pub(super) workspace: Workspace,
    /// The save these changes build on; `None` before the first save.
    pub(super) base: Option<SaveBase>,
}

/// An assessment as it is opened.
pub(super) struct Opened {
    pub(super) workspace: Workspace,
    pub(super) base: Option<SaveBase>,
    pub(super) is_unsaved: bool,
}

struct RemovedAssessment {
    entry: IndexEntry,
    slots: RemovedSlots,
    /// What the slots did not have yet.
    unsaved: Option<Unsaved>,
}

impl AssessmentStore {
    pub(super) fn new(kv: Box<dyn Kv>, is_durable: bool) -> Self {
        Self { kv, is_durable, parked: Vec::new(), removed: None }
    }

    pub(super) fn kv(&self) -> &dyn Kv {
        &*self.kv
    }

    pub(super) fn is_durable(&self) -> bool {
        self.is_durable
    }

    pub(super) fn has_parked(&self) -> bool {
        !self.parked.is_empty()
    }

    pub(super) fn parked(&self, id: &AssessmentId) -> Option<&Unsaved> {
        self.parked.iter().find(|parked| parked.workspace.id == *id)
    }

    /// Keeps an assessment that is left and could not be saved.
    pub(super) fn park(&mut self, unsaved: Unsaved) {
        self.parked.push(unsaved);
    }

    fn unpark(&mut self, id: &AssessmentId) -> Option<Unsaved> {
        let at = self.parked.iter().position(|parked| parked.workspace.id == *id)?;
        Some(self.parked.remove(at))
    }

    /// Opens what is parked under this id, else the newest readable save.
    pub(super) fn open(&mut self, id: &AssessmentId) -> Result<Opened, OpenError> {
        if let Some(Unsaved { workspace, base }) = self.unpark(id) {
            return Ok(Opened { workspace, base, is_unsaved: true });
        }
        let loaded = slots::load(self.kv(), id)?;
        let mut workspace = Workspace::new(id.clone(), loaded.record);
        workspace.read_only = loaded.is_newer;
        Ok(Opened { workspace, base: Some(loaded.base), is_unsaved: false })
    }

    /// An assessment that is not open, as it would be opened.
    pub(super) fn look_at(&self, id: &AssessmentId) -> Result<Record, OpenError> {
        match self.parked(id) {
            Some(parked) => Ok(parked.workspace.record.clone()),
            None => Ok(slots::load(self.kv(), id)?.record),
        }
    }

    /// Saves an assessment and points the index at the save. `total` is the one shown for it.
    pub(super) fn save(
        &self,
        workspace: &Workspace,
        base: Option<SaveBase>,
        total: Option<ita::Score>,
        now: Timestamp,
    ) -> Result<(SaveBase, IndexEntry), SaveError> {
        let payload = schema::encode(&workspace.record);
        let base = slots::save(self.kv(), &workspace.id, base, &payload, now)?;
        let entry = IndexEntry::new(&workspace.id, &workspace.record, total, base.newest);
        // The slots count: where the index is behind, it is made again from them.
        let _ = index::point(self.kv(), entry.clone());
        Ok((base, entry))
    }

    /// Every assessment there is, the latest saved first; what is parked comes before what is saved.
    pub(super) fn list(&self) -> Result<Vec<IndexEntry>, KvError> {
        let mut entries = index::list(self.kv())?;
        for parked in &self.parked {
            let entry = parked.entry();
            entries.retain(|other| other.id != entry.id);
            entries.insert(0, entry);
        }
        Ok(entries)
    }

    /// The profile noted for an agency of this name in another assessment, the latest saved first.
    pub(super) fn profile_of(
        &self,
        name: &str,
        other_than: &AssessmentId,
    ) -> Option<ita::agency::Agency> {
        let entries = self.list().ok()?;
        let same = entries.iter().filter(|entry| entry.agency == name && entry.id != *other_than);
        let mut profiles = same.filter_map(|entry| self.look_at(&entry.id).ok()).map(|r| r.agency);
        profiles.find(|agency| !super::core::has_only_a_name(agency))
    }

    /// Deletes an assessment. `open` is what the slots do not have of it, if it is open.
    pub(super) fn remove(
        &mut self,
        id: &AssessmentId,
        open: Option<Unsaved>,
    ) -> Result<(), KvError> {
        let entries = self.list()?;
        let slots = removal::remove(self.kv(), id)?;
        // A line of the index without slots counts for nothing: it goes with the next save.
        let _ = index::forget(self.kv(), id);
        let unsaved = self.unpark(id);
        let unsaved = open.or(unsaved);
        let entry = match &unsaved {
            Some(unsaved) => Some(unsaved.entry()),
            None => entries.into_iter().find(|entry| entry.id == *id),
        };
        self.removed = entry.map(|entry| RemovedAssessment { entry, slots, unsaved });
        Ok(())
    }

    /// The assessment that [`AssessmentStore::restore`] would bring back.
    pub(super) fn removed(&self) -> Option<&IndexEntry> {
        self.removed.as_ref().map(|removed| &removed.entry)
    }

    /// Brings back the assessment deleted last with everything that was on the screen. It gets a fresh id
    /// where its own is in use again (another tab kept it, a backup brought it): nothing is overwritten.
    pub(super) fn restore(
        &mut self,
        now: Timestamp,
        fresh: impl FnOnce() -> AssessmentId,
    ) -> Result<(), KvError> {
        let Some(removed) = self.removed.take() else {
            return Ok(());
        };
        let outcome = self.put_back(&removed, now, fresh);
        if outcome.is_err() {
            self.removed = Some(removed);
        }
        outcome
    }

    fn put_back(
        &mut self,
        removed: &RemovedAssessment,
        now: Timestamp,
        fresh: impl FnOnce() -> AssessmentId,
    ) -> Result<(), KvError> {
        let own = &removed.entry.id;
        let is_taken = slots::newest_text(self.kv(), own)?.is_some() || self.parked(own).is_some();
        let id = if is_taken { fresh() } else { own.clone() };
        removed.slots.put_back(self.kv(), &id)?;
        let entry = IndexEntry { id: id.clone(), ..removed.entry.clone() };
        let _ = index::point(self.kv(), entry);
        if let Some(Unsaved { workspace, base }) = removed.unsaved.clone() {
            let workspace = Workspace { id, ..workspace };
            if self.save(&workspace, base, None, now).is_err() {
                self.park(Unsaved { workspace, base });
            }
        }
        Ok(())
    }

    /// Deletes everything of the app, and nothing of other apps.
    pub(super) fn clear(&mut self) -> Result<(), KvError> {
        for key in self.kv.keys()? {
            self.kv.remove(&key)?;
        }
        drop(mem::take(&mut self.parked));
        self.removed = None;
        Ok(())
    }
}

impl Unsaved {
    fn entry(&self) -> IndexEntry {
        let Workspace { id, record, .. } = &self.workspace;
        IndexEntry::new(id, record, None, self.base.map(|base| base.newest).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use ita::{Assessment, FiscalYear, Score, Subject};

    use super::*;
    use crate::storage::MemoryKv;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn id(name: &str) -> AssessmentId {
        AssessmentId(name.to_owned())
    }

    /// The store of one tab over a storage that several share.
    fn tab(kv: &Rc<MemoryKv>) -> AssessmentStore {
        AssessmentStore::new(Box::new(Rc::clone(kv)), true)
    }

    /// Types so many scores into an assessment.
    fn typed(workspace: &mut Workspace, count: u8) {
        for no in 1..=count {
            let scores = &mut workspace.record.assessment.scores;
            scores.insert(Subject::Indicator(no), Score::FULL);
        }
    }

    fn scores(store: &mut AssessmentStore, name: &str) -> usize {
        store.open(&id(name)).unwrap().workspace.record.assessment.scores.len()
    }

    /// An assessment "a" of one score, saved.
    fn begin(store: &AssessmentStore) -> (Workspace, SaveBase) {
        let assessment = Assessment::new(FiscalYear::new(2568).unwrap());
        let mut workspace = Workspace::new(id("a"), Record::new(assessment));
        typed(&mut workspace, 1);
        let (base, _) = store.save(&workspace, None, None, NOW).unwrap();
        (workspace, base)
    }

    fn restore(store: &mut AssessmentStore) -> Result<(), KvError> {
        store.restore(NOW, || id("fresh"))
    }

    #[test]
    fn a_deleted_assessment_comes_back_as_it_was_saved() {
        let kv = Rc::new(MemoryKv::default());
        let mut store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        typed(&mut workspace, 10);
        store.save(&workspace, Some(base), None, NOW).unwrap();
        let before = [kv.get("prongsai.a.a.0"), kv.get("prongsai.a.a.1")];
        store.remove(&id("a"), None).unwrap();
        assert_eq!(kv.get("prongsai.a.a.0"), Ok(None));
        assert!(store.list().unwrap().is_empty());
        restore(&mut store).unwrap();
        assert_eq!([kv.get("prongsai.a.a.0"), kv.get("prongsai.a.a.1")], before);
        assert_eq!(scores(&mut store, "a"), 10);
        assert_eq!(store.removed(), None);
    }

    #[test]
    fn what_could_not_be_saved_comes_back_too() {
        let kv = Rc::new(MemoryKv::default());
        let mut store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        typed(&mut workspace, 10);
        // Open and not saved, as where storage is full; then left and parked.
        for is_parked in [false, true] {
            let unsaved = Unsaved { workspace: workspace.clone(), base: Some(base) };
            if is_parked {
                store.park(unsaved);
                store.remove(&id("a"), None).unwrap();
            } else {
                store.remove(&id("a"), Some(unsaved)).unwrap();
            }
            restore(&mut store).unwrap();
            assert_eq!(scores(&mut store, "a"), 10, "parked: {is_parked}");
            assert_eq!(store.list().unwrap().len(), 1);
            // Back to one saved score for the next round.
            store.clear().unwrap();
            begin(&store);
        }
    }

    #[test]
    fn both_sides_of_a_conflict_come_back() {
        let kv = Rc::new(MemoryKv::default());
        let (mut here, there) = (tab(&kv), tab(&kv));
        let (mut workspace, base) = begin(&here);
        let mut theirs = workspace.clone();
        typed(&mut theirs, 3);
        there.save(&theirs, Some(base), None, NOW).unwrap();
        typed(&mut workspace, 10);
        let unsaved = Unsaved { workspace, base: Some(base) };
        here.remove(&id("a"), Some(unsaved)).unwrap();
        restore(&mut here).unwrap();
        let stored = slots::load(here.kv(), &id("a")).unwrap().record;
        assert_eq!(stored.assessment.scores.len(), 3);
        assert_eq!(scores(&mut here, "a"), 10, "what was on the screen is opened first");
    }

    #[test]
    fn nothing_that_has_the_id_meanwhile_is_overwritten() {
        let kv = Rc::new(MemoryKv::default());
        let (mut here, mut there) = (tab(&kv), tab(&kv));
        let (mut workspace, _) = begin(&here);
        here.remove(&id("a"), None).unwrap();
        // The other tab has it open, keeps it, and goes on.
        let (base, _) = there.save(&workspace, None, None, NOW).unwrap();
        typed(&mut workspace, 10);
        there.save(&workspace, Some(base), None, NOW).unwrap();
        restore(&mut here).unwrap();
        assert_eq!(scores(&mut there, "a"), 10);
        assert_eq!(scores(&mut here, "fresh"), 1);
        assert_eq!(here.list().unwrap().len(), 2);
    }

    #[test]
    fn deleting_again_what_was_restored_restores_its_last_state() {
        let kv = Rc::new(MemoryKv::default());
        let mut store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        store.remove(&id("a"), None).unwrap();
        restore(&mut store).unwrap();
        typed(&mut workspace, 10);
        store.save(&workspace, Some(base), None, NOW).unwrap();
        store.remove(&id("a"), None).unwrap();
        restore(&mut store).unwrap();
        assert_eq!(scores(&mut store, "a"), 10);
    }

    /// Refuses every text longer than so many bytes, as a storage that is nearly full.
    struct Nearly {
        kv: Rc<MemoryKv>,
        most: std::cell::Cell<usize>,
    }

    impl Kv for Nearly {
        fn get(&self, key: &str) -> Result<Option<String>, KvError> {
            self.kv.get(key)
        }
        fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
            self.kv.start(key, units)
        }
        fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
            if text.len() > self.most.get() { Err(KvError::Full) } else { self.kv.set(key, text) }
        }
        fn remove(&self, key: &str) -> Result<(), KvError> {
            self.kv.remove(key)
        }
        fn keys(&self) -> Result<Vec<String>, KvError> {
            self.kv.keys()
        }
    }

    #[test]
    fn where_not_all_of_it_has_room_nothing_is_written_and_it_can_be_tried_again() {
        let kv = Rc::new(MemoryKv::default());
        let nearly = Rc::new(Nearly { kv: Rc::clone(&kv), most: std::cell::Cell::new(usize::MAX) });
        let mut store = AssessmentStore::new(Box::new(Rc::clone(&nearly)), true);
        let (mut workspace, base) = begin(&store);
        typed(&mut workspace, 10);
        store.save(&workspace, Some(base), None, NOW).unwrap();
        let longer = kv.get("prongsai.a.a.1").unwrap().unwrap().len();
        store.remove(&id("a"), None).unwrap();
        nearly.most.set(longer - 1);
        assert_eq!(restore(&mut store), Err(KvError::Full));
        assert!(store.list().unwrap().is_empty(), "the save before must not pass for the last one");
        nearly.most.set(usize::MAX);
        restore(&mut store).unwrap();
        assert_eq!(scores(&mut store, "a"), 10);
    }

    #[test]
    fn a_profile_is_taken_from_another_assessment_of_the_agency() {
        let kv = Rc::new(MemoryKv::default());
        let store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        workspace.record.agency.name = "เทศบาลตำบลตัวอย่าง".to_owned();
        workspace.record.agency.district = "เมือง".to_owned();
        store.save(&workspace, Some(base), None, NOW).unwrap();
        let name = workspace.record.agency.name.as_str();
        assert_eq!(store.profile_of(name, &id("b")), Some(workspace.record.agency.clone()));
        assert_eq!(store.profile_of(name, &id("a")), None, "not from itself");
        assert_eq!(store.profile_of("อบต.อื่น", &id("b")), None);
    }
}
