//! Saved data: envelopes, slots, index and backups, on top of [`Kv`](crate::browser::kv::Kv) rather than a browser.
//!
//! The invariant is that nothing a user saved is ever lost. "Stored data" in ARCHITECTURE.md has the rules.

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
