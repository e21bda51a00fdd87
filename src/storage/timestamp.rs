use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970 (UTC). Where it comes from is the browser's clock.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Timestamp(pub u64);
