//! The conclusion: where the agency stands, its strengths and weaknesses, and what to improve first.

use ita::analysis::Row;
use ita::passage::Term;
use ita::{Exact, Instrument, Score, Subject, two_decimals};

use super::below::{Below, lack, remarked};
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::draft::{DraftText, PassageDraft};
use crate::text::passage::lines;
use crate::text::standing::{
    against_goal, instruments_against_pass, level, name_with_score, parts_are_known,
};
use crate::text::wording::{codes, codes_by_noun, listed, points};

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
    draft.uses_term(Term::Target);
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
    draft.uses_term(Term::AnnouncedTotal);
    draft.uses_term(Term::Level);
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

/// The weaknesses: indicators with the questions and items behind them, then questions and items under indicators that
/// meet the target, then instruments that did not pass if nothing below them is known.
fn weaknesses(facts: ResultFacts) -> Vec<String> {
    let mut lacks = Vec::new();
    let mut hidden = Vec::new();
    let mut indicators: Vec<&Row> = facts.indicators().collect();
    // Worst first; indicators without a score last.
    ita::order::sort_by_key(&mut indicators, |row| {
        row.figure.value().map_or(u16::MAX, Score::hundredths)
    });
    for row in indicators {
        let Subject::Indicator(no) = row.figure.subject else {
            continue;
        };
        let below = Below::of(facts, no);
        let is_met = row.weak.is_none() && row.gap.is_some_and(ita::Gap::is_met);
        let is_lacking = row.weak.is_some() || row.gap.is_some_and(|gap| !gap.is_met());
        if is_met {
            hidden.extend(below.lacking);
        } else if is_lacking {
            let behind = behind(facts, &below.lacking)
                .map_or_else(String::new, |behind| format!(" โดยสิ่งที่ควรพัฒนาและปรับปรุง คือ {behind}"));
            lacks.push(lack(facts, row) + &behind);
        } else if let Some(behind) = behind(facts, &below.lacking) {
            lacks.push(format!("{} ในประเด็น {behind}", facts.name(row.figure.subject)));
        }
    }
    let (marked, low): (Vec<&Row>, Vec<&Row>) =
        hidden.into_iter().partition(|row| row.weak.is_some());
    lacks.extend(marked.iter().map(|row| named(facts, row)));
    if !low.is_empty() {
        let mut subjects: Vec<_> = low.iter().map(|row| row.figure.subject).collect();
        ita::order::sort_by_key(&mut subjects, |subject| *subject);
        lacks.push(format!(
            "{} ซึ่งยังต่ำกว่าเป้าหมาย แม้คะแนนของตัวชี้วัดจะเป็นไปตามค่าเป้าหมายแล้ว",
            codes_by_noun(&subjects)
        ));
    }
    lacks.extend(marked_above(facts));
    if !facts.has_indicators() {
        lacks.extend(not_passed(facts));
    }
    lacks
}

/// The questions and items behind the weakness of an indicator: by name, or by code if there are many.
fn behind(facts: ResultFacts, lacking: &[&Row]) -> Option<String> {
    if lacking.is_empty() {
        return None;
    }
    if lacking.len() <= NAMED {
        let named: Vec<_> = lacking.iter().map(|row| named(facts, row)).collect();
        return Some(listed(&named));
    }
    let subjects: Vec<_> = lacking.iter().map(|row| row.figure.subject).collect();
    Some(codes_by_noun(&subjects))
}

/// A name with the person's remark, without the score, which the sections before print.
fn named(facts: ResultFacts, row: &Row) -> String {
    let remark = row.weak.as_deref().map_or_else(String::new, remarked);
    facts.name(row.figure.subject) + &remark
}

/// The instruments, parts and total that a person marked weak.
fn marked_above(facts: ResultFacts) -> Vec<String> {
    let is_above =
        |subject| matches!(subject, Subject::Total | Subject::Instrument(_) | Subject::Part(_));
    facts
        .rows(is_above)
        .filter_map(|row| {
            row.weak.as_ref()?;
            Some(named(facts, row))
        })
        .collect()
}

/// The instruments below the pass mark, with the parts of the EIT in its place if they are known.
fn not_passed(facts: ResultFacts) -> Vec<String> {
    let pass = facts.framework.target.pass;
    facts
        .rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_)))
        .filter(|row| {
            let subject = row.figure.subject;
            let is_replaced_by_parts =
                subject == Subject::Instrument(Instrument::Eit) && parts_are_known(facts);
            let passed = row.figure.value().map(|score| score >= pass).or(row.passed);
            !is_replaced_by_parts && row.weak.is_none() && passed == Some(false)
        })
        .map(|row| {
            let subject = row.figure.subject;
            let name = match subject {
                Subject::Instrument(code) => match facts.framework.name(subject) {
                    Some(name) if !name.is_empty() => format!("{name} ({code})"),
                    _ => code.to_string(),
                },
                _ => facts.name(subject),
            };
            format!("การดำเนินงานที่ประเมินด้วย{name}")
        })
        .collect()
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
