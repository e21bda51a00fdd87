//! The PDF files, seen by other programs.

mod papers;
mod pictures;
