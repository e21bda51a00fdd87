//! The checks without a browser: format, clippy on both targets, documentation, native tests, dependencies.

use std::process::Command;

use anyhow::Result;

use crate::browsers::Browsers;
use crate::project;
use crate::run::{run, say};
use crate::setup::{self, WASM};

const DENY: &str = "0.20.2";

pub(crate) fn check() -> Result<()> {
    format()?;
    clippy_native()?;
    clippy_wasm()?;
    documentation()?;
    native_tests(None)
}

pub(crate) fn format() -> Result<()> {
    say("Format");
    run(cargo().args(["fmt", "--all", "--check"]))
}

pub(crate) fn clippy_native() -> Result<()> {
    say("Clippy, native");
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

pub(crate) fn clippy_wasm() -> Result<()> {
    setup::wasm_target()?;
    say("Clippy, wasm");
    let app = ["--package", "prongsai", "--lib", "--bins", "--test", "web"];
    let entrance = ["--package", "prongsai", "--bins", "--features", "entrance"];
    let engines = ["--package", "office", "--package", "study"];
    for targets in [&app[..], &entrance, &engines] {
        run(cargo()
            .args(["clippy", "--target", WASM])
            .args(targets)
            .args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// Links and code in doc comments that lead nowhere fail.
pub(crate) fn documentation() -> Result<()> {
    say("Documentation");
    run(cargo()
        .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, sources and known vulnerabilities of all dependencies, by the rules in `deny.toml`.
///
/// Not a part of `cargo xtask test`: a fresh machine has no time to build the tool.
pub(crate) fn dependencies() -> Result<()> {
    let deny = setup::cargo_tool("cargo-deny", DENY, "cargo-deny", "about 5 minutes")?;
    say("Dependencies");
    run(Command::new(deny).arg("check").current_dir(project::root()))
}

/// Those that open their files in `LibreOffice` find it through `browsers`, or else on PATH.
pub(crate) fn native_tests(browsers: Option<&Browsers>) -> Result<()> {
    say("Native tests");
    let mut command = cargo();
    if let Some(browsers) = browsers {
        browsers.name_to(&mut command);
    }
    run(command.args(["test", "--workspace", "--no-fail-fast"]))
}

pub(crate) fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(project::root());
    command
}
