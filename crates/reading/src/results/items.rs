//! Reads lists of OIT items: those without a score, those with a full score, and how many the text says there are.

use std::ops::Range;

use super::item_codes::{MOST_ITEMS, items_in};
use super::marks::VERDICTS;
use super::reader::{Attribution, Claim, ReadFact, ReadFrom, Reader};
use crate::result::{Statement, Why};
use crate::work::count;
use ita::order::sort_by_key;
use ita::{ItemCode, Score, Subject};

/// Where the first list of a line begins, including the words or the score that say what is listed.
fn list_start(text: &str, tokens: &[ItemToken]) -> usize {
    let items = tokens.iter().position(|t| matches!(t, ItemToken::Items(..)));
    let first = items.unwrap_or_default();
    let start = tokens.get(first).map_or(0, |items| items.at().start);
    let before = first.checked_sub(1).map(|before| &tokens[before]);
    match before {
        Some(ItemToken::Says(_, at)) => at.start,
        Some(ItemToken::Figure(_, _, at)) if is_exception(&text[at.end.min(start)..start]) => {
            at.start
        }
        _ => start,
    }
}

/// What a list says about its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListOf {
    /// They have this score.
    Scored(Score),
    /// They should be improved; score 0 if the text says elsewhere that some items have no score.
    Weak,
}

/// A part of a line that matters for lists.
enum ItemToken {
    Items(Vec<u8>, Range<usize>),
    Says(ListOf, Range<usize>),
    Figure(Score, Option<Why>, Range<usize>),
}

impl ItemToken {
    fn at(&self) -> &Range<usize> {
        match self {
            Self::Items(_, at) | Self::Says(_, at) | Self::Figure(_, _, at) => at,
        }
    }
}

