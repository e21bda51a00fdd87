use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::{EngineError, Reply, Request};

/// What came of a job, and the bytes that travel beside it.
pub type Done<O> = Result<(O, Option<Vec<u8>>), EngineError>;

/// Answers a request in JSON. `bytes` are the file it is about, empty if there is none.
///
/// A request that cannot be read is answered with the number it has, if that can be.
pub fn answer_json<J: DeserializeOwned, O: Serialize>(
    request: &str,
    bytes: &[u8],
    done: impl FnOnce(J, &[u8]) -> Done<O>,
) -> (String, Option<Vec<u8>>) {
    let (id, done) = match serde_json::from_str::<Request<J>>(request) {
        Ok(request) => (request.id, done(request.job, bytes)),
        Err(error) => {
            let id = serde_json::from_str(request).map_or(0, |Numbered { id }| id);
            let detail = error.to_string();
            (id, Err(EngineError::Internal { detail }))
        }
    };
    let (outcome, bytes) = match done {
        Ok((outcome, bytes)) => (Ok(outcome), bytes),
        Err(error) => (Err(error), None),
    };
    // A reply has no map whose keys are not texts, and so is always JSON.
    let json = serde_json::to_string(&Reply { id, outcome }).unwrap_or_default();
    (json, bytes)
}

#[derive(Deserialize)]
struct Numbered {
    id: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Says how long the file is; refuses an empty one.
    fn length(name: String, bytes: &[u8]) -> Done<String> {
        match bytes.len() {
            0 => Err(EngineError::EmptyFile),
            length => Ok((format!("{name} {length}"), Some(bytes.to_vec()))),
        }
    }

    #[test]
    fn a_job_is_answered_with_its_number_and_bytes() {
        let (json, bytes) = answer_json(r#"{"id":7,"job":"ก"}"#, &[1, 2], length);
        assert_eq!(json, r#"{"id":7,"outcome":{"Ok":"ก 2"}}"#);
        assert_eq!(bytes, Some(vec![1, 2]));
    }

    #[test]
    fn what_fails_is_answered_too() {
        let (json, bytes) = answer_json(r#"{"id":7,"job":"ก"}"#, &[], length);
        assert_eq!(json, r#"{"id":7,"outcome":{"Err":"empty_file"}}"#);
        assert_eq!(bytes, None);
        for (request, id) in [(r#"{"id":9,"job":{}}"#, 9), ("no json", 0)] {
            let (json, _) = answer_json(request, &[], length);
            let reply: Reply<String> = serde_json::from_str(&json).unwrap();
            assert_eq!(reply.id, id);
            assert!(matches!(reply.outcome, Err(EngineError::Internal { .. })));
        }
    }
}
