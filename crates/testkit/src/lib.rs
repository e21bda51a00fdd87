//! What the tests of several crates share: frameworks and examples from the repository, results in one line, whole
//! papers, and the programs that open what was written.
//!
//! Only ever a dev-dependency. A crate's unit tests see another instance of that crate than this one does, so `ita`
//! uses this only from its integration tests.
#![allow(clippy::missing_panics_doc, reason = "a panic is how a test fails")]

#[cfg(feature = "papers")]
pub mod imported;
pub mod ink;
#[cfg(feature = "papers")]
pub mod results;
pub mod soffice;
pub mod storage;
#[cfg(feature = "papers")]
pub mod whole;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ita::topics::Topics;
use ita::{Assessment, FiscalYear, Framework, Score, Subject};
use serde::de::DeserializeOwned;

/// An assessment from pairs of subject and score, separated by commas: `"total 45.38, 1 86.27, O31 0"`.
pub fn assessment(year: FiscalYear, scores: &str) -> Assessment {
    let mut assessment = Assessment::new(year);
    for pair in scores.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (code, points) = pair.split_once(' ').expect("a subject and a score");
        assessment.scores.insert(subject(code), score(points.trim()));
    }
    assessment
}

/// [`assessment`], with the year as a number.
pub fn result(year: u16, scores: &str) -> Assessment {
    assessment(FiscalYear::new(year).expect("a fiscal year"), scores)
}

/// A subject from its code: `"9.1"`, `"O31"`.
pub fn subject(code: &str) -> Subject {
    code.parse().expect("a subject")
}

/// A score as printed: `"45.38"`.
pub fn score(points: &str) -> Score {
    points.parse().expect("a score")
}

/// The framework of a year, read once by a test binary.
pub fn framework(year: u16) -> Framework {
    static READ: Mutex<BTreeMap<u16, Framework>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.entry(year).or_insert_with(|| data(&format!("{year}.toml"))).clone()
}

/// Every year with a file in `frameworks/`, from the first.
pub fn years() -> Vec<u16> {
    let names = fs::read_dir(root().join("frameworks")).expect("frameworks/");
    let mut years: Vec<u16> = names
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".toml")?.parse().ok())
        .collect();
    years.sort_unstable();
    years
}

/// The frameworks of all years, from the first.
pub fn frameworks() -> Vec<Framework> {
    years().into_iter().map(framework).collect()
}

/// The topics that tie the years together.
pub fn topics() -> Topics {
    data("topics.toml")
}

/// A TOML file of `frameworks/`.
pub fn data<T: DeserializeOwned>(name: &str) -> T {
    toml::from_str(&file(&format!("frameworks/{name}")))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A published document as text, by the start of its file's name: `"002"`.
pub fn example(start: &str) -> String {
    let folder = root().join("tests/fixtures/examples");
    let mut names = fs::read_dir(&folder).expect("the examples").map(|entry| entry.unwrap().path());
    let path = names.find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
    });
    fs::read_to_string(path.unwrap_or_else(|| panic!("no example {start}"))).expect("a text file")
}

/// A text file of the repository, by its path in it.
pub fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder below `target/tmp`, for files that a person may want to look at after a failure.
fn scratch(folder: &str) -> PathBuf {
    let folder = root().join("target/tmp").join(folder);
    fs::create_dir_all(&folder).expect("target/tmp can be written");
    folder
}
