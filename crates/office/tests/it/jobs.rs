//! Every call the app can make, answered with the type the call promises.

use engine::office::{OfficeCall, OfficeJob};
use engine::{EngineError, EngineReply, EngineRequest, answer_json};
use serde::de::DeserializeOwned;

use crate::support::sample;

/// Makes a call through JSON, as between the app and its worker.
fn call<A: DeserializeOwned>(call: OfficeCall<A>) -> Result<(A, Vec<u8>), EngineError> {
    let request = serde_json::to_string(&EngineRequest { id: 1, job: call.job }).unwrap();
    let (json, bytes) = answer_json(&request, &call.bytes.unwrap_or_default(), office::work);
    let reply: EngineReply<A> = serde_json::from_str(&json).unwrap();
    Ok((reply.outcome?, bytes.unwrap_or_default()))
}

#[test]
fn every_call_is_answered_with_its_type() {
    let ((), docx) = call(OfficeJob::docx(sample::rich())).unwrap();
    assert_eq!(docx, office::docx(&sample::rich()).unwrap());

    let ((), xlsx) = call(OfficeJob::xlsx(sample::workbook())).unwrap();
    let (read, bytes) = call(OfficeJob::read_file("a.xlsx".to_owned(), xlsx.clone())).unwrap();
    assert_eq!(read, office::read_file("a.xlsx", &xlsx).unwrap());
    assert!(bytes.is_empty());

    let ((), zip) = call(OfficeJob::zip(Vec::new(), Vec::new())).unwrap();
    assert!(zip.starts_with(b"PK"));

    let toml = include_bytes!("../../../../frameworks/2568.toml").to_vec();
    let (framework, _) = call(OfficeJob::framework_from_toml(toml)).unwrap();
    let (text, _) = call(OfficeJob::framework_to_toml(framework)).unwrap();
    assert!(text.contains("fiscal_year = 2568"));
}

#[test]
fn a_call_that_fails_says_why() {
    let read = call(OfficeJob::read_file(String::new(), Vec::new()));
    assert_eq!(read, Err(EngineError::EmptyFile));
}
