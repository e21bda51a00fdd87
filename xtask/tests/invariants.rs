//! What ARCHITECTURE.md says is absent.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every Rust file below a directory, as its path and its lines without comments.
fn code(directory: &str) -> Vec<(String, Vec<String>)> {
    let mut open = vec![root().join(directory)];
    let mut files = Vec::new();
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().map(str::trim_start);
                files.push((
                    name,
                    lines.filter(|line| !line.starts_with("//")).map(str::to_owned).collect(),
                ));
            }
        }
    }
    assert!(!files.is_empty(), "{directory} has no code");
    files
}

/// Fails with every line of a directory's code that names one of these words.
#[track_caller]
fn absent(directory: &str, except: &str, words: &[&str]) {
    let mut found = Vec::new();
    for (name, lines) in code(directory) {
        if !except.is_empty() && name.starts_with(except) {
            continue;
        }
        for line in lines {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{name}: {line}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The packages one is built from for the browser.
fn tree(package: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", package, "--edges", "normal,build", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_domain_and_the_documents_are_built_without_the_web() {
    for package in ["thai", "ita", "documents"] {
        let tree = tree(package);
        assert!(tree.starts_with(package), "{tree}");
        for web in ["wasm-bindgen", "js-sys", "web-sys", "leptos"] {
            assert!(!tree.contains(web), "{package} is built from {web}");
        }
    }
}

#[test]
fn dependencies_point_one_way() {
    for (package, above) in [
        ("thai", "ita v"),
        ("ita", "documents v"),
        ("ita", "reading v"),
        ("reading", "study v"),
        ("documents", "html v"),
        ("documents", "office v"),
        ("documents", "prongsai v"),
        ("documents", "typeset v"),
        ("html", "engine v"),
        ("office", "typst v"),
        // An engine is not rebuilt for what only another one needs: the features of `engine`.
        ("study", "documents v"),
        ("typeset", "reading v"),
    ] {
        assert!(!tree(package).contains(above), "{package} is built from {above}");
    }
}

#[test]
fn the_domain_does_not_know_documents() {
    absent("crates/ita/src", "", &["documents::", "Workbook"]);
}

#[test]
fn only_the_engines_side_of_the_talk_names_the_web() {
    for engine in
        ["crates/office/src", "crates/reading/src", "crates/study/src", "crates/typeset/src"]
    {
        absent(engine, "", &["web_sys", "js_sys", "wasm_bindgen"]);
    }
}

#[test]
fn documents_know_no_markup() {
    absent("crates/documents/src", "", &["xml", "Xml", "\"<", "'<'", "html", "Html"]);
}

#[test]
fn writers_never_compute_a_score() {
    for writer in ["crates/html/src", "crates/office/src", "crates/typeset/src"] {
        absent(writer, "", &["analyse(", "Assessment", "Analysis"]);
    }
}

#[test]
fn only_the_browser_folder_names_the_web() {
    absent("src", "src/browser/", &["web_sys", "js_sys", "wasm_bindgen"]);
}

#[test]
fn pages_and_components_never_touch_storage() {
    let storage = ["Kv", "slots::", "local_storage", "LocalStorage", "gloo_storage"];
    absent("src/pages", "", &storage);
    absent("src/components", "", &storage);
}

#[test]
fn nothing_is_left_to_do() {
    for directory in ["src", "crates", "xtask/src"] {
        absent(directory, "", &["todo!(", "unimplemented!(", "dbg!("]);
    }
}
