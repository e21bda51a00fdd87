//! Frameworks as TOML, written and read.

use std::fs;

use engine::EngineError;

/// The framework files of the product, with their paths.
fn years() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../frameworks");
    let mut years: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("25"))
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    years.sort();
    years
}

#[test]
fn every_year_survives_the_round_trip() {
    let years = years();
    assert!(years.len() >= 8, "{}", years.len());
    for (name, bytes) in years {
        let framework =
            office::framework_from_toml(&bytes).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let text = office::framework_to_toml(&framework).unwrap();
        assert_eq!(office::framework_from_toml(text.as_bytes()), Ok(framework), "{name}");
    }
}

#[track_caller]
fn check(text: &[u8], expected: &str) {
    match office::framework_from_toml(text) {
        Err(EngineError::NotAFramework { detail }) => {
            assert!(detail.starts_with(expected), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn errors_have_the_line() {
    let (_, bytes) = years().pop().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let at = text.lines().position(|line| line.starts_with("fiscal_year")).unwrap();
    let wrong = text.replacen("fiscal_year", "fiscal_yaer", 1);
    check(wrong.as_bytes(), &format!("line {}: unknown field `fiscal_yaer`", at + 1));
    check(b"\n\nfiscal_year = [", "line 3: ");
    check(b"a = 1\nb = \"\xff\"", "line 2: not UTF-8");
    assert_eq!(office::framework_from_toml(b"\xef\xbb\xbf \n"), Err(EngineError::EmptyFile));
}
