use super::is_invisible;

/// The longest file name in bytes that the common file systems accept.
const LONGEST: usize = 255;

/// Room left in a stem for an extension and for the " (1)" a browser adds to a second copy.
const TAIL: usize = 16;

/// Device names reserved by Windows, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The fallback if no valid character is left: "document".
const NAMELESS: &str = "เอกสาร";

/// Makes a file name that every operating system accepts from any text; `extension` comes without its dot.
pub fn file_name(stem: &str, extension: &str) -> String {
    let room = LONGEST.saturating_sub(extension.len() + 1);
    format!("{}.{extension}", clean(stem, room))
}

/// Like [`file_name`] without an extension, with room left for one.
pub fn file_stem(text: &str) -> String {
    clean(text, LONGEST - TAIL)
}

/// Makes a valid file name of at most `room` bytes.
fn clean(text: &str, room: usize) -> String {
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            continue;
        }
        let separates = c.is_whitespace() || c.is_control() || r#"\/:*?"<>|"#.contains(c);
        if !separates {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
    }
    let mut name = name.trim_start_matches(['.', ' ']).to_owned();
    if is_device(&name) {
        name.insert(0, '_');
    }
    name.truncate(cut(&name, room));
    name.truncate(name.trim_end_matches(['.', ' ']).len());
    if name.is_empty() {
        name.push_str(NAMELESS);
    }
    name
}

fn is_device(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or(name).trim_end();
    if DEVICES.iter().any(|device| base.eq_ignore_ascii_case(device)) {
        return true;
    }
    let mut chars = base.chars();
    let numbered = chars.next_back().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c));
    let device = chars.as_str();
    numbered && (device.eq_ignore_ascii_case("COM") || device.eq_ignore_ascii_case("LPT"))
}

/// The length of the longest prefix of at most `room` bytes that parts no consonant from its vowels and marks.
fn cut(name: &str, room: usize) -> usize {
    if name.len() <= room {
        return name.len();
    }
    let fits = name
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= room)
        .filter(|at| !name[*at..].starts_with(is_attached))
        .last()
        .unwrap_or(0);
    name[..fits].trim_end_matches(is_leading_vowel).len()
}

/// Whether a character combines with the one before it.
fn is_attached(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e45}' | '\u{e47}'..='\u{e4e}' | '\u{300}'..='\u{36f}')
}

/// Whether a character is a vowel written before its consonant.
fn is_leading_vowel(c: char) -> bool {
    matches!(c, 'เ' | 'แ' | 'โ' | 'ใ' | 'ไ')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(file_name(text, "docx"), expected, "{text:?}");
    }

    #[test]
    fn thai_is_kept_and_invalid_characters_are_replaced() {
        check(
            "รายงานการวิเคราะห์ ITA เทศบาลตำบลน้ำใส 2568",
            "รายงานการวิเคราะห์ ITA เทศบาลตำบลน้ำใส 2568.docx",
        );
        check("มาตรการ 2567/2568", "มาตรการ 2567 2568.docx");
        check(r#" a\b/c:d*e?f"g<h>i|j "#, "a b c d e f g h i j.docx");
        check("หนึ่ง\r\n\tสอง\u{0}", "หนึ่ง สอง.docx");
        check("..ซ่อน. . ", "ซ่อน.docx");
        check("txt\u{202e}cod", "txtcod.docx");
        check("", "เอกสาร.docx");
        check("...", "เอกสาร.docx");
        check("???", "เอกสาร.docx");
    }

    #[test]
    fn reserved_device_names_are_avoided() {
        check("con", "_con.docx");
        check("NUL.tar", "_NUL.tar.docx");
        check("COM1", "_COM1.docx");
        check("lpt²", "_lpt².docx");
        check("CONTEXT", "CONTEXT.docx");
        check("COM", "COM.docx");
    }

    #[test]
    fn a_long_name_is_cut_between_clusters() {
        // Nine bytes a cluster: a consonant, a vowel mark, a tone mark.
        let name = file_name(&"นี้".repeat(60), "docx");
        assert_eq!(name, format!("{}.docx", "นี้".repeat(27)));
        // A leading vowel goes with the consonant it is written before.
        let name = file_name(&format!("{}แก", "ก".repeat(82)), "docx");
        assert_eq!(name, format!("{}.docx", "ก".repeat(82)));
        // Sara am goes with its consonant.
        let name = file_name(&format!("{}น้ำ", "ก".repeat(81)), "docx");
        assert_eq!(name, format!("{}.docx", "ก".repeat(81)));
    }

    proptest! {
        #[test]
        fn every_text_gives_a_valid_file_name(text in any::<String>(), extension in "(docx|csv|xlsx|json)") {
            let name = file_name(&text, &extension);
            prop_assert!(name.len() <= LONGEST);
            let stem = name.strip_suffix(&format!(".{extension}")).unwrap();
            prop_assert!(!stem.is_empty());
            prop_assert!(!stem.ends_with(['.', ' ']) && !stem.starts_with(['.', ' ']));
            prop_assert!(!stem.contains(|c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c)));
            prop_assert!(!is_device(&name));
            prop_assert_eq!(file_stem(&file_stem(&text)), file_stem(&text));
        }

        #[test]
        fn a_cut_name_ends_at_a_cluster_boundary(text in "[กนแเ้ีำ]{60,200}") {
            let stem = file_stem(&text);
            prop_assert!(text.starts_with(&stem));
            prop_assert!(!text[stem.len()..].starts_with(is_attached));
            prop_assert!(stem.len() == text.len() || !stem.ends_with(is_leading_vowel));
        }
    }
}
