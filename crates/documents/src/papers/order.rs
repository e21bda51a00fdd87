//! The order that appoints a working group and assigns the coming year's items to units.

use std::collections::BTreeSet;

use ita::agency::Agency;

use super::signatures::{author, head};
use crate::document::{Align, Block, OPEN, Orientation, Pages};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::typed_table::{TypedCell, TypedTable, column};

pub(super) fn write(maker: &mut Maker) {
    let agency = maker.facts.agency_name().to_owned();
    let issuer = maker.issuer();
    let subject = format!(
        "แต่งตั้งคณะทำงานประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) {}",
        maker.of_coming_year()
    );
    let number = maker.settings.letter.number.trim().to_owned();
    let number =
        if number.is_empty() { "............../..............".to_owned() } else { number };
    maker.letter_head(&[format!("คำสั่ง{issuer}"), format!("ที่ {number}")], &subject);

    let mut reason = maker.draft();
    reason.say(&format!(
        "ด้วย {agency} เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} เพื่อให้การดำเนินการเป็นไปด้วยความเรียบร้อย \
         มีผู้รับผิดชอบชัดเจน และเปิดเผยข้อมูลได้ครบถ้วนตามกำหนด",
        maker.of_coming_year()
    ));
    maker.passage("reason", "เหตุผล", reason);

    let power = maker.draft();
    let given = maker.lines("power", "อำนาจตามกฎหมาย (มาตราที่ใช้ออกคำสั่ง)", power);
    if given.is_empty() {
        maker.lacks(Missing::Power);
    }
    let appoints = "จึงแต่งตั้งคณะทำงาน ประกอบด้วย";
    maker.body(match given.as_slice() {
        [] => appoints.to_owned(),
        given => format!("{} {appoints}", given.join(" ")),
    });
    members(maker);

    let mut duties = maker.draft();
    duties.say("ให้คณะทำงานมีหน้าที่ ดังนี้");
    duties.line(
        "1. วิเคราะห์ผลการประเมินของปีที่ผ่านมา และเสนอมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
    );
    duties.line(
        "2. จัดทำ รวบรวม และตรวจสอบข้อมูลตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ให้ครบถ้วนและเป็นปัจจุบัน",
    );
    duties.line("3. กำกับ ติดตาม และรายงานผลการดำเนินการตามมาตรการ");
    duties.line("4. งานอื่นที่ได้รับมอบหมาย");
    maker.passage("duties", "หน้าที่ของคณะทำงาน", duties);

    let annex = assignments(maker);
    if annex.is_some() {
        maker.body("และมอบหมายส่วนราชการให้รับผิดชอบข้อมูลรายข้อ ตามบัญชีแนบท้ายคำสั่งนี้");
    }
    maker.extra();
    let mut from = maker.draft();
    from.say("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป");
    maker.passage("from", "ผลบังคับ", from);
    maker.dated("สั่ง");
    maker.signed_by_head();
    maker.end_section(Pages::Letter, Orientation::Portrait);

    if let Some(table) = annex {
        let text = format!(
            "บัญชีแนบท้ายคำสั่ง{issuer}\nผู้รับผิดชอบข้อมูลตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) {}",
            maker.of_coming_year()
        );
        maker.push(Block::Title { text });
        maker.table(&table);
        maker.end_section(Pages::Report, Orientation::Portrait);
    }
}

