//! Builds the release into `dist/`.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::entrance::Entrance;
use crate::run::{run, say};
use crate::setup::{self, Tools};
use crate::{browsers, engine, frameworks, project, site, test};

pub(crate) fn release() -> Result<()> {
    let tools = setup::tools()?;
    prepare(&tools)?;
    let entrance = Entrance::build(&tools)?;
    say("Building the app (about 3 minutes the first time)");
    run(trunk(&tools, "build")?.args(["--release", "--dist"]).arg(project::dist()))?;
    say("Finishing dist/: security policy, service worker, licences, compressed copies");
    site::finish(&project::dist(), &entrance)
}

/// Builds the release and takes the README's picture of it.
pub(crate) fn screenshot() -> Result<()> {
    let chromium = browsers::chromium()?;
    release()?;
    let picture = project::root().join("docs/gaps.png");
    run(Command::new("node")
        .arg("screenshot.mjs")
        .env("CHROMIUM", chromium)
        .env("BASE_URL", test::serve_below_a_path()?)
        .env("PICTURE", &picture)
        .current_dir(project::root().join("tests/e2e")))?;
    println!("\n{}", picture.display());
    Ok(())
}

/// Builds what trunk copies into the site: frameworks and engines.
pub(crate) fn prepare(tools: &Tools) -> Result<()> {
    let site = project::site();
    fs::create_dir_all(&site)?;
    frameworks::convert(&site)?;
    engine::place(tools, &site)
}

/// A trunk command that downloads nothing.
pub(crate) fn trunk(tools: &Tools, command: &str) -> Result<Command> {
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .args([command, "--offline", "--locked", "--skip-version-check"])
        .env("PATH", tools.path()?)
        .env_remove("NO_COLOR")
        .current_dir(project::root());
    Ok(trunk)
}
