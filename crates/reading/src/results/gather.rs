//! Sorts facts into results by agency and year, and chooses among several facts for the same subject.

use std::collections::{BTreeMap, BTreeSet};

use super::conflicts;
use super::reader::{ReadFact, Reader};
use crate::result::{
    AgencyRead, Certainty, Conflict, Reading, ResultRead, SourceSpan, Statement, ValueRead, Why,
    YearRead,
};
use crate::words::agencies::{AgencyMention, counted};
use crate::words::years::{YearMention, YearOf, nearest, ranked};
use crate::work::count;
use ita::order::sort_by_key;
use ita::{FiscalYear, Framework, Score, Subject};

/// Unread lines listed at most.
const MOST_UNREAD: usize = 300;
/// Rejected values listed at most beside the chosen one.
const MOST_OTHERS: usize = 20;

pub(crate) fn gather(mut reader: Reader, frameworks: &[&Framework]) -> Reading {
    let facts = std::mem::take(&mut reader.facts);
    let main_year = ranked(&reader.years).first().copied();
    let mut groups: Vec<(Option<String>, Option<FiscalYear>, Vec<ReadFact>)> = Vec::new();
    for (agency, facts) in by_agency(&reader, facts) {
        for (year, facts) in by_year(&reader, facts, main_year) {
            groups.push((agency.clone(), year, facts));
        }
    }
    sort_by_key(&mut groups, |g| g.2.iter().map(|f| (f.line, f.at.start)).min());
    let years: BTreeSet<FiscalYear> = groups.iter().filter_map(|g| g.1).collect();
    let whole = WholeText::new(&reader, &years);
    let results = groups
        .into_iter()
        .map(|(agency, year, facts)| result(&reader, frameworks, agency, year, facts, &whole))
        .collect();
    let unread =
        reader.unread.iter().take(MOST_UNREAD).map(|line| reader.text.line_place(*line)).collect();
    Reading { results, unread }
}

/// What all results look up: collected once, since a list may hold hundreds of agencies.
struct WholeText<'a> {
    agencies: BTreeMap<&'a str, Vec<AgencyMention>>,
    /// Years that the text mentions as years of a result, without a result found for them.
    other_years: Vec<YearRead>,
}

impl<'a> WholeText<'a> {
    fn new(reader: &'a Reader, years: &BTreeSet<FiscalYear>) -> Self {
        let mut agencies: BTreeMap<&str, Vec<AgencyMention>> = BTreeMap::new();
        for mention in &reader.agencies {
            agencies.entry(&mention.name).or_default().push(mention.clone());
        }
        Self { agencies, other_years: other_years(reader, years) }
    }
}

/// Splits facts by agency, if the text holds results of several agencies.
fn by_agency(reader: &Reader, facts: Vec<ReadFact>) -> Vec<(Option<String>, Vec<ReadFact>)> {
    if facts.is_empty() {
        return Vec::new();
    }
    let said: Vec<Option<String>> = facts.iter().map(|f| f.whose.agency.clone()).collect();
    let above: Vec<Option<String>> = facts
        .iter()
        .map(|f| {
            let before =
                reader.agencies.partition_point(|m| (m.line, m.at.start) <= (f.line, f.at.start));
            before.checked_sub(1).map(|i| reader.agencies[i].name.clone())
        })
        .collect();
    let of: Vec<Option<String>> = if overlap(&facts, &said).0 >= 1 {
        let known: BTreeSet<_> = said.iter().flatten().cloned().collect();
        let above = above.into_iter().map(|a| a.filter(|a| known.contains(a)));
        said.into_iter().zip(above).map(|(said, above)| said.or(above)).collect()
    } else if overlap(&facts, &above).1 >= 3 {
        above
    } else {
        return vec![(None, facts)];
    };
    split(facts, of)
}

/// Splits facts by year.
fn by_year(
    reader: &Reader,
    facts: Vec<ReadFact>,
    main: Option<FiscalYear>,
) -> Vec<(Option<FiscalYear>, Vec<ReadFact>)> {
    let said: Vec<Option<FiscalYear>> = facts.iter().map(|f| f.whose.year).collect();
    let above: Vec<Option<FiscalYear>> =
        facts.iter().map(|f| f.whose.year.or_else(|| year_above(reader, f)).or(main)).collect();
    // A year in a heading above splits only subjects that occur twice; a year said with the figure itself always does.
    let own: BTreeSet<FiscalYear> = said.iter().flatten().copied().collect();
    let enough = if own.is_empty() { 2 } else { 1 };
    let of = if own.len() > 1 || overlap(&facts, &above).1 >= enough {
        above
    } else {
        let year = own.first().copied().or_else(|| most(&facts, &above)).or(main);
        vec![year; facts.len()]
    };
    split(facts, of)
}

