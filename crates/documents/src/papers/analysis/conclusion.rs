//! The conclusion: where the agency stands, its strengths and weaknesses, and what to improve first.

use ita::analysis::Row;
use ita::passage::PassageTerm;
use ita::{Exact, Subject, two_decimals};

use super::weaknesses::weaknesses;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::draft::{DraftText, PassageDraft};
use crate::text::passage::lines;
use crate::text::standing::{against_goal, instruments_against_pass, level, name_with_score};
use crate::text::wording::{codes, listed, points};

const PLACE: &str = "analysis.summary";
const HEADING: &str = "สรุปผลการวิเคราะห์";

/// If there are more, only this many are named.
const NAMED: usize = 3;

/// A numbered section. If the person emptied its text it is left out: no other section refers to its number.
pub(super) fn write(maker: &mut Maker) {
    if lines(maker.printed(PLACE)).is_empty() {
        return;
    }
    maker.heading(HEADING);
    maker.print(PLACE, Vec::new());
}

/// `None` if nothing of the result is known.
pub(super) fn draft(facts: ResultFacts) -> Option<PassageDraft> {
    let mut draft = DraftText::new(facts);
    draft.uses_term(PassageTerm::Target);
    let standing = standing(facts, &mut draft);
    let strong = strengths(facts);
    let weaknesses = weaknesses(facts);
    let first = first(facts);
    if standing.is_none() && strong.is_none() && weaknesses.is_empty() && first.is_none() {
        return None;
    }
    draft.say(&format!(
        "โดยสรุป ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ {} ของ{} {}",
        facts.of_year(),
        facts.agency_name(),
        standing.as_deref().unwrap_or("มีผลการวิเคราะห์ดังต่อไปนี้")
    ));
    let is_sound = weaknesses.is_empty() && first.is_none();
    if let Some(strong) = strong {
        draft.line(&strong);
        if is_sound {
            draft.say(" ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง");
        }
    }
    let weakness = if is_past_the_mark(facts) {
        "สิ่งที่ยังพัฒนาเพิ่มเติมได้"
    } else {
        "จุดอ่อนหรือข้อบกพร่องที่ต้องพัฒนา"
    };
    match weaknesses.as_slice() {
        [] => {}
        [only] => draft.line(&format!("{weakness} คือ {only}")),
        several => {
            draft.line(&format!("{weakness} ได้แก่"));
            for lack in several {
                draft.entry(lack);
            }
        }
    }
    if let Some(first) = first {
        draft.line(&first);
    }
    compared(facts, &mut draft);
    Some(PassageDraft::new(PLACE.to_owned(), HEADING.to_owned(), draft))
}

/// "What to improve first" compares everything that can be ranked, so the text depends on every known figure and on
/// everything marked weak. Sub-indicators are left out: their figures are only means of their items.
fn compared(facts: ResultFacts, draft: &mut DraftText) {
    let scored = facts.rows(|subject| subject != Subject::Total).filter(|row| {
        let is_scored = row.figure.value().is_some()
            && !matches!(row.figure.subject, Subject::SubIndicator { .. });
        is_scored || row.weak.is_some()
    });
    draft.uses_all(scored);
    for ranked in facts.to_fix() {
        draft.uses(ranked.subject);
    }
}

