//! What a paper still lacks, as Thai text.

use documents::Missing;

pub(super) fn name(missing: Missing) -> &'static str {
    match missing {
        Missing::Result => "ผลการประเมิน",
        Missing::Measures => "มาตรการในแผน",
        Missing::Reports => "รายงานผลของรอบ",
        Missing::ComingYear => "กรอบการประเมินของปีถัดไป",
        Missing::AgencyName => "ชื่อหน่วยงาน",
        Missing::Author => "ผู้จัดทำ",
        Missing::Head => "ชื่อผู้บริหาร",
        Missing::Office => "ส่วนราชการ",
        Missing::LetterCode => "รหัสหนังสือ (ที่)",
        Missing::Date => "วันที่ที่อ่านได้",
        Missing::Power => "อำนาจตามกฎหมายที่ใช้ออกคำสั่ง",
        Missing::Garuda => "ตราครุฑ (เว้นช่องไว้)",
        Missing::Seal => "ตราหน่วยงาน (เว้นช่องไว้)",
        Missing::Units => "ผู้รับผิดชอบของบางข้อ",
    }
}

/// "ยังขาด: …"; `None` if nothing is missing.
pub(super) fn line(missing: &[Missing]) -> Option<String> {
    let words: Vec<_> = missing.iter().copied().map(name).collect();
    (!words.is_empty()).then(|| format!("ยังขาด: {}", words.join(", ")))
}