/// The year mentioned nearest before a fact, preferably as the year of a result.
fn year_above(reader: &Reader, fact: &ReadFact) -> Option<FiscalYear> {
    let before =
        reader.years.partition_point(|m| (m.line, m.at.start) < (fact.line, fact.at.start));
    let nearest = |wanted: &dyn Fn(&YearMention) -> bool| {
        reader.years[..before].iter().rev().take(FAR).find(|m| wanted(m)).map(|m| m.year)
    };
    // "ซึ่งสูงกว่าปี 2564 ที่ได้ 79.83 คะแนน โดยตัวชี้วัด…": the year of the comparison holds for the total only.
    let is_whole = matches!(fact.subject(), None | Some(Subject::Total));
    nearest(&|m| {
        m.line == fact.line
            && m.says != YearOf::SomethingElse
            && (is_whole || !m.is_compared(reader.text))
    })
    .or_else(|| nearest(&|m| m.says == YearOf::Result))
    .or_else(|| nearest(&|m| m.says == YearOf::Open))
}

/// Mentions of years searched backwards.
const FAR: usize = 60;

/// The most frequent year of the facts; a total weighs more than other scores.
fn most(facts: &[ReadFact], of: &[Option<FiscalYear>]) -> Option<FiscalYear> {
    let mut counts: BTreeMap<FiscalYear, usize> = BTreeMap::new();
    for (fact, year) in facts.iter().zip(of) {
        let weight = match fact.statement {
            Statement::Score { subject: Subject::Total, .. } => 20,
            _ => 1,
        };
        if let Some(year) = year {
            *counts.entry(*year).or_default() += weight;
        }
    }
    counts.into_iter().max_by_key(|c| c.1).map(|c| c.0)
}

/// The number of subjects with scores under several keys, and of those among them whose scores differ.
fn overlap<K: Ord + Clone>(facts: &[ReadFact], keys: &[Option<K>]) -> (usize, usize) {
    let mut seen: BTreeMap<Subject, BTreeMap<K, Score>> = BTreeMap::new();
    for (fact, key) in facts.iter().zip(keys) {
        if let (Statement::Score { subject, score }, Some(key)) = (&fact.statement, key) {
            seen.entry(*subject).or_default().entry(key.clone()).or_insert(*score);
        }
    }
    let several = seen.values().filter(|s| s.len() > 1);
    let differing =
        several.clone().filter(|s| s.values().collect::<BTreeSet<_>>().len() > 1).count();
    (several.count(), differing)
}

fn split<K: Ord + Clone>(
    facts: Vec<ReadFact>,
    keys: Vec<Option<K>>,
) -> Vec<(Option<K>, Vec<ReadFact>)> {
    let first = keys.iter().flatten().next().cloned();
    let mut parts: BTreeMap<Option<K>, Vec<ReadFact>> = BTreeMap::new();
    for (fact, key) in facts.into_iter().zip(keys) {
        parts.entry(key.or_else(|| first.clone())).or_default().push(fact);
    }
    parts.into_iter().collect()
}

fn result(
    reader: &Reader,
    frameworks: &[&Framework],
    agency: Option<String>,
    year: Option<FiscalYear>,
    facts: Vec<ReadFact>,
    whole: &WholeText,
) -> ResultRead {
    let framework = nearest(frameworks, year).unwrap_or(reader.lexicon.framework);
    let total_agency =
        facts.iter().find(|f| f.whose.agency.is_some()).and_then(|f| f.whose.agency.clone());
    let lines: Vec<usize> = facts.iter().map(|f| f.line).collect();
    let agencies = agencies(reader, whole, agency, total_agency, &lines);
    let mut conflicts: Vec<Conflict> = Vec::new();
    if agencies.len() > 1 {
        conflicts.push(Conflict::Agencies);
    }
    let fiscal_year = year.and_then(|year| year_read(reader, year, &facts));
    if !whole.other_years.is_empty() {
        conflicts.push(Conflict::Years { others: whole.other_years.clone() });
    }
    let (known, strange): (Vec<ReadFact>, Vec<ReadFact>) =
        facts.into_iter().partition(|f| is_of_year(framework, f));
    let mut listed = BTreeSet::new();
    for fact in strange {
        if let Some(subject) = fact.subject().filter(|s| listed.insert(*s)) {
            conflicts.push(Conflict::NotOfTheYear {
                code: fact.code.as_ref().map_or_else(
                    || subject.to_string(),
                    |code| reader.text.code_as_given(fact.line, code, fact.at.end),
                ),
                place: reader.text.place(fact.line, fact.at.clone()),
            });
        }
    }
    let values = values(reader, known, &mut conflicts);
    conflicts::with_the_rules(reader, framework, &values, &mut conflicts);
    ResultRead { fiscal_year, agencies, values, conflicts }
}

fn is_of_year(framework: &Framework, fact: &ReadFact) -> bool {
    match fact.subject() {
        Some(Subject::Item(code)) => framework.items.is_empty() || framework.item(code).is_some(),
        Some(Subject::Question(code)) => {
            framework.questions.is_empty() || framework.question(code).is_some()
        }
        _ => true,
    }
}

