//! The fast check: format, clippy on both targets, native tests.

use std::process::Command;

use anyhow::Result;

use crate::browsers::Browsers;
use crate::project;
use crate::run::{run, say};
use crate::setup::{self, WASM};

pub(crate) fn check() -> Result<()> {
    format()?;
    clippy_native()?;
    clippy_wasm()?;
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

/// Some of them open what they made in LibreOffice: told where it is, or finding it on PATH.
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
