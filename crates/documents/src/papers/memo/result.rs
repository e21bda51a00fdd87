//! The memo that reports a result.

use ita::Subject;
use ita::passage::PassageTerm;

use crate::maker::Maker;
use crate::missing::Missing;
use crate::text::draft::DraftText;
use crate::text::standing::{against_goal, instruments_against_pass, overall};
use crate::text::wording::points;

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    if facts.assessment.is_empty() {
        maker.lacks(Missing::Result);
    }
    let mut announced = maker.draft();
    announced.say(&format!(
        "ตามที่ สำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} โดยจำแนกออกเป็น {} เครื่องมือ ได้แก่",
        facts.of_year(),
        facts.framework.instruments.len()
    ));
    for (no, instrument) in facts.framework.instruments.iter().enumerate() {
        announced.line(&format!("{}. {} ({})", no + 1, instrument.name, instrument.code));
    }
    maker.passage("announced", "การประกาศผล", announced);

    let result = result(maker);
    maker.passage("result", "ผลการประเมิน", result);

    let below = below(maker);
    maker.passage("below", "สิ่งที่ควรปรับปรุง", below);
    maker.extra();

    let mut asked = maker.draft();
    asked.say("จึงเรียนมาเพื่อโปรดพิจารณา");
    asked.line("1. มอบหมายส่วนราชการที่เกี่ยวข้องดูแลและปรับปรุงข้อมูลที่อยู่ในความรับผิดชอบ");
    asked.line(&format!(
        "2. จัดทำรายงานการวิเคราะห์ผลการประเมินและกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
        maker.of_coming_year()
    ));
    maker.passage("asked", "ข้อเสนอ", asked);
}

fn result<'a>(maker: &Maker<'a>) -> DraftText<'a> {
    let facts = maker.facts;
    let mut draft = maker.draft();
    let said: Vec<String> =
        [overall(facts), instruments_against_pass(facts)].into_iter().flatten().collect();
    if said.is_empty() {
        return draft;
    }
    for term in [PassageTerm::Target, PassageTerm::Level, PassageTerm::AnnouncedTotal] {
        draft.uses_term(term);
    }
    draft.uses(Subject::Total);
    draft.uses_all(facts.rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_))));
    draft.say(&format!("ผลการประเมินของ{} พบว่า {}", facts.agency_name(), said.join(" โดย")));
    draft
}

/// The indicators below the target, worst first.
fn below<'a>(maker: &Maker<'a>) -> DraftText<'a> {
    let facts = maker.facts;
    let mut draft = maker.draft();
    draft.uses_term(PassageTerm::Target);
    draft.uses_all(facts.indicators().filter(|row| row.figure.value().is_some()));
    let mut below: Vec<_> =
        facts.indicators().filter(|row| row.gap.is_some_and(|gap| !gap.is_met())).collect();
    ita::order::sort_by_key(&mut below, |row| row.figure.value());
    if !below.is_empty() {
        draft.say(&format!(
            "ตัวชี้วัดที่มีคะแนนต่ำกว่าค่าเป้าหมาย ({}) มีจำนวน {} ตัวชี้วัด ได้แก่",
            points(facts.analysis.target.goal),
            below.len()
        ));
        for (no, row) in below.iter().enumerate() {
            let score = row.figure.value().map(points).unwrap_or_default();
            draft.line(&format!(
                "{}. {} ได้ {score} {}",
                no + 1,
                facts.name(row.figure.subject),
                against_goal(row)
            ));
        }
    }
    draft
}
