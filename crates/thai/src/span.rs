//! Parses dates and periods as papers write them: "1 ต.ค.2568 – 30 ก.ย.2569", "กุมภาพันธ์ ถึง เมษายน 2564", "ไตรมาสที่ 3".

use std::str::FromStr;

use crate::date::{ERA, MONTHS, last_day_of};
use crate::{Date, FiscalYear, arabic_digits};

/// A period from one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub from: Date,
    pub to: Date,
}

/// The text is not one day with its year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a day with its year")]
pub struct NoDate(pub String);

impl FromStr for Date {
    type Err = NoDate;

    /// Parses a single day with its year: "4 เม.ย. 2566", "๔ เมษายน พ.ศ. ๒๕๖๖", "4/4/2566", "4 เม.ย. 66", "2023-04-04".
    fn from_str(text: &str) -> Result<Self, NoDate> {
        match mentions(text)[..] {
            [DateMention::Day(date)] => Ok(date),
            _ => Err(NoDate(text.to_owned())),
        }
    }
}

impl Span {
    /// The whole fiscal year.
    pub fn year(year: FiscalYear) -> Self {
        Self { from: year.first_day(), to: year.last_day() }
    }

    /// From the first to the last of these quarters of a fiscal year, 1 (October to December) to 4.
    /// `None` if a quarter is not 1 to 4 or `first` is after `last`.
    pub fn quarters(year: FiscalYear, first: u8, last: u8) -> Option<Self> {
        let month = |quarter: u8| (quarter + 2) * 3 % 12;
        if !(1..=4).contains(&first) || !(first..=4).contains(&last) {
            return None;
        }
        let begins = (month(first), year_of_month(month(first) + 1, year));
        let ends = (month(last) + 2) % 12 + 1;
        Some(Self {
            from: Date::new(1, begins.0 + 1, begins.1).ok()?,
            to: last_day_of(ends, year_of_month(ends, year))?,
        })
    }

    /// Parses the period a text names; days and months without a year are taken to be of fiscal year `year`.
    /// `None` if it names no period ("ทุก 6 เดือน") or one that ends before it begins.
    ///
    /// The most exact mention counts: days, then months, quarters, a fiscal year, "ตลอดปี".
    pub fn read(text: &str, year: FiscalYear) -> Option<Self> {
        let found = mentions(text);
        let days: Vec<Date> = found
            .iter()
            .filter_map(|m| match m {
                DateMention::Day(date) => Some(*date),
                DateMention::DayOfYear { day, month } => {
                    Date::new(*day, *month, year_of_month(*month, year)).ok()
                }
                _ => None,
            })
            .collect();
        if let (Some(from), Some(to)) = (days.first(), days.last()) {
            return ordered(*from, *to);
        }
        let months: Vec<(u8, Option<u16>)> = found
            .iter()
            .filter_map(|m| match m {
                DateMention::Month { month, year } => Some((*month, *year)),
                _ => None,
            })
            .collect();
        if let (Some(first), Some(last)) = (months.first(), months.last()) {
            let last_year = last.1.unwrap_or_else(|| year_of_month(last.0, year));
            let before = u16::from(first.0 > last.0);
            let first_year = match (first.1, last.1) {
                (Some(own), _) => own,
                (None, Some(_)) => last_year - before,
                (None, None) => year_of_month(first.0, year),
            };
            return ordered(
                Date::new(1, first.0, first_year).ok()?,
                last_day_of(last.0, last_year)?,
            );
        }
        let of_year = found.iter().find_map(|m| match m {
            DateMention::FiscalYear(year) => Some(*year),
            _ => None,
        });
        let quarters: Vec<u8> = found
            .iter()
            .filter_map(|m| match m {
                DateMention::Quarter(quarter) => Some(*quarter),
                _ => None,
            })
            .collect();
        if let (Some(first), Some(last)) = (quarters.first(), quarters.last()) {
            return Self::quarters(of_year.unwrap_or(year), *first, *last);
        }
        if let Some(of_year) = of_year {
            return Some(Self::year(of_year));
        }
        text.contains("ตลอดปี").then(|| Self::year(year))
    }
}

/// `None` if the period ends before it begins.
fn ordered(from: Date, to: Date) -> Option<Span> {
    (from <= to).then_some(Span { from, to })
}

