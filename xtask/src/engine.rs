//! Engines: wasm files that the app starts in a worker at first use.
//!
//! They are cached per user under a hash of their inputs, so that neither an edit of the app nor a fresh checkout builds
//! them again.

use std::collections::BTreeSet;
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
    time: &'static str,
}

/// Part of the cache key: change it with [`Engine::build`].
const RECIPE: &[u8] = b"release, no-modules, -Oz, packed";

const ENGINES: [Engine; 3] = [
    Engine { name: "office", time: "about 5 minutes" },
    Engine { name: "typeset", time: "about 10 minutes" },
    Engine { name: "study", time: "about a minute" },
];

/// Copies every engine into `engines/` of a directory, after building those that changed.
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
    /// Its folder in the cache, after building it if it is not there.
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
                bail!("the sources of `{}` changed during the build: run this again", self.name);
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
        // The hash in the names lets every HTTP cache keep these files forever.
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
        // Compressing the largest takes a minute: done here, it is done once.
        site::compress(draft)
    }

    /// A hash of all sources, packages, tools and settings that the engine is built from.
    fn key(&self, tools: &Tools) -> Result<String> {
        let root = project::root();
        let mut parts = vec![
            output(Command::new("rustc").arg("-vV"))?.into_bytes(),
            self.dependencies()?.into_bytes(),
            profiles()?.into_bytes(),
            RECIPE.to_vec(),
        ];
        for tool in [&tools.wasm_bindgen, &tools.wasm_opt] {
            // Only the folder's name counts, which has the version: the cache may be anywhere.
            let cached = tool.strip_prefix(project::cache()?).unwrap_or(tool);
            parts.push(cached.to_string_lossy().into_owned().into_bytes());
        }
        for name in self.crates()? {
            for (file, path) in project::files(&root.join(&name))? {
                if file == "Cargo.toml" || file.starts_with("src/") || file.starts_with("assets/") {
                    parts.push(format!("{name}/{file}").into_bytes());
                    parts.push(fs::read(path)?);
                }
            }
        }
        Ok(digest(parts.iter().map(Vec::as_slice)))
    }

    /// Every package it is built from, with version and features; those of this checkout with their folder in it.
    fn dependencies(&self) -> Result<String> {
        let tree = output(
            Command::new("cargo")
                .args(["tree", "--locked", "--target", WASM, "--package", self.name])
                .args(["--edges", "normal,build", "--prefix", "none", "--format", "{p} {f}"])
                .current_dir(project::root()),
        )?;
        // The place of this checkout makes no difference.
        Ok(tree.replace(&format!("({}/", project::root().display()), "("))
    }

    /// The folders of this checkout's crates among them.
    fn crates(&self) -> Result<BTreeSet<String>> {
        let folders = self.dependencies()?;
        let folders =
            folders.lines().filter_map(|line| line.split_once("(crates/")?.1.split_once(')'));
        let folders: BTreeSet<_> = folders.map(|(name, _)| format!("crates/{name}")).collect();
        if !folders.contains(&format!("crates/{}", self.name)) {
            bail!("`cargo tree` does not list the crates of `{}`", self.name);
        }
        Ok(folders)
    }
}

fn profiles() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string(project::root().join("Cargo.toml"))?.parse()?;
    Ok(manifest.get("profile").map(ToString::to_string).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_depends_on_the_crates_it_is_built_from() {
        let study = ENGINES.iter().find(|engine| engine.name == "study").unwrap();
        let expected = ["engine", "ita", "reading", "study", "thai"];
        assert_eq!(study.crates().unwrap(), expected.map(|name| format!("crates/{name}")).into());
    }
}