/// The names of a result's agency: the one given with its total first, then by frequency.
fn agencies(
    reader: &Reader,
    whole: &WholeText,
    only: Option<String>,
    of_total: Option<String>,
    lines: &[usize],
) -> Vec<AgencyRead> {
    let named = match &only {
        Some(name) => whole.agencies.get(name.as_str()).map_or(&[][..], Vec::as_slice),
        None => &reader.agencies,
    };
    count(named.len());
    let mut found = counted(reader.text, named);
    sort_by_key(&mut found, |a| (of_total.as_ref() != Some(&a.name), std::cmp::Reverse(a.times)));
    if let (true, Some(name)) = (found.is_empty(), only) {
        // From a cell under the header "หน่วยงาน" without a known kind of agency.
        found.push(AgencyRead { times: 1, place: name_place(reader, &name, lines), name });
    }
    found
}

/// The span of a name: in the lines of its figures, else in the header above them.
fn name_place(reader: &Reader, name: &str, lines: &[usize]) -> SourceSpan {
    let all = 0..reader.text.lines.len();
    let at = lines.iter().copied().chain(all).find_map(|no| {
        let text = reader.text.lines[no].text;
        count(text.len());
        text.find(name).map(|at| (no, at))
    });
    let (line, at) = at.unwrap_or((0, 0));
    let end = (at + name.len()).min(reader.text.lines[line].text.len());
    reader.text.place(line, at..end)
}

/// A year with the mention that says it most clearly.
fn year_read(reader: &Reader, year: FiscalYear, facts: &[ReadFact]) -> Option<YearRead> {
    let near = facts
        .iter()
        .min_by_key(|f| !matches!(f.statement, Statement::Score { subject: Subject::Total, .. }))
        .map_or(0, |f| f.line);
    let mention = reader
        .years
        .iter()
        .filter(|m| m.year == year && m.says != YearOf::SomethingElse)
        .min_by_key(|m| (m.line != near, m.says == YearOf::Open, m.line.abs_diff(near)))?;
    Some(YearRead {
        year,
        place: reader.text.place(mention.line, mention.at.clone()),
        certainty: if mention.says == YearOf::Result || mention.line == near {
            Certainty::Certain
        } else {
            Certainty::Likely(Why::Context)
        },
    })
}

/// Years that the text mentions as years of a result, without a result found for them.
fn other_years(reader: &Reader, found: &BTreeSet<FiscalYear>) -> Vec<YearRead> {
    let mut others: Vec<YearRead> = Vec::new();
    for mention in &reader.years {
        let new = mention.says == YearOf::Result
            && !found.contains(&mention.year)
            && !others.iter().any(|o| o.year == mention.year);
        if new && others.len() < MOST_OTHERS {
            others.push(YearRead {
                year: mention.year,
                place: reader.text.place(mention.line, mention.at.clone()),
                certainty: Certainty::Likely(Why::Context),
            });
        }
    }
    others
}

/// The best value for each subject and kind of statement; different ones are added as conflicts.
fn values(reader: &Reader, facts: Vec<ReadFact>, conflicts: &mut Vec<Conflict>) -> Vec<ValueRead> {
    let total_line = facts
        .iter()
        .find(|f| matches!(f.statement, Statement::Score { subject: Subject::Total, .. }))
        .map(|f| f.line);
    let mut kinds: BTreeMap<(u8, Option<Subject>), Vec<ReadFact>> = BTreeMap::new();
    for fact in facts {
        let kind = match fact.statement {
            Statement::Score { .. } => 0,
            Statement::Passed { .. } => 1,
            Statement::Weak { .. } => 2,
            Statement::Level(_) => 3,
        };
        kinds.entry((kind, fact.subject())).or_default().push(fact);
    }
    let mut values = Vec::new();
    for (_, mut same) in kinds {
        sort_by_key(&mut same, |f| {
            let from_total = match (&f.statement, total_line) {
                (Statement::Level(_), Some(line)) => f.line.abs_diff(line),
                _ => 0,
            };
            (std::cmp::Reverse(f.read_from), from_total, rank(f.certainty()), f.line)
        });
        let best = same.remove(0);
        let others: Vec<&ReadFact> = same
            .iter()
            .filter(|f| contradicts(&f.statement, &best.statement))
            .take(MOST_OTHERS)
            .collect();
        let mut certainty = best.certainty();
        if !others.is_empty() {
            certainty = Certainty::Unsure(Why::Contradicted);
            conflicts.extend(conflicts::twice(reader, &best, &others));
        }
        values.push(ValueRead {
            place: reader.text.place(best.line, best.at.clone()),
            statement: best.statement,
            code: best.code.map(|code| reader.text.code_as_given(best.line, &code, best.at.end)),
            certainty,
        });
    }
    sort_by_key(&mut values, |v| {
        (matches!(v.statement, Statement::Level(_)), v.statement.subject())
    });
    values
}

fn rank(certainty: Certainty) -> u8 {
    match certainty {
        Certainty::Certain => 0,
        Certainty::Likely(_) => 1,
        Certainty::Unsure(_) => 2,
    }
}

/// Whether two statements of one kind and subject differ. Different remarks on a weakness do not count.
fn contradicts(a: &Statement, b: &Statement) -> bool {
    !matches!(a, Statement::Weak { .. }) && a != b
}
