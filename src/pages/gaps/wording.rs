//! Results of the analysis as Thai sentences, one for each variant.

use documents::wording::{codes, listed};
use ita::analysis::{Explanation, LevelDistance, LevelReason, TargetReason, Unknown};
use ita::{Score, Subject};

use super::facts::Facts;
use crate::pages::subject::short;

/// Why the level is what it is or is unknown; `None` if it simply follows from the figures.
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
            short_names(unknown),
            possible()
        )),
        LevelReason::Several { unknown } => {
            Some(format!("อาจเป็นระดับ {} เพราะไม่ทราบคะแนน {}", possible(), short_names(unknown)))
        }
        LevelReason::Contradicted => Some(format!(
            "ระดับที่ประกาศ “{}” ไม่ตรงกับคะแนนที่มี ซึ่งให้ระดับ {}",
            facts.assessment.level.as_deref().unwrap_or_default(),
            possible()
        )),
        LevelReason::NoLevels => Some("ยังไม่ทราบเกณฑ์แบ่งระดับของปีนี้".to_owned()),
        LevelReason::NoTotal => Some("ยังบอกระดับไม่ได้ เพราะไม่มีคะแนนรวม".to_owned()),
    }
}

/// The target and the reason for it.
pub(super) fn target_reason(facts: &Facts) -> String {
    let target = facts.analysis.target;
    let goal = target.goal;
    match target.reason {
        TargetReason::Pass => format!("เป้าหมาย {goal} คือเกณฑ์ผ่านของปีนี้"),
        TargetReason::NextLevel => match facts.analysis.distances.first() {
            Some(next) => {
                format!("เป้าหมาย {goal} คือเกณฑ์ของระดับถัดไป “{}”", facts.level_name(next.level))
            }
            None => format!("เป้าหมาย {goal} คือเกณฑ์ของระดับถัดไป"),
        },
        TargetReason::Full => format!("อยู่ในระดับสูงสุดแล้ว เป้าหมายจึงเป็น {goal}"),
        TargetReason::Chosen => format!("เป้าหมาย {goal} ตามที่กำหนดเอง"),
    }
}

/// An explanation that would make a published figure exact.
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
            format!("ข้อที่ยังไม่ทราบคะแนนจะให้คะแนนที่ประกาศได้ทางเดียว คือ {}", listed(&ways))
        }
        Explanation::NoCompletion => {
            "ไม่ว่าข้อที่ยังไม่ทราบคะแนนจะได้ 0 หรือ 100 ก็ไม่ได้คะแนนตามที่ประกาศ".to_owned()
        }
    }
}

/// What a completed figure would be with a different score of one item; equivalent items share a sentence.
pub(super) fn otherwise(changes: &[(Subject, Score)]) -> Option<String> {
    let mut groups: Vec<(Score, Vec<Subject>)> = Vec::new();
    for &(subject, score) in changes {
        match groups.iter_mut().find(|(of, _)| *of == score) {
            Some((_, subjects)) => subjects.push(subject),
            None => groups.push((score, vec![subject])),
        }
    }
    let sentences: Vec<_> = groups
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
    (!sentences.is_empty()).then(|| format!("หากกลับคะแนนเพียงข้อเดียว: {}", sentences.join("; ")))
}

/// The unmet conditions of a higher level other than the total.
pub(super) fn conditions(distance: &LevelDistance) -> Vec<String> {
    distance
        .in_the_way
        .iter()
        .map(|(subject, gap)| match gap {
            Some(gap) => format!("{} ขาด {gap}", short(*subject)),
            None => format!("ยังไม่ทราบคะแนน {}", short(*subject)),
        })
        .collect()
}

/// What the known scores cannot tell; subjects of one kind share a sentence.
pub(super) fn unknowns(unknowns: &[Unknown]) -> Vec<String> {
    let mut groups: Vec<(Vec<Subject>, Vec<Subject>)> = Vec::new();
    let mut is_level_open = false;
    for unknown in unknowns {
        let (of, missing) = match unknown {
            Unknown::Level => {
                is_level_open = true;
                continue;
            }
            Unknown::Figure(subject) => (None, std::slice::from_ref(subject)),
            Unknown::Children { of, missing } => (Some(*of), &missing[..]),
        };
        let same_kinds = groups.iter_mut().find(|(ofs, others)| {
            ofs.first().copied().map(kind) == of.map(kind)
                && others.first().copied().map(kind) == missing.first().copied().map(kind)
        });
        match same_kinds {
            Some((ofs, others)) => {
                ofs.extend(of);
                others.extend(missing);
            }
            None => groups.push((of.into_iter().collect(), missing.to_vec())),
        }
    }
    let mut sentences: Vec<_> = groups
        .iter()
        .map(|(ofs, missing)| {
            if ofs.is_empty() {
                format!("ไม่ทราบ{}", scores_of(missing))
            } else {
                format!("ทราบ{} แต่ไม่ทราบ{}", scores_of(ofs), scores_of(missing))
            }
        })
        .collect();
    if is_level_open {
        sentences.push("ยังระบุระดับเดียวไม่ได้".to_owned());
    }
    sentences
}

/// Groups subjects that share a sentence.
fn kind(subject: Subject) -> u8 {
    match subject {
        Subject::Total => 0,
        Subject::Instrument(_) => 1,
        Subject::Part(_) => 2,
        Subject::Indicator(_) => 3,
        Subject::SubIndicator { .. } => 4,
        Subject::Question(_) => 5,
        Subject::Item(_) => 6,
    }
}

fn scores_of(subjects: &[Subject]) -> String {
    match subjects.first() {
        Some(Subject::Total) => "คะแนนรวม".to_owned(),
        Some(Subject::Indicator(_)) => format!("คะแนนตัวชี้วัดที่ {}", codes(subjects)),
        Some(Subject::SubIndicator { .. }) => format!("คะแนนตัวชี้วัดย่อย {}", codes(subjects)),
        Some(Subject::Part(_)) => format!("คะแนน {}", short_names(subjects)),
        _ => format!("คะแนน {}", codes(subjects)),
    }
}

fn short_names(subjects: &[Subject]) -> String {
    let names: Vec<_> = subjects.iter().map(|s| short(*s)).collect();
    listed(&names)
}
