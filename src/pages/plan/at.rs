use std::sync::Arc;

use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;

use crate::workspace::{OpenWorkspace, use_workspace};

/// One measure being edited. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) id: MeasureId,
    /// None once it is deleted.
    pub(super) measure: Memo<Option<Arc<Measure>>>,
    place: Place,
}

/// Where a measure stands.
#[derive(Clone, Copy)]
enum Place {
    Plan(OpenWorkspace),
    /// Among those read from a document and not taken over yet.
    Read(RwSignal<Vec<Arc<Measure>>>),
}

impl At {
    pub(super) fn in_plan(id: MeasureId) -> Self {
        let workspace = use_workspace();
        let measure =
            Memo::new(move |_| workspace.with(|record| find(&record.plan.measures, id)).flatten());
        Self { id, measure, place: Place::Plan(workspace) }
    }

    pub(super) fn among_read(id: MeasureId, read: RwSignal<Vec<Arc<Measure>>>) -> Self {
        Self {
            id,
            measure: Memo::new(move |_| read.with(|measures| find(measures, id))),
            place: Place::Read(read),
        }
    }

    pub(super) fn is_in_plan(self) -> bool {
        matches!(self.place, Place::Plan(_))
    }

    pub(super) fn is_read_only(self) -> bool {
        match self.place {
            Place::Plan(workspace) => workspace.is_read_only(),
            Place::Read(_) => false,
        }
    }

    /// A part of the measure, followed.
    pub(super) fn with<T: Default>(self, look: impl FnOnce(&Measure) -> T) -> T {
        self.measure.with(|measure| measure.as_deref().map(look).unwrap_or_default())
    }

    /// A change that is a step of its own.
    pub(super) fn edit(self, change: impl FnOnce(&mut Measure)) {
        match self.place {
            Place::Plan(workspace) => workspace.edit_measure(self.id, change),
            Place::Read(read) => self.edit_read(read, change),
        }
    }

    /// A change by typing into the field of that name.
    pub(super) fn type_into(self, field: &'static str, change: impl FnOnce(&mut Measure)) {
        match self.place {
            Place::Plan(workspace) => workspace.type_measure(self.id, field, change),
            Place::Read(read) => self.edit_read(read, change),
        }
    }

    fn edit_read(self, read: RwSignal<Vec<Arc<Measure>>>, change: impl FnOnce(&mut Measure)) {
        read.update(|measures| {
            if let Some(measure) = measures.iter_mut().find(|m| m.id == self.id) {
                change(Arc::make_mut(measure));
            }
        });
    }
}

fn find(measures: &[Arc<Measure>], id: MeasureId) -> Option<Arc<Measure>> {
    measures.iter().find(|m| m.id == id).cloned()
}