/// Total, level and target, and the instruments if nothing below them is known.
fn standing(facts: ResultFacts, draft: &mut DraftText) -> Option<String> {
    let mut said = Vec::new();
    let row = facts.row(Subject::Total)?;
    if let Some(total) = facts.analysis.total {
        draft.uses(Subject::Total);
        let what = match row.figure.published {
            Some(published) if published == total => "คะแนนภาพรวม",
            _ if row.figure.computed.is_some() => "คะแนนภาพรวมที่คำนวณได้",
            _ => "คะแนนภาพรวม",
        };
        said.push(format!("มี{what}เท่ากับ {}", points(total)));
    }
    draft.uses_term(PassageTerm::AnnouncedTotal);
    draft.uses_term(PassageTerm::Level);
    said.extend(level(facts));
    let against = against_goal(row);
    if !against.is_empty() {
        said.push(format!("โดยคะแนนภาพรวม{against}"));
    }
    if !facts.has_indicators()
        && let Some(instruments) = instruments_against_pass(facts)
    {
        said.push(if said.is_empty() {
            instruments
        } else {
            format!("ทั้งนี้ {instruments}")
        });
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn strengths(facts: ResultFacts) -> Option<String> {
    let mut strong: Vec<&Row> = facts
        .indicators()
        .filter(|row| facts.analysis.strengths.contains(&row.figure.subject))
        .collect();
    let Some(best) = strong.iter().filter_map(|row| row.figure.value()).max() else {
        return at_pass_mark(facts);
    };
    if strong.len() <= NAMED {
        ita::order::sort_by_key(&mut strong, |row| std::cmp::Reverse(row.figure.value()));
        let named: Vec<_> = strong.iter().map(|row| name_with_score(facts, row)).collect();
        return Some(format!("จุดแข็งของหน่วยงาน คือ {} ซึ่งได้คะแนนไม่ต่ำกว่าค่าเป้าหมาย", listed(&named)));
    }
    let all: Vec<_> = strong.iter().map(|row| row.figure.subject).collect();
    let at_best: Vec<_> = strong
        .iter()
        .filter(|row| row.figure.value() == Some(best))
        .map(|row| row.figure.subject)
        .collect();
    let most = if at_best.len() == all.len() {
        format!("โดยได้คะแนนเท่ากัน คือ {}", points(best))
    } else if at_best.len() <= NAMED {
        let named: Vec<_> = at_best.iter().map(|subject| facts.name(*subject)).collect();
        format!("โดยเฉพาะ{} ซึ่งได้ {}", listed(&named), points(best))
    } else {
        format!("โดยเฉพาะตัวชี้วัดที่ {} ซึ่งได้ {}", codes(&at_best), points(best))
    };
    Some(format!("จุดแข็งของหน่วยงาน คือ ตัวชี้วัดที่ {} ซึ่งได้คะแนนไม่ต่ำกว่าค่าเป้าหมาย {most}", codes(&all)))
}

/// Whether everything known reaches the pass mark and the target is above it; a gap to the target is then no weakness.
fn is_past_the_mark(facts: ResultFacts) -> bool {
    let pass = facts.framework.target.pass;
    let is_measured = |s| !matches!(s, Subject::SubIndicator { .. } | Subject::Item(_));
    facts.analysis.target.goal > pass
        && facts.rows(is_measured).all(|row| {
            let reaches = row.figure.value().map(|score| score >= pass);
            reaches.or(row.passed) != Some(false)
        })
}

/// If no indicator reaches the target, those that reach the year's pass mark are the strengths.
fn at_pass_mark(facts: ResultFacts) -> Option<String> {
    let pass = facts.framework.target.pass;
    let passed: Vec<_> = facts
        .indicators()
        .filter(|row| row.weak.is_none() && row.figure.value().is_some_and(|score| score >= pass))
        .map(|row| row.figure.subject)
        .collect();
    (!passed.is_empty()).then(|| {
        format!(
            "จุดแข็งของหน่วยงาน คือ ตัวชี้วัดที่ {} ซึ่งได้คะแนนไม่ต่ำกว่าเกณฑ์ {}",
            codes(&passed),
            points(pass)
        )
    })
}

/// The subjects that win the most points.
fn first(facts: ResultFacts) -> Option<String> {
    let named: Vec<_> = facts
        .to_fix()
        .take(NAMED)
        .map(|ranked| format!("{} ({})", facts.name(ranked.subject), to_win(ranked.win)))
        .collect();
    match named.as_slice() {
        [] => None,
        [only] => Some(format!("สิ่งที่หน่วยงานควรพัฒนาและปรับปรุงเป็นลำดับแรก คือ {only}")),
        several => Some(format!(
            "สิ่งที่หน่วยงานควรพัฒนาและปรับปรุงเป็นลำดับแรก เรียงตามคะแนนภาพรวมที่จะได้เพิ่มจากมากไปน้อย ได้แก่ {}",
            listed(several)
        )),
    }
}

fn to_win(win: Exact) -> String {
    let rounded = two_decimals(win);
    if rounded == "0.00" {
        return "คะแนนภาพรวมเพิ่มขึ้นน้อยกว่า 0.01\u{a0}คะแนน".to_owned();
    }
    format!("คะแนนภาพรวมเพิ่มขึ้น {}", points(rounded))
}
