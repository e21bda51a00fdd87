//! A fiscal year's framework as the TOML file that people edit.

use engine::EngineError;
use ita::Framework;

/// A framework as TOML text, in the format of `frameworks/`.
pub fn framework_to_toml(framework: &Framework) -> Result<String, EngineError> {
    toml::to_string_pretty(framework).map_err(EngineError::internal)
}

/// A framework from TOML text. The error has the line and what is wrong there.
pub fn framework_from_toml(bytes: &[u8]) -> Result<Framework, EngineError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| not_a_framework(line(bytes, error.valid_up_to()), "not UTF-8"))?;
    if text.trim().is_empty() {
        return Err(EngineError::EmptyFile);
    }
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let line = line(text.as_bytes(), error.span().map_or(0, |span| span.start));
        not_a_framework(line, error.message())
    })
}

fn not_a_framework(line: usize, message: &str) -> EngineError {
    EngineError::NotAFramework { detail: format!("line {line}: {message}") }
}

/// The line of a byte, from 1.
fn line(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or(bytes);
    before.split(|byte| *byte == b'\n').count()
}
