//! The parts of a zipped file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::tree::Element;

pub(crate) struct Parts(pub(crate) BTreeMap<String, Vec<u8>>);

impl Parts {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for no in 0..archive.len() {
            let mut part = archive.by_index(no).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            let name = part.name().unwrap().into_owned();
            assert!(parts.insert(name.clone(), bytes).is_none(), "{name} twice");
        }
        Self(parts)
    }

    #[track_caller]
    pub(crate) fn xml(&self, path: &str) -> Element {
        let bytes = self.0.get(path).unwrap_or_else(|| panic!("no part {path}"));
        Element::parse(std::str::from_utf8(bytes).unwrap())
    }

    /// The relations of a part: ids and targets, as they are written.
    pub(crate) fn relations(&self, path: &str) -> BTreeMap<String, String> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let rels = [folder, "_rels", &format!("{file}.rels")].join("/");
        let rels = rels.trim_start_matches('/');
        let relation = |it: &Element| (it.get("Id").to_owned(), it.get("Target").to_owned());
        self.xml(rels).all("Relationship").into_iter().map(relation).collect()
    }
}

/// A zip of these parts.
pub(crate) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
