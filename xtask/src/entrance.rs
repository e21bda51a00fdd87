//! The start page as a separate program: what a first visit fetches before the rest.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::project::{self, digest};
use crate::run::{run, say};
use crate::setup::{Tools, WASM};

/// The built program: `start-<hash>.js` and `start-<hash>_bg.wasm` in a folder.
pub(crate) struct Entrance {
    folder: PathBuf,
    name: String,
}

impl Entrance {
    pub(crate) fn build(tools: &Tools) -> Result<Self> {
        say("Building the start page (about 2 minutes the first time)");
        run(Command::new("cargo")
            .args(["build", "--release", "--locked", "--target", WASM])
            .args(["--package", "prongsai", "--bin", "prongsai", "--features", "entrance"])
            .current_dir(project::root()))?;
        let wasm = project::target()?.join(WASM).join("release/prongsai.wasm");
        let name = format!("start-{}", digest([fs::read(&wasm)?.as_slice()]));
        let folder = project::root().join("target/entrance").join(&name);
        if !folder.is_dir() {
            let draft = folder.with_extension("draft");
            run(Command::new(&tools.wasm_bindgen)
                .args(["--target", "web", "--no-typescript", "--out-name", &name, "--out-dir"])
                .arg(&draft)
                .arg(wasm))?;
            let module = draft.join(format!("{name}_bg.wasm"));
            run(Command::new(&tools.wasm_opt).arg("-Oz").arg(&module).arg("-o").arg(&module))?;
            fs::rename(&draft, &folder)?;
        }
        Ok(Self { folder, name })
    }

    pub(crate) fn script(&self) -> String {
        format!("{}.js", self.name)
    }

    pub(crate) fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    pub(crate) fn copy_to(&self, dist: &Path) -> Result<()> {
        for name in [self.script(), self.wasm()] {
            fs::copy(self.folder.join(&name), dist.join(name))?;
        }
        Ok(())
    }
}
