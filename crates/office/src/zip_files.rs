//! Several files as one .zip.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use engine::EngineError;
use engine::office::ZipEntry;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The bytes of a .zip of files, whose `bytes` stand one after the other.
pub fn zip_files(files: &[ZipEntry], bytes: &[u8]) -> Result<Vec<u8>, EngineError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut names = BTreeSet::new();
    let mut rest = bytes;
    for file in files {
        let (own, after) = rest
            .split_at_checked(file.length)
            .ok_or_else(|| EngineError::internal(format!("{} is cut short", file.name)))?;
        rest = after;
        let name = unique(&file.name, &names);
        zip.start_file(&name, SimpleFileOptions::default())
            .and_then(|()| Ok(zip.write_all(own)?))
            .map_err(EngineError::internal)?;
        names.insert(name);
    }
    let finished = zip.finish().map_err(EngineError::internal)?;
    Ok(finished.into_inner())
}

/// A clean file name that is not taken: "คำสั่ง (2).docx".
fn unique(name: &str, taken: &BTreeSet<String>) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let stem = thai::file_stem(stem);
    let first = thai::file_name(&stem, extension);
    if !taken.contains(&first) {
        return first;
    }
    let numbered = (2..).map(|no| thai::file_name(&format!("{stem} ({no})"), extension));
    let free = numbered.take(taken.len() + 1).find(|name| !taken.contains(name));
    free.unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn files_keep_their_bytes_and_get_unique_names() {
        let entry = |name: &str, length| ZipEntry { name: name.to_owned(), length };
        let files =
            [entry("คำสั่ง.docx", 3), entry("คำสั่ง.docx", 0), entry("../../etc/passwd.csv", 2)];
        let bytes = zip_files(&files, b"abcde").unwrap();
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut read = Vec::new();
        for no in 0..zip.len() {
            let mut file = zip.by_index(no).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            read.push((file.name().unwrap().into_owned(), text));
        }
        assert_eq!(read[0], ("คำสั่ง.docx".to_owned(), "abc".to_owned()));
        assert_eq!(read[1], ("คำสั่ง (2).docx".to_owned(), String::new()));
        assert_eq!(read[2].1, "de");
        assert!(!read[2].0.contains(['/', '\\']), "{}", read[2].0);
        assert!(zip_files(&files, b"abcd").is_err());
    }
}
