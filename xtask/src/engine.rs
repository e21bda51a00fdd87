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

struct Engine {
    name: &'static str,
    /// What it is made from, beside the lock file and the toolchain.
    crates: &'static [&'static str],
    time: &'static str,
}

/// How an engine is made: to be changed with [`Engine::build`].
const RECIPE: &[u8] = b"release, no-modules, -Oz";

const ENGINES: [Engine; 1] = [Engine {
    name: "office",
    crates: &[
        "crates/office",
        "crates/documents",
        "crates/ita",
        "crates/thai",
    ],
    time: "about 5 minutes",
}];

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
        let folder = project::cache()?
            .join("engines")
            .join(format!("{}-{key}", self.name));
        if !folder.is_dir() {
            say(&format!(
                "Building the engine `{}` ({}, once for its inputs)",
                self.name, self.time
            ));
            let draft = folder.with_extension("draft");
            self.build(tools, &key, &draft)?;
            if self.key(tools)? != key {
                bail!(
                    "what `{}` is made from changed meanwhile: run this again",
                    self.name
                );
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
        let metadata = output(
            Command::new("cargo")
                .args([
                    "metadata",
                    "--no-deps",
                    "--offline",
                    "--format-version",
                    "1",
                ])
                .current_dir(&root),
        )?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target = Path::new(metadata["target_directory"].as_str().unwrap_or("target"));
        let wasm = target
            .join(WASM)
            .join("release")
            .join(format!("{}.wasm", self.name));

        if draft.exists() {
            fs::remove_dir_all(draft)?;
        }
        fs::create_dir_all(draft)?;
        // The hash in the names lets every cache keep these files for good.
        let name = format!("{}-{key}", self.name);
        run(Command::new(&tools.wasm_bindgen)
            .args([
                "--target",
                "no-modules",
                "--no-typescript",
                "--out-name",
                &name,
                "--out-dir",
            ])
            .arg(draft)
            .arg(wasm))?;
        let module = draft.join(format!("{name}_bg.wasm"));
        run(Command::new(&tools.wasm_opt)
            .arg("-Oz")
            .arg(&module)
            .arg("-o")
            .arg(&module))?;
        fs::write(
            draft.join(format!("{}.js", self.name)),
            format!(
                "importScripts(\"{name}.js\");\nwasm_bindgen({{ module_or_path: \"{name}_bg.wasm\" }});\n"
            ),
        )?;
        Ok(())
    }

    /// Stands for all that the engine is made from and with.
    fn key(&self, tools: &Tools) -> Result<String> {
        let root = project::root();
        let mut parts = vec![
            output(Command::new("rustc").arg("-vV"))?.into_bytes(),
            fs::read(root.join("Cargo.toml"))?,
            fs::read(root.join("Cargo.lock"))?,
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
}
