//! Shared by the tests: a document with every kind of block, the parts of a file, XML as a tree.

pub(crate) mod order;
pub(crate) mod package;
pub(crate) mod sample;
pub(crate) mod tree;
