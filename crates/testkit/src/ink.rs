//! Pages as maps of how dark each spot is, compared with maps of pages that a person has approved.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The side of a cell of a map, in pixels.
const CELL: usize = 4;
const DOTS_PER_INCH: &str = "36";
/// The number of cells that may differ by more than three of nine steps: renderers round differently.
pub const MOST_DIFFERENT: usize = 12;

/// Compares the pages of a PDF with the maps kept in a file. If `PRONGSAI_WRITE_PICTURES` is set, the maps are
/// written to the file first.
#[track_caller]
pub fn compare(pdf: &Path, kept: &Path) {
    let maps = maps(pdf);
    if env::var_os("PRONGSAI_WRITE_PICTURES").is_some() {
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        fs::write(kept, maps.join("\u{c}")).unwrap();
    }
    let expected = fs::read_to_string(kept).unwrap();
    let expected: Vec<&str> = expected.split('\u{c}').collect();
    assert_eq!(maps.len(), expected.len(), "pages of {}", pdf.display());
    for (no, (found, expected)) in maps.iter().zip(expected).enumerate() {
        let different = difference(found, expected);
        assert!(
            different <= MOST_DIFFERENT,
            "page {} of {} differs in {different} cells; it is now:\n{found}",
            no + 1,
            pdf.display()
        );
    }
}

/// A map of every page: a line for each row of cells, from `.` (blank) to `9` (dark).
pub fn maps(pdf: &Path) -> Vec<String> {
    let pdftotext = env::var_os("PDFTOTEXT").unwrap_or_else(|| "pdftotext".into());
    // Both programs are of poppler-utils.
    let pdftoppm = PathBuf::from(pdftotext).with_file_name("pdftoppm");
    let output = Command::new(&pdftoppm)
        .args(["-r", DOTS_PER_INCH, "-gray"])
        .arg(pdf)
        .output()
        .unwrap_or_else(|error| panic!("pdftoppm is needed (install poppler-utils): {error}"));
    assert!(output.status.success());
    let mut rest = output.stdout.as_slice();
    let mut maps = Vec::new();
    while !rest.is_empty() {
        let (map, after) = map(rest);
        maps.push(map);
        rest = after;
    }
    maps
}

/// The map of the first of several PGM pictures ("P5 width height 255" and the bytes), and the rest.
fn map(pgm: &[u8]) -> (String, &[u8]) {
    let mut numbers = Vec::new();
    let mut at = 2;
    assert!(pgm.starts_with(b"P5"));
    while numbers.len() < 3 {
        at += 1;
        let start = at;
        while pgm[at].is_ascii_digit() {
            at += 1;
        }
        numbers.push(std::str::from_utf8(&pgm[start..at]).unwrap().parse::<usize>().unwrap());
    }
    at += 1;
    let (width, height) = (numbers[0], numbers[1]);
    let pixels = &pgm[at..at + width * height];
    let mut map = String::new();
    for top in (0..height).step_by(CELL) {
        for left in (0..width).step_by(CELL) {
            let rows = top..(top + CELL).min(height);
            let cell: Vec<usize> = rows
                .flat_map(|y| &pixels[y * width + left..y * width + (left + CELL).min(width)])
                .map(|gray| usize::from(255 - gray))
                .collect();
            let ink = cell.iter().sum::<usize>() / cell.len();
            match ink * 9 / 60 {
                0 => map.push('.'),
                step => write!(map, "{}", step.min(9)).unwrap(),
            }
        }
        map.push('\n');
    }
    (map, &pgm[at + width * height..])
}

/// In how many cells two maps differ by more than three steps; `usize::MAX` if their sizes differ.
pub fn difference(found: &str, expected: &str) -> usize {
    let step = |c: char| c.to_digit(10).unwrap_or(0);
    if found.len() != expected.len() {
        return usize::MAX;
    }
    let both = found.chars().zip(expected.chars());
    both.filter(|(a, b)| step(*a).abs_diff(step(*b)) > 3).count()
}
