use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use crate::message::{EngineError, EngineReply, EngineRequest};

/// What an engine gives back for a job: JSON, and the bytes of a file that travel beside it.
#[derive(Clone, Debug)]
pub struct EngineAnswer {
    json: Box<RawValue>,
    bytes: Option<Vec<u8>>,
}

impl EngineAnswer {
    /// Answers with a value, whose type is the one of the job's [`crate::EngineCall`].
    pub fn value(value: &impl Serialize) -> Result<Self, EngineError> {
        Ok(Self { json: to_raw_value(value).map_err(EngineError::internal)?, bytes: None })
    }

    /// Answers with a file.
    pub fn file(bytes: Vec<u8>) -> Self {
        Self { json: RawValue::NULL.to_owned(), bytes: Some(bytes) }
    }
}

/// Answers a request in JSON with a reply in JSON and the bytes beside it. `bytes` are the file the job is about,
/// empty if there is no such file.
///
/// A request that cannot be read is answered under its id if at least that can be read.
pub fn answer_json<J: DeserializeOwned>(
    request: &str,
    bytes: &[u8],
    work: impl FnOnce(J, &[u8]) -> Result<EngineAnswer, EngineError>,
) -> (String, Option<Vec<u8>>) {
    #[derive(Deserialize)]
    struct IdOnly {
        id: u32,
    }
    let (id, answer) = match serde_json::from_str::<EngineRequest<J>>(request) {
        Ok(request) => (request.id, work(request.job, bytes)),
        Err(error) => {
            let id = serde_json::from_str(request).map_or(0, |IdOnly { id }| id);
            (id, Err(EngineError::internal(error)))
        }
    };
    let (outcome, bytes) = match answer {
        Ok(answer) => (Ok(answer.json), answer.bytes),
        Err(error) => (Err(error), None),
    };
    // Never empty: a number, finished JSON and an error of strings and numbers always serialize.
    let json = serde_json::to_string(&EngineReply { id, outcome }).unwrap_or_default();
    (json, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives the file back; refuses an empty one.
    fn echo(name: String, bytes: &[u8]) -> Result<EngineAnswer, EngineError> {
        match bytes {
            [] => Err(EngineError::EmptyFile),
            [0] => EngineAnswer::value(&name),
            _ => Ok(EngineAnswer::file(bytes.to_vec())),
        }
    }

    #[test]
    fn a_reply_has_the_id_of_its_request_and_a_value_or_a_file() {
        let request = r#"{"id":7,"job":"ก"}"#;
        let (json, bytes) = answer_json(request, &[0], echo);
        assert_eq!((json.as_str(), bytes), (r#"{"id":7,"outcome":{"Ok":"ก"}}"#, None));
        let (json, bytes) = answer_json(request, &[1, 2], echo);
        assert_eq!((json.as_str(), bytes), (r#"{"id":7,"outcome":{"Ok":null}}"#, Some(vec![1, 2])));
    }

    #[test]
    fn a_failed_or_unreadable_request_is_answered_with_an_error() {
        let (json, bytes) = answer_json(r#"{"id":7,"job":"ก"}"#, &[], echo);
        assert_eq!((json.as_str(), bytes), (r#"{"id":7,"outcome":{"Err":"empty_file"}}"#, None));
        for (request, id) in [(r#"{"id":9,"job":{}}"#, 9), ("no json", 0)] {
            let (json, _) = answer_json(request, &[], echo);
            let reply: EngineReply<()> = serde_json::from_str(&json).unwrap();
            assert_eq!(reply.id, id);
            assert!(matches!(reply.outcome, Err(EngineError::Internal { .. })));
        }
    }
}
