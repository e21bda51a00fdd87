//! Turns the text of a cell into the texts a measure keeps.

use super::clean::{one_line, tidy};
use super::parts::dashed;
use ita::plan::{MeasureKind, clean_step, numbered_steps, step_starts};

/// A single item without its number or dash; a list with an item a line.
pub(super) fn undashed(text: &str) -> String {
    let mut items: Vec<String> = Vec::new();
    let whole = dashed(text);
    // Within a list a line without a number or dash continues its item.
    let lines = if whole.len() > 1 { whole } else { text.lines().collect() };
    for line in lines {
        for (no, item) in dashed(line).into_iter().enumerate() {
            match items.last_mut() {
                Some(last) if no == 0 && clean_step(item) == item => {
                    last.push('\n');
                    last.push_str(item);
                }
                _ => items.push(item.to_owned()),
            }
        }
    }
    match &items[..] {
        [single] if step_starts(single).len() < 2 => tidy(clean_step(single)),
        items => items.iter().map(|item| tidy(item)).collect::<Vec<_>>().join("\n"),
    }
}

/// Steps separated by numbers, dashes or lines, without words that only introduce them.
pub(super) fn steps(text: &str) -> Vec<String> {
    let items = dashed(text);
    let mut steps = if items.len() > 1 {
        items.into_iter().map(|item| one_line(clean_step(item))).collect()
    } else {
        numbered_steps(text)
    };
    if steps.len() > 1 {
        let last = steps.len() - 1;
        for step in &mut steps[..last] {
            let lead = LEADS.iter().find_map(|lead| step.strip_suffix(lead));
            if let Some(rest) = lead.filter(|rest| rest.is_empty() || rest.ends_with(' ')) {
                *step = rest.trim_end().to_owned();
            }
        }
        steps.retain(|step| !step.is_empty());
    }
    steps
}

/// Words that only introduce steps.
const LEADS: &[&str] =
    &["วิธีดำเนินการ", "วิธีการดำเนินการ", "ขั้นตอนการดำเนินการ", "ขั้นตอนดำเนินการ", "ขั้นตอน"];

pub(super) fn kind(name: &str) -> MeasureKind {
    if name.starts_with("โครงการ") {
        MeasureKind::Project
    } else if name.starts_with("กิจกรรม") {
        MeasureKind::Activity
    } else {
        MeasureKind::Measure
    }
}
