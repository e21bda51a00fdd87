//! Comparing years, over the shipped frameworks and topics.

use ita::comparison::{ComparisonLine, Matter, ScoreChange, compare};
use ita::topics::RelationKind;
use ita::{AnalysedResult, Analysis, Assessment, FiscalYear, Framework, Subject, analyse};
use testkit::{framework, result, topics};

/// The lines of the comparison of these results, each a year and its scores.
fn lines(results: &[(u16, &str)]) -> Vec<ComparisonLine> {
    let years: Vec<(Framework, Assessment, Analysis)> = results
        .iter()
        .map(|(year, scores)| {
            let framework = framework(*year);
            let result = result(*year, scores);
            let analysis = analyse(&framework, &result);
            (framework, result, analysis)
        })
        .collect();
    let years: Vec<_> = years
        .iter()
        .map(|(framework, assessment, analysis)| AnalysedResult { framework, assessment, analysis })
        .collect();
    compare(&topics(), &years)
}

fn of_topic<'a>(lines: &'a [ComparisonLine], topic: &str) -> &'a ComparisonLine {
    let is =
        |line: &&ComparisonLine| matches!(&line.matter, Matter::Topic { id, .. } if id == topic);
    lines.iter().find(is).unwrap_or_else(|| panic!("no line of {topic}"))
}

fn told(change: &ScoreChange) -> String {
    match change {
        ScoreChange::Unknown => "–".to_owned(),
        ScoreChange::By { gap, scale_changed } => {
            format!("{gap}{}", if *scale_changed { " scale" } else { "" })
        }
        ScoreChange::Different(parting) => format!("{:?}", parting.kind),
    }
}

fn changes(line: &ComparisonLine) -> Vec<String> {
    line.cells.iter().map(|cell| told(&cell.change)).collect()
}

#[test]
fn figures_of_the_same_topic_are_subtracted() {
    let lines =
        lines(&[(2567, "total 88.00, 1 85.00, 9 80.00"), (2568, "total 90.50, 1 84.25, 9 80.00")]);
    assert_eq!(lines[0].matter, Matter::Total);
    assert_eq!(changes(&lines[0]), ["–", "2.50"]);
    assert_eq!(changes(of_topic(&lines, "indicator.duty")), ["–", "-0.75"]);
    assert_eq!(changes(of_topic(&lines, "indicator.disclosure")), ["–", "0.00"]);
    assert_eq!(lines.len(), 3, "a topic without a score in any year has no line");
}

#[test]
fn a_changed_answer_scale_is_marked_up_to_the_total() {
    let lines = lines(&[
        (2566, "total 88.00, IIT 80.00, OIT 70.00"),
        (2567, "total 90.00, IIT 85.00, OIT 75.00"),
    ]);
    let all: Vec<_> = lines.iter().map(|line| changes(line)[1].clone()).collect();
    assert_eq!(all, ["2.00 scale", "5.00 scale", "5.00"]);
}

/// The mark appears on the questions themselves too.
#[test]
fn a_changed_answer_scale_is_marked_on_the_question() {
    let topics = topics();
    let codes = |year: u16, topic: &str| {
        let framework = framework(year);
        let question = framework.questions.iter().find(|q| q.topic == topic);
        question.map(|q| Subject::Question(q.code))
    };
    let same = |r: &&ita::topics::Relation| r.scale_changed && r.kind == RelationKind::Same;
    let changed = topics.relations.iter().filter(same);
    let (relation, topic) = changed
        .flat_map(|r| r.topics.iter().map(move |topic| (r, topic)))
        .find(|(r, topic)| codes(r.from.get(), topic).is_some())
        .expect("the answer scale of some question changed");
    let (from, to) = (relation.from.get(), relation.to.get());
    let score = |year| format!("{} 80", codes(year, topic).unwrap());
    let lines = lines(&[(from, &score(from)), (to, &score(to))]);
    assert_eq!(changes(of_topic(&lines, topic)), ["–", "0.00 scale"]);
}

/// Scores are subtracted only where the topics relate them as the same.
#[test]
fn merged_split_new_and_ended_topics_are_named_and_never_subtracted() {
    let topics = topics();
    let mut seen = Vec::new();
    for relation in topics.relations.iter().filter(|r| r.kind != RelationKind::Same) {
        let code = |year: FiscalYear, topic: &str| {
            let framework = framework(year.get());
            let mut subjects = framework.items.iter().map(|i| (&i.topic, Subject::Item(i.code)));
            subjects.find(|(id, _)| *id == topic).map(|(_, subject)| subject)
        };
        let before = relation.kind.has_before().then(|| relation.topics.first()).flatten();
        let after = relation.after().first();
        let earlier = before.and_then(|topic| code(relation.from, topic));
        let later = after.and_then(|topic| code(relation.to, topic));
        let (Some(subject), true) = (earlier.or(later), !seen.contains(&relation.kind)) else {
            continue;
        };
        seen.push(relation.kind);
        let scores = |subject: Option<Subject>| {
            subject.map_or_else(|| "total 80".to_owned(), |s| format!("{s} 50"))
        };
        let lines =
            lines(&[(relation.from.get(), &scores(earlier)), (relation.to.get(), &scores(later))]);
        let topic = before.or(after).unwrap();
        let line = of_topic(&lines, topic);
        assert_eq!(changes(line)[1], format!("{:?}", relation.kind), "{topic} {subject}");
        let ScoreChange::Different(parting) = &line.cells[1].change else {
            panic!("{topic} was subtracted");
        };
        assert_eq!(parting.reason, relation.reason);
    }
    for kind in [RelationKind::Merged, RelationKind::New, RelationKind::Ended] {
        assert!(seen.contains(&kind), "{kind:?} was not met");
    }
}

#[test]
fn topics_are_followed_across_years_without_a_result() {
    let near = lines(&[(2563, "9 60.00"), (2565, "9 75.00")]);
    assert_eq!(changes(of_topic(&near, "indicator.disclosure")), ["–", "15.00"]);
    let far = lines(&[(2566, "1 60.00"), (2568, "1 75.00")]);
    let change = &changes(of_topic(&far, "indicator.duty"))[1];
    assert!(change.starts_with("15.00"), "{change}");
}
