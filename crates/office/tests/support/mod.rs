//! What several tests need: a rich document, a look into zipped files, XML as a tree.
#![allow(dead_code, reason = "each test file uses its part")]

pub(crate) mod order;
pub(crate) mod package;
pub(crate) mod sample;
pub(crate) mod soffice;
pub(crate) mod tree;
