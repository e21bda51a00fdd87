//! Web addresses in reports, as evidence.

use super::clean::one_line;
use ita::plan::{Evidence, clean_step};

/// Each address of a text, titled by the words before it.
pub(super) fn links(text: &str) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(at) = rest.find("http").filter(|_| found.len() < MOST) {
            let ends = |c: char| c.is_whitespace() || ENDS.contains(&c);
            let address = rest[at..].split(ends).next().unwrap_or_default();
            let link = address.trim_end_matches(['.', ',', ';', ':', '/', '*']);
            // A slash at the end belongs to the address, other punctuation does not.
            let link =
                if address[link.len()..].starts_with('/') { &address[..=link.len()] } else { link };
            let evidence = Evidence {
                title: title(&rest[..at], link),
                link: link.to_owned(),
                ..Evidence::default()
            };
            let is_address = link.contains("://") && evidence.has_sound_link();
            if is_address && found.iter().all(|other| other.link != evidence.link) {
                found.push(evidence);
            }
            rest = &rest[at + address.len().max("http".len())..];
        }
    }
    found
}

/// The title of an address: the words before it if they are few, else the last of them, else the address.
fn title(before: &str, link: &str) -> String {
    let before = one_line(before);
    let words = clean_step(&before).trim_end_matches([':', '-', '(', ' ']);
    let near = if words.chars().count() > LONGEST {
        words.rsplit(' ').next().unwrap_or_default()
    } else {
        words
    };
    if near.is_empty() || near.chars().count() > LONGEST {
        return link.to_owned();
    }
    near.to_owned()
}

const ENDS: [char; 7] = ['"', '<', '>', ')', '”', '“', ']'];
/// Most addresses taken from one cell.
const MOST: usize = 50;
/// Longest title, in characters.
const LONGEST: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_the_words_before() {
        let pairs = |text: &str| -> Vec<(String, String)> {
            links(text).into_iter().map(|e| (e.title, e.link)).collect()
        };
        let pair = |title: &str, link: &str| (title.to_owned(), link.to_owned());
        assert_eq!(
            pairs("๑. เว็บไซต์ https://www.x.go.th/\n(http://y.go.th/a?b=1)."),
            [
                pair("เว็บไซต์", "https://www.x.go.th/"),
                pair("http://y.go.th/a?b=1", "http://y.go.th/a?b=1")
            ]
        );
        assert_eq!(pairs("https://x https:// http httpx://a.b"), []);
    }
}
