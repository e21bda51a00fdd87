//! Memos (บันทึกข้อความ) that carry a paper up to the head of the agency.

use ita::Subject;
use ita::framework::Framework;

use super::Maker;
use crate::Kind;
use crate::compose::Missing;
use crate::document::{Block, MemoHead, Orientation, Pages};
use crate::report::indicators::against_goal;
use crate::report::result::{instruments_against_pass, overall};
use crate::report::telling::Telling;
use crate::wording::{listed, points};

/// How many measures a memo names; more are in what is attached.
const NAMED: usize = 10;

pub(super) fn write(maker: &mut Maker) {
    let subject = match maker.kind {
        Kind::MemoMeasures => format!(
            "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) {} \
             และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
            maker.facts.of_year(),
            maker.of_coming_year()
        ),
        Kind::MemoImplementation => format!(
            "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
            maker.of_coming_year()
        ),
        _ => format!(
            "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
             (Integrity and Transparency Assessment: ITA) {}",
            maker.facts.of_year()
        ),
    };
    let subject = maker.line("subject", "เรื่อง", &subject);
    maker.titled(subject.clone());
    if maker.inputs.settings.garuda.is_none() {
        maker.missing.insert(Missing::Garuda);
    }
    let head = head(maker, subject);
    maker.push(Block::MemoHead(head));
    match maker.kind {
        Kind::MemoMeasures => of_measures(maker),
        Kind::MemoImplementation => of_implementation(maker),
        _ => of_result(maker),
    }
    maker.signed_by_author();
    maker.opinions();
    maker.section(Pages::Letter, Orientation::Portrait);
}

fn head(maker: &mut Maker, subject: String) -> MemoHead {
    let letter = maker.settings.letter.clone();
    let agency = maker.facts.agency;
    let mut office = letter.office.trim().to_owned();
    if office.is_empty() {
        maker.missing.insert(Missing::Office);
        agency.name.trim().clone_into(&mut office);
    }
    let contact = letter.contact.trim();
    if !contact.is_empty() {
        office = format!("{office}  {contact}");
    }
    let code = agency.letter_code.trim();
    if code.is_empty() {
        maker.missing.insert(Missing::LetterCode);
    }
    let number = match (code, letter.number.trim()) {
        ("", "") => String::new(),
        (code, number) => format!("{code}/{number}"),
    };
    let addressed = match letter.addressed.trim() {
        "" => maker.head().position.trim().to_owned(),
        addressed => addressed.to_owned(),
    };
    MemoHead {
        urgency: letter.urgency.name().to_owned(),
        office,
        number,
        date: maker.date(),
        subject,
        addressed,
    }
}

/// The result itself: what was announced, what it is, what lacks, what is asked for.
fn of_result(maker: &mut Maker) {
    let facts = maker.facts;
    if facts.assessment.is_empty() {
        maker.missing.insert(Missing::Result);
    }
    let mut announced = maker.telling();
    announced.say(&format!(
        "ตามที่ สำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} โดยจำแนกออกเป็น {} เครื่องมือ ได้แก่",
        facts.of_year(),
        facts.framework.instruments.len()
    ));
    for (no, instrument) in facts.framework.instruments.iter().enumerate() {
        announced.line(&format!(
            "{}. {} ({})",
            no + 1,
            instrument.name,
            instrument.code
        ));
    }
    maker.passage("announced", "การประกาศผล", announced);

    let result = result(maker);
    maker.passage("result", "ผลการประเมิน", result);

    let below = below(maker);
    maker.passage("below", "สิ่งที่ควรปรับปรุง", below);
    maker.extra();

    let mut asked = maker.telling();
    asked.say("จึงเรียนมาเพื่อโปรดพิจารณา");
    asked.line("1. มอบหมายส่วนราชการที่เกี่ยวข้องดูแลและปรับปรุงข้อมูลที่อยู่ในความรับผิดชอบ");
    asked.line(&format!(
        "2. จัดทำรายงานการวิเคราะห์ผลการประเมินและกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
        maker.of_coming_year()
    ));
    maker.passage("asked", "ข้อเสนอ", asked);
}

fn result<'a>(maker: &Maker<'a>) -> Telling<'a> {
    let facts = maker.facts;
    let mut telling = maker.telling();
    let said: Vec<String> = [overall(facts), instruments_against_pass(facts)]
        .into_iter()
        .flatten()
        .collect();
    if said.is_empty() {
        return telling;
    }
    telling.gives(Subject::Total);
    telling.gives_all(facts.rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_))));
    telling.say(&format!(
        "ผลการประเมินของ{} พบว่า {}",
        facts.agency_name(),
        said.join(" โดย")
    ));
    telling
}

