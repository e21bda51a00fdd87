//! What the whole-product tests use: browsers, LibreOffice, and the npm packages that drive them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::project::{self, digest};
use crate::run::{find, npm, output, run, say};

/// Paths of programs, found or installed.
pub(crate) struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
    pub soffice: PathBuf,
    pub pdftotext: PathBuf,
}

impl Browsers {
    /// Sets the environment variables by which tests find them.
    pub(crate) fn name_to(&self, command: &mut Command) {
        command
            .env("CHROMIUM", &self.chromium)
            .env("CHROMEDRIVER", &self.chromedriver)
            .env("FIREFOX", &self.firefox)
            .env("SOFFICE", &self.soffice)
            .env("PDFTOTEXT", &self.pdftotext);
    }
}

/// Finds or installs Chromium and the packages that drive it.
pub(crate) fn chromium() -> Result<PathBuf> {
    packages()?;
    let found = present(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    );
    match found.or_else(|| installed(&["chromium", "chromium-driver"], "chromium")) {
        Some(path) => Ok(path),
        None => playwright_chromium(),
    }
}

/// Finds everything, and installs what is missing.
pub(crate) fn all() -> Result<Browsers> {
    let chromium = chromium()?;
    let chromedriver = present("CHROMEDRIVER", &["chromedriver"])
        .or_else(|| installed(&["chromium-driver"], "chromedriver"))
        .map_or_else(|| matching_chromedriver(&chromium), Ok)?;
    let firefox = present("FIREFOX", &["firefox-esr", "firefox"])
        .or_else(|| installed(&["firefox-esr"], "firefox-esr"))
        .map_or_else(|| download("firefox@stable"), Ok)?;
    let office = ["libreoffice-writer", "libreoffice-calc", "poppler-utils"];
    let soffice =
        present("SOFFICE", &["soffice", "libreoffice"]).or_else(|| installed(&office, "soffice"));
    let pdftotext =
        present("PDFTOTEXT", &["pdftotext"]).or_else(|| installed(&office, "pdftotext"));
    Ok(Browsers {
        chromium,
        chromedriver,
        firefox,
        soffice: soffice.context(missing("LibreOffice", &office))?,
        pdftotext: pdftotext.context(missing("pdftotext", &office))?,
    })
}

/// Installs the npm packages of `tests/e2e` at the versions of its lock file, once per user, and links them there.
pub(crate) fn packages() -> Result<()> {
    let e2e = project::root().join("tests/e2e");
    let lock = fs::read(e2e.join("package-lock.json"))?;
    let folder = project::cache()?.join("e2e").join(digest([lock.as_slice()]));
    if !folder.join("node_modules").is_dir() {
        say(&format!(
            "Installing the test packages from npm into {} (under a minute, once)",
            folder.display()
        ));
        let draft = folder.with_extension("draft");
        fs::create_dir_all(&draft)?;
        for name in ["package.json", "package-lock.json"] {
            fs::copy(e2e.join(name), draft.join(name))?;
        }
        run(npm()?
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&draft))?;
        fs::rename(&draft, &folder)?;
    }
    let link = e2e.join("node_modules");
    let packages = folder.join("node_modules");
    if fs::read_link(&link).is_ok_and(|present| present == packages) {
        return Ok(());
    }
    if link.is_symlink() {
        fs::remove_file(&link)?;
    }
    symlink(&packages, &link).with_context(|| format!("linking {}", link.display()))
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, link)
}

#[cfg(windows)]
fn symlink(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(original, link)
}

/// The program that an environment variable names, else the first of some names on PATH.
fn present(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    chosen.or_else(|| names.iter().find_map(|name| find(name)))
}

/// Installs Debian packages, if run as root, and finds a program in them.
fn installed(packages: &[&str], program: &str) -> Option<PathBuf> {
    static UPDATED: OnceLock<bool> = OnceLock::new();
    let root = output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0");
    if !root || find("apt-get").is_none() {
        return None;
    }
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
            .is_ok()
    };
    say(&format!("Installing {} with apt-get (a few minutes, once)", packages.join(", ")));
    UPDATED.get_or_init(|| apt(&["update", "-q"]));
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).then(|| find(program)).flatten()
}

fn missing(what: &str, packages: &[&str]) -> String {
    format!(
        "{what} is missing, and only root can install it: on Debian or Ubuntu, `apt-get install {}`",
        packages.join(" ")
    )
}

fn playwright_chromium() -> Result<PathBuf> {
    say("Downloading Playwright's Chromium (a few minutes, once)");
    let e2e = project::root().join("tests/e2e");
    run(Command::new("node")
        .args(["node_modules/playwright-core/cli.js", "install", "chromium"])
        .current_dir(&e2e))?;
    let script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    output(Command::new("node").args(["-e", script]).current_dir(&e2e)).map(PathBuf::from)
}

/// Downloads the chromedriver that fits a version of Chromium.
fn matching_chromedriver(chromium: &Path) -> Result<PathBuf> {
    let version = output(Command::new(chromium).arg("--version"))?;
    let number =
        version.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let Some(number) = number else {
        bail!("{} reports no version: {version:?}", chromium.display());
    };
    let major = number.split('.').next().unwrap_or(number);
    download(&format!("chromedriver@{major}"))
        .context(missing("chromedriver", &["chromium-driver"]))
}

/// Downloads a browser or driver from its maker, with the tool of puppeteer-core.
fn download(what: &str) -> Result<PathBuf> {
    say(&format!("Downloading {what} (a minute, once)"));
    let cli =
        project::root().join("tests/e2e/node_modules/@puppeteer/browsers/lib/cjs/main-cli.js");
    let installed = output(
        Command::new("node")
            .arg(cli)
            .args(["install", what, "--format", "{{path}}", "--path"])
            .arg(project::cache()?.join("browsers")),
    )?;
    installed.lines().last().map(PathBuf::from).with_context(|| format!("{what} was not installed"))
}
