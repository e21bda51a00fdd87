use std::borrow::Cow;

/// Endings that mark a word as a file name; any other dot may be the end of a sentence or an abbreviation.
const EXTENSIONS: [&str; 14] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "zip", "jpg", "jpeg", "png",
    "html",
];

/// Replaces Arabic digits by Thai ones, except within a web address, a code, a Latin word or a file name.
///
/// A cabinet resolution asks for Thai digits in official papers, but not in links and foreign words, where they
/// would change the meaning: `O27` is an item, `O๒๗` is not a link or a code anyone can look up.
pub fn thai_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    for word in text.split_inclusive(char::is_whitespace) {
        let (before, address) = split_address(word);
        out.push_str(&convert(before));
        out.push_str(address);
    }
    out
}

/// Replaces every Thai digit by the Arabic one.
pub fn arabic_digits(text: &str) -> Cow<'_, str> {
    if !text.contains(is_thai_digit) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(to_arabic).collect())
}

fn is_thai_digit(c: char) -> bool {
    matches!(c, '๐'..='๙')
}

fn to_arabic(c: char) -> char {
    match c {
        '๐'..='๙' => {
            char::from(b'0' + u8::try_from(u32::from(c) - u32::from('๐')).unwrap_or(0))
        }
        _ => c,
    }
}

fn to_thai(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from('๐') + u32::from(c) - u32::from('0')).unwrap_or(c),
        _ => c,
    }
}

/// Splits a word into the part to convert and the web address or file name at its end that must stay as it is.
fn split_address(word: &str) -> (&str, &str) {
    if is_file_name(word) {
        return ("", word);
    }
    let start = match word.find("://") {
        Some(at) => {
            let scheme = word[..at].bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
            Some(at - scheme)
        }
        None => word.find("www."),
    };
    start.map_or((word, ""), |at| word.split_at(at))
}

/// Whether a word ends in a file extension, as in "รายงาน2568.docx)".
fn is_file_name(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let Some((stem, extension)) = word.rsplit_once('.') else {
        return false;
    };
    !stem.is_empty() && EXTENSIONS.iter().any(|e| extension.eq_ignore_ascii_case(e))
}

/// Converts the digits of every run of [joined](is_joined) characters that has no Latin letter in it.
fn convert(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while !rest.is_empty() {
        let run = rest.find(|c| !is_joined(c)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(run);
        if token.contains(|c: char| c.is_ascii_alphabetic()) {
            out.push_str(token);
        } else {
            out.extend(token.chars().map(to_thai));
        }
        let other = after.find(is_joined).unwrap_or(after.len());
        out.push_str(&after[..other]);
        rest = &after[other..];
    }
    Cow::Owned(out)
}

/// Whether a character can be part of a number, a code, an e-mail address or a Latin word.
fn is_joined(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@' | '+' | '%')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(thai_digits(text), expected, "{text:?}");
    }

    #[test]
    fn numbers_in_thai_text_get_thai_digits() {
        check("ปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ พ.ศ. ๒๕๖๘");
        check("ได้ 96.97 คะแนน", "ได้ ๙๖.๙๗ คะแนน");
        check("(1)ข้อ1.2 และ 1/2", "(๑)ข้อ๑.๒ และ ๑/๒");
        check("1,234 -0.05 100%", "๑,๒๓๔ -๐.๐๕ ๑๐๐%");
        check("๑ และ 2", "๑ และ ๒");
        check("1 ต.ค.2568 – 30 ก.ย.2569", "๑ ต.ค.๒๕๖๘ – ๓๐ ก.ย.๒๕๖๙");
        check("EIT ส่วนที่ 2", "EIT ส่วนที่ ๒");
        check("ไม่มีเลข", "ไม่มีเลข");
        check("", "");
    }

    #[test]
    fn codes_latin_words_addresses_and_file_names_keep_their_digits() {
        for text in [
            "O27",
            "ข้อi2และe5",
            "(O27/O28)",
            "E-Service",
            "Web2.0",
            "https://itas.nacc.go.th/home/detail/1089?y=2568&ก=2",
            "ดูhttps://a.th/2568/รายงาน2",
            "www.nacc.go.th/2568",
            "office2568@abt.go.th",
            "1.office+2@abt.go.th",
            "รายงาน2568.docx",
            "“ITA_2568.PDF”",
            "itas.nacc.go.th",
            "COVID-19",
            "ISO9001",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn numbers_next_to_codes_and_addresses_get_thai_digits() {
        check("ข้อ O27 ปี 2568 ที่ http://a.th/1 หน้า 3", "ข้อ O27 ปี ๒๕๖๘ ที่ http://a.th/1 หน้า ๓");
        check("ปี2568ดูhttp://a.th/1", "ปี๒๕๖๘ดูhttp://a.th/1");
        check("IIT 1\tEIT 2\nOIT 3", "IIT ๑\tEIT ๒\nOIT ๓");
    }

    proptest! {
        #[test]
        fn nothing_but_digits_changes(text in any::<String>()) {
            let thai = thai_digits(&text);
            prop_assert_eq!(arabic_digits(&thai), arabic_digits(&text));
            prop_assert_eq!(thai_digits(&thai), thai);
        }

        #[test]
        fn a_number_among_thai_words_is_converted(number in "[0-9]{1,4}(\\.[0-9]{2})?") {
            let converted = thai_digits(&format!("ได้{number}คะแนน"));
            prop_assert!(!converted.contains(|c: char| c.is_ascii_digit()));
            let back = arabic_digits(&converted).into_owned();
            prop_assert_eq!(back, format!("ได้{}คะแนน", number));
        }

        #[test]
        fn a_code_never_changes(letter in "[A-Za-z]", no in 1..200_u16) {
            let text = format!("ข้อ{letter}{no}และ");
            prop_assert_eq!(thai_digits(&text), text);
        }
    }
}
