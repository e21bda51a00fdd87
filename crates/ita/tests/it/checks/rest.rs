//! Checks of scores, required elements, coming items and passages, of how certain a framework is, and their order.

use std::collections::BTreeMap;

use ita::ItemCode;
use ita::next_round::ItemState;
use ita::passage::{Passage, PassageTerm};
use ita::plan::{DateText, Report, RoundId, Status, StatusChange};
use testkit::subject;

use super::{Case, Y2568, date};

#[test]
fn figures_that_contradict_each_other_are_reported() {
    let mut case = Case::new(2568, &format!("{Y2568}, total 97.97, IIT 99.89, EIT 50"));
    case.assessment.level = Some("ผ่านดีเยี่ยม".to_owned());
    case.assessment.unreadable.insert(subject("i3"), "เก้าสิบ".to_owned());
    let case = case.clone().with(case.measure("ก", "EIT 10"));
    case.expect_faults(&[
        "error scores total: 97.97 is not 81.97",
        "error scores total: level ผ่านดีเยี่ยม of [3]",
        "warning scores i3: no score: เก้าสิบ",
        "warning scores EIT: 50.00 is not 100.00",
    ]);
}

#[test]
fn a_difference_by_rounding_is_not_reported() {
    let case = Case::new(2568, &format!("{Y2568}, total 96.97"));
    case.clone().with(case.measure("ก", "10")).expect_faults(&[]);
    let case = Case::new(2563, "IIT 78.17, EIT 63.81, OIT 6.99, total 45.39");
    case.clone()
        .with(case.measure("ก", "IIT EIT OIT"))
        .expect_faults(&["error next O42: element 1 sides []"]);
}

#[test]
fn a_provisional_coming_year_is_noted() {
    // The items for measures of 2569 are inferred, and their required elements are unknown.
    let case = Case::new(2568, Y2568);
    let case = case.clone().with(case.measure("ก", "10"));
    case.expect(&[
        "note next O25: ElementsUnknown { item: ItemCode(25), is_official: false }",
        "note next O26: ElementsUnknown { item: ItemCode(26), is_official: false }",
        "note framework: ProvisionalYear { year: FiscalYear(2569) }",
    ]);
    let unknown = Case { coming: None, ..case };
    unknown.expect(&["note next: ComingUnknown { year: FiscalYear(2569) }"]);
}

#[test]
fn required_elements_are_reported_until_the_plan_or_a_mark_covers_them() {
    let wording = "note framework: UnofficialWording { objectives: 0, questions: 45 }";
    let mut case = Case::new(2563, "1 86.27, 2 74.47");
    case.expect(&[
        "error gaps: unanswered 2 0.63 > add 2",
        "error next O42: element 2 measures[Unit, Steps, FollowUp] []",
        "note next O43: element 0 results [], unofficial",
        "note next O43: element 1 results [], unofficial",
        "note next O43: look at element 2",
        wording,
    ]);
    let mut measure = case.measure("ก", "2");
    measure.follow_up.clear();
    case.plan.add(measure);
    case.expect(&[
        "error next O42: element 2 measures[Unit, Steps, FollowUp] [1]",
        "warning measure 1: Lacks(FollowUp)",
        "note next O43: element 0 results [1], unofficial",
        "note next O43: element 1 results [1], unofficial",
        "note next O43: look at element 2",
        wording,
    ]);
    case.next_round.edit(ItemCode(42), |work| {
        work.elements.insert(2);
    });
    case.next_round.edit(ItemCode(43), |work| {
        work.elements = [0, 2].into();
    });
    case.expect(&[
        "warning measure 1: Lacks(FollowUp)",
        "note next O43: element 1 results [1], unofficial",
        wording,
    ]);
}

#[test]
fn a_missing_report_is_an_error_once_its_round_is_over() {
    let mut case = Case::new(2565, "1 90, 2 74.47");
    case.plan.add(case.measure("ก", "2"));
    let mut second = case.measure("ข", "2");
    second.reports = BTreeMap::from([(
        RoundId(1),
        Report { done: "แจ้งเวียนแล้ว".to_owned(), ..Report::default() },
    )]);
    case.plan.add(second);
    let rest = [
        "note next O43: look at element 1",
        "note framework: UnofficialWording { objectives: 0, questions: 45 }",
    ];
    case.expect(&["note next O43: element 0 results [1]", rest[0], rest[1]]);
    case.today = date("1 เม.ย. 2566");
    case.expect(&["error next O43: element 0 results [1]", rest[0], rest[1]]);
}

#[test]
fn overdue_and_unlinked_items_of_the_coming_year_are_warnings() {
    let mut case = Case::new(2568, "");
    let mut note = |no, due: &str, state, address: &str| {
        case.next_round.edit(ItemCode(no), |work| {
            work.due = DateText(due.to_owned());
            work.state = state;
            address.clone_into(&mut work.address);
        });
    };
    note(1, "30 ก.ย. 2568", ItemState::InWork, "");
    note(2, "30 ก.ย. 2568", ItemState::Checked, "https://a.go.th/2");
    note(3, "1 ต.ค. 2568", ItemState::NotStarted, "");
    note(4, "", ItemState::Published, " ");
    note(5, "ต้นปี", ItemState::Published, "a.go.th");
    case.expect_faults(&[
        "warning next O1: Overdue { days: 1 }",
        "warning next O4: PublishedWithoutAddress",
        "warning next O5: Due is not a day: ต้นปี",
        "warning next O5: NoWebAddress { text: \"a.go.th\" }",
    ]);
}

#[test]
fn a_passage_written_for_other_figures_is_a_warning() {
    let mut case = Case::new(2568, Y2568);
    let passage = |score: &str| Passage {
        text: "ได้คะแนนสูง".to_owned(),
        figures: BTreeMap::from([(subject("10"), score.parse().ok())]),
        terms: BTreeMap::new(),
    };
    case.passages.insert("analysis.indicator.10".to_owned(), passage("85.00"));
    let mut other = passage("100");
    other.terms.insert(PassageTerm::Target, "70.00".to_owned());
    case.passages.insert("analysis.summary".to_owned(), other);
    case.clone().with(case.measure("ก", "10")).expect_faults(&[
        "warning passage analysis.summary: 2 figures changed > draft analysis.summary",
    ]);
}

#[test]
fn checks_are_ordered_by_severity_then_place() {
    let mut case = Case::new(2567, "1 80, total 70");
    case.agency.people.clear();
    case.agency.name.clear();
    let mut late = case.measure("", "");
    late.period.to = DateText("?".to_owned());
    case.plan.add(late);
    let mut done = case.measure("ก", "");
    done.history.push(StatusChange {
        status: Status::Done,
        on: DateText::default(),
        note: String::new(),
    });
    case.plan.add(done);
    let first = case.plan.measures[0].id;
    case.plan.shift(first, false);
    case.expect(&[
        "error gaps: unanswered 1 0.30 > add 1",
        "warning gaps: untreated [1, 2, 3, 4, 5, 6, 7]",
        "warning measure 2: AnswersNothing",
        "warning measure 1: AnswersNothing",
        "warning measure 1: Lacks(Name)",
        "warning measure 1: To is not a day: ?",
        "warning progress 2: DoneWithoutEvidence",
        "note next O28: element 0 results [2, 1], unofficial",
        "note next O28: element 1 results and outcome [2, 1], unofficial",
        "note next O28: look at element 2",
        "note agency: NoAgencyName",
        "note agency: NoPeople",
    ]);
    assert_eq!(case.checks(), case.checks());
}
