//! All texts the person wrote, each with where it belongs.

use crate::AssessmentInputs;
use crate::checks::fault::CheckedField;
use crate::checks::target::CheckTarget;

pub(super) struct WrittenText<'a> {
    pub(super) place: CheckTarget,
    pub(super) field: CheckedField,
    pub(super) words: &'a str,
}

/// In the order of [`CheckTarget`]'s variants.
pub(super) fn texts<'a>(inputs: &AssessmentInputs<'a>) -> Vec<WrittenText<'a>> {
    let mut texts = Vec::new();
    let mut add = |place: CheckTarget, field, words: &'a str| {
        texts.push(WrittenText { place, field, words });
    };
    for (subject, remark) in &inputs.result.assessment.weak {
        add(CheckTarget::Scores(*subject), CheckedField::Remark, remark);
    }
    for measure in &inputs.plan.measures {
        let place = || CheckTarget::Measure(measure.id);
        add(place(), CheckedField::Finding, &measure.finding);
        add(place(), CheckedField::Name, &measure.name);
        for step in &measure.steps {
            add(place(), CheckedField::Steps, &step.text);
        }
        for unit in &measure.units {
            add(place(), CheckedField::Units, unit);
        }
        add(place(), CheckedField::Period, &measure.period.words);
        add(place(), CheckedField::FollowUp, &measure.follow_up);
        add(place(), CheckedField::Criterion, &measure.criterion);
        add(place(), CheckedField::Budget, &measure.budget);
        let place = || CheckTarget::Progress(measure.id);
        for change in &measure.history {
            add(place(), CheckedField::Status, &change.note);
        }
        for report in measure.reports.values() {
            for text in [&report.done, &report.outcome, &report.obstacles, &report.advice] {
                add(place(), CheckedField::Report, text);
            }
        }
        for evidence in &measure.evidence {
            add(place(), CheckedField::Evidence, &evidence.title);
        }
    }
    for (code, work) in &inputs.next_round.items {
        add(CheckTarget::NextItem(*code), CheckedField::Units, &work.unit);
        add(CheckTarget::NextItem(*code), CheckedField::Notes, &work.notes);
    }
    for (key, passage) in inputs.passages {
        add(CheckTarget::Passage(key.clone()), CheckedField::Passage, &passage.text);
    }
    texts
}
