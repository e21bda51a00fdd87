//! Findings of the analysis as Thai sentences, one for each variant.

use documents::wording::{codes, listed};
use ita::analysis::{Explanation, LevelReason, TargetReason, Unknown};
use ita::{Score, Subject};

use super::facts::{Facts, short};

/// Why the level is what it is, or is not known; none where it simply follows.
pub(super) fn level_reason(facts: &Facts) -> Option<String> {
    let finding = &facts.analysis.level;
    let possible = || {
        let names: Vec<_> = finding
            .possible
            .iter()
            .map(|level| format!("“{}”", facts.level_name(*level)))
            .collect();
        names.join(" หรือ ")
    };
    match &finding.reason {
        LevelReason::Computed => None,
        LevelReason::PublishedAmongPossible { unknown } => Some(format!(
            "เป็นระดับตามที่ประกาศ เพราะไม่ทราบคะแนน {} คะแนนที่มีอาจได้ {}",
            shorts(unknown),
            possible()
        )),
        LevelReason::Several { unknown } => Some(format!(
            "อาจเป็นระดับ {} เพราะไม่ทราบคะแนน {}",
            possible(),
            shorts(unknown)
        )),
        LevelReason::Contradicted => Some(format!(
            "ระดับที่ประกาศ “{}” ไม่ตรงกับคะแนนที่มี ซึ่งให้ระดับ {}",
            facts.assessment.level.as_deref().unwrap_or_default(),
            possible()
        )),
        LevelReason::NoLevels => Some("ยังไม่ทราบเกณฑ์แบ่งระดับของปีนี้".to_owned()),
        LevelReason::NoTotal => Some("ยังบอกระดับไม่ได้ เพราะไม่มีคะแนนรวม".to_owned()),
    }
}

/// What the target is and why.
pub(super) fn target_reason(facts: &Facts) -> String {
    let target = facts.analysis.target;
    let goal = target.goal;
    match target.reason {
        TargetReason::Pass => format!("เป้าหมาย {goal} คือเกณฑ์ผ่านของปีนี้"),
        TargetReason::NextLevel => match facts.analysis.distances.first() {
            Some(next) => format!(
                "เป้าหมาย {goal} คือเกณฑ์ของระดับถัดไป “{}”",
                facts.level_name(next.level)
            ),
            None => format!("เป้าหมาย {goal} คือเกณฑ์ของระดับถัดไป"),
        },
        TargetReason::Full => format!("อยู่ในระดับสูงสุดแล้ว เป้าหมายจึงเป็น {goal}"),
        TargetReason::Chosen => format!("เป้าหมาย {goal} ตามที่กำหนดเอง"),
    }
}

/// What would make a published figure exact.
pub(super) fn explanation(explanation: &Explanation) -> String {
    match explanation {
        Explanation::Rounding => "ต่างกันไม่เกินที่การปัดเศษของคะแนนย่อยทำให้เกิดได้".to_owned(),
        Explanation::IfOtherwise { subject, score } => {
            format!("จะตรงกันพอดีหาก {} ได้ {score}", short(*subject))
        }
        Explanation::OnlyCompletion { failed, passed } => {
            let mut ways = Vec::new();
            if !failed.is_empty() {
                ways.push(format!("{} ได้ 0", codes(failed)));
            }
            if !passed.is_empty() {
                ways.push(format!("{} ได้ 100", codes(passed)));
            }
            format!(
                "ข้อที่ยังไม่ทราบคะแนนจะให้คะแนนที่ประกาศได้ทางเดียว คือ {}",
                listed(&ways)
            )
        }
        Explanation::NoCompletion => {
            "ไม่ว่าข้อที่ยังไม่ทราบคะแนนจะได้ 0 หรือ 100 ก็ไม่ได้คะแนนตามที่ประกาศ".to_owned()
        }
    }
}

/// What a completed figure would be with one of its items scored the other way; items alike are told once.
pub(super) fn otherwise(changes: &[(Subject, Score)]) -> Option<String> {
    let mut groups: Vec<(Score, Vec<Subject>)> = Vec::new();
    for &(subject, score) in changes {
        match groups.iter_mut().find(|(of, _)| *of == score) {
            Some((_, subjects)) => subjects.push(subject),
            None => groups.push((score, vec![subject])),
        }
    }
    let told: Vec<_> = groups
        .iter()
        .map(|(score, subjects)| {
            let any = if subjects.len() > 1 {
                "ข้อใดข้อหนึ่งใน "
            } else {
                ""
            };
            format!("{any}{} จะเป็น {score}", codes(subjects))
        })
        .collect();
    (!told.is_empty()).then(|| format!("หากกลับคะแนนเพียงข้อเดียว: {}", told.join("; ")))
}

/// What the known depth does not allow to be said.
pub(super) fn unknown(unknown: &Unknown) -> String {
    match unknown {
        Unknown::Figure(subject) => format!("ไม่ทราบคะแนนของ{}", spaced(*subject)),
        Unknown::Children { of, missing } => format!(
            "ทราบคะแนนของ{} แต่ไม่ทราบคะแนนของ {}",
            spaced(*of),
            missing_names(missing)
        ),
        Unknown::Level => "ยังระบุระดับเดียวไม่ได้".to_owned(),
    }
}

/// Thai runs on, a Latin code stands off by a space.
fn spaced(subject: Subject) -> String {
    let name = short(subject);
    if name.is_ascii() || name.starts_with("EIT") {
        format!(" {name}")
    } else {
        name
    }
}

fn missing_names(missing: &[Subject]) -> String {
    match missing.first() {
        Some(Subject::Indicator(_)) => format!("ตัวชี้วัดที่ {}", codes(missing)),
        Some(Subject::SubIndicator { .. }) => format!("ตัวชี้วัดย่อย {}", codes(missing)),
        _ => codes(missing),
    }
}

fn shorts(subjects: &[Subject]) -> String {
    let names: Vec<_> = subjects.iter().map(|s| short(*s)).collect();
    listed(&names)
}
