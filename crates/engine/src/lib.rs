//! How the app and its engines talk: JSON both ways, with bytes beside it, and an engine's side of that.
//!
//! What an engine can be asked and what it answers are types of its own; here is what all share.

mod answer;
mod message;
#[cfg(target_arch = "wasm32")]
mod worker;

pub use answer::{Done, answer_json};
pub use message::{EngineError, Hello, PROTOCOL, Reply, Request};
#[cfg(target_arch = "wasm32")]
pub use worker::serve;
