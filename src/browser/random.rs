//! Chance, for ids that are made once and never reused.

use js_sys::Math;

use crate::workspace::AssessmentId;

/// Twelve letters and digits by chance.
pub fn assessment_id() -> AssessmentId {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = || {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let at = (Math::random() * 32.0) as usize;
        char::from(ALPHABET[at % ALPHABET.len()])
    };
    AssessmentId((0..12).map(|_| letter()).collect())
}
