//! The pinned tools, installed once per user.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project;
use crate::run::{find, npm, output, run, say};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";

/// Paths of the build's tools.
pub(crate) struct Tools {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
    pub wasm_bindgen_test_runner: PathBuf,
    pub wasm_opt: PathBuf,
}

impl Tools {
    /// PATH with these tools first: trunk uses what it finds there.
    pub(crate) fn path(&self) -> Result<OsString> {
        let mut directories: Vec<_> = [&self.trunk, &self.wasm_bindgen, &self.wasm_opt]
            .into_iter()
            .filter_map(|tool| tool.parent().map(Path::to_owned))
            .collect();
        directories.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        Ok(env::join_paths(directories)?)
    }
}

/// Installs the wasm target and the tools, as far as they are missing.
pub(crate) fn tools() -> Result<Tools> {
    wasm_target()?;
    let trunk = cargo_tool("trunk", TRUNK, "trunk", "about 5 minutes")?;
    let bindgen = cargo_tool(
        "wasm-bindgen-cli",
        &locked("wasm-bindgen")?,
        "wasm-bindgen",
        "about 2 minutes",
    )?;
    Ok(Tools {
        trunk,
        wasm_bindgen_test_runner: bindgen.with_file_name(executable("wasm-bindgen-test-runner")),
        wasm_bindgen: bindgen,
        wasm_opt: binaryen()?,
    })
}

pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    say("Adding Rust's WebAssembly target (about a minute)");
    if find("rustup").is_none() {
        bail!(
            "Rust's target {WASM} is missing, and there is no rustup to add it: install Rust from https://rustup.rs, or the target by the means Rust was installed with"
        );
    }
    run(Command::new("rustup").args(["target", "add", WASM]))
}

/// Installs a command-line tool from crates.io in a folder of its own, and returns the path of a program in it.
pub(crate) fn cargo_tool(krate: &str, version: &str, program: &str, time: &str) -> Result<PathBuf> {
    let folder = project::cache()?.join("tools").join(format!("{krate}-{version}"));
    let path = folder.join("bin").join(executable(program));
    if !path.is_file() {
        say(&format!("Building {krate} {version} into {} ({time}, once)", folder.display()));
        fs::create_dir_all(&folder)?;
        run(Command::new("cargo")
            .args(["install", "--locked", "--version", version, krate, "--root"])
            .arg(&folder)
            .env_remove("CARGO_TARGET_DIR")
            .current_dir(&folder))?;
    }
    Ok(path)
}

fn binaryen() -> Result<PathBuf> {
    let folder = project::cache()?.join("tools").join(format!("binaryen-{BINARYEN}"));
    let path = folder.join("node_modules/.bin").join(script("wasm-opt"));
    if !path.is_file() {
        say(&format!(
            "Installing wasm-opt {BINARYEN} from npm into {} (under a minute, once)",
            folder.display()
        ));
        fs::create_dir_all(&folder)?;
        run(npm()?
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                &format!("binaryen@{BINARYEN}"),
                "--prefix",
            ])
            .arg(&folder))?;
    }
    Ok(path)
}

/// The version of a package in Cargo.lock, for tools that must match it.
fn locked(package: &str) -> Result<String> {
    let lock: toml::Table = fs::read_to_string(project::root().join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("{package} is not in Cargo.lock"))
}

fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

fn script(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}