impl Reader<'_> {
    /// Reads every list of items.
    pub(crate) fn items(&mut self) {
        for line in 0..self.text.lines.len() {
            self.claim(line);
        }
        let none_claimed = !self.claims.is_empty();
        let mut list: Option<ListOf> = None;
        let mut others = 0;
        for line in 0..self.text.lines.len() {
            let text = self.text.lines[line].text;
            if self.done[line] || text.trim().is_empty() {
                continue;
            }
            let tokens = self.tokens(line);
            let has_items = tokens.iter().any(|t| matches!(t, ItemToken::Items(..)));
            let opens = opens_list(text);
            if !has_items {
                others += 1;
                if starts_section(text) || others > 1 {
                    list = None;
                }
                if opens
                    && let Some(ItemToken::Says(says, _)) =
                        tokens.iter().rev().find(|t| matches!(t, ItemToken::Says(..)))
                {
                    list = Some(*says);
                    others = 0;
                }
                continue;
            }
            others = 0;
            let left = self.item_line(line, &tokens, list, none_claimed);
            if opens {
                list = left.or(list);
            }
        }
    }

    /// Reads one line with items. Returns what a list that goes on in the next line says.
    fn item_line(
        &mut self,
        line: usize,
        tokens: &[ItemToken],
        before: Option<ListOf>,
        none_claimed: bool,
    ) -> Option<ListOf> {
        let text = self.text.lines[line].text;
        let mut list = before;
        let mut group: Vec<(u8, Range<usize>)> = Vec::new();
        let mut used = false;
        let is_row = starts_with_code(text, &tokens[0]);
        if is_row && self.verdict_behind(line, tokens) {
            self.done[line] = true;
            return list;
        }
        for (i, token) in tokens.iter().enumerate() {
            let previous = i.checked_sub(1).map(|p| &tokens[p]);
            let gap =
                previous.map_or("", |p| &text[p.at().end.min(token.at().start)..token.at().start]);
            let next = tokens.get(i + 1);
            let follows_items = matches!(previous, Some(ItemToken::Items(..)));
            match token {
                ItemToken::Items(items, at) => {
                    if is_exception(gap) {
                        group.retain(|(no, _)| !items.contains(no));
                        self.except(line, items);
                        if !group.is_empty() {
                            continue;
                        }
                    } else if follows_items && !is_separator(gap) {
                        // A name between two codes ends the group of items that share a score.
                        used |= self.flush(line, &mut group, list, none_claimed);
                    }
                    // Without duplicates a group stays short, whatever the length of the line.
                    for no in items {
                        if group.iter().all(|(held, _)| held != no) {
                            group.push((*no, at.clone()));
                        }
                    }
                }
                ItemToken::Says(says, at)
                    if follows_items
                        && (is_row || is_connection(gap))
                        && !opens_next(text, at, next) =>
                {
                    used |= self.flush(line, &mut group, Some(*says), true);
                }
                ItemToken::Says(says, _) => {
                    used |= self.flush(line, &mut group, list, none_claimed);
                    list = Some(*says);
                }
                ItemToken::Figure(score, why, at) => {
                    if group.is_empty() && opens_next(text, at, next) {
                        list = Some(ListOf::Scored(*score));
                    } else if (group.len() > 1 || used) && follows_items && is_connection(gap) {
                        for (no, _) in group.drain(..) {
                            self.item(line, no, at.clone(), *score, why.unwrap_or(Why::Listed));
                        }
                        used = true;
                    } else {
                        group.clear();
                    }
                }
            }
        }
        used |= self.flush(line, &mut group, list, none_claimed);
        if used {
            self.done[line] = true;
            self.lists[line] = (!is_row).then(|| list_start(text, tokens));
        }
        list
    }

    /// Adds a fact for every item of a group. Returns whether there were any.
    fn flush(
        &mut self,
        line: usize,
        group: &mut Vec<(u8, Range<usize>)>,
        list: Option<ListOf>,
        none_claimed: bool,
    ) -> bool {
        let used = !group.is_empty() && list.is_some();
        for (no, at) in group.drain(..) {
            match list {
                Some(ListOf::Scored(score)) => self.item(line, no, at, score, Why::Listed),
                Some(ListOf::Weak) if none_claimed => {
                    self.item(line, no, at, Score::ZERO, Why::Listed);
                }
                Some(ListOf::Weak) => {
                    self.push_item(line, no, at, Why::Listed, |subject| Statement::Weak {
                        subject,
                        remark: String::new(),
                    });
                }
                None => {}
            }
        }
        used
    }

    /// Reads a line with one item and a mark at its end: "O1 โครงสร้าง ✓".
    fn verdict_behind(&mut self, line: usize, tokens: &[ItemToken]) -> bool {
        let mut items = tokens.iter().filter(|t| matches!(t, ItemToken::Items(..)));
        let (Some(ItemToken::Items(items, at)), None) = (items.next(), items.next()) else {
            return false;
        };
        let text = self.text.lines[line].text;
        let last = text[at.end..].trim_end().rsplit([' ', '\t', '|', ':', '=']).next();
        let Some(last) = last.map(|w| w.trim_matches(['*', '(', ')'])) else {
            return false;
        };
        let (passed, why) = match VERDICTS.iter().find(|v| v.0 == last) {
            Some((_, passed, why)) => (*passed, *why),
            None if last == "ผ่าน" => (true, Why::Listed),
            None => return false,
        };
        let score = if passed { Score::FULL } else { Score::ZERO };
        for no in items {
            self.item(line, *no, at.clone(), score, why);
        }
        true
    }

    /// Removes the facts of excepted items from the ranges of their line: "ยกเว้น O3".
    fn except(&mut self, line: usize, items: &[u8]) {
        let ranges = self.facts.len().saturating_sub(2 * usize::from(MOST_ITEMS));
        let said = self.facts.split_off(ranges);
        self.facts.extend(said.into_iter().filter(|f| {
            f.line != line
                || !matches!(f.subject(), Some(Subject::Item(ItemCode(no))) if items.contains(&no))
        }));
    }

    fn item(&mut self, line: usize, no: u8, at: Range<usize>, score: Score, why: Why) {
        self.push_item(line, no, at, why, |subject| Statement::Score { subject, score });
    }

    fn push_item(
        &mut self,
        line: usize,
        no: u8,
        at: Range<usize>,
        why: Why,
        statement: impl FnOnce(Subject) -> Statement,
    ) {
        let subject = Subject::Item(ItemCode(no));
        let code = self.text.lines[line].text[at.clone()].to_owned();
        self.add(ReadFact {
            statement: statement(subject),
            line,
            at,
            code: Some(code),
            why: Some(why),
            read_from: ReadFrom::Sentence,
            whose: Attribution::default(),
        });
    }

    /// Reads how many items have no score: "จำนวน 37 ข้อ ที่ไม่มีคะแนน".
    fn claim(&mut self, line: usize) {
        let text = self.text.lines[line].text;
        if !text.contains("ข้อ") {
            return;
        }
        for number in self.text.lines[line].numbers.iter().filter(|n| n.whole) {
            if text[..number.at.start].ends_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let after = text[number.at.end..].trim_start();
            let Some(after) = after.strip_prefix("ข้อ") else {
                continue;
            };
            let near = after.char_indices().nth(24).map_or(after, |(i, _)| &after[..i]);
            let said = NOTHING.iter().filter_map(|w| near.find(w)).min();
            // The words belong to another number.
            if said.is_some_and(|at| {
                !near[..at].contains("ผ่าน") && !near[..at].chars().any(|c| c.is_ascii_digit())
            }) && let Ok(failed) = text[number.at.clone()].parse::<usize>()
                && failed <= usize::from(MOST_ITEMS)
            {
                self.claims.push(Claim { failed, line, at: number.at.clone() });
            }
        }
    }

    fn tokens(&self, line: usize) -> Vec<ItemToken> {
        let text = self.text.lines[line].text;
        count(text.len() * SAYS.len());
        let codes = items_in(text).into_iter();
        let mut tokens: Vec<ItemToken> =
            codes.map(|(items, at)| ItemToken::Items(items, at)).collect();
        for (word, says) in SAYS {
            for (at, _) in text.match_indices(word) {
                let negated = text[..at].ends_with("ไม่")
                    && matches!(says, ListOf::Scored(s) if *s == Score::FULL);
                let of_the_past = text[at + word.len()..].starts_with("มา");
                if !negated && !of_the_past {
                    tokens.push(ItemToken::Says(*says, at..at + word.len()));
                }
            }
        }
        for (at, word) in text.match_indices("ผ่าน") {
            let ends =
                |c: Option<char>| c.is_none_or(|c| matches!(c, ' ' | '\t' | '|' | ',' | ')' | '('));
            if ends(text[..at].chars().next_back()) && ends(text[at + word.len()..].chars().next())
            {
                let says = ListOf::Scored(Score::FULL);
                tokens.push(ItemToken::Says(says, at..at + word.len()));
            }
        }
        if !tokens.is_empty() {
            tokens.extend(self.text.lines[line].numbers.iter().filter_map(|n| {
                n.score().map(|(score, why)| ItemToken::Figure(score, why, n.at.clone()))
            }));
        }
        sort_by_key(&mut tokens, |t| t.at().start);
        // Of overlapping tokens the first stays.
        let mut end = 0;
        tokens.retain(|t| {
            let keep = t.at().start >= end;
            if keep {
                end = t.at().end;
            }
            keep
        });
        tokens
    }
}

