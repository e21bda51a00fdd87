//! What stays the same from year to year: topics, and how adjacent years relate.
//!
//! Read from `frameworks/topics.toml`. Years are compared by topic, never by number.

mod check;
mod table;

pub use check::{RelationSide, TopicProblem, check};
pub use table::{Issue, Relation, RelationKind, Topic, Topics};
