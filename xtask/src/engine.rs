//! Engines: wasm files of their own that the app starts in a worker at first use.
//!
//! Built once for the same inputs and kept in the user's cache, so that neither an edit of the app nor a
//! fresh checkout builds them again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::project::{self, digest};
use crate::run::{output, run, say};
use crate::setup::{Tools, WASM};
use crate::site;

struct Engine {
    name: &'static str,
    /// What it is made from, beside packages and toolchain.
    crates: &'static [&'static str],
    time: &'static str,
}

/// How an engine is made: to be changed with [`Engine::build`].
const RECIPE: &[u8] = b"release, no-modules, -Oz, packed";

const ENGINES: [Engine; 3] = [
    Engine {
        name: "office",
        crates: &[
            "crates/office",
            "crates/reading",
            "crates/documents",
            "crates/engine",
            "crates/ita",
            "crates/thai",
        ],
        time: "about 5 minutes",
    },
    Engine {
        name: "typeset",
        crates: &[
            "crates/typeset",
            "crates/documents",
            "crates/engine",
            "crates/ita",
            "crates/thai",
        ],
        time: "about 10 minutes",
    },
    Engine {
        name: "study",
        crates: &["crates/study", "crates/reading", "crates/engine", "crates/ita", "crates/thai"],
        time: "about a minute",
    },
];

/// Puts every engine below `engines/` of a directory, building those that changed.
pub(crate) fn place(tools: &Tools, to: &Path) -> Result<()> {
    let target = to.join("engines");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    for engine in &ENGINES {
        for (name, path) in project::files(&engine.built(tools)?)? {
            fs::create_dir_all(&target)?;
            fs::copy(path, target.join(name))?;
        }
    }
    Ok(())
}

impl Engine {
    /// The folder in the cache that holds it, built if need be.
    fn built(&self, tools: &Tools) -> Result<PathBuf> {
        let key = self.key(tools)?;
        let folder = project::cache()?.join("engines").join(format!("{}-{key}", self.name));
        if !folder.is_dir() {
            say(&format!(
                "Building the engine `{}` ({}, once for its inputs)",
                self.name, self.time
            ));
            let draft = folder.with_extension("draft");
            self.build(tools, &key, &draft)?;
            if self.key(tools)? != key {
                bail!("what `{}` is made from changed meanwhile: run this again", self.name);
            }
            fs::rename(&draft, &folder)?;
        }
        Ok(folder)
    }

    fn build(&self, tools: &Tools, key: &str, draft: &Path) -> Result<()> {
        let root = project::root();
        run(Command::new("cargo")
            .args([
                "build",
                "--release",
                "--locked",
                "--target",
                WASM,
                "--package",
                self.name,
                "--bin",
                self.name,
            ])
            .current_dir(&root))?;
        let wasm =
            project::target()?.join(WASM).join("release").join(format!("{}.wasm", self.name));

        if draft.exists() {
            fs::remove_dir_all(draft)?;
        }
        fs::create_dir_all(draft)?;
        // The hash in the names lets every cache keep these files for good.
        let name = format!("{}-{key}", self.name);
        run(Command::new(&tools.wasm_bindgen)
            .args(["--target", "no-modules", "--no-typescript", "--out-name", &name, "--out-dir"])
            .arg(draft)
            .arg(wasm))?;
        let module = draft.join(format!("{name}_bg.wasm"));
        run(Command::new(&tools.wasm_opt).arg("-Oz").arg(&module).arg("-o").arg(&module))?;
        fs::write(
            draft.join(format!("{}.js", self.name)),
            format!(
                "importScripts(\"{name}.js\");\nwasm_bindgen({{ module_or_path: \"{name}_bg.wasm\" }});\n"
            ),
        )?;
        // The largest takes a minute to pack: once, as it is built.
        site::compress(draft)
    }

    /// Stands for all that the engine is made from and with.
    fn key(&self, tools: &Tools) -> Result<String> {
        let root = project::root();
        let mut parts = vec![
            output(Command::new("rustc").arg("-vV"))?.into_bytes(),
            self.dependencies()?.into_bytes(),
            profiles()?.into_bytes(),
            RECIPE.to_vec(),
        ];
        for tool in [&tools.wasm_bindgen, &tools.wasm_opt] {
            // Without the cache's own place: the folder's name tells the version.
            let cached = tool.strip_prefix(project::cache()?).unwrap_or(tool);
            parts.push(cached.to_string_lossy().into_owned().into_bytes());
        }
        for name in self.crates {
            let folder = root.join(name);
            for (file, path) in project::files(&folder)? {
                if file == "Cargo.toml" || file.starts_with("src/") || file.starts_with("assets/") {
                    parts.push(format!("{name}/{file}").into_bytes());
                    parts.push(fs::read(path)?);
                }
            }
        }
        Ok(digest(parts.iter().map(Vec::as_slice)))
    }

    /// Every package it is built from, with version and features.
    fn dependencies(&self) -> Result<String> {
        let tree = output(
            Command::new("cargo")
                .args(["tree", "--locked", "--target", WASM, "--package", self.name])
                .args(["--edges", "normal,build", "--prefix", "none", "--format", "{p} {f}"])
                .current_dir(project::root()),
        )?;
        // Where this checkout lies makes no difference.
        let here = format!("({}", project::root().display());
        Ok(tree.replace(&here, "("))
    }
}

fn profiles() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string(project::root().join("Cargo.toml"))?.parse()?;
    Ok(manifest.get("profile").map(ToString::to_string).unwrap_or_default())
}