/// Whether the token at `at` introduces the items that follow.
fn opens_next(text: &str, at: &Range<usize>, next: Option<&ItemToken>) -> bool {
    next.is_some_and(|n| {
        matches!(n, ItemToken::Items(..)) && leads_to_list(&text[at.end..n.at().start])
    })
}

/// Whether a line begins with an item code, as rows of a list do.
fn starts_with_code(text: &str, first: &ItemToken) -> bool {
    let before = text[..first.at().start].trim_end_matches("ข้อ ").trim_end_matches("ข้อ");
    matches!(first, ItemToken::Items(..)) && before.chars().all(|c| !c.is_alphanumeric())
}

fn is_exception(gap: &str) -> bool {
    let gap = gap.trim_end();
    let gap = gap.strip_suffix("ข้อ").unwrap_or(gap).trim_end();
    EXCEPT.iter().any(|w| gap.ends_with(w))
}

fn is_separator(gap: &str) -> bool {
    gap.split([' ', ',', '/', ';', '\t']).all(|w| matches!(w, "" | "และ" | "กับ" | "ข้อ" | "หรือ"))
}

/// Whether nothing but words like "ได้" stands between items and what is said about them.
fn is_connection(gap: &str) -> bool {
    let mut rest = gap.trim();
    while let Some(shorter) =
        ["ได้คะแนน", "คะแนน", "ได้", "ที่", "เท่ากับ", "=", ":", "มี", "รวม", "ละ", "ข้อ", "-", "(", ")"]
            .iter()
            .find_map(|w| rest.strip_prefix(w))
    {
        rest = shorter.trim_start();
    }
    rest.is_empty()
}

/// Whether the words between a score and items say that the items have the score.
fn leads_to_list(gap: &str) -> bool {
    ["ได้แก่", "คือ", "ประกอบด้วย", "ดังนี้", ":"].iter().any(|w| gap.contains(w))
}

fn opens_list(text: &str) -> bool {
    let end = text.trim_end_matches([' ', '*', ':', '.', '-']);
    text.trim_end().ends_with(':')
        || ["ดังนี้", "ได้แก่", "คือ", "ดังต่อไปนี้", "ประกอบด้วย"].iter().any(|w| end.ends_with(w))
}

fn starts_section(text: &str) -> bool {
    text.trim_start().starts_with('#')
}

const EXCEPT: &[&str] = &["เว้น", "เว้นแต่"];

const NOTHING: &[&str] = &["ไม่มีคะแนน", "ไม่ได้คะแนน", "ไม่ได้รับคะแนน", "ไม่ผ่าน", "ได้ 0 คะแนน"];

const SAYS: &[(&str, ListOf)] = &[
    ("ไม่มีคะแนน", ListOf::Scored(Score::ZERO)),
    ("ไม่ได้คะแนน", ListOf::Scored(Score::ZERO)),
    ("ไม่ได้รับคะแนน", ListOf::Scored(Score::ZERO)),
    ("ไม่ผ่าน", ListOf::Scored(Score::ZERO)),
    ("คะแนนเต็ม", ListOf::Scored(Score::FULL)),
    ("ที่ผ่าน", ListOf::Scored(Score::FULL)),
    ("ต้องพัฒนา", ListOf::Weak),
    ("ควรพัฒนา", ListOf::Weak),
    ("ต้องปรับปรุง", ListOf::Weak),
    ("ควรปรับปรุง", ListOf::Weak),
    ("จุดอ่อน", ListOf::Weak),
    ("ข้อบกพร่อง", ListOf::Weak),
];
