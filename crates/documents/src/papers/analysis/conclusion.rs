//! The result in sum: where the agency stands, what it does well, what it lacks and what to develop first.

use ita::analysis::{Ranked, Row};
use ita::passage::{Passages, Term};
use ita::{Exact, Instrument, Score, Subject, two_decimals};

use super::below::{Below, lack, remarked};
use super::drafts::{PassageDraft, printed};
use super::indicators::against_goal;
use super::result::{instruments_against_pass, level, parts_are_known};
use super::telling::DraftText;
use super::{edited, is_something_to_fix};
use crate::facts::ResultFacts;
use crate::paper::Paper;
use crate::wording::{codes, listed, points};

pub(super) const PLACE: &str = "analysis.summary";
const HEADING: &str = "สรุปผลการวิเคราะห์";

/// How many are named where there are more.
const NAMED: usize = 3;

/// A section of its own. Emptied by the person it is left out whole: it has no number others count on.
pub(super) fn write(facts: ResultFacts, paper: &mut Paper, passages: &Passages) {
    let draft = draft(facts);
    let text = match &draft {
        Some(draft) => printed(draft, passages),
        None => passages.get(PLACE).map_or("", |passage| &passage.text),
    };
    if edited::lines(text).is_empty() {
        return;
    }
    paper.section(HEADING);
    edited::write(paper, PLACE, Vec::new(), text);
}

/// None where nothing of the result is known.
pub(super) fn draft(facts: ResultFacts) -> Option<PassageDraft> {
    let mut telling = DraftText::new(facts);
    telling.tells(Term::Target);
    let stands = stands(facts, &mut telling);
    let strong = strengths(facts);
    let lacks = lacks(facts);
    let first = first(facts);
    if stands.is_none() && strong.is_none() && lacks.is_empty() && first.is_none() {
        return None;
    }
    telling.say(&format!(
        "โดยสรุป ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ {} ของ{} {}",
        facts.of_year(),
        facts.agency_name(),
        stands.as_deref().unwrap_or("มีผลการวิเคราะห์ดังต่อไปนี้")
    ));
    let is_sound = lacks.is_empty() && first.is_none();
    if let Some(strong) = strong {
        telling.line(&strong);
        if is_sound {
            telling.say(" ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง");
        }
    }
    let weakness = if is_past_the_mark(facts) {
        "สิ่งที่ยังพัฒนาเพิ่มเติมได้"
    } else {
        "จุดอ่อนหรือข้อบกพร่องที่ต้องพัฒนา"
    };
    match lacks.as_slice() {
        [] => {}
        [only] => telling.line(&format!("{weakness} คือ {only}")),
        several => {
            telling.line(&format!("{weakness} ได้แก่"));
            for lack in several {
                telling.entry(lack);
            }
        }
    }
    if let Some(first) = first {
        telling.line(&first);
    }
    compared(facts, &mut telling);
    Some(PassageDraft::new(PLACE.to_owned(), HEADING.to_owned(), telling))
}

/// "What to develop first" is said of everything that can be ranked: each known figure is compared, and one
/// that is marked weak without a score is spoken of. Sub-indicators are only means of their items.
fn compared(facts: ResultFacts, telling: &mut DraftText) {
    let scored = facts.rows(|subject| subject != Subject::Total).filter(|row| {
        let is_scored = row.figure.value().is_some()
            && !matches!(row.figure.subject, Subject::SubIndicator { .. });
        is_scored || row.weak.is_some()
    });
    telling.gives_all(scored);
    let ranked = facts.analysis.ranking.iter().filter(|r| is_something_to_fix(r));
    for ranked in ranked {
        telling.gives(ranked.subject);
    }
}

