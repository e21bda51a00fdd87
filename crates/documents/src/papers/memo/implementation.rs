//! The memo that submits the report on the implementation of the measures.

use ita::plan::Status;

use super::shared::{asked_for, closing, law};
use crate::maker::Maker;
use crate::missing::Missing;

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let mut origin = maker.draft();
    origin.say(&format!(
        "ตามที่ {} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {} \
         ซึ่งสอดคล้องกับผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} นั้น",
        facts.agency_name(),
        maker.of_coming_year(),
        facts.of_year()
    ));
    maker.topic("origin", "เรื่องเดิม", origin);

    let rounds = maker.reported_rounds();
    let mut found = maker.draft();
    if let Some(asked) = asked_for(maker, |framework| Some(framework.measures.as_ref()?.report)) {
        found.line(&asked);
    }
    let plan = maker.plan();
    if plan.is_empty() {
        maker.lacks(Missing::Measures);
    } else {
        for round in &rounds {
            let reported = maker.inputs.known.plan.reports_in(round.id);
            found.line(&format!(
                "ผลการดำเนินการ {} มาตรการทั้งหมด {} มาตรการ มีรายงานผลแล้ว {reported} มาตรการ",
                round.name.trim(),
                plan.len()
            ));
        }
        let count = |status| plan.iter().filter(|one| one.status() == status).count();
        let states = [Status::Done, Status::InWork, Status::NotStarted, Status::Cancelled];
        let counts: Vec<String> = states
            .into_iter()
            .map(|status| (status, count(status)))
            .filter(|(_, count)| *count > 0)
            .map(|(status, count)| format!("{} {count} มาตรการ", status.name()))
            .collect();
        found.line(&format!("สถานะของมาตรการ: {}", counts.join(" ")));
    }
    maker.topic("facts", "ข้อเท็จจริง", found);
    law(maker);

    let mut proposal = maker.draft();
    proposal.say(facts.agency_name());
    proposal.say(
        " ได้จัดทำรายงานผลการดำเนินการตามมาตรการดังกล่าวแล้วเสร็จ จึงขอรายงานให้ผู้บริหารทราบ \
         และเห็นควรเผยแพร่ให้บุคลากรในสังกัดและประชาชนทราบต่อไป รายละเอียดปรากฏตามเอกสารแนบท้ายบันทึกนี้",
    );
    maker.topic("proposal", "ข้อเสนอ", proposal);
    maker.extra();
    closing(maker, "จึงเรียนมาเพื่อโปรดทราบและโปรดพิจารณา");
}
