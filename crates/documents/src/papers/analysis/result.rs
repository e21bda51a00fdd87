//! Total, level and target, with charts.

use ita::Subject;
use ita::analysis::TargetReason;

use crate::charts;
use crate::document::{Block, Captioned};
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::standing::{instruments_against_pass, overall};
use crate::text::wording::{listed, points, size};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    maker.heading("ผลการประเมินของหน่วยงาน");
    let mut text = format!(
        "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} ของ{}",
        facts.of_year(),
        facts.agency_name()
    );
    let found = match (overall(facts), instruments_against_pass(facts)) {
        (Some(overall), Some(instruments)) => Some(format!("{overall} โดย{instruments}")),
        (overall, instruments) => overall.or(instruments),
    };
    match found {
        Some(found) => text.extend([" พบว่า ", &found]),
        None => text.push_str(" มีรายละเอียดดังต่อไปนี้"),
    }
    let (first, second) = (
        charts::instruments(facts.framework, facts.analysis),
        charts::indicators(facts.framework, facts.analysis),
    );
    match (&first, &second) {
        (Some(_), Some(_)) => {
            text.push_str(" รายละเอียดผลคะแนนจำแนกตามเครื่องมือและตัวชี้วัด ดังภาพที่ 1 และภาพที่ 2");
        }
        (Some(_), None) => {
            text.push_str(" รายละเอียดผลคะแนนจำแนกตามเครื่องมือ ดังภาพที่ 1");
        }
        (None, Some(_)) => {
            text.push_str(" รายละเอียดผลคะแนนจำแนกตามตัวชี้วัด ดังภาพที่ 1");
        }
        (None, None) => {}
    }
    maker.body(text);
    if let Some(text) = target(facts) {
        maker.body(text);
    }
    if let Some(text) = next_level(facts) {
        maker.body(text);
    }
    let figures = [(first, "คะแนนภาพรวม"), (second, "คะแนนรายตัวชี้วัด")];
    let drawn = figures.into_iter().filter_map(|(chart, caption)| Some((chart?, caption)));
    for (n, (chart, caption)) in drawn.enumerate() {
        maker.push(Block::Chart(chart));
        maker.push(Block::Caption {
            of: Captioned::Figure,
            text: format!("ภาพที่ {} {caption}", n + 1),
        });
    }
}

/// The target, the reason for it, and the distance of the total to it.
fn target(facts: ResultFacts) -> Option<String> {
    let row = facts.row(Subject::Total)?;
    let goal = facts.analysis.target.goal;
    let why = match facts.analysis.target.reason {
        TargetReason::Pass => format!("ค่าเป้าหมายที่ใช้ในการวิเคราะห์ คือ {}", points(goal)),
        TargetReason::NextLevel => {
            let level =
                facts.analysis.distances.first().and_then(|distance| facts.level(distance.level));
            let of = level.map_or_else(String::new, |level| format!(" ({})", level.name));
            format!("ค่าเป้าหมายที่ใช้ในการวิเคราะห์ คือ {} ซึ่งเป็นเกณฑ์คะแนนของระดับถัดไป{of}", points(goal))
        }
        TargetReason::Full => {
            format!("ค่าเป้าหมายที่ใช้ในการวิเคราะห์ คือ {} เนื่องจากอยู่ในระดับสูงสุดแล้ว", points(goal))
        }
        TargetReason::Chosen => {
            format!("ค่าเป้าหมายที่ใช้ในการวิเคราะห์ คือ {} ตามที่หน่วยงานกำหนด", points(goal))
        }
    };
    let total = match (row.figure.published, facts.analysis.total) {
        (Some(published), Some(computed)) if published != computed => "คะแนนภาพรวมที่คำนวณได้",
        _ => "คะแนนภาพรวม",
    };
    let distance = match row.gap {
        Some(gap) if gap.hundredths() > 0 => {
            format!(" โดย{total}ต่ำกว่าค่าเป้าหมาย {}", points(gap))
        }
        Some(gap) if gap.hundredths() < 0 => {
            format!(" โดย{total}สูงกว่าค่าเป้าหมาย {}", points(size(gap)))
        }
        Some(_) => format!(" โดย{total}เท่ากับค่าเป้าหมาย"),
        None => String::new(),
    };
    Some(why + &distance)
}

/// What is needed to reach the next level.
fn next_level(facts: ResultFacts) -> Option<String> {
    let distance = facts.analysis.distances.first()?;
    let level = facts.level(distance.level)?;
    let mut needs = Vec::new();
    if distance.total.hundredths() > 0 {
        needs.push(format!("คะแนนภาพรวมเพิ่มขึ้นอีก {}", points(distance.total)));
    }
    for (subject, gap) in &distance.in_the_way {
        let name = facts.name(*subject);
        needs.push(match gap {
            Some(gap) => format!("คะแนน {name} เพิ่มขึ้นอีก {}", points(gap)),
            None => format!("คะแนน {name} ไม่ต่ำกว่า {}", points(level.min_instrument)),
        });
    }
    (!needs.is_empty()).then(|| format!("การเลื่อนขึ้นสู่ระดับ {} ต้องมี{}", level.name, listed(&needs)))
}
