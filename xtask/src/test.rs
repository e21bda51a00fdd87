//! Every check and test, the quick ones first.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browsers::{self, Browsers};
use crate::run::{run, say};
use crate::server::Server;
use crate::setup::{self, Tools, WASM};
use crate::{build, check, project, sizes};

/// Not the root: the release must work below any path.
const MOUNT: &str = "/sub/app/";

pub(crate) fn test() -> Result<()> {
    let mut stages = Stages::default();
    let tools = stages.run("set-up of tools", setup::tools)?;
    let browsers = stages.run("set-up of browsers", browsers::all)?;
    stages.try_run("format", check::format);
    stages.try_run("clippy, native", check::clippy_native);
    stages.try_run("clippy, wasm", check::clippy_wasm);
    stages.try_run("documentation", check::documentation);
    stages.try_run("native tests", || check::native_tests(Some(&browsers)));
    stages.try_run("wasm tests in Chromium", || wasm_tests(&tools, &browsers));
    if stages.try_run("release build", build::release) {
        stages.try_run("sizes and browser floor", sizes::check);
        stages.try_run("tests on the release", || release_tests(&browsers, ""));
    }
    stages.report()
}

/// Runs only the tests on the release in files of this name, on `dist/` as it is.
pub(crate) fn test_release(name: &str) -> Result<()> {
    release_tests(&browsers::all()?, name)
}

/// Runs `tests/web.rs`: what needs a real browser, but not the whole page.
fn wasm_tests(tools: &Tools, browsers: &Browsers) -> Result<()> {
    let mut command = check::cargo();
    browsers.name_to(&mut command);
    run(command
        .args(["test", "--package", "prongsai", "--target", WASM, "--test", "web"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.wasm_bindgen_test_runner))
}

/// Runs `tests/e2e` on `dist/`, served by a plain static host.
fn release_tests(browsers: &Browsers, name: &str) -> Result<()> {
    let address = serve_below_a_path()?;
    let results = project::root().join("target/e2e.tap");
    let mut command = Command::new("node");
    browsers.name_to(&mut command);
    let outcome = run(command
        .args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"])
        .args(["--test-reporter=tap", "--test-reporter-destination"])
        .arg(&results)
        .args(test_files(name)?)
        .env("BASE_URL", address)
        .env("DIST", project::dist())
        .current_dir(project::root().join("tests/e2e")));
    let tap = fs::read_to_string(results)?;
    let count = |what: &str| {
        let line = tap.lines().find_map(|line| line.strip_prefix(&format!("# {what} ")));
        line.and_then(|number| number.parse::<u32>().ok()).context("the test run did not finish")
    };
    println!("{} passed, {} failed", count("pass")?, count("fail")?);
    outcome
}

/// Serves `dist/` in the background until this process ends.
pub(crate) fn serve_below_a_path() -> Result<String> {
    let server = Server::bind(&project::dist(), MOUNT, 8180)?;
    let address = server.address();
    thread::spawn(|| server.run());
    Ok(address)
}

fn test_files(part: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(project::root().join("tests/e2e"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && name.contains(part) {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// The stages that ran: name, time, and the error if one failed.
#[derive(Default)]
struct Stages(Vec<(&'static str, Duration, Option<String>)>);

impl Stages {
    /// Runs a stage that everything after it needs.
    fn run<T>(&mut self, name: &'static str, stage: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let outcome = stage();
        self.0.push((
            name,
            start.elapsed(),
            outcome.as_ref().err().map(|error| format!("{error:#}")),
        ));
        outcome
    }

    /// Runs a stage and returns whether it succeeded; the others can run even if not.
    fn try_run(&mut self, name: &'static str, stage: impl FnOnce() -> Result<()>) -> bool {
        self.run(name, stage).inspect_err(|error| eprintln!("\n{name}: {error:#}")).is_ok()
    }

    fn report(self) -> Result<()> {
        say("How long each stage took");
        for (name, time, error) in &self.0 {
            let outcome =
                error.as_ref().map_or(String::new(), |error| format!("   FAILED: {error}"));
            println!("{:>6.1} s  {name}{outcome}", time.as_secs_f64());
        }
        let failed: Vec<_> =
            self.0.iter().filter(|(.., error)| error.is_some()).map(|(name, ..)| *name).collect();
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        println!("\nAll stages passed.");
        Ok(())
    }
}
