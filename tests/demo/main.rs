//! The start page's fictional agency: a backup file generated from `tests/fixtures/demo.toml` by the app's rules.
//!
//! After a change of the fixture or the rules, regenerate it with `PRONGSAI_WRITE_DEMO=1 cargo test --test demo`.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use ita::agency::Agency;
use ita::next_round::{ItemState, NextRound};
use ita::plan::{
    DateText, Evidence, Finding, Measure, Period, Plan, Report, RoundId, Status, StatusChange,
};
use ita::suggestions::Library;
use ita::{Assessment, FiscalYear, Framework, Instrument, ItemCode, Score, Subject, analyse};
use prongsai::browser::clock::Timestamp;
use prongsai::record::{AssessmentId, Record};
use prongsai::storage::backup::{self, SavedAssessment};
use prongsai::storage::schema::encode;
use prongsai::storage::{SCHEMA, Sealed};
use serde::Deserialize;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples/demo.json");

/// 15 June 2569, within the year in which the measures after the second result are carried out.
const WRITTEN: Timestamp = Timestamp(1_781_481_600_000);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Demo {
    agency: Agency,
    years: Vec<DemoYear>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoYear {
    id: String,
    fiscal_year: FiscalYear,
    eit_parts_apart: Score,
    scores: BTreeMap<Subject, Score>,
    weak: BTreeMap<Subject, String>,
    next_round: Option<DemoNextRound>,
    measures: Vec<DemoMeasure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoNextRound {
    unit: String,
    units: BTreeMap<ItemCode, String>,
    published_through: u8,
}

/// A suggestion from the library as adopted by the agency.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMeasure {
    suggestion: String,
    answers: Vec<Finding>,
    units: Vec<String>,
    from: DateText,
    to: DateText,
    /// A number greater than the number of steps means all of them.
    steps_done: usize,
    #[serde(default)]
    history: Vec<StatusChange>,
    /// One per round.
    #[serde(default)]
    reports: Vec<Report>,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

#[test]
fn the_sample_file_matches_its_fixture() {
    let demo: Demo = read("tests/fixtures/demo.toml");
    let saves: Vec<_> = demo.years.iter().map(|year| saved(&demo.agency, year)).collect();
    let text = backup::write(&saves, WRITTEN);
    if std::env::var_os("PRONGSAI_WRITE_DEMO").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    let file = std::fs::read_to_string(FILE).unwrap();
    assert_eq!(without_version(&file), without_version(&text));
}

#[test]
fn the_sample_is_consistent_at_every_level() {
    let contents = backup::read(&std::fs::read(FILE).unwrap()).unwrap();
    assert!(contents.left_out.is_empty());
    assert_eq!(contents.entries.len(), 2);
    for entry in &contents.entries {
        let assessment = &entry.record.assessment;
        let framework = framework(assessment.fiscal_year);
        let analysis = analyse(&framework, assessment);
        assert_eq!(analysis.total, assessment.scores.get(&Subject::Total).copied());
        assert_eq!(analysis.differences, []);
        assert_eq!(analysis.unknowns, []);
        let level = &framework.levels[analysis.level.shown.unwrap()];
        assert_eq!(Some(&level.name), assessment.level.as_ref());
        assert!(!level.passes, "a sample that passes would have no gaps to show");
        assert!(entry.record.agency.name.contains("ตัวอย่าง"));
        let plan = &entry.record.plan;
        let statuses: Vec<_> = plan.measures.iter().map(|measure| measure.status()).collect();
        assert!(statuses.contains(&Status::Done) && statuses.contains(&Status::InWork));
    }
}

fn saved(agency: &Agency, year: &DemoYear) -> SavedAssessment {
    let record = Record {
        agency: agency.clone(),
        plan: plan(&year.measures),
        next_round: year.next_round.as_ref().map(|next| next_round(year, next)).unwrap_or_default(),
        ..Record::new(assessment(year))
    };
    let payload = encode(&record);
    SavedAssessment {
        id: AssessmentId(year.id.clone()),
        agency: record.agency.name,
        fiscal_year: year.fiscal_year,
        text: Sealed { schema: SCHEMA, revision: 1, saved_at: WRITTEN, payload: &payload }.write(),
    }
}

/// The scores of the fixture, with all aggregates above questions and items computed from them.
fn assessment(year: &DemoYear) -> Assessment {
    let framework = framework(year.fiscal_year);
    let mut assessment = Assessment::new(year.fiscal_year);
    for item in &framework.items {
        assessment.scores.insert(Subject::Item(item.code), Score::FULL);
    }
    for (subject, score) in &year.scores {
        let full = assessment.scores.insert(*subject, *score);
        let is_item = matches!(subject, Subject::Item(_));
        assert_eq!(full.is_some(), is_item, "{subject} is an item of the year");
    }
    assessment.weak = year.weak.clone();
    let leaves = analyse(&framework, &assessment);
    for row in &leaves.rows {
        if matches!(row.figure.subject, Subject::Instrument(_) | Subject::Indicator(_)) {
            let published = row.figure.computed.unwrap();
            assessment.scores.insert(row.figure.subject, published);
        }
    }
    let eit = assessment.scores[&Subject::Instrument(Instrument::Eit)].hundredths();
    let apart = year.eit_parts_apart.hundredths();
    for (part, hundredths) in [(1, eit - apart), (2, eit + apart)] {
        assessment.scores.insert(Subject::Part(part), Score::from_hundredths(hundredths).unwrap());
    }
    // The total is computed from the published scores of the instruments, which are rounded.
    let whole = analyse(&framework, &assessment);
    assessment.scores.insert(Subject::Total, whole.total.unwrap());
    assessment.level = whole.level.shown.map(|level| framework.levels[level].name.clone());
    assessment
}

fn plan(measures: &[DemoMeasure]) -> Plan {
    let library: Library = read("frameworks/measures.toml");
    let mut plan = Plan::default();
    for demo in measures {
        plan.add(measure(&library, demo));
    }
    plan
}

fn measure(library: &Library, demo: &DemoMeasure) -> Measure {
    let suggestion = library.suggestion(&demo.suggestion).expect(&demo.suggestion);
    // The demo's reporting dates replace the default ones of the year.
    let year = FiscalYear::new(2570).unwrap();
    let mut measure = suggestion.draft(year, demo.answers.iter().copied());
    measure.units.clone_from(&demo.units);
    measure.period = Period { from: demo.from.clone(), to: demo.to.clone(), ..measure.period };
    for step in measure.steps.iter_mut().take(demo.steps_done) {
        step.done = true;
    }
    measure.history.clone_from(&demo.history);
    measure.reports = (1..).map(RoundId).zip(demo.reports.iter().cloned()).collect();
    measure.evidence.clone_from(&demo.evidence);
    measure
}

fn next_round(year: &DemoYear, demo: &DemoNextRound) -> NextRound {
    let mut next = NextRound::default();
    for item in &framework(year.fiscal_year.next()).items {
        next.edit(item.code, |work| {
            demo.units.get(&item.code).unwrap_or(&demo.unit).clone_into(&mut work.unit);
            if item.code.0 <= demo.published_through {
                work.state = ItemState::Published;
                work.address = format!("https://example.com/o{}", item.code.0);
            }
        });
    }
    next
}

fn framework(year: FiscalYear) -> Framework {
    read(&format!("frameworks/{year}.toml"))
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    toml::from_str(&std::fs::read_to_string(&path).unwrap()).expect(&path)
}

/// Removes the app's version, so that a new version alone does not make the file outdated.
fn without_version(text: &str) -> String {
    let (before, rest) = text.split_once("\"app\":\"").expect("the head names the app");
    let (_, after) = rest.split_once('"').expect("the version ends");
    format!("{before}{after}")
}