/// The indicators below the target, worst first; what to do about them where the plan says it.
fn below<'a>(maker: &Maker<'a>) -> Telling<'a> {
    let facts = maker.facts;
    let mut telling = maker.telling();
    telling.gives_all(
        facts
            .indicators()
            .filter(|row| row.figure.value().is_some()),
    );
    let mut below: Vec<_> = facts
        .indicators()
        .filter(|row| row.gap.is_some_and(|gap| !gap.is_met()))
        .collect();
    ita::order::sort_by_key(&mut below, |row| row.figure.value());
    if !below.is_empty() {
        telling.say(&format!(
            "ตัวชี้วัดที่มีคะแนนต่ำกว่าค่าเป้าหมาย ({}) มีจำนวน {} ตัวชี้วัด ได้แก่",
            points(facts.analysis.target.goal),
            below.len()
        ));
        for (no, row) in below.iter().enumerate() {
            let score = row.figure.value().map(points).unwrap_or_default();
            telling.line(&format!(
                "{}. {} ได้ {score} {}",
                no + 1,
                facts.name(row.figure.subject),
                against_goal(row)
            ));
        }
    }
    telling
}

/// The analysis and the measures, for approval.
fn of_measures(maker: &mut Maker) {
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
            if plan.len() > NAMED {
                ""
            } else {
                " ได้แก่"
            }
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

/// What was done of the measures.
fn of_implementation(maker: &mut Maker) {
    let facts = maker.facts;
    let mut origin = maker.telling();
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
    let mut found = maker.telling();
    if let Some(asked) = asked_for(maker, |framework| Some(framework.measures.as_ref()?.report)) {
        found.line(&asked);
    }
    let plan = maker.plan();
    if plan.is_empty() {
        maker.missing.insert(Missing::Measures);
    } else {
        for round in &rounds {
            let reported = maker.inputs.plan.reports_in(round.id);
            found.line(&format!(
                "ผลการดำเนินการ {} มาตรการทั้งหมด {} มาตรการ มีรายงานผลแล้ว {reported} มาตรการ",
                round.name.trim(),
                plan.len()
            ));
        }
        let count = |status| plan.iter().filter(|one| one.status() == status).count();
        let states = [
            ita::plan::Status::Done,
            ita::plan::Status::InWork,
            ita::plan::Status::NotStarted,
            ita::plan::Status::Cancelled,
        ];
        let told: Vec<String> = states
            .into_iter()
            .map(|status| (status, count(status)))
            .filter(|(_, count)| *count > 0)
            .map(|(status, count)| format!("{} {count} มาตรการ", status.name()))
            .collect();
        found.line(&format!("สถานะของมาตรการ: {}", told.join(" ")));
    }
    maker.topic("facts", "ข้อเท็จจริง", found);
    law(maker);

    let mut proposal = maker.telling();
    proposal.say(facts.agency_name());
    proposal.say(
        " ได้จัดทำรายงานผลการดำเนินการตามมาตรการดังกล่าวแล้วเสร็จ จึงขอรายงานให้ผู้บริหารทราบ \
         และเห็นควรเผยแพร่ให้บุคลากรในสังกัดและประชาชนทราบต่อไป รายละเอียดปรากฏตามเอกสารแนบท้ายบันทึกนี้",
    );
    maker.topic("proposal", "ข้อเสนอ", proposal);
    maker.extra();
    closing(maker, "จึงเรียนมาเพื่อโปรดทราบและโปรดพิจารณา");
}

/// The item of the coming year that asks for a paper, where its wording is official.
fn asked_for(
    maker: &mut Maker,
    item: impl Fn(&Framework) -> Option<ita::ItemCode>,
) -> Option<String> {
    let Some(coming) = maker.inputs.coming else {
        maker.missing.insert(Missing::ComingYear);
        return None;
    };
    let code = item(coming)?;
    let name = coming.name(Subject::Item(code))?;
    // What is not official is never passed off as what the year asks.
    let basis = if coming.provisional {
        " (ตามข้อมูลเบื้องต้นของกรอบการประเมิน)"
    } else {
        ""
    };
    Some(format!(
        "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) {} ข้อ {code} {}{basis} กำหนดให้หน่วยงานเผยแพร่ข้อมูลในเรื่องนี้",
        maker.of_coming_year(),
        name.trim()
    ))
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

/// Printed only where the person writes it: no law is guessed.
fn law(maker: &mut Maker) {
    let telling = maker.telling();
    maker.topic("law", "ข้อกฎหมาย", telling);
}

fn closing(maker: &mut Maker, text: &str) {
    let mut telling = maker.telling();
    telling.say(text);
    maker.passage("asked", "คำลงท้าย", telling);
}
