//! Checks the TOML files of `frameworks/` and converts them to the JSON that the app fetches.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use ita::Framework;
use ita::framework::check;
use ita::suggestions::{self, Library};
use ita::topics::{self, Topics};
use serde_json::json;

use crate::project;

/// Writes `frameworks/<year>.json`, `frameworks/topics.json`, `frameworks/measures.json` and
/// `frameworks/index.json` below a directory.
///
/// All problems of all years are printed before it fails.
pub(crate) fn convert(to: &Path) -> Result<()> {
    let source = project::root().join("frameworks");
    let target = to.join("frameworks");
    fs::create_dir_all(&target)?;
    let mut years = Vec::new();
    let mut problems = Vec::new();
    let files = if source.is_dir() { project::files(&source)? } else { Vec::new() };
    for (name, path) in files.iter().filter(|(name, _)| is_year(name)) {
        match read(path) {
            Ok(framework) => {
                let found = check(&framework);
                problems.extend(found.iter().map(|p| format!("frameworks/{name}: {p}")));
                years.push(framework);
            }
            Err(error) => problems.push(format!("frameworks/{name}: {error:#}")),
        }
    }
    // If a year cannot be read, its topics only look missing.
    if problems.is_empty() {
        let text = fs::read_to_string(source.join("topics.toml"))?;
        match toml::from_str::<Topics>(&text) {
            Ok(topics) => {
                let found = topics::check(&topics, &years);
                problems.extend(found.iter().map(|p| format!("frameworks/topics.toml: {p}")));
                write(&target.join("topics.json"), &serde_json::to_string(&topics)?)?;
                problems.extend(measures(&source, &target, &topics)?);
            }
            Err(error) => problems.push(format!("frameworks/topics.toml: {error}")),
        }
    }
    if !problems.is_empty() {
        bail!("{} problem(s) in the frameworks:\n{}", problems.len(), problems.join("\n"));
    }
    let mut index = Vec::new();
    for framework in &years {
        let file = target.join(format!("{}.json", framework.fiscal_year));
        write(&file, &serde_json::to_string(framework)?)?;
        index.push(json!({
            "fiscal_year": framework.fiscal_year,
            "provisional": framework.provisional,
        }));
    }
    write(&target.join("index.json"), &serde_json::to_string(&index)?)
}

/// Writes the suggested measures and returns the problems in them.
fn measures(source: &Path, target: &Path, topics: &Topics) -> Result<Vec<String>> {
    let text = fs::read_to_string(source.join("measures.toml"))?;
    let library = match toml::from_str::<Library>(&text) {
        Ok(library) => library,
        Err(error) => return Ok(vec![format!("frameworks/measures.toml: {error}")]),
    };
    write(&target.join("measures.json"), &serde_json::to_string(&library)?)?;
    let found = suggestions::check(&library, topics);
    Ok(found.iter().map(|p| format!("frameworks/measures.toml: {p}")).collect())
}

fn is_year(name: &str) -> bool {
    name.strip_suffix(".toml")
        .is_some_and(|stem| stem.len() == 4 && stem.bytes().all(|byte| byte.is_ascii_digit()))
}

fn read(path: &Path) -> Result<Framework> {
    let text = fs::read_to_string(path)?;
    let framework: Framework = toml::from_str(&text)?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if framework.fiscal_year.to_string() != name {
        bail!("fiscal_year is {}, the file's name says {name}", framework.fiscal_year);
    }
    Ok(framework)
}

/// Leaves an unchanged file untouched, because trunk watches it.
fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|present| present == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}
