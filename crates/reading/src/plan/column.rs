//! Classifies the columns of plans by their headers.

use super::head_words::LONGEST;
use super::reading::PlanColumn;
use ita::plan::RoundId;

/// The round of reporting that a header names.
pub(super) fn round(words: &str) -> Option<RoundId> {
    if words.contains("12เดือน") {
        Some(RoundId(2))
    } else if words.contains("6เดือน") || words.contains("รอบแรก") {
        Some(RoundId(1))
    } else {
        None
    }
}

/// The kind of a column by its squeezed header; `text` is kept for an unknown one.
pub(super) fn kind(words: &str, text: &str) -> PlanColumn {
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let begins = |parts: &[&str]| parts.iter().any(|part| words.starts_with(part));
    if words.chars().count() > LONGEST {
        return PlanColumn::Other(text.to_owned());
    }
    if has(&["หลักฐาน", "เอกสารอ้างอิง", "เอกสารประกอบ", "ลิงก์", "ลิงค์", "url", "link"])
    {
        PlanColumn::Evidence
    } else if has(&["ติดตาม", "กำกับ"]) || begins(&["การรายงานผล"])
    {
        PlanColumn::FollowUp
    } else if has(&["อุปสรรค"]) || begins(&["ปัญหา"]) {
        PlanColumn::Obstacles
    } else if has(&["ข้อเสนอแนะ", "ข้อเสนอ", "แนวทางแก้ไข"])
    {
        PlanColumn::Advice
    } else if has(&["ผู้รับผิด", "รับผิดชอบ"]) || begins(&["ผู้ดำเนินการ", "หน่วยงาน"])
    {
        PlanColumn::Units
    } else if has(&["ระยะเวลา", "ช่วงเวลา", "ห้วงเวลา", "กำหนดเวลา", "แล้วเสร็จ", "วันเดือนปี"])
    {
        PlanColumn::Period
    } else if has(&[
        "วิเคราะห์",
        "ข้อบกพร่อง",
        "จุดอ่อน",
        "ผลการประเมิน",
        "สภาพปัญหา",
        "ข้อค้นพบ",
        "ประเด็นที่ต้อง",
    ]) {
        PlanColumn::Finding
    } else if has(&["ผลการดำเนิน", "ผลการปฏิบัติ", "ผลดำเนิน", "รายงานผล", "ความก้าวหน้า"])
    {
        PlanColumn::Done
    } else if has(&["ผลลัพธ์", "ผลสัมฤทธิ์", "ผลผลิต", "ผลที่ได้", "ผลที่เกิด"])
    {
        PlanColumn::Outcome
    } else if has(&["ความสำเร็จ", "ผลสำเร็จ", "เป้าหมาย"])
    {
        PlanColumn::Criterion
    } else if has(&["งบประมาณ", "วงเงิน"]) && !has(&["มาตรการ", "โครงการ", "ปีงบประมาณ"])
    {
        PlanColumn::Budget
    } else if begins(&["มาตรการ", "โครงการ", "กิจกรรม", "ชื่อ"])
    {
        PlanColumn::Name
    } else if has(&["ขั้นตอน", "วิธี", "แนวทางการ", "แนวทางดำเนิน", "แนวทางปฏิบัติ"])
        || begins(&["การดำเนิน", "รายละเอียดการดำเนิน"])
    {
        PlanColumn::Steps
    } else if has(&["มาตรการ", "โครงการ", "กิจกรรม", "แนวทาง"])
    {
        PlanColumn::Name
    } else if begins(&["ตัวชี้วัด", "ประเด็น", "หัวข้อ"])
    {
        PlanColumn::Indicator
    } else {
        PlanColumn::Other(text.to_owned())
    }
}
