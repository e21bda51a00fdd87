//! Opening from and saving to storage, and keeping what could not be saved. Uses neither signals nor a browser,
//! so that every order of events can be tested natively.

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
    /// Assessments that were closed while they could not be saved.
    parked: Vec<Unsaved>,
    /// The most recently deleted assessment.
    removed: Option<RemovedAssessment>,
}

/// An assessment with changes that are not stored.
#[derive(Clone)]
pub(super) struct Unsaved {
    pub(super) workspace: Workspace,
    /// The save these changes build on; `None` before the first save.
    pub(super) base: Option<SaveBase>,
}

/// A newly opened assessment.
pub(super) struct Opened {
    pub(super) workspace: Workspace,
    pub(super) base: Option<SaveBase>,
    pub(super) is_unsaved: bool,
}

struct RemovedAssessment {
    entry: IndexEntry,
    slots: RemovedSlots,
    /// Changes that were not in the slots yet.
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

    /// Keeps an assessment in memory that is closed but could not be saved.
    pub(super) fn park(&mut self, unsaved: Unsaved) {
        self.parked.push(unsaved);
    }

    fn unpark(&mut self, id: &AssessmentId) -> Option<Unsaved> {
        let at = self.parked.iter().position(|parked| parked.workspace.id == *id)?;
        Some(self.parked.remove(at))
    }

    /// Opens the parked assessment with this id, or else its newest readable save.
    pub(super) fn open(&mut self, id: &AssessmentId) -> Result<Opened, OpenError> {
        if let Some(Unsaved { workspace, base }) = self.unpark(id) {
            return Ok(Opened { workspace, base, is_unsaved: true });
        }
        let loaded = slots::load(self.kv(), id)?;
        let mut workspace = Workspace::new(id.clone(), loaded.record);
        workspace.read_only = loaded.is_newer;
        Ok(Opened { workspace, base: Some(loaded.base), is_unsaved: false })
    }

    /// Reads the record that [`AssessmentStore::open`] would open.
    pub(super) fn look_at(&self, id: &AssessmentId) -> Result<Record, OpenError> {
        match self.parked(id) {
            Some(parked) => Ok(parked.workspace.record.clone()),
            None => Ok(slots::load(self.kv(), id)?.record),
        }
    }

    /// Saves an assessment and updates its index entry. `total` is the total shown for it.
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
        // The slots are authoritative: a stale index is rebuilt from them.
        let _ = index::point(self.kv(), entry.clone());
        Ok((base, entry))
    }

    /// All assessments, most recently saved first; parked ones come before saved ones.
    pub(super) fn list(&self) -> Result<Vec<IndexEntry>, KvError> {
        let mut entries = index::list(self.kv())?;
        for parked in &self.parked {
            let entry = parked.entry();
            entries.retain(|other| other.id != entry.id);
            entries.insert(0, entry);
        }
        Ok(entries)
    }

    /// The profile of the agency with this name in the most recently saved other assessment that has one.
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

    /// Deletes an assessment. `open` has its unsaved changes, if it is open.
    pub(super) fn remove(
        &mut self,
        id: &AssessmentId,
        open: Option<Unsaved>,
    ) -> Result<(), KvError> {
        let entries = self.list()?;
        let slots = removal::remove(self.kv(), id)?;
        // An index entry without slots is ignored and dropped by the next save.
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

    /// The assessment that [`AssessmentStore::restore`] would restore.
    pub(super) fn removed(&self) -> Option<&IndexEntry> {
        self.removed.as_ref().map(|removed| &removed.entry)
    }

    /// Restores the most recently deleted assessment, including its unsaved changes. It gets a new id if its own is
    /// in use again (another tab saved it, or a backup added it), so that nothing is overwritten.
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

    /// Deletes all of this app's data, and none of other apps'.
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

    /// The store of one tab on storage shared by several.
    fn tab(kv: &Rc<MemoryKv>) -> AssessmentStore {
        AssessmentStore::new(Box::new(Rc::clone(kv)), true)
    }

    /// Types `count` scores into an assessment.
    fn typed(workspace: &mut Workspace, count: u8) {
        for no in 1..=count {
            let scores = &mut workspace.record.assessment.scores;
            scores.insert(Subject::Indicator(no), Score::FULL);
        }
    }

    fn scores(store: &mut AssessmentStore, name: &str) -> usize {
        store.open(&id(name)).unwrap().workspace.record.assessment.scores.len()
    }

    /// Saves an assessment "a" with one score.
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
    fn a_deleted_assessment_is_restored_exactly_as_saved() {
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
    fn unsaved_changes_are_restored_too() {
        let kv = Rc::new(MemoryKv::default());
        let mut store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        typed(&mut workspace, 10);
        // First open with unsaved changes, as when storage is full; then closed and parked.
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
            // Reset to one saved score for the next iteration.
            store.clear().unwrap();
            begin(&store);
        }
    }

    #[test]
    fn both_sides_of_a_conflict_are_restored() {
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
        assert_eq!(scores(&mut here, "a"), 10, "the version with unsaved changes is opened first");
    }

    #[test]
    fn restoring_never_overwrites_an_assessment_that_reuses_the_id() {
        let kv = Rc::new(MemoryKv::default());
        let (mut here, mut there) = (tab(&kv), tab(&kv));
        let (mut workspace, _) = begin(&here);
        here.remove(&id("a"), None).unwrap();
        // The other tab has it open and saves it again.
        let (base, _) = there.save(&workspace, None, None, NOW).unwrap();
        typed(&mut workspace, 10);
        there.save(&workspace, Some(base), None, NOW).unwrap();
        restore(&mut here).unwrap();
        assert_eq!(scores(&mut there, "a"), 10);
        assert_eq!(scores(&mut here, "fresh"), 1);
        assert_eq!(here.list().unwrap().len(), 2);
    }

    #[test]
    fn a_restored_assessment_can_be_deleted_and_restored_again() {
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

    /// Nearly full storage: rejects every text longer than `most` bytes.
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
    fn a_restore_without_enough_space_writes_nothing_and_can_be_retried() {
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
        assert!(
            store.list().unwrap().is_empty(),
            "the older save must not be taken for the last one"
        );
        nearly.most.set(usize::MAX);
        restore(&mut store).unwrap();
        assert_eq!(scores(&mut store, "a"), 10);
    }

    #[test]
    fn a_profile_is_found_in_another_assessment_of_the_agency() {
        let kv = Rc::new(MemoryKv::default());
        let store = tab(&kv);
        let (mut workspace, base) = begin(&store);
        workspace.record.agency.name = "เทศบาลตำบลตัวอย่าง".to_owned();
        workspace.record.agency.district = "เมือง".to_owned();
        store.save(&workspace, Some(base), None, NOW).unwrap();
        let name = workspace.record.agency.name.as_str();
        assert_eq!(store.profile_of(name, &id("b")), Some(workspace.record.agency.clone()));
        assert_eq!(store.profile_of(name, &id("a")), None, "an assessment is not its own source");
        assert_eq!(store.profile_of("อบต.อื่น", &id("b")), None);
    }
}
