//! The envelope around saved data: schema, revision, time and checksum.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::browser::clock::Timestamp;

/// The largest valid revision and time (in milliseconds) of a save: the largest integer that every JSON parser
/// reads exactly. Saving never reaches it. A larger value is corruption, and as the newest revision it would
/// hide every later save.
const LARGEST: u64 = (1 << 53) - 1;

/// A save whose envelope verifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    pub schema: u32,
    /// Starts at 1 and is incremented by every save of the assessment.
    pub revision: u64,
    pub saved_at: Timestamp,
    /// JSON in the format of `schema`.
    pub payload: &'a str,
}

#[derive(Deserialize)]
struct StoredEnvelope<'a> {
    schema: u32,
    revision: u64,
    saved_at: Timestamp,
    checksum: &'a str,
    #[serde(borrow)]
    payload: &'a RawValue,
}

impl<'a> Sealed<'a> {
    /// Parses an envelope. `None` if the text is not an envelope, does not match its checksum, or has an
    /// impossible revision or time.
    pub fn read(text: &'a str) -> Option<Self> {
        let written: StoredEnvelope<'a> = serde_json::from_str(text).ok()?;
        let sealed = Self {
            schema: written.schema,
            revision: written.revision,
            saved_at: written.saved_at,
            payload: written.payload.get(),
        };
        let is_possible = (1..=LARGEST).contains(&sealed.revision) && sealed.saved_at.0 <= LARGEST;
        (is_possible && written.checksum == sealed.checksum()).then_some(sealed)
    }

    /// The envelope as text. The payload must be JSON.
    pub fn write(&self) -> String {
        format!(
            r#"{{"schema":{},"revision":{},"saved_at":{},"checksum":"{}","payload":{}}}"#,
            self.schema,
            self.revision,
            self.saved_at.0,
            self.checksum(),
            self.payload
        )
    }

    /// Covers the head as well: a save with a corrupt revision must not be taken for the newest.
    fn checksum(&self) -> String {
        let head = format!("{} {} {} ", self.schema, self.revision, self.saved_at.0);
        fingerprint([head.as_bytes(), self.payload.as_bytes()])
    }
}

/// The payload begins within this many UTF-16 units of the envelope's start.
pub(super) const HEAD_UNITS: u32 = 160;

/// A fingerprint of an envelope's head. The first [`HEAD_UNITS`] of the text are enough to compute it. The head
/// contains the payload's checksum, so equal fingerprints mean the same save. 0 if the text is not an envelope.
pub(super) fn head_print(text: &str) -> u64 {
    let head = text.split_once(r#","payload":"#);
    head.map_or(0, |(head, _)| fnv([head.as_bytes()]))
}

/// [`fnv`] as 16 hexadecimal digits.
pub(super) fn fingerprint<const N: usize>(parts: [&[u8]; N]) -> String {
    format!("{:016x}", fnv(parts))
}

/// 64-bit FNV-1a: detects accidental damage, not tampering.
fn fnv<const N: usize>(parts: [&[u8]; N]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVE: Sealed<'static> = Sealed {
        schema: 1,
        revision: 7,
        saved_at: Timestamp(1_790_000_000_000),
        payload: r#"{"agency":"เทศบาลตำบลตัวอย่าง","n":[1,2]}"#,
    };

    #[test]
    fn a_written_envelope_reads_back_unchanged() {
        assert_eq!(Sealed::read(&SAVE.write()), Some(SAVE));
    }

    #[test]
    fn the_largest_head_ends_before_the_payload() {
        let largest = Sealed {
            schema: u32::MAX,
            revision: u64::MAX,
            saved_at: Timestamp(u64::MAX),
            payload: "{}",
        };
        let text = largest.write();
        let start = &text[..text.len().min(HEAD_UNITS as usize)];
        assert!(start.contains(&largest.checksum()));
        assert_eq!(head_print(start), head_print(&text));
        assert_ne!(head_print(&text), 0);
        assert_eq!(head_print("not an envelope"), 0);
    }

    #[test]
    fn an_impossible_revision_or_time_is_rejected() {
        for revision in [0, LARGEST + 1, u64::MAX] {
            assert_eq!(Sealed::read(&Sealed { revision, ..SAVE }.write()), None, "{revision}");
        }
        for time in [LARGEST + 1, u64::MAX] {
            let sealed = Sealed { saved_at: Timestamp(time), ..SAVE };
            assert_eq!(Sealed::read(&sealed.write()), None, "{time}");
        }
        let last = Sealed { revision: LARGEST, saved_at: Timestamp(LARGEST), ..SAVE };
        assert_eq!(Sealed::read(&last.write()), Some(last));
    }

    #[test]
    fn the_fingerprint_matches_the_published_fnv_1a_vector() {
        assert_eq!(fingerprint([b"foobar"]), "85944171f73967e8");
    }

    #[test]
    fn every_changed_byte_and_every_truncation_is_detected() {
        let text = SAVE.write();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = if bytes[at] == b'8' { b'9' } else { b'8' };
            let Ok(changed) = String::from_utf8(bytes) else {
                continue;
            };
            assert_ne!(changed, text);
            assert_eq!(Sealed::read(&changed), None, "{changed}");
        }
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert_eq!(Sealed::read(&text[..end]), None);
        }
    }
}
