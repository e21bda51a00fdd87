//! Saved data: envelopes, slots, index, backup; over a [`Kv`](crate::browser::kv::Kv), not over a browser.
//!
//! Nothing a person did is ever lost: see "Stored data" in ARCHITECTURE.md.

pub mod aside;
pub mod backup;
mod envelope;
pub mod index;
mod keys;
mod memory;
pub mod schema;
pub mod slots;
#[cfg(test)]
mod tests;

pub use envelope::Sealed;
pub use index::IndexEntry;
pub use keys::{Slot, is_slot_of};
pub use memory::{Fault, MemoryKv};
pub use schema::SCHEMA;
