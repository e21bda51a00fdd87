//! agencies
