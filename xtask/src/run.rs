//! Running other programs.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Runs a command in the foreground; an error unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("could not start {name}"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it prints, trimmed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command.output().with_context(|| format!("could not start {name}"))?;
    if !output.status.success() {
        bail!("{name} failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().take(3).map(|word| word.to_string_lossy()));
    format!("`{}`", words.join(" "))
}

/// Finds a program on PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .flat_map(|directory| {
            [
                directory.join(program),
                directory.join(format!("{program}.exe")),
                directory.join(format!("{program}.cmd")),
            ]
        })
        .find(|path| path.is_file())
}

/// A command that runs npm, which is a `.cmd` file on Windows.
pub(crate) fn npm() -> Result<Command> {
    let npm = find("npm").context("npm is missing: install Node.js 20 or newer")?;
    Ok(Command::new(npm))
}

/// Announces what begins.
pub(crate) fn say(what: &str) {
    println!("\n▸ {what}");
}
