//! Every call the app can make, answered with the type the call promises.

use std::sync::Arc;

use engine::study::{StudyCall, StudyJob, StudySource};
use engine::{EngineReply, EngineRequest, answer_json};
use ita::path::{Goal, PathTerms};
use ita::{Assessment, FiscalYear, Framework, Score};
use serde::de::DeserializeOwned;

/// Makes a call through JSON, as between the app and its worker.
fn call<A: DeserializeOwned>(call: StudyCall<A>) -> A {
    let request = serde_json::to_string(&EngineRequest { id: 1, job: call.job }).unwrap();
    let (json, _) = answer_json(&request, &[], study::work);
    let reply: EngineReply<A> = serde_json::from_str(&json).unwrap();
    reply.outcome.unwrap()
}

#[test]
fn every_call_is_answered_with_its_type() {
    let year = FiscalYear::new(2568).unwrap();
    let framework: Arc<Framework> =
        Arc::new(toml::from_str(include_str!("../../../../frameworks/2568.toml")).unwrap());
    let text = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\nคะแนนรวม 82.15";
    let source = || StudySource { text: text.to_owned(), grid: None };

    assert_eq!(call(StudyJob::years(source())), [year]);
    let reading = call(StudyJob::read(source(), vec![framework.clone()]));
    assert_eq!(reading, reading::read(&text.into(), &[&framework]));
    let plan = call(StudyJob::read_plan(source(), vec![framework.clone()], Vec::new()));
    assert_eq!(plan, reading::read_plan(&text.into(), &[&framework], &[]));
    let assessment = Assessment::new(year);
    let (goal, terms) = (Goal::Total(Score::FULL), PathTerms::even());
    let path = call(StudyJob::path(framework.clone(), assessment.clone(), goal, terms.clone()));
    assert_eq!(path, ita::path::path(&framework, &assessment, goal, &terms));
}
