//! The gap to the target and the shortest way to close it, in Thai sentences.

use std::collections::BTreeMap;

use documents::document::TextRun;
use documents::wording::listed;
use ita::analysis::Ranked;
use ita::{Score, Subject, analyse, what_if};

use super::facts::Facts;
use super::wording::conditions;
use crate::pages::subject::short;

/// How the total compares with its target, and the fewest subjects to raise to reach it.
pub(super) fn way(facts: &Facts) -> Vec<TextRun> {
    let row = facts.analysis.row(Subject::Total);
    let Some((row, gap)) = row.and_then(|row| Some((row, row.gap?))) else {
        return vec![TextRun::plain(
            "ยังไม่มีคะแนนรวม จึงยังบอกไม่ได้ว่าขาดเท่าใด เติมคะแนนที่ทราบในหน้า “คะแนน” ได้",
        )];
    };
    let goal = row.goal;
    if gap.is_met() {
        return target_met(facts, goal, gap.hundredths());
    }
    let mut runs = vec![
        TextRun::plain("ขาดอีก "),
        TextRun::bold(format!("{gap} คะแนน")),
        TextRun::plain(" จึงจะถึงเป้าหมาย "),
        TextRun::bold(goal.to_string()),
    ];
    let ranking = &facts.analysis.ranking;
    let last_needed =
        ranking.iter().position(|ranked| ranked.total_after.is_some_and(|after| after >= goal));
    match (last_needed, ranking.last()) {
        (Some(last), _) => shortest(facts, &ranking[..=last], &mut runs),
        (None, Some(last)) => match last.total_after {
            Some(after) => {
                runs.push(TextRun::plain(" แม้แก้ทุกข้อในตาราง “แก้ก่อน” แล้ว คะแนนรวมจะเป็น "));
                runs.push(TextRun::bold(after.to_string()));
            }
            None => runs.push(TextRun::plain(" แต่คะแนนที่ทราบยังไม่พอคำนวณคะแนนรวมหลังแก้")),
        },
        (None, None) => runs.push(TextRun::plain(" ผลที่มีบอกเพียงคะแนนรวม จึงยังบอกไม่ได้ว่าควรแก้ข้อใดก่อน")),
    }
    runs
}

fn target_met(facts: &Facts, goal: Score, hundredths: i32) -> Vec<TextRun> {
    let above = u16::try_from(hundredths.unsigned_abs())
        .ok()
        .and_then(|above| Score::from_hundredths(above).ok())
        .unwrap_or_default();
    let mut runs = vec![TextRun::plain("ถึงเป้าหมาย "), TextRun::bold(goal.to_string())];
    if above == Score::ZERO {
        runs.push(TextRun::plain(" แล้วพอดี"));
    } else {
        runs.push(TextRun::plain(" แล้ว สูงกว่าอยู่ "));
        runs.push(TextRun::bold(format!("{above} คะแนน")));
    }
    // A level has conditions other than the total.
    if let Some(next) = facts.analysis.distances.first()
        && next.total.is_met()
        && !next.in_the_way.is_empty()
    {
        runs.push(TextRun::plain(format!(
            " แต่ยังไม่ถึงระดับ “{}” เพราะ ",
            facts.level_name(next.level)
        )));
        runs.push(TextRun::bold(listed(&conditions(next))));
    }
    runs
}

fn shortest(facts: &Facts, fixes: &[Ranked], runs: &mut Vec<TextRun>) {
    runs.push(TextRun::plain(" ทางที่สั้นที่สุดคือทำ "));
    if fixes.len() <= 4 {
        let names: Vec<_> = fixes.iter().map(|fix| short(fix.subject)).collect();
        runs.push(TextRun::bold(listed(&names)));
    } else {
        runs.push(TextRun::bold(format!("{} ข้อแรก", fixes.len())));
        runs.push(TextRun::plain(" ในตาราง “แก้ก่อน”"));
    }
    let full = fixes.iter().all(|fix| fix.goal == Score::FULL);
    runs.push(TextRun::plain(if full {
        " ให้ได้คะแนนเต็ม"
    } else {
        " ให้ถึงเป้าของแต่ละข้อ"
    }));
    let changes: BTreeMap<_, _> = fixes.iter().map(|fix| (fix.subject, fix.goal)).collect();
    let after = analyse(&facts.framework, &what_if(&facts.framework, &facts.assessment, &changes));
    if let Some(total) = fixes.last().and_then(|fix| fix.total_after) {
        runs.push(TextRun::plain(" คะแนนรวมจะเป็น "));
        runs.push(TextRun::bold(total.to_string()));
    }
    if let Some(level) = after.level.shown {
        runs.push(TextRun::plain(format!(" อยู่ในระดับ “{}”", facts.level_name(level))));
    }
}
