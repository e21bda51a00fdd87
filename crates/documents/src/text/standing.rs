//! Where a result stands: total, level, and which instruments pass.

use ita::analysis::{LevelReason, Row};
use ita::framework::Level;
use ita::{Instrument, Subject};

use super::wording::{listed, points, size};
use crate::facts::ResultFacts;

/// Total and level; `None` if neither is known.
pub(crate) fn overall(facts: ResultFacts) -> Option<String> {
    let figure = &facts.row(Subject::Total)?.figure;
    let computed = facts.analysis.total;
    let total = match (figure.published, computed) {
        (Some(published), Some(computed)) if published != computed => Some(format!(
            "คะแนนภาพรวมตามที่ประกาศอยู่ที่ {} (คำนวณจากคะแนนรายเครื่องมือและตัวชี้วัดได้ {})",
            points(published),
            points(computed)
        )),
        (Some(published), _) => Some(format!("คะแนนภาพรวมอยู่ที่ {}", points(published))),
        (None, Some(computed)) => {
            Some(format!("คะแนนภาพรวมที่คำนวณจากคะแนนรายเครื่องมือและตัวชี้วัดอยู่ที่ {}", points(computed)))
        }
        (None, None) => None,
    };
    match (total, level(facts)) {
        (Some(total), Some(level)) => Some(format!("{total} {level}")),
        (total, level) => total.or(level),
    }
}

/// The level, and whether it is the published or the computed one.
pub(crate) fn level(facts: ResultFacts) -> Option<String> {
    let finding = &facts.analysis.level;
    let published = facts.assessment.level.as_deref().map(str::trim);
    let shown = finding.shown.and_then(|index| facts.level(index));
    let announced = match finding.reason {
        LevelReason::Computed => shown?.name.as_str(),
        LevelReason::PublishedAmongPossible { .. } => {
            shown.map(|level| level.name.as_str()).or(published)?
        }
        LevelReason::Contradicted
        | LevelReason::NoLevels
        | LevelReason::NoTotal
        | LevelReason::Several { .. } => published.filter(|name| !name.is_empty())?,
    };
    let fact = facts.framework.levels.iter().find(|level| level.name == announced);
    let lead = if published == Some(announced) && finding.reason != LevelReason::Computed {
        "อยู่ในระดับตามที่ประกาศ คือ "
    } else {
        "อยู่ในระดับ "
    };
    Some(format!("{lead}{announced}{}", verdict(fact)))
}

/// Whether a level named by a letter is a pass; the Thai names say so themselves.
fn verdict(level: Option<&Level>) -> &'static str {
    match level {
        Some(level) if level.name.is_ascii() && level.provenance.basis.is_official() => {
            if level.passes {
                " คือ ผ่านการประเมิน"
            } else {
                " คือ ไม่ผ่านการประเมิน"
            }
        }
        _ => "",
    }
}

/// Which instruments reach the year's pass mark and which do not; `None` if that is unknown for all.
pub(crate) fn instruments_against_pass(facts: ResultFacts) -> Option<String> {
    let pass = facts.framework.target.pass;
    let (mut met, mut below) = (Vec::new(), Vec::new());
    for row in facts.rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_))) {
        let subject = row.figure.subject;
        if subject == Subject::Instrument(Instrument::Eit) && parts_are_known(facts) {
            continue;
        }
        let score = row.figure.value();
        let name = name_with_score(facts, row);
        match score.map(|score| score >= pass).or(row.passed) {
            Some(true) => met.push(name),
            Some(false) => below.push(name),
            None => {}
        }
    }
    let mut said = Vec::new();
    if !met.is_empty() {
        said.push(format!("มีเครื่องมือที่ผ่านเกณฑ์ ({pass}\u{a0}คะแนนขึ้นไป) คือ {}", listed(&met)));
    }
    if !below.is_empty() {
        said.push(format!(
            "{}เครื่องมือที่มีคะแนนต่ำกว่าเกณฑ์ ({pass}\u{a0}คะแนน) คือ {}",
            if met.is_empty() { "มี" } else { "และมี" },
            listed(&below)
        ));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether the parts of the EIT are known; they then stand in for the EIT itself.
pub(crate) fn parts_are_known(facts: ResultFacts) -> bool {
    facts
        .rows(|s| matches!(s, Subject::Part(_)))
        .any(|row| row.figure.value().is_some() || row.passed.is_some())
}

/// The distance of a score to its goal; empty if the score is unknown.
pub(crate) fn against_goal(row: &Row) -> String {
    let Some(gap) = row.gap else {
        return String::new();
    };
    let goal = row.goal;
    match gap.hundredths() {
        0 => format!("เท่ากับค่าเป้าหมาย {goal}"),
        1.. => format!("ต่ำกว่าค่าเป้าหมาย {goal} อยู่ {}", points(gap)),
        _ => format!("สูงกว่าค่าเป้าหมาย {goal} อยู่ {}", points(size(gap))),
    }
}

/// The name of a row's subject with its score: "ตัวชี้วัดที่ 1 … (99.43 คะแนน)".
pub(crate) fn name_with_score(facts: ResultFacts, row: &Row) -> String {
    let name = facts.name(row.figure.subject);
    match row.figure.value() {
        Some(score) => format!("{name} ({})", points(score)),
        None => name,
    }
}
