//! The year, the periods and the round of measures.

use thai::Span;

use super::reading::PlanColumn;
use super::tables::{MeasureRow, Tables};
use crate::result::{Certainty, SourceSpan, Why, YearRead};
use crate::words::letters::squeeze;
use crate::words::text::LevelText;
use crate::words::years::{YearMention, YearOf};
use ita::FiscalYear;
use ita::plan::{Period, RoundId};

/// The year of the measures: by their periods, else by the titles of the text.
pub(super) fn year(
    given: &str,
    text: &LevelText,
    mentions: &[YearMention],
    tables: &Tables,
) -> Option<YearRead> {
    let titled = |mention: &&YearMention| {
        let line = text.lines[mention.line].text;
        let of_result = mention.says == YearOf::Result;
        line.len() < LONGEST_TITLE && TITLES.iter().any(|word| line.contains(word)) && !of_result
    };
    let periods = tables.rows.iter().filter_map(|row| Some((own_year(period(row)?)?, row)));
    let periods: Vec<(FiscalYear, &MeasureRow)> = periods.collect();
    if let Some(year) = most(periods.iter().map(|period| period.0)) {
        let named = mentions.iter().find(|m| m.year == year && titled(m));
        let anywhere = || mentions.iter().find(|m| m.year == year);
        let place: SourceSpan = match named.or_else(anywhere) {
            Some(mention) => text.place(mention.line, mention.at.clone()),
            None => periods.iter().find(|period| period.0 == year)?.1.raw.place(given),
        };
        let certainty = named.map_or(Certainty::Likely(Why::Context), |_| Certainty::Certain);
        return Some(YearRead { year, place, certainty });
    }
    let year = most(mentions.iter().filter(titled).map(|mention| mention.year))?;
    let mention = mentions.iter().find(|m| m.year == year && titled(m))?;
    Some(YearRead {
        year,
        place: text.place(mention.line, mention.at.clone()),
        certainty: Certainty::Likely(Why::Context),
    })
}

/// Parses a period of a plan of `year`. If that is unknown, days without a year are left in words.
pub(super) fn read_period(words: &str, year: Option<FiscalYear>) -> Period {
    if let Some(year) = year {
        return Period::read(words, year);
    }
    let Some([first, _]) = two_years() else {
        return Period::default();
    };
    let period = Period::read(words, first);
    if own_year(words).is_some() {
        return period;
    }
    Period { every: period.every, words: words.to_owned(), ..Period::default() }
}

/// The round in the title of a report: "รายงานผลการดำเนินการตามมาตรการ … รอบ 6 เดือน".
pub(super) fn round(text: &LevelText) -> RoundId {
    let half = text.lines.iter().any(|line| {
        line.text.len() < LONGEST_TITLE
            && line.text.contains("รายงาน")
            && line.text.contains("มาตรการ")
            && {
                let words: String = squeeze(line.text).into_iter().collect();
                words.contains("รอบ6เดือน") && !words.contains("12เดือน")
            }
    });
    RoundId(if half { 1 } else { 2 })
}

fn period(row: &MeasureRow) -> Option<&str> {
    let at = row.head.find(&PlanColumn::Period)?;
    let cell = row.cells[at].as_str();
    (cell.len() < LONGEST_TITLE).then_some(cell)
}

/// The fiscal year a period ends in, if it states a year itself.
fn own_year(words: &str) -> Option<FiscalYear> {
    let [one, other] = two_years()?;
    let span = Span::read(words, one)?;
    let same = Span::read(words, other)? == span;
    let year = span.to.year() + u16::from(span.to.month() >= 10);
    FiscalYear::new(year).ok().filter(|_| same)
}

/// Any two years: a period that states its year reads the same in both.
fn two_years() -> Option<[FiscalYear; 2]> {
    Some([FiscalYear::new(2570).ok()?, FiscalYear::new(2572).ok()?])
}

/// The most frequent year; the latest of several.
fn most(years: impl Iterator<Item = FiscalYear>) -> Option<FiscalYear> {
    let mut counted: Vec<(usize, FiscalYear)> = Vec::new();
    for year in years {
        match counted.iter_mut().find(|c| c.1 == year) {
            Some(count) => count.0 += 1,
            None => counted.push((1, year)),
        }
    }
    counted.into_iter().max().map(|c| c.1)
}

/// Longest title or period, in bytes.
const LONGEST_TITLE: usize = 2_000;
const TITLES: &[&str] = &["มาตรการ", "แนวทาง", "แผนปฏิบัติ"];
