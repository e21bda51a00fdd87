//! The sizes of what is fetched, and which browsers can run the wasm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::{BinaryReader, Parser, Payload};

use crate::project::{self, extension};

/// In thousands of bytes, compressed by brotli.
pub(crate) struct Size {
    pub name: &'static str,
    pub kilobytes: f64,
    pub budget: f64,
}

/// WebAssembly features that Chrome 109, Firefox 115 and Safari 16.4 all have.
const FLOOR: [&str; 8] = [
    "bulk-memory",
    "bulk-memory-opt",
    "call-indirect-overlong",
    "multivalue",
    "mutable-globals",
    "nontrapping-fptoint",
    "reference-types",
    "sign-ext",
];

pub(crate) fn check() -> Result<()> {
    let sizes = measure()?;
    for size in &sizes {
        println!("{:<18} {:>7.1} KB of {:.0}", size.name, size.kilobytes, size.budget);
    }
    if let Some(size) = sizes.iter().find(|size| size.kilobytes > size.budget) {
        bail!("{} is over its budget", size.name);
    }
    for (name, path) in project::files(&project::dist())? {
        if extension(&name) == "wasm" {
            check_floor(&fs::read(path)?).context(name)?;
        }
    }
    Ok(())
}

/// Measures `dist/` as it is.
pub(crate) fn measure() -> Result<Vec<Size>> {
    let dist = project::dist();
    let mut first_load = 0;
    let mut whole = 0;
    let mut office = 0;
    let mut study = 0;
    let mut typeset = 0;
    for (name, _) in project::files(&dist)? {
        if is_first_load(&name) {
            first_load += packed(&dist, &name)?;
        } else if is_whole(&name) {
            whole += packed(&dist, &name)?;
        } else if name.starts_with("engines/office") && !is_copy(&name) {
            office += packed(&dist, &name)?;
        } else if name.starts_with("engines/study") && !is_copy(&name) {
            study += packed(&dist, &name)?;
        } else if name.starts_with("engines/typeset") && !is_copy(&name) {
            typeset += packed(&dist, &name)?;
        }
    }
    Ok(vec![
        size("first_load_br_kb", first_load, 250.0),
        size("whole_app_br_kb", whole, 780.0),
        size("study_br_kb", study, 250.0),
        size("office_br_kb", office, 900.0),
        size("typeset_br_kb", typeset, 7200.0),
    ])
}

/// The page, its styles and fonts, and the start page's program; the rest is fetched later.
fn is_first_load(name: &str) -> bool {
    let program = !name.contains('/') && !is_whole(name) && !matches!(name, "sw.js" | "old.js");
    match extension(name) {
        "html" | "css" | "js" | "webmanifest" | "wasm" => program,
        "woff2" => true,
        _ => matches!(name, "icons/icon.svg" | "frameworks/index.json"),
    }
}

/// The program with all pages.
fn is_whole(name: &str) -> bool {
    name.starts_with("prongsai-") && !is_copy(name)
}

fn is_copy(name: &str) -> bool {
    matches!(extension(name), "br" | "gz")
}

/// The bytes sent by a host that serves the compressed copies.
fn packed(dist: &Path, name: &str) -> Result<u64> {
    let copy = dist.join(format!("{name}.br"));
    Ok(fs::metadata(if copy.exists() { copy } else { dist.join(name) })?.len())
}

#[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2^52")]
fn size(name: &'static str, bytes: u64, budget: f64) -> Size {
    Size { name, kilobytes: bytes as f64 / 1000.0, budget }
}

/// Fails if the module's `target_features` section names a feature beyond the floor.
fn check_floor(wasm: &[u8]) -> Result<()> {
    let used = features(wasm).context("has no readable target_features section")?;
    match used.iter().find(|feature| !FLOOR.contains(&feature.as_str())) {
        Some(feature) => bail!("uses {feature}, which browsers at the floor lack"),
        None => Ok(()),
    }
}

/// The names in the section; `None` if the module cannot be read or has no such section.
fn features(wasm: &[u8]) -> Option<Vec<String>> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CustomSection(section) = payload.ok()?
            && section.name() == "target_features"
        {
            let mut reader = BinaryReader::new(section.data(), section.data_offset());
            let count = reader.read_var_u32().ok()?;
            let mut name = || {
                // The prefix: linkers write only `+`, for a feature in use.
                reader.read_u8().ok()?;
                reader.read_string().ok().map(str::to_owned)
            };
            return (0..count).map(|_| name()).collect();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(features: &[&str]) -> Vec<u8> {
        let mut section = vec![15];
        section.extend(b"target_features");
        section.push(features.len().try_into().unwrap());
        for feature in features {
            section.extend([b'+', feature.len().try_into().unwrap()]);
            section.extend(feature.as_bytes());
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x02ab\0".to_vec();
        wasm.push(section.len().try_into().unwrap());
        wasm.extend(section);
        wasm
    }

    #[test]
    fn a_feature_beyond_the_floor_is_named() {
        check_floor(&module(&["sign-ext", "reference-types"])).unwrap();
        let error = check_floor(&module(&["sign-ext", "tail-call"])).unwrap_err();
        assert!(error.to_string().contains("tail-call"), "{error}");
        assert!(check_floor(b"\0asm\x01\0\0\0").is_err());
    }

    #[test]
    fn first_load_is_the_start_page_alone() {
        for name in ["index.html", "start-1_bg.wasm", "fonts/sarabun-thai-400.woff2"] {
            assert!(is_first_load(name), "{name}");
        }
        for name in [
            "index.html.br",
            "prongsai-1_bg.wasm",
            "engines/office-1_bg.wasm",
            "frameworks/2568.json",
            "sw.js",
        ] {
            assert!(!is_first_load(name), "{name}");
        }
    }
}
