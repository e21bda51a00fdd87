//! The protocols between the app and its engines, and the engines' side of them.
//!
//! - An **engine** is a wasm program of its own in a Web Worker: `office`, `typeset` or `study`.
//! - A **job** is what an engine can be asked: one enum per engine, in the module named after it.
//! - An [`EngineCall`] is a job with the bytes of its file and the type of its answer.
//! - An [`EngineAnswer`] is what an engine's code gives back: a value, or the bytes of a file.
//! - [`EngineHello`], [`EngineRequest`] and [`EngineReply`] are the messages, as JSON with bytes beside it.
//! - An [`EngineError`] says why a job could not be done.

mod answer;
mod call;
mod message;
#[cfg(feature = "office")]
pub mod office;
#[cfg(feature = "study")]
pub mod study;
#[cfg(feature = "documents")]
pub mod typeset;
#[cfg(target_arch = "wasm32")]
mod worker;

pub use answer::{EngineAnswer, answer_json};
pub use call::EngineCall;
pub use message::{EngineError, EngineHello, EngineReply, EngineRequest, PROTOCOL};
#[cfg(target_arch = "wasm32")]
pub use worker::serve;
