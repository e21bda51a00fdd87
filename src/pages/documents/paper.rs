//! The rows of the page: the papers, and the files of each.

use documents::PaperKind;

/// A row of the page. The three memos share a row, which shows one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    Of(PaperKind),
    Memo,
    Scores,
    OitPage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Docx,
    Pdf,
    Xlsx,
    Csv,
    Html,
    Json,
}

pub(super) const MEMOS: [(PaperKind, &str); 3] = [
    (PaperKind::MemoResult, "รายงานผลการประเมิน"),
    (PaperKind::MemoMeasures, "เสนอผลการวิเคราะห์และมาตรการ"),
    (PaperKind::MemoImplementation, "รายงานผลการดำเนินการ"),
];

impl Paper {
    pub(super) const ALL: [Self; 8] = [
        Self::Of(PaperKind::Analysis),
        Self::Scores,
        Self::Of(PaperKind::Measures),
        Self::Of(PaperKind::Implementation),
        Self::Memo,
        Self::Of(PaperKind::Order),
        Self::Of(PaperKind::Announcement),
        Self::OitPage,
    ];

    pub(super) fn of(kind: PaperKind) -> Self {
        if kind.is_memo() { Self::Memo } else { Self::Of(kind) }
    }

    /// Part of its test handles.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.id(),
            Self::Memo => "memo",
            Self::Scores => "scores",
            Self::OitPage => "oit-page",
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.name(),
            Self::Memo => "บันทึกข้อความ",
            Self::Scores => "ตารางคะแนน",
            Self::OitPage => "หน้าเว็บรายการ OIT",
        }
    }

    pub(super) fn purpose(self) -> &'static str {
        match self {
            Self::Of(PaperKind::Analysis) => "ฉบับเต็มพร้อมปก ตาราง ภาพ มาตรการ และภาคผนวก",
            Self::Of(PaperKind::Measures) => "ตารางมาตรการแนวนอน พร้อมลงนาม",
            Self::Of(PaperKind::Implementation) => "ผลการดำเนินการรายมาตรการตามรอบ",
            Self::Of(PaperKind::Order) => "คณะทำงานและผู้รับผิดชอบรายข้อของปีถัดไป",
            Self::Of(PaperKind::Announcement) => "ประกาศพร้อมบัญชีแนบท้าย",
            Self::Of(_) | Self::Memo => "เสนอตามลำดับชั้นถึงผู้บริหาร",
            Self::Scores => "คะแนนทุกค่าที่มี ช่องว่างจากเป้าหมาย และคะแนนที่จะได้เพิ่ม",
            Self::OitPage => "รายการข้อมูลพร้อมลิงก์ นำไปวางบนเว็บไซต์ของหน่วยงาน",
        }
    }

    pub(super) fn formats(self) -> &'static [Format] {
        use Format::{Csv, Docx, Html, Json, Pdf, Xlsx};
        match self {
            Self::Of(PaperKind::Analysis | PaperKind::Measures | PaperKind::Implementation) => {
                &[Docx, Pdf, Xlsx, Csv]
            }
            Self::Of(_) | Self::Memo => &[Docx, Pdf],
            Self::Scores => &[Xlsx, Csv],
            Self::OitPage => &[Html, Json, Csv],
        }
    }
}

impl Format {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Docx => "Word",
            Self::Pdf => "PDF",
            Self::Xlsx => "Excel",
            Self::Csv => "CSV",
            Self::Html => "HTML",
            Self::Json => "JSON",
        }
    }

    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}
