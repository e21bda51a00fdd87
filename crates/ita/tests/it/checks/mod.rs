//! The checks on small plans and on those of the published examples.

mod agencies;
mod examples;
mod fixes;
mod gaps;
mod measures;
mod properties;
mod rest;

use ita::agency::{Agency, AgencyKind, Person};
use ita::checks::{Check, CheckFault, CheckTarget, Fix, Requirement, checks};
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::plan::{Finding, Measure, Period, Plan, Step};
use ita::topics::Topics;
use ita::{
    AnalysedResult, Analysis, Assessment, AssessmentInputs, FiscalYear, Framework, analyse,
    two_decimals,
};
use testkit::{assessment, framework, topics};
use thai::{Date, Span};

/// The scores of example 002, by indicator.
pub(crate) const Y2568: &str =
    "1 99.43, 2 100, 3 100, 4 100, 5 100, 6 100, 7 100, 8 100, 9 100, 10 85.00";

/// All inputs of the checks.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) framework: Framework,
    pub(crate) coming: Option<Framework>,
    pub(crate) assessment: Assessment,
    pub(crate) topics: Topics,
    pub(crate) agency: Agency,
    pub(crate) plan: Plan,
    pub(crate) passages: Passages,
    pub(crate) next_round: NextRound,
    pub(crate) today: Date,
}

/// Leaves out the frameworks, which would hide what matters.
impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Case")
            .field("assessment", &self.assessment)
            .field("agency", &self.agency)
            .field("plan", &self.plan)
            .field("passages", &self.passages)
            .field("next_round", &self.next_round)
            .finish_non_exhaustive()
    }
}

impl Case {
    /// A result of an agency with a name and a signing officer, looked at early in the following fiscal year.
    pub(crate) fn new(year: u16, scores: &str) -> Self {
        let fiscal_year = FiscalYear::new(year).unwrap();
        Self {
            framework: framework(year),
            coming: Some(framework(year + 1)),
            assessment: assessment(fiscal_year, scores),
            topics: topics(),
            agency: Agency {
                kind: AgencyKind::SubdistrictOrganisation,
                name: "องค์การบริหารส่วนตำบลหมากแข้ง".to_owned(),
                province: "ศรีสะเกษ".to_owned(),
                people: vec![Person {
                    name: "สมชาย ใจดี".to_owned(), position: "ปลัด".to_owned()
                }],
                ..Agency::default()
            },
            plan: Plan::default(),
            passages: Passages::new(),
            next_round: NextRound::default(),
            today: fiscal_year.next().first_day(),
        }
    }

    pub(crate) fn year(&self) -> FiscalYear {
        self.framework.fiscal_year.next()
    }

    /// A complete measure for the whole year.
    pub(crate) fn measure(&self, name: &str, answers: &str) -> Measure {
        Measure {
            answers: answers.split_whitespace().map(|finding| finding.parse().unwrap()).collect(),
            name: name.to_owned(),
            steps: vec![step("1. จัดทำคู่มือ"), step("2. แจ้งเวียน")],
            units: vec!["สำนักปลัด".to_owned()],
            period: Period::from(Span::year(self.year())),
            follow_up: "รายงานผู้บริหารทุก 6 เดือน".to_owned(),
            ..Measure::default()
        }
    }

    pub(crate) fn with(mut self, measure: Measure) -> Self {
        self.plan.add(measure);
        self
    }

    pub(crate) fn analysis(&self) -> Analysis {
        analyse(&self.framework, &self.assessment)
    }

    pub(crate) fn checks(&self) -> Vec<Check> {
        checks(&AssessmentInputs {
            result: AnalysedResult {
                framework: &self.framework,
                assessment: &self.assessment,
                analysis: &self.analysis(),
            },
            coming: self.coming.as_ref(),
            topics: &self.topics,
            agency: &self.agency,
            plan: &self.plan,
            passages: &self.passages,
            next_round: &self.next_round,
            today: self.today,
        })
    }

    /// Expects exactly these checks, one a line.
    #[track_caller]
    pub(crate) fn expect(&self, expected: &[&str]) {
        let found: Vec<String> = self.checks().iter().map(line).collect();
        assert_eq!(found, expected, "\n{}", found.join("\n"));
    }

