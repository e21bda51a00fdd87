//! The signs and words lists have for passed or not.

use crate::result::Why;

/// What a list of items says of one. That it is there is not yet that it was found to be right.
pub(crate) const VERDICTS: &[(&str, bool, Why)] = &[
    ("ไม่ผ่าน", false, Why::Listed),
    ("✓", true, Why::Listed),
    ("✔", true, Why::Listed),
    ("✔\u{fe0f}", true, Why::Listed),
    ("✅", true, Why::Listed),
    ("☑", true, Why::Listed),
    ("✗", false, Why::Listed),
    ("✘", false, Why::Listed),
    ("❌", false, Why::Listed),
    ("×", false, Why::Context),
    ("x", false, Why::Context),
    ("X", false, Why::Context),
    ("มี", true, Why::Context),
    ("ไม่มี", false, Why::Context),
];
