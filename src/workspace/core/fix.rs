//! What one click can do about a check.

use ita::checks::{Fix, Place};
use ita::plan::Measure;
use thai::Span;

use super::action::MeasureEdit;
use crate::record::Record;

/// Applies a fix; `drafts` are the measures to add where it adds any.
pub(super) fn apply(record: &mut Record, fix: &Fix, place: &Place, drafts: Vec<Measure>) {
    match fix {
        Fix::LinkMeasure { measure, finding } => {
            record.plan.edit(*measure, |measure| MeasureEdit::Link(*finding).apply(measure));
        }
        Fix::AddMeasureFor(_) => {
            for draft in drafts {
                record.plan.add(draft);
            }
        }
        Fix::WholeYear(measure) => {
            let year = Span::year(record.assessment.fiscal_year.next());
            record.plan.edit(*measure, |measure| MeasureEdit::SetSpan(year).apply(measure));
        }
        Fix::FreshDraft(key) => {
            record.passages.remove(key);
        }
        Fix::RenameAgency { from, to } => rename(record, place, from, to),
    }
}

/// Writes another name in every text of the place.
fn rename(record: &mut Record, place: &Place, from: &str, to: &str) {
    let put = |text: &mut String| *text = text.replace(from, to);
    match place {
        Place::Measure(id) | Place::Progress(id) => {
            record.plan.edit(*id, |measure| measure.texts_mut().into_iter().for_each(put));
        }
        Place::NextItem(code) => record.next_round.edit(*code, |work| {
            put(&mut work.notes);
            put(&mut work.unit);
        }),
        Place::Passage(key) => {
            if let Some(passage) = record.passages.get_mut(key) {
                put(&mut passage.text);
            }
        }
        Place::Scores(subject) => {
            if let Some(remark) = record.assessment.weak.get_mut(subject) {
                put(remark);
            }
        }
        Place::Gaps | Place::Plan | Place::NextRound | Place::Agency | Place::Framework => {}
    }
}
