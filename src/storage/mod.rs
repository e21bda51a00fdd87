//! Saved data: envelopes, slots, index, backup; over a [`Kv`](crate::browser::kv::Kv), not over a browser.
//!
//! Its rules are in "Stored data" of ARCHITECTURE.md; what a person saved is never lost.

pub mod aside;
pub mod backup;
mod envelope;
pub mod index;
mod keys;
mod memory;
pub mod removal;
pub mod schema;
pub mod slots;
#[cfg(test)]
mod tests;

pub use envelope::Sealed;
pub use index::IndexEntry;
pub use keys::{SaveSlot, is_slot_of};
pub use memory::MemoryKv;
pub use schema::SCHEMA;
