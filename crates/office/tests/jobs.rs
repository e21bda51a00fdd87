//! What the app can ask the engine, and its answers.

mod support;

use documents::engine::{Job, Outcome};
use engine::EngineError;
use support::sample;

/// Through JSON, as between the app and its worker.
fn ask(job: Job, bytes: &[u8]) -> engine::Done<Outcome> {
    let job = serde_json::from_str(&serde_json::to_string(&job).unwrap()).unwrap();
    let (outcome, bytes) = office::done(job, bytes)?;
    let outcome = serde_json::from_str(&serde_json::to_string(&outcome).unwrap()).unwrap();
    Ok((outcome, bytes))
}

#[test]
fn every_job_has_its_answer() {
    let (outcome, docx) = ask(Job::Docx(sample::rich()), &[]).unwrap();
    assert_eq!(outcome, Outcome::Bytes);
    assert_eq!(docx, office::docx(&sample::rich()).ok());

    let (outcome, xlsx) = ask(Job::Xlsx(sample::workbook()), &[]).unwrap();
    assert_eq!(outcome, Outcome::Bytes);

    let name = "a.xlsx".to_owned();
    let (outcome, bytes) = ask(Job::ReadText { name }, &xlsx.unwrap()).unwrap();
    assert!(matches!(outcome, Outcome::Text(text) if text.contains("96.97")));
    assert_eq!(bytes, None);

    let toml = include_bytes!("../../../frameworks/2568.toml");
    let (outcome, _) = ask(Job::FrameworkFromToml, toml).unwrap();
    let Outcome::Framework(framework) = outcome else { panic!("{outcome:?}") };
    let (outcome, _) = ask(Job::FrameworkToToml(framework), &[]).unwrap();
    assert!(matches!(outcome, Outcome::Text(text) if text.contains("fiscal_year = 2568")));
}

#[test]
fn what_fails_says_why() {
    let job = Job::ReadText { name: String::new() };
    assert_eq!(ask(job, &[]), Err(EngineError::EmptyFile));
}
