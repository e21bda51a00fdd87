//! Turns trunk's output into the release: policy, service worker, licences, compressed copies.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::entrance::Entrance;
use crate::project::{self, digest, extension};

/// Allows no inline script or style and nothing from another origin; wasm may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; \
     worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

const COMPRESSED: [&str; 10] =
    ["css", "html", "js", "json", "svg", "toml", "txt", "wasm", "webmanifest", "xml"];

/// Extensions of files that are cached at the first visit; others are cached at their first use.
const PRECACHED: [&str; 6] = ["css", "js", "svg", "wasm", "webmanifest", "woff2"];

/// Turns trunk's output into the release, in place.
pub(crate) fn finish(dist: &Path, entrance: &Entrance) -> Result<()> {
    copy_licences(dist)?;
    enter(dist, entrance)?;
    let boot = name_by_content(dist, "boot", "js")?;
    join_styles(dist)?;
    edit(&dist.join("index.html"), |html| {
        let html = replace_once(html, "./boot.js", &format!("./{boot}"))?;
        replace_once(
            &html,
            "<head>",
            &format!(
                "<head>\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"
            ),
        )
    })?;
    let release = release(dist)?;
    edit(&dist.join("index.html"), |html| {
        replace_once(
            html,
            "<title>",
            &format!("<meta name=\"release\" content=\"{release}\">\n  <title>"),
        )
    })?;
    fill_service_worker(dist, &release)?;
    compress(dist)
}

fn copy_licences(dist: &Path) -> Result<()> {
    let target = dist.join("licences");
    fs::create_dir_all(&target)?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(project::root().join(name), target.join(format!("{name}.txt"))).context(name)?;
    }
    Ok(())
}

/// Tells `boot.js` the files of the start page's program, and preloads them instead of the whole app's.
fn enter(dist: &Path, entrance: &Entrance) -> Result<()> {
    entrance.copy_to(dist)?;
    let (script, wasm) = (entrance.script(), entrance.wasm());
    edit(&dist.join("index.html"), |html| {
        let early = html.find("<link rel=\"modulepreload\"").zip(html.find("</head>"));
        let (from, to) = early.context("trunk wrote no preload links before the head's end")?;
        let early = format!(
            "<link rel=\"modulepreload\" href=\"./{script}\" crossorigin=\"anonymous\">\n  \
             <link rel=\"preload\" href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n"
        );
        let html = format!("{}{early}{}", &html[..from], &html[to..]);
        let named = format!(
            "<script id=\"boot\" data-start-js=\"./{script}\" data-start-wasm=\"./{wasm}\""
        );
        replace_once(&html, "<script id=\"boot\"", &named)
    })
}

/// Joins the style sheets in their order: one request instead of many.
fn join_styles(dist: &Path) -> Result<()> {
    edit(&dist.join("index.html"), |html| {
        let (before, after) = ("<link rel=\"stylesheet\" href=\"./", "\"/>");
        let mut joined = String::new();
        let mut rest = String::new();
        let mut pieces = html.split(before);
        rest.push_str(pieces.next().unwrap_or_default());
        let head = rest.len();
        for piece in pieces {
            let (name, next) = piece
                .split_once(after)
                .context("trunk wrote its style links in an unknown form")?;
            let path = dist.join(name);
            joined.push_str(&fs::read_to_string(&path)?);
            fs::remove_file(path)?;
            rest.push_str(next);
        }
        let name = format!("style-{}.css", digest([joined.as_bytes()]));
        fs::write(dist.join(&name), joined)?;
        rest.insert_str(head, &format!("{before}{name}{after}"));
        Ok(rest)
    })
}

/// Renames a file so that its name changes with its content, and returns the new name.
fn name_by_content(dist: &Path, stem: &str, extension: &str) -> Result<String> {
    let old = dist.join(format!("{stem}.{extension}"));
    let name = format!("{stem}-{}.{extension}", digest([fs::read(&old)?.as_slice()]));
    fs::rename(old, dist.join(&name))?;
    Ok(name)
}

/// A name for this release that changes with every file of it.
fn release(dist: &Path) -> Result<String> {
    let mut parts = Vec::new();
    for (name, path) in project::files(dist)? {
        parts.push(name.into_bytes());
        parts.push(fs::read(path)?);
    }
    Ok(digest(parts.iter().map(Vec::as_slice)))
}

fn fill_service_worker(dist: &Path, release: &str) -> Result<()> {
    let mut precache = Vec::new();
    let mut kept = Vec::new();
    for (name, _) in project::files(dist)? {
        match name.as_str() {
            "index.html" => precache.push("./".to_owned()),
            // `old.js` is only for browsers without service workers.
            "sw.js" | "old.js" => {}
            // Hosts send these in place of the files.
            _ if matches!(extension(&name), "br" | "gz") => {}
            // The study engine reads the first text a person pastes. The others are cached at their first use, except
            // for their loaders, which name the files of this version.
            _ if is_engine_file(&name) && !name.contains("/study-") => kept.push(name),
            // The years are cached at their first use.
            "frameworks/index.json" => precache.push(name),
            _ if name.starts_with("frameworks/") => {}
            _ if PRECACHED.contains(&extension(&name)) => precache.push(name),
            _ => {}
        }
    }
    edit(&dist.join("sw.js"), |script| {
        let script = replace_once(script, "{{version}}", release)?;
        let script =
            replace_once(&script, "[\"{{precache}}\"]", &serde_json::to_string(&precache)?)?;
        replace_once(&script, "[\"{{kept}}\"]", &serde_json::to_string(&kept)?)
    })
}

/// Whether a file is an engine's own, whose name changes with its content; its loader keeps its name.
fn is_engine_file(name: &str) -> bool {
    name.strip_prefix("engines/").is_some_and(|file| file.contains('-'))
}

/// Writes a `.br` and a `.gz` copy of every file that becomes smaller. Engines have theirs already.
pub(crate) fn compress(dist: &Path) -> Result<()> {
    for (name, path) in project::files(dist)? {
        let is_packed = is_engine_file(&name) && dist.join(format!("{name}.br")).exists();
        if is_packed || !COMPRESSED.contains(&extension(&name)) {
            continue;
        }
        let plain = fs::read(&path)?;
        let packed = brotli(&plain);
        if packed.len() < plain.len() {
            fs::write(dist.join(format!("{name}.br")), packed)?;
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            gzip.write_all(&plain)?;
            fs::write(dist.join(format!("{name}.gz")), gzip.finish()?)?;
        }
    }
    Ok(())
}

/// Compresses with brotli's highest quality.
pub(crate) fn brotli(plain: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &parameters)
        .expect("writing to a vector cannot fail");
    packed
}

fn edit(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    fs::write(path, change(&text)?)?;
    Ok(())
}

/// Replaces a text that must occur exactly once.
fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    if text.matches(old).count() != 1 {
        bail!("expected {old:?} once, found it {} times", text.matches(old).count());
    }
    Ok(text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loaders_keep_their_name() {
        assert!(is_engine_file("engines/office-0123456789abcdef_bg.wasm"));
        assert!(!is_engine_file("engines/office.js"));
        assert!(!is_engine_file("start-0123456789abcdef.js"));
    }

    #[test]
    fn replacing_is_never_silent() {
        assert_eq!(replace_once("a b", "a", "c").unwrap(), "c b");
        assert!(replace_once("a a", "a", "c").is_err());
        assert!(replace_once("b", "a", "c").is_err());
    }
}
