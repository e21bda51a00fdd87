//! Decodes text files in the encodings used in Thai offices.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874};

/// Decodes bytes by their byte order mark, else as UTF-16 or UTF-8 if they look like it, else as Windows-874, which
/// contains TIS-620. `None` if they are not text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes), bytes),
    };
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    (!has_errors && !text.chars().any(is_binary)).then(|| text.into_owned())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if looks_like_utf_16(bytes, 1) {
        UTF_16LE
    } else if looks_like_utf_16(bytes, 0) {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_874
    }
}

/// Whether nine in ten of every second byte, from `first`, are the high bytes of Latin and Thai in UTF-16.
fn looks_like_utf_16(bytes: &[u8], first: usize) -> bool {
    let pages = || bytes.iter().skip(first).step_by(2).take(1000);
    let known = pages().filter(|page| matches!(page, 0x00 | 0x0e | 0x20)).count();
    bytes.len().is_multiple_of(2)
        && pages().any(|page| matches!(page, 0x00 | 0x0e))
        && known * 10 >= pages().count() * 9
}

/// Whether a character occurs in pictures and programs but never in text.
fn is_binary(c: char) -> bool {
    c == '\u{fffd}'
        || (c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{1a}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "ตัวชี้วัด,คะแนน\r\nการใช้อำนาจ,๙๖.๙๗\r\n";

    #[track_caller]
    fn check(bytes: &[u8]) {
        assert_eq!(decode(bytes).as_deref(), Some(TEXT));
    }

    #[test]
    fn every_encoding_of_a_thai_office() {
        check(TEXT.as_bytes());
        check(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat());
        check(&WINDOWS_874.encode(TEXT).0);
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&little);
        check(&[b"\xff\xfe".as_slice(), &little].concat());
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&big);
        check(&[b"\xfe\xff".as_slice(), &big].concat());
    }

    #[test]
    fn pictures_are_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\xff\xd8"), None);
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0"), None);
        assert_eq!(decode(&[0xdb, 0xdc, 0xfc, 0xff]), None);
    }

    #[test]
    fn plain_latin_is_utf_8() {
        assert_eq!(decode(b"IIT 99.43\n").as_deref(), Some("IIT 99.43\n"));
        assert_eq!(decode(b"").as_deref(), Some(""));
    }
}
