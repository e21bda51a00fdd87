//! Files are read into text and grids.

use engine::EngineError;
use reading::grid::{GridCell, GridRow, GridText};
use testkit::soffice;

use crate::support::package::zipped;
use crate::support::sample;

fn read(bytes: &[u8]) -> Result<String, EngineError> {
    office::read_file("ไฟล์.bin", bytes).map(|read| read.text)
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

/// A document as Word for the web writes it, with this body.
fn word(body: &str) -> Vec<u8> {
    let document = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    zipped(&[("[Content_Types].xml", TYPES), ("word/document2.xml", &document)])
}

#[test]
fn a_document_we_wrote_gives_its_lines_back() {
    let text = read(&office::docx(&sample::rich()).unwrap()).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส");
    assert_eq!(lines[1], "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
    assert!(lines.contains(&"<w:p>&amp; \"อ้าง\" 'x'"));
    assert!(lines.contains(&"บรรทัด\tแท็บ 😀 =1+1 ]]> จบ"));
    let head = lines.iter().position(|line| *line == "แบบ\tลำดับ\tรายละเอียดตัวชี้วัด\tคะแนน").unwrap();
    assert_eq!(lines[head + 1], "IIT\t1\tการปฏิบัติหน้าที่\t99.43");
    assert_eq!(lines[head + 2], "\t2\tการใช้งบประมาณ\t98.33");
    assert!(lines.iter().any(|line| {
        line.ends_with("\t๑. ประชุมชี้แจง ๒. ประกาศใช้ ๓. ติดตามผล\tสำนักปลัด/ นักทรัพยากรบุคคล")
    }));
}

#[test]
fn split_runs_deletions_and_nested_tables_of_word_are_read() {
    let text = read(&word(
        r#"<w:p><w:r><w:t>คะ</w:t></w:r><w:r><w:t xml:space="preserve">แนน </w:t><w:tab/><w:t>85&#46;00 &lt;ดี&gt;</w:t></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>
        <w:p/>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p><w:p><w:r><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ใน</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ตาราง</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
        <w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:r><w:t>หนึ่ง</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>สอง</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"#,
    ))
    .unwrap();
    assert_eq!(text, "คะแนน \t85.00 <ดี>\nก ข ค\tใน ตาราง\nหนึ่ง\n");
}

#[test]
fn a_workbook_we_wrote_gives_its_rows_back() {
    let mut workbook = sample::workbook();
    let rows = "ตัวชี้วัด\tคะแนน\tลำดับ\tหมายเหตุ\nการใช้อำนาจ\t96.97\t1\n=HYPERLINK(\"x\")\t-0.05\t-2\tบรรทัด ต่อ 😀 <&>\n@SUM(1)\t100\t0\n";
    let two = format!("คะแนน O1-O2\n{rows}คะแนน O1-O2 (2)\n{rows}");
    assert_eq!(read(&office::xlsx(&workbook).unwrap()), Ok(two));
    workbook.sheets.pop();
    assert_eq!(read(&office::xlsx(&workbook).unwrap()).as_deref(), Ok(rows));
}

/// The rows of a grid: cells between bars, spans as `×columns,rows`, covered cells as `^`.
fn rows(read: &GridText) -> Vec<String> {
    let shown = |(cell, words): (&GridCell, String)| match (cell.is_covered, cell.across, cell.down)
    {
        (true, ..) => "^".to_owned(),
        (_, 1, 1) => words,
        (_, across, down) => format!("{words}×{across},{down}"),
    };
    let row = |row: &GridRow| {
        let cells = row.cells.iter().zip(read.grid.words(row, &read.text)).map(shown);
        cells.collect::<Vec<_>>().join("|")
    };
    read.grid.rows.iter().map(row).collect()
}

#[test]
fn merged_cells_are_spans_in_the_grid_and_empty_in_the_text() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let document = word(&format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:tbl>",
        cell("<w:vMerge w:val=\"restart\"/>", "ก"),
        cell("<w:gridSpan w:val=\"2\"/>", "ข"),
        cell("<w:vMerge/>", ""),
        cell("", "ค"),
        cell("", "ง"),
        cell("", "จ"),
    ));
    let read = office::read_file("", &document).unwrap();
    assert_eq!(read.text, "ก\tข\n\tค\tง\nจ\n");
    assert_eq!(rows(&read), ["ก×1,2|ข×2,1|^", "^|ค|ง", "^|จ"]);

    let mut workbook = rust_xlsxwriter::Workbook::new();
    let plain = rust_xlsxwriter::Format::new();
    let sheet = workbook.add_worksheet();
    sheet.merge_range(1, 0, 2, 0, "ก", &plain).unwrap();
    sheet.merge_range(1, 1, 1, 2, "ข", &plain).unwrap();
    sheet.write(2, 1, "ค").unwrap().write(2, 2, "ง").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let xlsx = office::read_file("", &bytes).unwrap();
    assert_eq!(xlsx.text, "ก\tข\n\tค\tง\n");
    assert_eq!(rows(&xlsx), ["ก×1,2|ข×2,1|^", "^|ค|ง"]);
    let xls = soffice::convert("merged", "merged.xlsx", &bytes, "xls");
    assert_eq!(office::read_file("", &std::fs::read(xls).unwrap()), Ok(xlsx));
}

