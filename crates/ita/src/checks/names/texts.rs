//! What the person wrote.

use crate::checks::{Field, Inputs, Place};

pub(super) struct Text<'a> {
    pub(super) place: Place,
    pub(super) field: Field,
    pub(super) words: &'a str,
}

/// What the person wrote, in the order of places.
pub(super) fn texts<'a>(inputs: &Inputs<'a>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    let mut add = |place: Place, field, words: &'a str| {
        texts.push(Text { place, field, words });
    };
    for (subject, remark) in &inputs.assessment.weak {
        add(Place::Scores(*subject), Field::Remark, remark);
    }
    for measure in &inputs.plan.measures {
        let place = || Place::Measure(measure.id);
        add(place(), Field::Finding, &measure.finding);
        add(place(), Field::Name, &measure.name);
        for step in &measure.steps {
            add(place(), Field::Steps, &step.text);
        }
        for unit in &measure.units {
            add(place(), Field::Units, unit);
        }
        add(place(), Field::Period, &measure.period.words);
        add(place(), Field::FollowUp, &measure.follow_up);
        add(place(), Field::Criterion, &measure.criterion);
        add(place(), Field::Budget, &measure.budget);
        let place = || Place::Progress(measure.id);
        for change in &measure.history {
            add(place(), Field::Status, &change.note);
        }
        for report in measure.reports.values() {
            for text in [&report.done, &report.outcome, &report.obstacles, &report.advice] {
                add(place(), Field::Report, text);
            }
        }
        for evidence in &measure.evidence {
            add(place(), Field::Evidence, &evidence.title);
        }
    }
    for (code, work) in &inputs.next_round.items {
        add(Place::NextItem(*code), Field::Units, &work.unit);
        add(Place::NextItem(*code), Field::Notes, &work.notes);
    }
    for (key, passage) in inputs.passages {
        add(Place::Passage(key.clone()), Field::Passage, &passage.text);
    }
    texts
}
