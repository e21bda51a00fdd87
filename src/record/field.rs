//! The text fields of a record that a user can type into, with how each is read and written.
//!
//! A form field is an [`EditField`] with a label. Consecutive typing into the same field is one undo step.

use documents::PaperKind;
use documents::settings::Letter;
use ita::agency::{Agency, Person};
use ita::next_round::ItemWork;
use ita::plan::{DateText, Evidence, Measure, MeasureId, Report, Round, RoundId, revised};
use ita::{Assessment, ItemCode, Score, ScoreError, Subject};

use super::Record;

/// A text field of a record. Writing to something that was deleted, such as a measure, does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditField {
    /// A published score. Text that is not a valid score is kept unchanged.
    Score(Subject),
    /// The remark on a subject marked weak.
    Remark(Subject),
    /// A scenario's name, by the scenario's index.
    ScenarioName(usize),
    Agency(AgencyField),
    /// A text of a signatory, by the signatory's index.
    Person(usize, PersonField),
    Measure(MeasureId, MeasureField),
    /// A text of a measure's report in a round.
    Report(MeasureId, RoundId, ReportField),
    /// A text of a piece of a measure's evidence, by its index.
    Evidence(MeasureId, usize, EvidenceField),
    /// A text of one of the user-defined reporting rounds.
    Round(RoundId, RoundField),
    /// A text of the notes on an item of the coming year.
    NextItem(ItemCode, NextItemField),
    /// A text in the letterhead of a paper that has a number and a signature.
    Letter(PaperKind, LetterField),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgencyField {
    Name,
    District,
    Province,
    LetterCode,
    /// One unit per line.
    Units,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonField {
    Name,
    Position,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureField {
    Name,
    Finding,
    /// One step per line.
    Steps,
    /// One unit per line.
    Units,
    From,
    To,
    PeriodWords,
    FollowUp,
    Criterion,
    Budget,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportField {
    Done,
    Outcome,
    Obstacles,
    Advice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceField {
    Title,
    Link,
    Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundField {
    Name,
    Until,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextItemField {
    Address,
    Unit,
    Due,
    Notes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterField {
    Office,
    Contact,
    Number,
    Date,
    Addressed,
}

impl EditField {
    /// The text to show in the field; empty if its target does not exist.
    pub fn read(self, record: &Record) -> String {
        let measure = |id: MeasureId| record.plan.measures.iter().find(|m| m.id == id);
        let text = match self {
            Self::Score(subject) => return read_score(&record.assessment, subject),
            Self::Remark(subject) => record.assessment.weak.get(&subject).cloned(),
            Self::ScenarioName(no) => record.scenarios.get(no).map(|s| s.name.clone()),
            Self::Agency(field) => return field.read(&record.agency),
            Self::Person(no, field) => record.agency.people.get(no).map(|p| field.read(p)),
            Self::Measure(id, field) => measure(id).map(|m| field.read(m)),
            Self::Report(id, round, field) => {
                measure(id).and_then(|m| m.reports.get(&round)).map(|report| field.read(report))
            }
            Self::Evidence(id, at, field) => {
                measure(id).and_then(|m| m.evidence.get(at)).map(|evidence| field.read(evidence))
            }
            Self::Round(id, field) => {
                record.plan.own_rounds.iter().find(|r| r.id == id).map(|round| field.read(round))
            }
            Self::NextItem(code, field) => {
                record.next_round.items.get(&code).map(|work| field.read(work))
            }
            Self::Letter(kind, field) => {
                record.documents.papers.get(&kind).map(|paper| field.read(&paper.letter))
            }
        };
        text.unwrap_or_default()
    }

    pub fn write(self, record: &mut Record, text: String) {
        match self {
            Self::Score(subject) => write_score(&mut record.assessment, subject, text),
            Self::Remark(subject) => {
                if let Some(remark) = record.assessment.weak.get_mut(&subject) {
                    *remark = text;
                }
            }
            Self::ScenarioName(no) => {
                if let Some(scenario) = record.scenarios.get_mut(no) {
                    scenario.name = text;
                }
            }
            Self::Agency(field) => field.write(&mut record.agency, text),
            Self::Person(no, field) => {
                if let Some(person) = record.agency.people.get_mut(no) {
                    *field.slot(person) = text;
                }
            }
            Self::Measure(id, field) => record.plan.edit(id, |measure| field.write(measure, text)),
            Self::Report(id, round, field) => record.plan.edit(id, |measure| {
                let report = measure.reports.entry(round).or_default();
                *field.slot(report) = text;
                if *report == Report::default() {
                    measure.reports.remove(&round);
                }
            }),
            Self::Evidence(id, at, field) => record.plan.edit(id, |measure| {
                if let Some(evidence) = measure.evidence.get_mut(at) {
                    *field.slot(evidence) = text;
                }
            }),
            Self::Round(id, field) => {
                record.plan.edit_round(id, |round| *field.slot(round) = text);
            }
            Self::NextItem(code, field) => {
                record.next_round.edit(code, |work| *field.slot(work) = text);
            }
            Self::Letter(kind, field) => {
                record.documents.edit(kind, |paper| *field.slot(&mut paper.letter) = text);
            }
        }
    }
}

impl AgencyField {
    pub fn read(self, agency: &Agency) -> String {
        match self {
            Self::Name => agency.name.clone(),
            Self::District => agency.district.clone(),
            Self::Province => agency.province.clone(),
            Self::LetterCode => agency.letter_code.clone(),
            Self::Units => agency.units.join("\n"),
        }
    }

    pub fn write(self, agency: &mut Agency, text: String) {
        match self {
            Self::Name => agency.name = text,
            Self::District => agency.district = text,
            Self::Province => agency.province = text,
            Self::LetterCode => agency.letter_code = text,
            Self::Units => agency.units = lines_of(&text),
        }
    }
}

impl MeasureField {
    pub fn read(self, measure: &Measure) -> String {
        match self {
            Self::Name => measure.name.clone(),
            Self::Finding => measure.finding.clone(),
            Self::Steps => {
                let steps: Vec<_> = measure.steps.iter().map(|step| step.text.as_str()).collect();
                steps.join("\n")
            }
            Self::Units => measure.units.join("\n"),
            Self::From => measure.period.from.0.clone(),
            Self::To => measure.period.to.0.clone(),
            Self::PeriodWords => measure.period.words.clone(),
            Self::FollowUp => measure.follow_up.clone(),
            Self::Criterion => measure.criterion.clone(),
            Self::Budget => measure.budget.clone(),
        }
    }

    pub fn write(self, measure: &mut Measure, text: String) {
        match self {
            Self::Name => measure.name = text,
            Self::Finding => measure.finding = text,
            Self::Steps => measure.steps = revised(&measure.steps, &text),
            Self::Units => measure.units = lines_of(&text),
            Self::From => measure.period.from = DateText(text),
            Self::To => measure.period.to = DateText(text),
            Self::PeriodWords => measure.period.words = text,
            Self::FollowUp => measure.follow_up = text,
            Self::Criterion => measure.criterion = text,
            Self::Budget => measure.budget = text,
        }
    }
}

/// Implements `read` and `slot` for fields that each map to one `String` of a struct.
macro_rules! plain_texts {
    ($($fields:ident of $thing:ty { $($field:ident => $($path:ident).+ $(.$index:tt)?;)+ })+) => {$(
        impl $fields {
            pub fn read(self, of: &$thing) -> String {
                match self {
                    $(Self::$field => of.$($path).+$(.$index)?.clone(),)+
                }
            }

            fn slot(self, of: &mut $thing) -> &mut String {
                match self {
                    $(Self::$field => &mut of.$($path).+$(.$index)?,)+
                }
            }
        }
    )+};
}

plain_texts! {
    PersonField of Person {
        Name => name;
        Position => position;
    }
    ReportField of Report {
        Done => done;
        Outcome => outcome;
        Obstacles => obstacles;
        Advice => advice;
    }
    EvidenceField of Evidence {
        Title => title;
        Link => link;
        Date => on.0;
    }
    RoundField of Round {
        Name => name;
        Until => until.0;
    }
    NextItemField of ItemWork {
        Address => address;
        Unit => unit;
        Due => due.0;
        Notes => notes;
    }
    LetterField of Letter {
        Office => office;
        Contact => contact;
        Number => number;
        Date => date.0;
        Addressed => addressed;
    }
}

fn read_score(result: &Assessment, subject: Subject) -> String {
    match result.unreadable.get(&subject) {
        Some(text) => text.clone(),
        None => result.scores.get(&subject).map_or_else(String::new, Score::to_string),
    }
}

fn write_score(result: &mut Assessment, subject: Subject, text: String) {
    result.scores.remove(&subject);
    result.unreadable.remove(&subject);
    match text.parse::<Score>() {
        Ok(score) => {
            result.scores.insert(subject, score);
        }
        Err(ScoreError::Empty) => {}
        Err(_) => {
            result.unreadable.insert(subject, text);
        }
    }
}

/// One entry per line. Blank lines are kept so that typing is not disturbed; papers skip them.
fn lines_of(text: &str) -> Vec<String> {
    match text {
        "" => Vec::new(),
        text => text.split('\n').map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use ita::{FiscalYear, Scenario};

    use super::{
        AgencyField as A, EvidenceField as E, LetterField as L, MeasureField as M,
        NextItemField as N, ReportField as R, *,
    };

    /// A record with a target for every kind of field.
    fn record() -> (Record, MeasureId) {
        let mut record = Record::new(Assessment::new(FiscalYear::new(2568).unwrap()));
        record.scenarios.push(Scenario::default());
        record.agency.people.push(Person::default());
        record.assessment.weak.insert(Subject::Total, String::new());
        record.plan.own_the_rounds(FiscalYear::new(2569).unwrap());
        let evidence = vec![Evidence::default()];
        let id = record.plan.add(Measure { evidence, ..Measure::default() });
        (record, id)
    }

    #[test]
    fn every_field_reads_back_its_text_and_changes_no_other_field() {
        let (blank, id) = record();
        let round = blank.plan.own_rounds[0].id;
        let item = ItemCode(25);
        let mut fields = vec![
            EditField::Score(Subject::Total),
            EditField::Remark(Subject::Total),
            EditField::ScenarioName(0),
        ];
        fields.extend(
            [A::Name, A::District, A::Province, A::LetterCode, A::Units].map(EditField::Agency),
        );
        fields.extend(
            [PersonField::Name, PersonField::Position].map(|field| EditField::Person(0, field)),
        );
        let of_measures = [
            M::Name,
            M::Finding,
            M::Steps,
            M::Units,
            M::From,
            M::To,
            M::PeriodWords,
            M::FollowUp,
            M::Criterion,
            M::Budget,
        ];
        fields.extend(of_measures.map(|field| EditField::Measure(id, field)));
        fields.extend(
            [R::Done, R::Outcome, R::Obstacles, R::Advice]
                .map(|field| EditField::Report(id, round, field)),
        );
        fields.extend([E::Title, E::Link, E::Date].map(|field| EditField::Evidence(id, 0, field)));
        fields.extend(
            [RoundField::Name, RoundField::Until].map(|field| EditField::Round(round, field)),
        );
        fields.extend(
            [N::Address, N::Unit, N::Due, N::Notes].map(|field| EditField::NextItem(item, field)),
        );
        fields.extend(
            [L::Office, L::Contact, L::Number, L::Date, L::Addressed]
                .map(|field| EditField::Letter(PaperKind::MemoResult, field)),
        );
        let mut written = blank;
        for (no, field) in fields.iter().enumerate() {
            field.write(&mut written, format!("ข้อความ\nที่ {no}"));
        }
        for (no, field) in fields.iter().enumerate() {
            assert_eq!(field.read(&written), format!("ข้อความ\nที่ {no}"), "{field:?}");
        }
    }

    #[test]
    fn a_field_without_a_target_reads_as_empty_and_ignores_writes() {
        let mut record = Record::new(Assessment::new(FiscalYear::new(2568).unwrap()));
        let before = record.clone();
        for field in [
            EditField::Remark(Subject::Total),
            EditField::ScenarioName(3),
            EditField::Person(0, PersonField::Name),
            EditField::Measure(MeasureId(7), MeasureField::Name),
            EditField::Report(MeasureId(7), RoundId(1), ReportField::Done),
            EditField::Evidence(MeasureId(7), 0, EvidenceField::Link),
            EditField::Round(RoundId(9), RoundField::Name),
        ] {
            assert_eq!(field.read(&record), "");
            field.write(&mut record, "ก".to_owned());
            assert_eq!(record, before, "{field:?}");
        }
    }

    #[test]
    fn a_report_is_removed_when_its_last_text_is_deleted() {
        let (mut record, id) = record();
        let field = EditField::Report(id, RoundId(1), ReportField::Done);
        field.write(&mut record, "ก".to_owned());
        assert_eq!(record.plan.measures[0].reports.len(), 1);
        field.write(&mut record, String::new());
        assert!(record.plan.measures[0].reports.is_empty());
    }
}
