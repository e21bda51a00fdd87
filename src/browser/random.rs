//! Random ids.

use js_sys::Math;

/// Twelve random lowercase letters and digits, excluding those that look alike (l, 0, 1, o).
pub fn name() -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = || {
        // `Math.random` returns a value in `0.0..1.0`.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let at = (Math::random() * 32.0) as usize;
        char::from(ALPHABET[at % ALPHABET.len()])
    };
    (0..12).map(|_| letter()).collect()
}