/// The calendar year of a month in a fiscal year.
fn year_of_month(month: u8, year: FiscalYear) -> u16 {
    year.get() - u16::from(month >= 10)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DateMention {
    Day(Date),
    /// A day without a year.
    DayOfYear {
        day: u8,
        month: u8,
    },
    Month {
        month: u8,
        year: Option<u16>,
    },
    Quarter(u8),
    FiscalYear(FiscalYear),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DateToken {
    /// The value and its number of digits: "04" is not a year, "66" is.
    Number(u16, usize),
    Month(u8),
    Slash,
    /// A dash between two periods, or "ถึง".
    To,
    Quarter,
    FiscalYear,
    /// Any other word; spaces, dots and "พ.ศ." give no token.
    Other,
}

fn mentions(text: &str) -> Vec<DateMention> {
    let tokens = tokens(&arabic_digits(text));
    let mut found = Vec::new();
    let mut rest = &tokens[..];
    while !rest.is_empty() {
        let (mention, used) = first_of(rest, found.last());
        found.extend(mention);
        rest = &rest[used..];
    }
    found
}

/// Parses one mention at the front of the tokens, and says how many tokens it took.
///
/// `before` is the mention before it: a bare number after a quarter is another quarter.
fn first_of(tokens: &[DateToken], before: Option<&DateMention>) -> (Option<DateMention>, usize) {
    use DateToken::{FiscalYear as Fiscal, Month, Number, Quarter, Slash, To};
    match tokens {
        [Number(a, len), Slash, Number(month, _), Slash, Number(b, digits), ..] => {
            let (day, year, digits) = if *len == 4 { (*b, *a, 4) } else { (*a, *b, *digits) };
            (date(day, *month, year, digits).map(DateMention::Day), 5)
        }
        [Number(day, _), Month(month), Number(year, digits), ..] if *day <= 31 => {
            match date(*day, u16::from(*month), *year, *digits) {
                Some(date) => (Some(DateMention::Day(date)), 3),
                None => (None, 1),
            }
        }
        // "1–31 พ.ค. 2565" and "20 มิ.ย.–4 ก.ค. 2564" give month or year once for both days.
        [Number(day, _), To | Slash, Number(..), Month(month), Number(number, digits), ..] => {
            let first = date(*day, u16::from(*month), *number, *digits);
            (first.map(DateMention::Day), 2)
        }
        [Number(day, _), Month(month), To, Number(..), Month(last), Number(number, digits), ..] => {
            let before = u16::from(month > last);
            let year = year(*number, *digits).map(|year| year - before);
            let first = year.and_then(|year| date(*day, u16::from(*month), year, 4));
            (first.map(DateMention::Day), 3)
        }
        [Number(day @ 1..=31, 1 | 2), Month(month), ..] => {
            let day = u8::try_from(*day).unwrap_or_default();
            let month = *month;
            (Some(DateMention::DayOfYear { day, month }), 2)
        }
        [Month(month), Number(number, digits), ..] => match year(*number, *digits) {
            Some(year) => {
                let year = Some(year);
                (Some(DateMention::Month { month: *month, year }), 2)
            }
            None => (Some(DateMention::Month { month: *month, year: None }), 1),
        },
        [Month(month), ..] => (Some(DateMention::Month { month: *month, year: None }), 1),
        [Quarter, Number(no @ 1..=4, 1), ..] => {
            (u8::try_from(*no).ok().map(DateMention::Quarter), 2)
        }
        [Fiscal, Number(number, digits), ..] => {
            let year = year(*number, *digits).and_then(|y| FiscalYear::new(y).ok());
            (year.map(DateMention::FiscalYear), 2)
        }
        // "ไตรมาส 1 – 2" does not repeat the word for the second quarter.
        [Number(no @ 1..=4, 1), ..] if matches!(before, Some(DateMention::Quarter(_))) => {
            (u8::try_from(*no).ok().map(DateMention::Quarter), 1)
        }
        _ => (None, 1),
    }
}

fn date(day: u16, month: u16, number: u16, digits: usize) -> Option<Date> {
    Date::new(u8::try_from(day).ok()?, u8::try_from(month).ok()?, year(number, digits)?).ok()
}

/// Converts a year written with two digits (from 40, for 2540) or in the common era to the Buddhist era.
fn year(number: u16, digits: usize) -> Option<u16> {
    match (digits, number) {
        (2, 40..) => Some(2500 + number),
        (4, 2400..2700) => Some(number),
        (4, 1940..2200) => Some(number + ERA),
        _ => None,
    }
}

fn tokens(text: &str) -> Vec<DateToken> {
    const SKIPPED: [&str; 5] = ["พ.ศ.", "พ.ศ", "พศ.", "ปี พ.ศ.", "วันที่"];
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    'text: while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let number = rest[..digits].parse().unwrap_or(u16::MAX);
            tokens.push(DateToken::Number(number, digits));
            rest = rest[digits..].trim_start_matches(is_gap);
            continue;
        }
        for skipped in SKIPPED {
            if let Some(after) = rest.strip_prefix(skipped) {
                rest = after.trim_start_matches(is_gap);
                continue 'text;
            }
        }
        for (words, token) in [
            (&["ปีงบประมาณ", "ปีงบฯ", "ปีงบ"][..], DateToken::FiscalYear),
            (&["ไตรมาสที่", "ไตรมาส ที่", "ไตรมาส"][..], DateToken::Quarter),
            (&["–", "—", "ถึง"][..], DateToken::To),
        ] {
            if let Some(after) = words.iter().find_map(|word| rest.strip_prefix(word)) {
                tokens.push(token);
                rest = after.trim_start_matches(is_gap);
                continue 'text;
            }
        }
        for (month, (full, short)) in (1..).zip(MONTHS) {
            let bare = short.trim_end_matches('.');
            let joined = short.replace('.', "");
            let after =
                [full, short, bare, &joined].into_iter().find_map(|name| rest.strip_prefix(name));
            // Other words begin with "มค" too, so no Thai letter may follow.
            if let Some(after) = after.filter(|a| !a.starts_with(is_thai_letter)) {
                tokens.push(DateToken::Month(month));
                rest = after.trim_start_matches(is_gap);
                continue 'text;
            }
        }
        let mut chars = rest.chars();
        match chars.next() {
            Some('/' | '-') if matches!(tokens.last(), Some(DateToken::Number(..))) => {
                let after = chars.as_str();
                // A dash with spaces around it separates two periods; without them it is part of a date.
                let tight = after.starts_with(|c: char| c.is_ascii_digit());
                tokens.push(if tight { DateToken::Slash } else { DateToken::To });
                rest = after.trim_start_matches(is_gap);
            }
            Some('-') => {
                tokens.push(DateToken::To);
                rest = chars.as_str().trim_start_matches(is_gap);
            }
            Some(_) => {
                // Skip the whole run of letters, so that no abbreviated month is found inside a word.
                let word = rest.find(|c: char| !is_thai_letter(c)).unwrap_or(rest.len());
                let word = match rest[..word]
                    .char_indices()
                    .skip(1)
                    .find(|(at, _)| begins(&rest[*at..]))
                {
                    Some((at, _)) => at,
                    None => word,
                };
                let first = rest.chars().next().map_or(1, char::len_utf8);
                tokens.push(DateToken::Other);
                rest = rest[word.max(first)..].trim_start_matches(is_gap);
            }
            None => break,
        }
    }
    tokens.dedup_by(|a, b| *a == DateToken::Other && *b == DateToken::Other);
    tokens
}

