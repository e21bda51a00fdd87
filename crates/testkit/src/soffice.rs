//! `LibreOffice` and pdftotext, which read what the engines wrote.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use crate::{root, scratch};

/// Fontconfig's settings for conversions.
static FONTS: LazyLock<PathBuf> = LazyLock::new(fonts);

/// Converts a file and returns the path of the result. `to` is an extension or a filter of `LibreOffice`.
pub fn convert(folder: &str, name: &str, bytes: &[u8], to: &str) -> PathBuf {
    let folder = scratch(folder);
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    let extension = to.split(':').next().unwrap();
    let converted = folder.join("out").join(name).with_extension(extension);
    let _ = fs::remove_file(&converted);

    // A profile for every folder: two processes cannot share one.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = run(soffice()
        .env("FONTCONFIG_FILE", &*FONTS)
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(folder.join("out"))
        .arg(&file));
    assert!(
        converted.is_file(),
        "LibreOffice could not convert {name} to {to}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    converted
}

/// Makes Laksaman the only font, scaled to the size of TH Sarabun PSK and under its name, so that pages do not depend
/// on installed fonts. Returns the path of fontconfig's settings.
fn fonts() -> PathBuf {
    let folder = scratch("fonts");
    let assets = root().join("crates/typeset/assets");
    for name in ["Laksaman.ttf", "Laksaman-Bold.ttf"] {
        keep(&folder.join(name), &two_thirds(fs::read(assets.join(name)).unwrap()));
    }
    let settings = folder.join("fonts.conf");
    let text = format!(
        r#"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir><alias binding="same"><family>TH SarabunPSK</family><prefer><family>Laksaman</family></prefer></alias></fontconfig>"#,
        folder.display()
    );
    keep(&settings, text.as_bytes());
    settings
}

/// Puts a file in its place whole: another process of tests may have `LibreOffice` read it at this moment, which
/// crashes on half a font.
fn keep(path: &Path, bytes: &[u8]) {
    let draft = path.with_extension(std::process::id().to_string());
    fs::write(&draft, bytes).unwrap();
    fs::rename(draft, path).unwrap();
}

/// Scales a font by 2/3: the table "head" has the number of units in an em, which is made half as large again.
fn two_thirds(mut font: Vec<u8>) -> Vec<u8> {
    let number = |font: &[u8], at: usize| u16::from_be_bytes([font[at], font[at + 1]]);
    let tables = usize::from(number(&font, 4));
    let entry = (0..tables).map(|no| 12 + no * 16);
    let entry = entry.into_iter().find(|at| &font[*at..*at + 4] == b"head");
    let entry = entry.unwrap();
    let offset = font[entry + 8..entry + 12].try_into().unwrap();
    let at = usize::try_from(u32::from_be_bytes(offset)).unwrap() + 18;
    let em = number(&font, at) / 2 * 3;
    font[at..at + 2].copy_from_slice(&em.to_be_bytes());
    font
}

/// "LibreOffice 7.4.7.2 …".
pub fn version() -> String {
    let output = run(soffice().arg("--version"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn soffice() -> Command {
    Command::new(env::var_os("SOFFICE").unwrap_or_else(|| "soffice".into()))
}

fn run(command: &mut Command) -> Output {
    let output = command.output();
    output.unwrap_or_else(|error| {
        panic!("LibreOffice is needed (set SOFFICE, or install libreoffice-writer and -calc): {command:?}: {error}")
    })
}

/// Makes the next conversions in a folder calculate every formula. By default `LibreOffice` shows the results stored in
/// the file.
pub fn always_calculates(folder: &str) {
    let user = scratch(folder).join("profile").join("user");
    fs::create_dir_all(&user).unwrap();
    let settings = r#"<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;
    fs::write(user.join("registrymodifications.xcu"), settings).unwrap();
}

/// The text of each page of a PDF.
pub fn pages(pdf: &Path) -> Vec<String> {
    let text = pdftotext(&["-raw", "-enc", "UTF-8"], pdf);
    text.trim_end_matches('\u{0c}').split('\u{0c}').map(str::to_owned).collect()
}

/// The words of a PDF's first page, with their left and right edges in millimetres.
pub fn words(pdf: &Path) -> Vec<(String, f64, f64)> {
    let boxes = pdftotext(&["-bbox", "-l", "1", "-enc", "UTF-8"], pdf);
    let edge = |line: &str, name: &str| -> Option<f64> {
        let (_, from) = line.split_once(&format!("{name}=\""))?;
        let points: f64 = from.split_once('"')?.0.parse().ok()?;
        Some(points * 25.4 / 72.0)
    };
    let word = |line: &str| {
        let text = line.split_once('>')?.1.split_once('<')?.0;
        Some((text.to_owned(), edge(line, "xMin")?, edge(line, "xMax")?))
    };
    let lines = boxes.lines().map(str::trim);
    let words = lines.filter(|line| line.starts_with("<word "));
    words.filter_map(word).collect()
}

fn pdftotext(arguments: &[&str], pdf: &Path) -> String {
    let pdftotext = env::var_os("PDFTOTEXT").unwrap_or_else(|| "pdftotext".into());
    let output =
        Command::new(&pdftotext).args(arguments).arg(pdf).arg("-").output().unwrap_or_else(
            |error| {
                panic!(
                    "pdftotext is needed (set PDFTOTEXT, or install poppler-utils): {}: {error}",
                    pdftotext.display()
                )
            },
        );
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// For each page, the greatest allowed and the actual right edge of text, in millimetres from the left edge of the
/// page. The margin is 2 cm; half a millimetre is allowed for the shape of a letter.
pub fn right_edges(pdf: &Path) -> Vec<(f64, f64)> {
    let boxes = pdftotext(&["-bbox", "-enc", "UTF-8"], pdf);
    let number = |line: &str, name: &str| -> Option<f64> {
        let (_, from) = line.split_once(&format!("{name}=\""))?;
        let points: f64 = from.split_once('"')?.0.parse().ok()?;
        Some(points * 25.4 / 72.0)
    };
    let mut pages: Vec<(f64, f64)> = Vec::new();
    for line in boxes.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push((number(line, "width").unwrap() - 19.5, 0.0));
        } else if line.starts_with("<word ") {
            let (_, at) = pages.last_mut().unwrap();
            *at = at.max(number(line, "xMax").unwrap());
        }
    }
    pages
}
