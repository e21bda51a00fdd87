//! Results in the shapes people have them: each case of the files in `unseen` is a text and what must be read of it.
//!
//! `{A}` stands for the ten scores of a made-up agency, `{~A}` and `{?A}` for the same, likely and unsure;
//! `\t`, `\r` and `\u{…}` for the characters one does not see.

use reading::Reading;

use super::{line, read_text};

const SCORES: &[(&str, &str)] = &[
    ("A", "95.12 90.40 92.33 88.07 91.58 90.21 87.45 85.10 100.00 95.00"),
    ("B", "88.41 79.26 84.90 80.15 83.37 82.06 78.94 76.52 66.67 62.50"),
    ("C", "99.12 98.35 97.84 98.60 99.05 97.41 96.88 95.73 100.00 100.00"),
    ("D", "91.77 86.52 89.10 84.36 85.93 88.24 83.19 80.41 90.48 75.00"),
    ("E", "97.20 93.15 94.46 92.18 93.70 93.66 91.24 90.07 95.83 87.50"),
    ("F", "76.32 70.18 74.55 68.91 71.04 73.48 69.20 65.77 45.24 37.50"),
];

fn folder() -> String {
    format!("{}/tests/it/results/unseen", env!("CARGO_MANIFEST_DIR"))
}

fn unescape(text: &str) -> String {
    let mut out = text.replace("\\t", "\t").replace("\\r", "\r");
    while let Some(start) = out.find("\\u{") {
        let end = start + out[start..].find('}').unwrap();
        let c = char::from_u32(u32::from_str_radix(&out[start + 3..end], 16).unwrap()).unwrap();
        out.replace_range(start..=end, &c.to_string());
    }
    out
}

fn expanded(expected: &str) -> String {
    let mut out = expected.to_owned();
    for (name, scores) in SCORES {
        for mark in ["", "~", "?"] {
            let all: Vec<_> = (1..)
                .zip(scores.split(' '))
                .map(|(no, score)| format!("{mark}{no}={score}"))
                .collect();
            out = out.replace(&format!("{{{mark}{name}}}"), &all.join(" "));
        }
    }
    out
}

/// The lines not understood come last, as "unread" and their numbers.
fn lines(reading: &Reading) -> Vec<String> {
    let mut lines: Vec<String> = reading.results.iter().map(line).collect();
    if !reading.unread.is_empty() {
        let numbers: Vec<_> = reading.unread.iter().map(|p| p.line.to_string()).collect();
        lines.push(format!("unread {}", numbers.join(" ")));
    }
    lines
}

#[track_caller]
fn check(bundle: &str, at_least: usize) {
    let cases = std::fs::read_to_string(format!("{}/{bundle}.txt", folder())).unwrap();
    let mut wrong: Vec<String> = Vec::new();
    let mut number = 0;
    for case in cases.split("==== ").skip(1) {
        number += 1;
        let (name, rest) = case.split_once('\n').unwrap();
        let (text, expected) = rest.split_once("\n----\n").unwrap();
        let expected: Vec<String> =
            expected.lines().filter(|l| !l.is_empty()).map(expanded).collect();
        let found = lines(&read_text(&unescape(text)));
        if found != expected {
            wrong.push(format!(
                "\n{bundle} {name}\n  want {}\n  read {}\n",
                expected.join("\n       "),
                found.join("\n       ")
            ));
        }
    }
    assert!(number >= at_least, "{bundle} has only {number} cases");
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn tables() {
    check("tables", 37);
}

#[test]
fn one_cell_a_line() {
    check("columns", 8);
}

#[test]
fn prose() {
    check("prose", 24);
}

#[test]
fn posts() {
    check("posts", 6);
}

#[test]
fn memos_and_orders() {
    check("memos", 8);
}

#[test]
fn items_and_questions() {
    check("items", 18);
}

#[test]
fn spelling() {
    check("spelling", 13);
}

#[test]
fn conflicts() {
    check("conflicts", 7);
}