#[test]
fn a_stray_cell_does_not_fill_the_memory() {
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>0.1</v></c></row></sheetData></worksheet>"#;
    let bytes = zipped(&[
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
    ]);
    let text = read(&bytes).unwrap();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["1", "0.1"]);
    assert!(text.len() < 200);
}

#[test]
fn text_is_decoded_from_every_encoding() {
    let text = "ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t๙๖.๙๗\n";
    let marked: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&marked).as_deref(), Ok(text));
    let (thai, _, _) = encoding_rs::WINDOWS_874.encode(text);
    assert_eq!(read(&thai).as_deref(), Ok(text));
    assert_eq!(
        read(format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes()).as_deref(),
        Ok(text)
    );
    assert_eq!(office::read_file("a.csv", "ก,\"1,5\"\n".as_bytes()).unwrap().text, "ก\t1,5\n");
}

#[test]
fn a_file_that_cannot_be_read_gives_the_reason() {
    assert_eq!(read(b""), Err(EngineError::EmptyFile));
    assert_eq!(read(" \n\t".as_bytes()), Err(EngineError::EmptyFile));
    assert_eq!(read(&word("<w:p/>")), Err(EngineError::EmptyFile));
    assert_eq!(read(b"%PDF-1.7\n1 0 obj"), Err(EngineError::UnknownFile));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\r"), Err(EngineError::UnknownFile));
    assert_eq!(
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not an old workbook"),
        Err(EngineError::UnknownFile)
    );
    assert_eq!(read(&zipped(&[("a.txt", "a")])), Err(EngineError::UnknownFile));
    assert!(matches!(read(b"PK\x03\x04 cut off"), Err(EngineError::BrokenFile { .. })));
    assert!(matches!(read(&word("<w:p><w:r></w:p>")), Err(EngineError::BrokenFile { .. })));
    let docx = office::docx(&sample::rich()).unwrap();
    assert!(read(&docx[..docx.len() / 2]).is_err());
    let large = vec![b'a'; 20_000_001];
    let expected = EngineError::TooLarge { bytes: 20_000_001, most: office::MOST_BYTES };
    assert_eq!(read(&large), Err(expected));
}

/// A panic would end the engine.
#[test]
fn damaged_files_never_panic() {
    let docx = office::docx(&sample::rich()).unwrap();
    let xlsx = office::xlsx(&sample::workbook()).unwrap();
    for whole in [docx, xlsx] {
        for no in 0..200_usize {
            let mut damaged = whole.clone();
            let at = no * 7919 % damaged.len();
            damaged[at] = damaged[at].wrapping_add(u8::try_from(no % 255).unwrap() + 1);
            let _ = read(&damaged);
            let _ = read(&whole[..at]);
        }
    }
}

/// A plan as an agency published it, with its table in Word: several paragraphs in a cell, an empty last column.
#[test]
fn the_measures_of_a_document_are_read() {
    let example = testkit::example("002");
    let rows: Vec<Vec<&str>> = example
        .lines()
        .map(|line| line.split('\t').collect())
        .filter(|row: &Vec<&str>| row.len() == 6)
        .collect();
    let cell = |text: &str| {
        let paragraphs =
            text.replace('&', "&amp;").replace(" 2.", "</w:t></w:r></w:p><w:p><w:r><w:t>2.");
        format!("<w:tc><w:p><w:r><w:t>{paragraphs}</w:t></w:r></w:p></w:tc>")
    };
    let row = |row: &Vec<&str>| {
        let cells: String = row.iter().map(|text| cell(text)).collect();
        format!("<w:tr>{cells}{}</w:tr>", cell(""))
    };
    let table: String = rows.iter().map(row).collect();
    let after = "<w:p><w:r><w:t>จึงเรียนมาเพื่อโปรดทราบ</w:t></w:r></w:p>";
    let text = read(&word(&format!("<w:tbl>{table}</w:tbl>{after}"))).unwrap();
    let measures = |text: &str| -> Vec<ita::plan::Measure> {
        let read = reading::read_plan(&text.into(), &[], &[]).measures;
        read.into_iter().map(|read| read.measure).collect()
    };
    let tabs: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
    assert_eq!(measures(&text).len(), 10);
    assert_eq!(measures(&text), measures(&tabs.join("\n")));
}