/// Total, level and target; the instruments where nothing below them is known.
fn stands(facts: ResultFacts, telling: &mut DraftText) -> Option<String> {
    let mut said = Vec::new();
    let row = facts.row(Subject::Total)?;
    if let Some(total) = facts.analysis.total {
        telling.gives(Subject::Total);
        let what = match row.figure.published {
            Some(published) if published == total => "คะแนนภาพรวม",
            _ if row.figure.computed.is_some() => "คะแนนภาพรวมที่คำนวณได้",
            _ => "คะแนนภาพรวม",
        };
        said.push(format!("มี{what}เท่ากับ {}", points(total)));
    }
    telling.tells(Term::AnnouncedTotal);
    telling.tells(Term::Level);
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
        let named: Vec<_> = strong.iter().map(|row| with_score(facts, row)).collect();
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

/// Whether everything known has the year's pass mark and the target is above it: what is below is no fault.
fn is_past_the_mark(facts: ResultFacts) -> bool {
    let pass = facts.framework.target.pass;
    let is_measured = |s| !matches!(s, Subject::SubIndicator { .. } | Subject::Item(_));
    facts.analysis.target.goal > pass
        && facts.rows(is_measured).all(|row| {
            let reaches = row.figure.value().map(|score| score >= pass);
            reaches.or(row.passed) != Some(false)
        })
}

/// Where the target is above what any indicator has: those that reach the year's pass mark.
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

/// One text a weakness: an indicator with what lies behind it, then what lacks under indicators that
/// meet the target, then instruments that did not pass where nothing below them is known.
fn lacks(facts: ResultFacts) -> Vec<String> {
    let mut lacks = Vec::new();
    let mut hidden = Vec::new();
    let mut indicators: Vec<&Row> = facts.indicators().collect();
    // Worst first, as the analysis has its weaknesses; those without a score after them.
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
            by_code(&subjects)
        ));
    }
    lacks.extend(marked_above(facts));
    if !facts.has_indicators() {
        lacks.extend(not_passed(facts));
    }
    lacks
}

/// What an indicator lacks below it: by name, or by code where it is much.
fn behind(facts: ResultFacts, lacking: &[&Row]) -> Option<String> {
    if lacking.is_empty() {
        return None;
    }
    if lacking.len() <= NAMED {
        let named: Vec<_> = lacking.iter().map(|row| named(facts, row)).collect();
        return Some(listed(&named));
    }
    let subjects: Vec<_> = lacking.iter().map(|row| row.figure.subject).collect();
    Some(by_code(&subjects))
}

/// A name with the person's remark; its score stands in the section before.
fn named(facts: ResultFacts, row: &Row) -> String {
    let remark = row.weak.as_deref().map_or_else(String::new, remarked);
    facts.name(row.figure.subject) + &remark
}

/// "ข้อคำถาม i1–i3 รวมทั้งข้อ O7": sub-indicators, questions and items each by their own word.
pub(super) fn by_code(subjects: &[Subject]) -> String {
    type Group = (&'static str, fn(&Subject) -> bool);
    const KINDS: [Group; 3] = [
        ("ตัวชี้วัดย่อยที่", |s| {
            matches!(s, Subject::SubIndicator { .. })
        }),
        ("ข้อคำถาม", |s| matches!(s, Subject::Question(_))),
        ("ข้อ", |s| matches!(s, Subject::Item(_))),
    ];
    let said: Vec<_> = KINDS
        .iter()
        .filter_map(|(word, is_kind)| {
            let of: Vec<_> = subjects.iter().copied().filter(is_kind).collect();
            (!of.is_empty()).then(|| format!("{word} {}", codes(&of)))
        })
        .collect();
    said.join(" รวมทั้ง")
}

/// Instruments, parts and the whole, where a person marked one of them weak.
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

/// Instruments, or the parts of the EIT where those are known, that do not reach the pass mark.
fn not_passed(facts: ResultFacts) -> Vec<String> {
    let pass = facts.framework.target.pass;
    facts
        .rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_)))
        .filter(|row| {
            let subject = row.figure.subject;
            let is_told_by_parts =
                subject == Subject::Instrument(Instrument::Eit) && parts_are_known(facts);
            let passed = row.figure.value().map(|score| score >= pass).or(row.passed);
            !is_told_by_parts && row.weak.is_none() && passed == Some(false)
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

/// What gives the most points, by name.
fn first(facts: ResultFacts) -> Option<String> {
    let ranked: Vec<&Ranked> =
        facts.analysis.ranking.iter().filter(|ranked| is_something_to_fix(ranked)).collect();
    let named: Vec<_> = ranked
        .iter()
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

fn with_score(facts: ResultFacts, row: &Row) -> String {
    let name = facts.name(row.figure.subject);
    match row.figure.value() {
        Some(score) => format!("{name} ({})", points(score)),
        None => name,
    }
}
