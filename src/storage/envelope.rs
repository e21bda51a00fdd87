//! What surrounds saved data: which schema it is of, which revision, and whether it is whole.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::browser::clock::Timestamp;

/// A save that is as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    pub schema: u32,
    /// Grows by one with every save of an assessment.
    pub revision: u64,
    pub saved_at: Timestamp,
    /// JSON of the schema.
    pub payload: &'a str,
}

#[derive(Deserialize)]
struct Written<'a> {
    schema: u32,
    revision: u64,
    saved_at: Timestamp,
    checksum: &'a str,
    #[serde(borrow)]
    payload: &'a RawValue,
}

impl<'a> Sealed<'a> {
    /// Reads an envelope; none if the text is none, or is not what was written.
    pub fn read(text: &'a str) -> Option<Self> {
        let written: Written<'a> = serde_json::from_str(text).ok()?;
        let sealed = Self {
            schema: written.schema,
            revision: written.revision,
            saved_at: written.saved_at,
            payload: written.payload.get(),
        };
        (written.checksum == sealed.checksum()).then_some(sealed)
    }

    /// The envelope as a text. The payload must be JSON.
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

    /// Over the head too: a save with a wrong revision must not pass as the newest.
    fn checksum(&self) -> String {
        let head = format!("{} {} {} ", self.schema, self.revision, self.saved_at.0);
        fingerprint([head.as_bytes(), self.payload.as_bytes()])
    }
}

/// How far into an envelope its payload begins at the latest, in UTF-16 units.
pub(super) const HEAD_UNITS: u32 = 160;

/// A fingerprint of what stands before an envelope's payload, given its beginning or the whole. It covers the
/// payload's checksum: two envelopes of one print are the same save. 0 for what is no envelope.
pub(super) fn head_print(text: &str) -> u64 {
    let head = text.split_once(r#","payload":"#);
    head.map_or(0, |(head, _)| fnv([head.as_bytes()]))
}

/// [`fnv`] as 16 hexadecimal digits.
pub(super) fn fingerprint<const N: usize>(parts: [&[u8]; N]) -> String {
    format!("{:016x}", fnv(parts))
}

/// 64-bit FNV-1a: notices accidents, not malice.
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
    fn reads_back_what_was_written() {
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
        assert_eq!(head_print("no envelope"), 0);
    }

    #[test]
    fn the_fingerprint_is_the_published_one() {
        assert_eq!(fingerprint([b"foobar"]), "85944171f73967e8");
    }

    #[test]
    fn no_changed_byte_and_no_missing_end_goes_unnoticed() {
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
