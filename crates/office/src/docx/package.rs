//! The package: the parts with their names, types and relations, zipped.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use engine::EngineError;
use ooxmlsdk::common::XmlNamespace;
use ooxmlsdk::namespaces::XmlKnownNamespace;
use quick_xml::escape::escape;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::picture::Image;
use crate::text;

/// The relations of the main part to the headers and the footer.
pub(super) const HEADER_ID: &str = "rIdHeader";
pub(super) const BARE_HEADER_ID: &str = "rIdBareHeader";
pub(super) const FOOTER_ID: &str = "rIdFooter";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "application/vnd.openxmlformats-officedocument";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Compatibility mode 15 is Word 2013 and later: without it Word opens the file in the mode of Word 2007.
const SETTINGS: &str = r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:bidi="th-TH"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"#;

/// The namespaces of the main part, the styles and the headers.
pub(super) fn namespaces() -> Vec<XmlNamespace> {
    use XmlKnownNamespace::{A, C, Pic, R, W, Wp};
    [W, R, Wp, A, C, Pic].map(XmlNamespace::Known).to_vec()
}

/// The relation of every chart to the workbook its numbers come from.
pub(super) const WORKBOOK_ID: &str = "rId1";

/// The relation of the main part to its `no`-th chart.
pub(super) fn chart_id(no: usize) -> String {
    format!("rIdChart{no}")
}

pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    /// Overrides of `[Content_Types].xml` and relations of the main part.
    types: String,
    relations: String,
    charts: usize,
}

impl Package {
    pub(super) fn new(title: &str, font: &str) -> Self {
        let mut package =
            Self { parts: Vec::new(), types: String::new(), relations: String::new(), charts: 0 };
        package.typed(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            core(title),
        );
        package.typed("docProps/app.xml", &format!("{TYPES}.extended-properties+xml"), app());
        package.word("settings", "settings", "rIdSettings", &format!("{DECLARATION}{SETTINGS}"));
        package.word("fontTable", "fontTable", "rIdFonts", &fonts(font));
        package
    }

    pub(super) fn document(&mut self, xml: &str) {
        self.typed(
            "word/document.xml",
            &format!("{TYPES}.wordprocessingml.document.main+xml"),
            xml.to_owned(),
        );
    }

    pub(super) fn styles(&mut self, xml: &str) {
        self.word("styles", "styles", "rIdStyles", xml);
    }

    /// With and without the number of the page.
    pub(super) fn headers(&mut self, numbered: &str, bare: &str) {
        self.word("header1", "header", HEADER_ID, numbered);
        self.word("header2", "header", BARE_HEADER_ID, bare);
    }

    pub(super) fn footer(&mut self, xml: &str) {
        self.word("footer1", "footer", FOOTER_ID, xml);
    }

    pub(super) fn picture(&mut self, image: &Image) {
        self.part(&format!("word/media/{}", image.file), image.bytes.clone());
        self.relate(image.id, "image", &format!("media/{}", image.file));
    }

    /// A chart, and the workbook that Word opens to edit its data.
    pub(super) fn chart(&mut self, xml: &str, workbook: &[u8]) {
        self.charts += 1;
        let no = self.charts;
        self.typed(
            &format!("word/charts/chart{no}.xml"),
            &format!("{TYPES}.drawingml.chart+xml"),
            xml.to_owned(),
        );
        self.relate(&chart_id(no), "chart", &format!("charts/chart{no}.xml"));
        let relation = relation(WORKBOOK_ID, "package", &format!("../embeddings/chart{no}.xlsx"));
        self.part(
            &format!("word/charts/_rels/chart{no}.xml.rels"),
            relations(&relation).into_bytes(),
        );
        self.part(&format!("word/embeddings/chart{no}.xlsx"), workbook.to_vec());
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, EngineError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let package_relations = relations(&[
            relation("rId1", "officeDocument", "word/document.xml"),
            relation("rId2", "extended-properties", "docProps/app.xml"),
            r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#.to_owned(),
        ].concat());
        let head = [
            ("[Content_Types].xml", content_types(&self.types)),
            ("_rels/.rels", package_relations),
            ("word/_rels/document.xml.rels", relations(&self.relations)),
        ];
        let head = head.iter().map(|(path, xml)| (*path, xml.as_bytes()));
        let parts = self.parts.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let write = || -> Result<(), zip::result::ZipError> {
            for (path, bytes) in head.chain(parts) {
                // The default time is a constant, so that equal documents give equal files.
                zip.start_file(path, SimpleFileOptions::default())?;
                zip.write_all(bytes)?;
            }
            Ok(())
        };
        let written = write();
        let finished = written.and_then(|()| zip.finish());
        finished.map(Cursor::into_inner).map_err(EngineError::internal)
    }

    fn word(&mut self, file: &str, kind: &str, id: &str, xml: &str) {
        self.typed(
            &format!("word/{file}.xml"),
            &format!("{TYPES}.wordprocessingml.{kind}+xml"),
            xml.to_owned(),
        );
        self.relate(id, kind, &format!("{file}.xml"));
    }

    fn relate(&mut self, id: &str, kind: &str, target: &str) {
        self.relations.push_str(&relation(id, kind, target));
    }

    fn typed(&mut self, path: &str, content_type: &str, xml: String) {
        // Writing to a String cannot fail.
        let _ =
            write!(self.types, r#"<Override PartName="/{path}" ContentType="{content_type}"/>"#);
        self.part(path, xml.into_bytes());
    }

    fn part(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push((path.to_owned(), bytes));
    }
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
}

fn relations(all: &str) -> String {
    format!(r#"{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}">{all}</Relationships>"#)
}

fn content_types(overrides: &str) -> String {
    format!(
        r#"{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xlsx" ContentType="{TYPES}.spreadsheetml.sheet"/>{overrides}</Types>"#
    )
}

/// The title and the language only: the engine has no clock, and no person's name belongs into the file.
fn core(title: &str) -> String {
    let title = text::one_line(title);
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>th-TH</dc:language><dc:title>{}</dc:title></cp:coreProperties>"#,
        escape(&title)
    )
}

fn app() -> String {
    format!(
        r#"{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Prongsai</Application></Properties>"#
    )
}

/// Names the font and, in case it is not installed, its counterpart among the national fonts.
fn fonts(font: &str) -> String {
    let twin = match font {
        "TH SarabunPSK" => "TH Sarabun New",
        _ => "TH SarabunPSK",
    };
    format!(
        r#"{DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="{}"><w:altName w:val="{twin}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>"#,
        escape(font)
    )
}
