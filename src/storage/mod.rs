//! Saved data: envelopes, slots, index, backup; over a [`Kv`], never over a browser.
//!
//! Nothing a person did is ever lost: see "Stored data" in ARCHITECTURE.md.

pub mod aside;
pub mod backup;
mod envelope;
pub mod index;
mod keys;
mod kv;
mod memory;
pub mod schema;
pub mod slots;
#[cfg(test)]
mod tests;
mod timestamp;

pub use envelope::Sealed;
pub use index::IndexEntry;
pub use keys::{Slot, is_slot_of};
pub use kv::{Kv, KvError, PREFIX};
pub use memory::{Fault, MemoryKv};
pub use schema::SCHEMA;
pub use timestamp::Timestamp;
