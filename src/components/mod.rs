//! To be filled by the slice that owns it.
