//! Signs and words for passed and not passed.

use crate::result::Why;

/// A mark, whether it means passed, and the doubt. "มี" is a weaker statement: what exists may still be wrong.
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
