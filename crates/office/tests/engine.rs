//! Requests and replies as the app and its worker exchange them.

mod support;

use documents::engine::{EngineError, Job, Outcome, Reply, Request};
use support::sample;

fn ask(job: Job, bytes: Option<&[u8]>) -> (Outcome, Option<Vec<u8>>) {
    let request = serde_json::to_string(&Request { id: 7, job }).unwrap();
    let (json, bytes) = office::answer_json(&request, bytes);
    let reply: Reply = serde_json::from_str(&json).unwrap();
    assert_eq!(reply.id, 7);
    (reply.outcome, bytes)
}

#[test]
fn every_job_has_its_answer() {
    let (outcome, docx) = ask(Job::Docx(sample::rich()), None);
    assert_eq!(outcome, Outcome::Bytes);
    assert_eq!(docx, office::docx(&sample::rich()).ok());

    let (outcome, xlsx) = ask(Job::Xlsx(sample::workbook()), None);
    assert_eq!(outcome, Outcome::Bytes);

    let name = "a.xlsx".to_owned();
    let (outcome, bytes) = ask(Job::ReadText { name }, xlsx.as_deref());
    assert!(matches!(outcome, Outcome::Text(text) if text.contains("96.97")));
    assert_eq!(bytes, None);

    let toml = include_bytes!("../../../frameworks/2568.toml");
    let (outcome, _) = ask(Job::FrameworkFromToml, Some(toml));
    let Outcome::Framework(framework) = outcome else {
        panic!("{outcome:?}")
    };
    let (outcome, _) = ask(Job::FrameworkToToml(framework), None);
    assert!(matches!(outcome, Outcome::Text(text) if text.contains("fiscal_year = 2568")));
}

#[test]
fn what_fails_is_answered_too() {
    let (outcome, bytes) = ask(
        Job::ReadText {
            name: String::new(),
        },
        None,
    );
    assert_eq!(outcome, Outcome::Failed(EngineError::EmptyFile));
    assert_eq!(bytes, None);
    let (json, _) = office::answer_json(r#"{"id":9,"job":"make_coffee"}"#, None);
    let reply: Reply = serde_json::from_str(&json).unwrap();
    assert_eq!(reply.id, 9);
    assert!(matches!(
        reply.outcome,
        Outcome::Failed(EngineError::Internal { .. })
    ));
    assert!(office::answer_json("no json", None).0.contains("\"id\":0"));
}
