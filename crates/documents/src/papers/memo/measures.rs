//! The memo that submits the analysis and the measures.

use ita::Subject;

use super::{asked_for, closing, law};
use crate::compose::Missing;
use crate::papers::Maker;
use crate::report::result::overall;
use crate::wording::listed;

/// How many measures a memo names; more are in what is attached.
const NAMED: usize = 10;

/// The analysis and the measures, for approval.
pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    if facts.assessment.is_empty() {
        maker.missing.insert(Missing::Result);
    }
    let mut origin = maker.telling();
    origin.say(&format!(
        "สำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {}",
        facts.of_year()
    ));
    if let Some(overall) = overall(facts) {
        origin.gives(Subject::Total);
        origin.say(&format!(" ซึ่ง{} มี{overall}", facts.agency_name()));
    }
    maker.topic("origin", "เรื่องเดิม", origin);

    let mut found = maker.telling();
    if let Some(asked) = asked_for(maker, |framework| Some(framework.measures.as_ref()?.plan)) {
        found.line(&asked);
    }
    let plan = maker.plan();
    if plan.is_empty() {
        maker.missing.insert(Missing::Measures);
    } else {
        found.line(&format!(
            "{} ได้วิเคราะห์ผลการประเมินดังกล่าว และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {} \
             ให้สอดคล้องกับผลการวิเคราะห์แล้ว จำนวน {} มาตรการ{}",
            facts.agency_name(),
            maker.of_coming_year(),
            plan.len(),
            if plan.len() > NAMED { "" } else { " ได้แก่" }
        ));
        if plan.len() <= NAMED {
            for (no, measure) in plan.iter().enumerate() {
                found.line(&format!("{}. {}", no + 1, measure.name.trim()));
            }
        }
    }
    maker.topic("facts", "ข้อเท็จจริง", found);
    law(maker);

    let mut proposal = maker.telling();
    proposal
        .say("เพื่อให้การส่งเสริมคุณธรรมและความโปร่งใสของหน่วยงานเป็นไปด้วยความเรียบร้อย จึงเห็นควรดำเนินการ ดังนี้");
    proposal.line("1. ให้ความเห็นชอบรายงานการวิเคราะห์ผลการประเมินและมาตรการตามเอกสารแนบท้ายบันทึกนี้");
    let units = units(maker);
    proposal.line(&match units.as_slice() {
        [] => "2. แจ้งส่วนราชการที่รับผิดชอบดำเนินการตามมาตรการและรายงานผลตามรอบที่กำหนด".to_owned(),
        units => format!(
            "2. แจ้ง{} ซึ่งเป็นผู้รับผิดชอบ ดำเนินการตามมาตรการและรายงานผลตามรอบที่กำหนด",
            listed(units)
        ),
    });
    proposal.line("3. เผยแพร่บนเว็บไซต์ของหน่วยงานให้บุคลากรและประชาชนทราบ");
    maker.topic("proposal", "ข้อเสนอ", proposal);
    maker.extra();
    closing(maker, "จึงเรียนมาเพื่อโปรดพิจารณา");
}

/// The units responsible for measures, each once.
fn units(maker: &Maker) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for measure in maker.plan() {
        if let Some(unit) = measure.named_units().next()
            && !units.iter().any(|known| known == unit)
        {
            units.push(unit.to_owned());
        }
    }
    units
}
