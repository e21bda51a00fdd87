//! A document with every kind of block and hostile texts.

use documents::document::{
    Align, Block, Captioned, Chart, ChartShape, Numerals, Orientation, Pages, ParagraphRole,
    Pictures, Section, Series, Table, TableCell, TableColumn, TextRun,
};
use documents::workbook::{Sheet, SheetColumn, Value};
use documents::{Document, Workbook};

pub(crate) const INDICATORS: [&str; 10] = [
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
];

/// The seventh is unknown.
pub(crate) const SCORES: [Option<&str>; 10] = [
    Some("99.43"),
    Some("98.33"),
    Some("100.00"),
    Some("97.20"),
    Some("96.08"),
    Some("84.50"),
    None,
    Some("72.00"),
    Some("90.00"),
    Some("0.00"),
];

pub(crate) const HOSTILE: &str =
    "<w:p>&amp; \"อ้าง\" 'x' \u{0}\u{b}บรรทัด\tแท็บ 😀 =1+1 ]]> \u{ffff}\u{200b}จบ";

const PARAGRAPH: &str = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ โดยรวมได้คะแนนเท่ากับ 99.43 \
    เป็นตัวชี้วัดที่มีวัตถุประสงค์เพื่อประเมินการรับรู้ของบุคลากรภายในหน่วยงานต่อการปฏิบัติงานของบุคลากรอื่น\
    ในหน่วยงานของตนเอง ในประเด็นที่เกี่ยวข้องกับการปฏิบัติงานโดยยึดตามมาตรฐาน มีความโปร่งใส \
    ปฏิบัติงานหรือดำเนินการตามขั้นตอนและระยะเวลาที่กำหนดไว้ (Integrity and Transparency Assessment: ITA)";

pub(crate) fn rich() -> Document {
    Document {
        title: "รายงานการวิเคราะห์ผลการประเมิน\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘ <ทดสอบ & อ้าง>".to_owned(),
        file_stem: "รายงาน".to_owned(),
        font: "TH SarabunPSK".to_owned(),
        numerals: Numerals::Thai,
        secrecy: String::new(),
        pictures: Pictures::default(),
        unbroken: Vec::new(),
        sections: vec![
            Section { pages: Pages::Report, orientation: Orientation::Portrait, blocks: report() },
            Section {
                pages: Pages::Report,
                orientation: Orientation::Landscape,
                blocks: measures(),
            },
            Section {
                pages: Pages::Report,
                orientation: Orientation::Portrait,
                blocks: vec![
                    heading(1, "๕. ส่วนท้าย"),
                    paragraph(ParagraphRole::Centred, &["*****"]),
                ],
            },
        ],
    }
}

/// The portrait part: both charts, a table with merged cells, every role.
fn report() -> Vec<Block> {
    vec![
        Block::PageBreak,
        Block::Title {
            text: "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
                .to_owned(),
        },
        heading(1, "๑. ผลการประเมินของหน่วยงาน"),
        Block::Paragraph {
            role: ParagraphRole::Body,
            runs: vec![
                TextRun::bold("(๑) ตัวชี้วัดที่ ๑ "),
                TextRun::plain(PARAGRAPH),
                TextRun::plain(""),
            ],
            place: String::new(),
        },
        heading(2, "๑.๑ แบบวัด IIT"),
        heading(3, "(๑) ข้อสังเกต"),
        paragraph(ParagraphRole::ListItem, &["๑) ", "ควรเปิดเผยข้อมูลให้ครบถ้วน\n๒) ควรรักษามาตรฐานไว้"]),
        paragraph(ParagraphRole::Body, &[HOSTILE]),
        Block::Chart(chart(ChartShape::Bars)),
        Block::Caption {
            of: Captioned::Figure, text: "ภาพที่ ๑ คะแนนรายตัวชี้วัด".to_owned()
        },
        Block::Chart(chart(ChartShape::Radar)),
        Block::Caption {
            of: Captioned::Figure, text: "ภาพที่ ๒ คะแนนเทียบเป้าหมาย".to_owned()
        },
        Block::PageBreak,
        Block::Caption {
            of: Captioned::Table, text: "ตารางที่ ๑ คะแนนรายตัวชี้วัด".to_owned()
        },
        Block::Table(scores()),
        paragraph(ParagraphRole::Note, &["หมายเหตุ: ตัวชี้วัดที่ ๗ ยังไม่ทราบคะแนน"]),
        Block::Table(scores()),
        Block::Table(scores()),
    ]
}

/// The landscape part ends in a table long enough for several pages.
fn measures() -> Vec<Block> {
    let column =
        |head: &str, width| TableColumn { head: head.to_owned(), width, align: Align::Start };
    let row = |name: &&str| {
        vec![
            text(name),
            text("- มาตรการเสริมสร้างความโปร่งใส"),
            text(PARAGRAPH),
            text("๑. ประชุมชี้แจง\n๒. ประกาศใช้\n๓. ติดตามผล"),
            text("สำนักปลัด/ นักทรัพยากรบุคคล"),
        ]
    };
    vec![
        heading(1, "๔. มาตรการ"),
        Block::Table(Table {
            plain: false,
            columns: vec![
                column("ตัวชี้วัด", 17),
                column("มาตรการ", 23),
                column("ผลการวิเคราะห์", 40),
                column("ขั้นตอน", 40),
                column("ผู้รับผิดชอบ", 25),
            ],
            rows: INDICATORS.iter().map(row).collect(),
        }),
    ]
}