/// The members of the group: number, position, role in the group.
fn members(maker: &mut Maker) {
    let mut draft = maker.draft();
    for (position, role) in drafted_members(maker.facts.agency) {
        draft.line(&format!("{position} | {role}"));
    }
    let lines = maker.lines("members", "คณะทำงาน (บรรทัดละหนึ่งคน: ตำแหน่ง | หน้าที่ในคณะทำงาน)", draft);
    let rows: Vec<Vec<TypedCell>> = lines
        .iter()
        .enumerate()
        .map(|(no, line)| {
            let (position, role) = line.split_once('|').unwrap_or((line, ""));
            vec![
                TypedCell::text(format!("{}.", no + 1)),
                TypedCell::text(position.trim()),
                TypedCell::text(role.trim()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    maker.table(&TypedTable {
        columns: vec![
            column("", 700, Align::End),
            column("", 5200, Align::Start),
            column("", 3171, Align::Start),
        ],
        rows,
        plain: true,
    });
}

/// The person below the head chairs the group, the heads of the units are members, the author is its secretary.
fn drafted_members(agency: &Agency) -> Vec<(String, &'static str)> {
    let people = &agency.people;
    let chair = match people.as_slice() {
        [.., below, _] if people.len() > 2 => below.position.trim(),
        _ => "",
    };
    let or_open = |position: &str| match position.trim() {
        "" => OPEN.to_owned(),
        position => position.to_owned(),
    };
    let writer = author(agency).map(|one| one.position.trim()).unwrap_or_default();
    let mut named = BTreeSet::from([chair.to_owned(), writer.to_owned(), head(agency).position]);
    let mut members = vec![(or_open(chair), "ประธานคณะทำงาน")];
    let middle = match people.as_slice() {
        [_, middle @ .., _, _] => middle,
        _ => &[],
    };
    let middle = middle.iter().map(|one| one.position.trim().to_owned());
    let units = agency.units.iter().map(|unit| head_of_unit(unit.trim()));
    for position in middle.chain(units) {
        if !position.is_empty() && named.insert(position.clone()) {
            members.push((position, "คณะทำงาน"));
        }
    }
    members.push((or_open(writer), "คณะทำงานและเลขานุการ"));
    members
}

fn head_of_unit(unit: &str) -> String {
    match unit {
        "" => String::new(),
        unit if unit.starts_with("กอง") => format!("ผู้อำนวยการ{unit}"),
        unit => format!("หัวหน้า{unit}"),
    }
}

/// The items by responsible unit; `None` while no item has one.
fn assignments(maker: &mut Maker) -> Option<TypedTable> {
    let Some(coming) = maker.inputs.known.coming else {
        maker.lacks(Missing::ComingYear);
        return None;
    };
    let dates = maker.settings.dates;
    let next_round = maker.inputs.known.next_round;
    let mut assigned: Vec<(String, Vec<TypedCell>)> = Vec::new();
    let mut open = false;
    for item in &coming.items {
        let work = next_round.work(item.code);
        let unit = work.unit.trim().to_owned();
        if unit.is_empty() {
            open = true;
            continue;
        }
        let due = match work.due.date() {
            Some(date) => dates.in_table(date),
            None => work.due.0.trim().to_owned(),
        };
        let name = coming.name(ita::Subject::Item(item.code)).unwrap_or_default();
        let row = vec![
            TypedCell::text(unit.clone()),
            TypedCell::text(item.code.to_string()),
            TypedCell::text(name.trim()),
            TypedCell::text(due),
        ];
        assigned.push((unit, row));
    }
    if open {
        maker.lacks(Missing::Units);
    }
    if assigned.is_empty() {
        return None;
    }
    // Units in the order of their first items, each with all of its items.
    let mut units: Vec<String> = Vec::new();
    for (unit, _) in &assigned {
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    let mut rows = Vec::new();
    for unit in &units {
        let own = assigned.iter().filter(|(of, _)| of == unit);
        for (no, (_, row)) in own.enumerate() {
            let mut row = row.clone();
            if no > 0 {
                row[0] = TypedCell::Merged;
            }
            rows.push(row);
        }
    }
    Some(TypedTable::new(
        vec![
            column("หน่วยงาน", 2200, Align::Start),
            column("ข้อ", 800, Align::Centre),
            column("รายการ", 4371, Align::Start),
            column("กำหนดส่ง", 1700, Align::Start),
        ],
        rows,
    ))
}