    /// Expects exactly these errors and warnings, ignoring notes.
    #[track_caller]
    pub(crate) fn expect_faults(&self, expected: &[&str]) {
        let mut found: Vec<String> = self.checks().iter().map(line).collect();
        found.retain(|line| !line.starts_with("note "));
        assert_eq!(found, expected, "\n{}", found.join("\n"));
    }
}

pub(crate) fn step(text: &str) -> Step {
    Step { text: text.to_owned(), done: false }
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn line(check: &Check) -> String {
    let place = match &check.place {
        CheckTarget::Scores(subject) => format!("scores {subject}"),
        CheckTarget::Gaps => "gaps".to_owned(),
        CheckTarget::Plan => "plan".to_owned(),
        CheckTarget::Measure(id) => format!("measure {}", id.0),
        CheckTarget::Progress(id) => format!("progress {}", id.0),
        CheckTarget::NextItem(code) => format!("next O{}", code.0),
        CheckTarget::NextRound => "next".to_owned(),
        CheckTarget::Passage(key) => format!("passage {key}"),
        CheckTarget::Agency => "agency".to_owned(),
        CheckTarget::Framework => "framework".to_owned(),
    };
    let fix = match &check.fix {
        None => String::new(),
        Some(Fix::LinkMeasure { measure, finding }) => format!(" > link {} {finding}", measure.0),
        Some(Fix::AddMeasureFor(finding)) => format!(" > add {finding}"),
        Some(Fix::WholeYear(measure)) => format!(" > whole year {}", measure.0),
        Some(Fix::FreshDraft(key)) => format!(" > draft {key}"),
        Some(Fix::RenameAgency { from, to }) => format!(" > {from} = {to}"),
    };
    format!("{} {place}: {}{fix}", check.severity.name(), fault(&check.fault))
}

fn fault(fault: &CheckFault) -> String {
    let points =
        |win: &Option<ita::Exact>| win.map_or_else(|| "no points".to_owned(), two_decimals);
    match fault {
        CheckFault::Unanswered { subject, win } => format!("unanswered {subject} {}", points(win)),
        CheckFault::PartlyAnswered { subject, left, win } => {
            let left: Vec<String> = left.iter().map(ToString::to_string).collect();
            format!("of {subject} left {} {}", left.join(" "), points(win))
        }
        CheckFault::UntreatedIssues { numbers, .. } => format!("untreated {numbers:?}"),
        CheckFault::DoesNotFollow { published, computed, .. } => {
            let computed = computed.map_or("?".to_owned(), |score| score.to_string());
            format!("{published} is not {computed}")
        }
        CheckFault::MissingElement { element, asks, measures, is_official, .. } => {
            let asks = match asks {
                Requirement::Analysis => "analysis".to_owned(),
                Requirement::Sides => "sides".to_owned(),
                Requirement::Measures(details) => format!("measures{details:?}"),
                Requirement::Results { with_outcome: true } => "results and outcome".to_owned(),
                Requirement::Results { with_outcome: false } => "results".to_owned(),
            };
            let measures: Vec<u32> = measures.iter().map(|id| id.0).collect();
            let official = if *is_official { "" } else { ", unofficial" };
            format!("element {element} {asks} {measures:?}{official}")
        }
        CheckFault::LookAtElement { element, .. } => format!("look at element {element}"),
        CheckFault::OtherAgency(named) => format!("other agency in {:?}", named.field),
        CheckFault::OtherSpelling(named) => format!("other spelling in {:?}", named.field),
        CheckFault::SeveralAgencies { names } => format!("several agencies {}", names.join(" ")),
        CheckFault::OutdatedPassage { changed } => format!("{} figures changed", changed.len()),
        CheckFault::UnreadableDate { which, text } => format!("{which:?} is not a day: {text}"),
        CheckFault::UnreadableScore { text } => format!("no score: {text}"),
        CheckFault::LevelNotAllowed { published, possible } => {
            format!("level {published} of {possible:?}")
        }
        other => format!("{other:?}"),
    }
}

/// The finding for which the fix of a check adds a measure.
pub(crate) fn added(check: &Check) -> Option<Finding> {
    match check.fix {
        Some(Fix::AddMeasureFor(finding)) => Some(finding),
        _ => None,
    }
}