fn scores() -> Table {
    let groups = [(0, "IIT"), (5, "EIT"), (8, "OIT")];
    let rows = INDICATORS.iter().zip(SCORES).enumerate().map(|(no, (name, score))| {
        let group = groups.iter().find(|(at, _)| *at == no);
        vec![
            group.map_or(TableCell::Merged, |(_, name)| text(name)),
            text(&(no + 1).to_string()),
            text(name),
            score.map_or(text("ไม่ทราบ"), text),
        ]
    });
    let column = |head: &str, width, align| TableColumn { head: head.to_owned(), width, align };
    Table {
        plain: false,
        columns: vec![
            column("แบบ", 11, Align::Centre),
            column("ลำดับ", 9, Align::Centre),
            column("รายละเอียดตัวชี้วัด", 53, Align::Start),
            column("คะแนน", 18, Align::End),
        ],
        rows: rows.collect(),
    }
}

pub(crate) fn chart(shape: ChartShape) -> Chart {
    let scores = SCORES.map(|score| score.map(|it| it.parse().unwrap()));
    Chart {
        shape,
        alternative: "คะแนน 10 ตัวชี้วัด <เทียบ> \"เป้าหมาย\" ]]> 85".to_owned(),
        categories: INDICATORS.map(str::to_owned).to_vec(),
        series: vec![
            Series {
                name: "คะแนนที่ได้ & ]]> ผล".to_owned(),
                values: scores.to_vec(),
                is_target: false,
            },
            Series {
                name: "เป้าหมาย 85.00".to_owned(),
                values: vec![Some("85".parse().unwrap()); 10],
                is_target: true,
            },
        ],
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn paragraph(role: ParagraphRole, texts: &[&str]) -> Block {
    Block::Paragraph {
        role,
        runs: texts.iter().map(|&text| TextRun::plain(text)).collect(),
        place: String::new(),
    }
}

/// Columns without titles.
pub(crate) fn columns(count: usize) -> Vec<TableColumn> {
    let column = TableColumn { head: String::new(), width: 0, align: Align::Start };
    vec![column; count]
}

pub(crate) fn text(text: &str) -> TableCell {
    TableCell::Text { runs: vec![TextRun::plain(text)] }
}

/// A document with one chart.
pub(crate) fn of_chart(chart: Chart) -> Document {
    let blocks = vec![Block::Chart(chart)];
    Document {
        sections: vec![Section {
            pages: Pages::Report,
            orientation: Orientation::Portrait,
            blocks,
        }],
        ..rich()
    }
}

/// Two sheets of the same name, with values of every kind and texts that look like formulas.
pub(crate) fn workbook() -> Workbook {
    let column = |head: &str, width| SheetColumn { head: head.to_owned(), width };
    let text = |text: &str| Value::Text(text.to_owned());
    let sheet = Sheet {
        name: "คะแนน O1/O2".to_owned(),
        columns: vec![
            column("ตัวชี้วัด", 40),
            column("คะแนน", 12),
            column("ลำดับ", 8),
            column("หมายเหตุ", 30),
        ],
        rows: vec![
            vec![text("การใช้อำนาจ"), Value::Hundredths(9_697), Value::Whole(1), Value::Empty],
            vec![
                text("=HYPERLINK(\"x\")"),
                Value::Hundredths(-5),
                Value::Whole(-2),
                text("บรรทัด\r\nต่อ\u{0} 😀 <&>"),
            ],
            vec![text("@SUM(1)"), Value::Hundredths(10_000), Value::Whole(0)],
        ],
    };
    Workbook { file_stem: "คะแนน".to_owned(), sheets: vec![sheet.clone(), sheet] }
}

/// Every text of a document in reading order, except those of charts.
pub(crate) fn texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Title { text } | Block::Heading { text, .. } | Block::Caption { text, .. } => {
                texts.push(text.clone());
            }
            Block::Paragraph { runs, .. } => {
                texts.push(runs.iter().map(|run| run.text.as_str()).collect());
            }
            Block::Table(table) => {
                texts.extend(table.columns.iter().map(|column| column.head.clone()));
                for cell in table.rows.iter().flatten() {
                    if let TableCell::Text { runs } = cell {
                        texts.push(runs.iter().map(|run| run.text.as_str()).collect());
                    }
                }
            }
            Block::Chart(_)
            | Block::PageBreak
            | Block::MemoHead(_)
            | Block::Emblem { .. }
            | Block::Signature(_)
            | Block::Space { .. } => {}
        }
    }
    texts
}
