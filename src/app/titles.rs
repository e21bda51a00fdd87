use crate::route::{AssessmentPage, Route};

/// A page's name in the list of steps.
pub(super) fn step_name(page: AssessmentPage) -> &'static str {
    match page {
        AssessmentPage::Import => "นำเข้าผล",
        AssessmentPage::Scores => "คะแนน",
        AssessmentPage::Gaps => "ช่องว่าง",
        AssessmentPage::WhatIf => "ทดลองปรับ",
        AssessmentPage::Plan => "มาตรการ",
        AssessmentPage::Progress => "ติดตามผล",
        AssessmentPage::NextRound => "OIT รอบถัดไป",
        AssessmentPage::Checks => "ตรวจก่อนลงนาม",
        AssessmentPage::Documents => "เอกสาร",
    }
}

/// The window title of a page.
pub(super) fn title_of(route: &Route) -> String {
    let name = match route {
        Route::Start => return "โปร่งใส: จากผล ITA สู่ช่องว่างและรายงาน".to_owned(),
        Route::Assessment { page, .. } => step_name(*page),
        Route::New => "เริ่มใหม่",
        Route::Demo => "หน่วยงานตัวอย่าง",
        Route::Compare => "เทียบรายปี",
        Route::Frameworks => "กรอบการประเมิน",
        Route::Data => "ข้อมูลในเครื่องนี้",
        Route::NotFound => "ไม่พบหน้านี้",
    };
    format!("{name} · โปร่งใส")
}