/// Whether a keyword begins here; Thai writes no spaces between words.
fn begins(text: &str) -> bool {
    text.starts_with("ปีงบ")
        || text.starts_with("ไตรมาส")
        || MONTHS.iter().any(|(full, _)| text.starts_with(full))
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '.'
}

fn is_thai_letter(c: char) -> bool {
    matches!(c, 'ก'..='๎')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let year = FiscalYear::new(2569).unwrap();
        let found = Span::read(text, year).map_or_else(String::new, |span| {
            format!("{} – {}", span.from.short(), span.to.short())
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn periods_of_published_plans_are_parsed() {
        check("1 ต.ค.2568 – 30 ก.ย.2569", "1 ต.ค.2568 – 30 ก.ย.2569");
        check("1 ต.ค.2568 - 31 ธ.ค.2568", "1 ต.ค.2568 – 31 ธ.ค.2568");
        check("ปีงบประมาณ พ.ศ.๒๕๖๘", "1 ต.ค.2567 – 30 ก.ย.2568");
        check(
            "ประจำทุกเดือน ตลอดปีงบประมาณ พ.ศ. ๒๕๖๖ (ตุลาคม ๖๕ - กันยายน ๖๖)",
            "1 ต.ค.2565 – 30 ก.ย.2566",
        );
        check("กุมภาพันธ์ ถึง เมษายน ๒๕๖๔", "1 ก.พ.2564 – 30 เม.ย.2564");
        check("ไตรมาส ที่ ๓", "1 เม.ย.2569 – 30 มิ.ย.2569");
        check("ทุก ๖ เดือน", "");
        check("ทุกไตรมาส", "");
    }

    #[test]
    fn other_forms_are_parsed_and_impossible_ones_are_not() {
        check("ไตรมาส 1 - 2", "1 ต.ค.2568 – 31 มี.ค.2569");
        check("ไตรมาส 4 ปีงบประมาณ 2570", "1 ก.ค.2570 – 30 ก.ย.2570");
        check("ต.ค. - ธ.ค.", "1 ต.ค.2568 – 31 ธ.ค.2568");
        check("พ.ย. ถึง ก.พ. 2569", "1 พ.ย.2568 – 28 ก.พ.2569");
        check("มกราคม", "1 ม.ค.2569 – 31 ม.ค.2569");
        check("1/10/2568 - 31/3/2569", "1 ต.ค.2568 – 31 มี.ค.2569");
        check("ภายในวันที่ 31 มีนาคม 2569", "31 มี.ค.2569 – 31 มี.ค.2569");
        check("ตลอดปีงบประมาณ", "1 ต.ค.2568 – 30 ก.ย.2569");
        check("1–31 พ.ค. 2565", "1 พ.ค.2565 – 31 พ.ค.2565");
        check("5 - 19 ก.ค. 2564", "5 ก.ค.2564 – 19 ก.ค.2564");
        check("16-30 มิ.ย. 65", "16 มิ.ย.2565 – 30 มิ.ย.2565");
        check("20 มิ.ย.–4 ก.ค. 2564", "20 มิ.ย.2564 – 4 ก.ค.2564");
        check("1 ต.ค. ถึง 31 มี.ค. 2569", "1 ต.ค.2568 – 31 มี.ค.2569");
        check("15 ต.ค. - 20 ธ.ค.", "15 ต.ค.2568 – 20 ธ.ค.2568");
        check("ภายใน 31 มี.ค.", "31 มี.ค.2569 – 31 มี.ค.2569");
        check("ถึง 19 มิ.ย. 2564", "19 มิ.ย.2564 – 19 มิ.ย.2564");
        check("ข้อ 3 เรื่อง 5 มี.ค. 2569", "5 มี.ค.2569 – 5 มี.ค.2569");
        check("30 ก.พ.", "");
        check("30 ก.ย.2569 – 1 ต.ค.2568", "");
        check("รายงานผลทุกเดือน", "");
        check("", "");
    }

    #[test]
    fn quarters_begin_in_october() {
        let year = FiscalYear::new(2569).unwrap();
        for (quarter, expected) in [
            (1, "1 ต.ค.2568 – 31 ธ.ค.2568"),
            (2, "1 ม.ค.2569 – 31 มี.ค.2569"),
            (3, "1 เม.ย.2569 – 30 มิ.ย.2569"),
            (4, "1 ก.ค.2569 – 30 ก.ย.2569"),
        ] {
            let span = Span::quarters(year, quarter, quarter).unwrap();
            assert_eq!(format!("{} – {}", span.from.short(), span.to.short()), expected);
        }
        assert_eq!(Span::quarters(year, 0, 1), None);
        assert_eq!(Span::quarters(year, 3, 2), None);
        assert_eq!(Span::quarters(year, 4, 5), None);
    }

    #[test]
    fn a_day_parses_in_every_common_form_if_it_has_its_year() {
        let day = Date::new(4, 4, 2566).unwrap();
        for text in [
            "4 เม.ย. 2566",
            "4 เม.ย.2566",
            "๔ เมษายน พ.ศ. ๒๕๖๖",
            "วันที่ 4 เมษายน 2566",
            "4/4/2566",
            "04-04-2566",
            "4 เม.ย. 66",
            "2023-04-04",
            "4/4/2023",
            "4 เมษา 2566",
        ] {
            let expected = if text.contains("เมษา ") { None } else { Some(day) };
            assert_eq!(text.parse().ok(), expected, "{text}");
        }
        for text in [
            "",
            "เมษายน 2566",
            "31/4/2566",
            "4/4",
            "4 เม.ย.",
            "1–31 พ.ค. 2565",
            "1 ต.ค.2568 – 30 ก.ย.2569",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_form_of_a_date_parses_back(day in 1..=28_u8, month in 1..=12_u8, year in 2500..2690_u16) {
            let date = Date::new(day, month, year).unwrap();
            proptest::prop_assert_eq!(date.short().parse(), Ok(date));
            proptest::prop_assert_eq!(date.full().parse(), Ok(date));
            proptest::prop_assert_eq!(date.iso().parse(), Ok(date));
        }

        #[test]
        fn parsing_never_panics(text in "[0-9๐-๙ก-๙/. -]{0,40}") {
            let _ = Span::read(&text, FiscalYear::new(2569).unwrap());
        }
    }
}
