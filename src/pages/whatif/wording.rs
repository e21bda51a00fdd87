//! The Thai sentences of the what-if page.

use documents::wording::codes;
use ita::path::{Goal, Obstacle, PathFinding};
use ita::{Framework, Subject};

use super::current_goal::current_goal;
use crate::pages::subject::short;
use crate::workspace::Open;

/// A goal in test handles: the score, or the name of the level.
pub(super) fn goal_value(framework: &Framework, goal: Goal) -> String {
    match goal {
        Goal::Total(score) | Goal::EveryInstrument(score) => score.to_string(),
        Goal::Level(level) => level_name(framework, level),
    }
}

/// The name of a set of changes that is saved as a scenario.
pub(super) fn scenario_name(framework: &Framework, open: Open) -> String {
    match leptos::prelude::untrack(|| current_goal(open)) {
        Some(Goal::Total(score)) => format!("คะแนนรวม {score}"),
        Some(Goal::EveryInstrument(score)) => format!("ทุกเครื่องมือ {score}"),
        Some(Goal::Level(level)) => format!("ระดับ {}", level_name(framework, level)),
        None => String::new(),
    }
}

fn level_name(framework: &Framework, level: usize) -> String {
    let level = framework.levels.get(level);
    level.map(|level| level.name.clone()).unwrap_or_default()
}

pub(super) fn finding(framework: &Framework, finding: &PathFinding) -> String {
    match finding {
        PathFinding::Met => "ถึงเป้าหมายนี้แล้ว ไม่ต้องทำอะไรเพิ่ม".to_owned(),
        PathFinding::Reached => "ถึงเป้าหมายได้ด้วยสิ่งต่อไปนี้ ไม่มีทางอื่นที่ใช้แรงน้อยกว่า".to_owned(),
        PathFinding::OutOfReach(_) => {
            "ทำทุกข้อที่ทำได้แล้วก็ยังไม่ถึงเป้าหมายนี้ ข้างล่างคือสิ่งที่ทำได้ทั้งหมด".to_owned()
        }
        PathFinding::NothingMoves(_) => {
            "ไม่มีข้อที่ปรับได้ เพราะทราบเพียงคะแนนรวมหรือคะแนนเครื่องมือ หรือทุกข้อถูกกำหนดว่าแก้ไม่ได้".to_owned()
        }
        PathFinding::DependsOnUnknown(unknown) => {
            let names: Vec<_> = unknown.iter().map(|s| short(*s)).collect();
            format!("บอกไม่ได้ว่าจะถึงหรือไม่ เพราะไม่ทราบคะแนน {}", documents::wording::listed(&names))
        }
        PathFinding::NoSuchLevel => {
            format!("กรอบปีงบประมาณ {} ไม่มีระดับนี้ โปรดเลือกเป้าหมายใหม่", framework.fiscal_year)
        }
    }
}

/// The reasons why a goal is out of reach, one sentence each.
pub(super) fn obstacles(finding: &PathFinding) -> Vec<String> {
    match finding {
        PathFinding::OutOfReach(obstacles) | PathFinding::NothingMoves(obstacles) => {
            obstacles.iter().map(obstacle).collect()
        }
        _ => Vec::new(),
    }
}

fn obstacle(obstacle: &Obstacle) -> String {
    let name = short(obstacle.subject);
    let reached = match obstacle.figure {
        Some(figure) => format!("{name} ได้มากที่สุด {figure}"),
        None => format!("ไม่ทราบคะแนน {name}"),
    };
    let needed = obstacle.needed.map(|needed| format!("จากที่ต้องได้ {needed}"));
    let with_codes = |subjects: &[Subject], why: &str| {
        (!subjects.is_empty()).then(|| format!("{why} {}", codes(subjects)))
    };
    let locked = with_codes(&obstacle.locked, "เพราะกำหนดว่าแก้ไม่ได้:");
    let unknown = with_codes(&obstacle.unknown, "และไม่ทราบคะแนน");
    let parts = [Some(reached), needed, locked, unknown];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
