//! Topics: the identities that stay the same from year to year, and how adjacent years relate.
//!
//! Deserialised from `frameworks/topics.toml`. Years are compared by topic, because the same number means different
//! things in different years.

mod check;
mod table;

pub use check::{RelationSide, TopicProblem, check};
pub use table::{Issue, Relation, RelationKind, Topic, Topics};
