//! What a fix changes, and that its check is gone afterwards.

use ita::checks::{CheckTarget, Fix, FixableParts};
use ita::passage::Passage;
use ita::plan::{Evidence, Measure, Report, RoundId};

use super::{Case, Y2568};

const OWN: &str = "องค์การบริหารส่วนตำบลหมากแข้ง";
const OTHER: &str = "เทศบาลตำบลกุดจิก";

impl Case {
    fn apply(&mut self, fix: &Fix, target: &CheckTarget, drafts: Vec<Measure>) {
        let parts = FixableParts {
            assessment: &mut self.assessment,
            plan: &mut self.plan,
            passages: &mut self.passages,
            next_round: &mut self.next_round,
        };
        fix.apply(target, parts, drafts);
    }

    /// Applies the fix of every check once.
    fn apply_all(&mut self) {
        for check in self.checks() {
            if let Some(fix) = &check.fix {
                self.apply(fix, &check.place, Vec::new());
            }
        }
    }

    fn has_fix(&self, is_meant: impl Fn(&Fix) -> bool) -> bool {
        self.checks().iter().filter_map(|check| check.fix.as_ref()).any(is_meant)
    }
}

#[test]
fn linking_a_measure_makes_it_answer_the_finding_it_names() {
    let mut case = Case::new(2568, Y2568);
    case.plan
        .add(Measure {
            name: "การป้องกันการทุจริต".to_owned(), ..case.measure("การป้องกันการทุจริต", "")
        });
    case.apply_all();
    let answers: Vec<_> = case.plan.measures[0].answers.iter().map(ToString::to_string).collect();
    assert_eq!(answers, ["10"]);
    assert!(!case.has_fix(|fix| matches!(fix, Fix::LinkMeasure { .. })));
}

#[test]
fn only_the_fix_that_adds_measures_adds_the_drafts() {
    let mut case = Case::new(2568, Y2568);
    let drafts = vec![case.measure("หนึ่ง", "10"), case.measure("สอง", "10")];
    let add = Fix::AddMeasureFor("10".parse().unwrap());
    case.apply(&add, &CheckTarget::Gaps, drafts.clone());
    assert_eq!(case.plan.measures.len(), 2);
    case.apply(&Fix::FreshDraft("analysis.summary".to_owned()), &CheckTarget::Gaps, drafts);
    assert_eq!(case.plan.measures.len(), 2);
}

#[test]
fn the_whole_year_fix_replaces_days_and_wording_and_keeps_the_repetition() {
    let mut case = Case::new(2568, Y2568);
    let mut measure = case.measure("อบรม", "10");
    measure.period = ita::plan::Period::read("ทุกไตรมาส ปีงบประมาณ พ.ศ. 2566", case.year());
    let every = measure.period.every;
    let id = case.plan.add(measure);
    case.apply(&Fix::WholeYear(id), &CheckTarget::Measure(id), Vec::new());
    let period = &case.plan.measures[0].period;
    assert_eq!(period.span(), Some(thai::Span::year(case.year())));
    assert_eq!((period.every, period.words.as_str()), (every, ""));
}

#[test]
fn the_fresh_draft_fix_removes_only_its_passage() {
    let mut case = Case::new(2568, Y2568);
    for key in ["analysis.summary", "analysis.indicator.1"] {
        case.passages.insert(key.to_owned(), Passage::default());
    }
    let fix = Fix::FreshDraft("analysis.summary".to_owned());
    case.apply(&fix, &CheckTarget::Passage("analysis.summary".to_owned()), Vec::new());
    assert_eq!(case.passages.keys().collect::<Vec<_>>(), ["analysis.indicator.1"]);
}

#[test]
fn another_agencys_name_is_replaced_in_every_text_that_has_it() {
    let mut case = Case::new(2568, Y2568);
    let said = || format!("ของ{OTHER}และประชาชน");
    case.assessment.weak.insert("i2".parse().unwrap(), said());
    let mut measure = case.measure("อบรม", "10");
    measure.finding = said();
    measure.steps[0].text = said();
    measure.units.push(said());
    measure.reports.insert(RoundId(1), Report { outcome: said(), ..Report::default() });
    measure.evidence.push(Evidence { title: said(), ..Evidence::default() });
    case.plan.add(measure);
    case.next_round.edit("O1".parse().unwrap(), |work| {
        work.unit = said();
        work.notes = said();
    });
    let passage = Passage { text: said(), ..Passage::default() };
    case.passages.insert("analysis.summary".to_owned(), passage);

    let is_rename = |fix: &Fix| matches!(fix, Fix::RenameAgency { .. });
    assert!(case.has_fix(is_rename));
    case.apply_all();
    assert!(!case.has_fix(is_rename));
    let texts = (&case.assessment, &case.plan, &case.next_round, &case.passages);
    let texts = serde_json::to_string(&texts).unwrap();
    assert_eq!((texts.matches(OTHER).count(), texts.matches(OWN).count()), (0, 9));
}
