use std::sync::Arc;

use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;

use crate::record::EditField;
use crate::workspace::{Action, MeasureEdit, Open, use_open};

/// One measure being edited. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct MeasureAt {
    pub(super) id: MeasureId,
    /// `None` once it is deleted.
    pub(super) measure: Memo<Option<Arc<Measure>>>,
    place: MeasureHome,
}

/// Where a measure is stored.
#[derive(Clone, Copy)]
enum MeasureHome {
    Plan(Open),
    /// Among the measures read from a document and not added to the plan yet.
    Read(RwSignal<Vec<Arc<Measure>>>),
}

impl MeasureAt {
    pub(super) fn in_plan(id: MeasureId) -> Self {
        let open = use_open();
        let measure = Memo::new(move |_| open.with(|record| find(&record.plan.measures, id)));
        Self { id, measure, place: MeasureHome::Plan(open) }
    }

    pub(super) fn among_read(id: MeasureId, read: RwSignal<Vec<Arc<Measure>>>) -> Self {
        Self {
            id,
            measure: Memo::new(move |_| read.with(|measures| find(measures, id))),
            place: MeasureHome::Read(read),
        }
    }

    pub(super) fn is_in_plan(self) -> bool {
        matches!(self.place, MeasureHome::Plan(_))
    }

    pub(super) fn is_read_only(self) -> bool {
        match self.place {
            MeasureHome::Plan(open) => open.is_read_only(),
            MeasureHome::Read(_) => false,
        }
    }

    /// A part of the measure (reactive).
    pub(super) fn with<T: Default>(self, look: impl FnOnce(&Measure) -> T) -> T {
        self.measure.with(|measure| measure.as_deref().map(look).unwrap_or_default())
    }

    pub(super) fn edit(self, edit: MeasureEdit) {
        match (self.place, edit) {
            (MeasureHome::Plan(open), MeasureEdit::Type { field, text }) => {
                let field = EditField::Measure(self.id, field);
                open.dispatch(Action::Type { field, text });
            }
            (MeasureHome::Plan(open), edit) => {
                open.dispatch(Action::EditMeasure { id: self.id, edit });
            }
            (MeasureHome::Read(read), edit) => read.update(|measures| {
                if let Some(measure) = measures.iter_mut().find(|m| m.id == self.id) {
                    edit.apply(Arc::make_mut(measure));
                }
            }),
        }
    }
}

fn find(measures: &[Arc<Measure>], id: MeasureId) -> Option<Arc<Measure>> {
    measures.iter().find(|m| m.id == id).cloned()
}
