use crate::FiscalYear;

/// A calendar day with the year of the Buddhist era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A combination of numbers that is not a calendar day from 2484 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{day}/{month}/{year} is not a day of the Buddhist calendar")]
pub struct DateError {
    pub day: u8,
    pub month: u8,
    pub year: u16,
}

pub(crate) const MONTHS: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

/// The abbreviated name of month `no` (1 is January, "ม.ค."); empty outside 1 to 12.
pub fn short_month(no: u8) -> &'static str {
    let at = usize::from(no).wrapping_sub(1);
    MONTHS.get(at).map_or("", |(_, short)| short)
}

/// What a year of the Buddhist era is ahead of the common era.
pub(crate) const ERA: u16 = 543;

impl Date {
    /// The earliest valid date, 1 January 2484; see [`Date::new`].
    pub const FIRST: Self = Self { year: 2484, month: 1, day: 1 };

    /// A date in the Buddhist era, from 2484 to 2999.
    ///
    /// Earlier years are refused because only since 2484 does the year begin in January.
    pub fn new(day: u8, month: u8, year: u16) -> Result<Self, DateError> {
        if (1..=12).contains(&month)
            && (1..=days_in(month, year)).contains(&day)
            && (2484..3000).contains(&year)
        {
            Ok(Self { year, month, day })
        } else {
            Err(DateError { day, month, year })
        }
    }

    pub fn day(self) -> u8 {
        self.day
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn year(self) -> u16 {
        self.year
    }

    /// The form of letters and announcements: "4 เมษายน 2566".
    pub fn full(self) -> String {
        format!("{} {} {}", self.day, self.names().0, self.year)
    }

    /// The form of tables: "1 ต.ค.2568".
    pub fn short(self) -> String {
        format!("{} {}{}", self.day, self.names().1, self.year)
    }

    /// ISO 8601 in the common era, for files that other programs read: "2025-10-01".
    pub fn iso(self) -> String {
        let (year, month, day) = (self.year - ERA, self.month, self.day);
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Days from this date to `other`; negative if `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// The same day `years` years later; 29 February becomes 28 February in a common year.
    #[must_use]
    pub fn years_later(self, years: u16) -> Self {
        let year = self.year.saturating_add(years);
        Self { year, month: self.month, day: self.day.min(days_in(self.month, year)) }
    }

    #[must_use]
    pub fn next_day(self) -> Self {
        let Self { year, month, day } = self;
        if day < days_in(month, year) {
            return Self { day: day + 1, ..self };
        }
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Self { year, month, day: 1 }
    }

    /// Days since an arbitrary origin, so that consecutive days differ by one.
    fn number(self) -> i32 {
        let year = i32::from(self.year - ERA) - 1;
        let before: i32 = (1..self.month).map(|month| i32::from(days_in(month, self.year))).sum();
        year * 365 + year / 4 - year / 100 + year / 400 + before + i32::from(self.day)
    }

    fn names(self) -> (&'static str, &'static str) {
        MONTHS[usize::from(self.month) - 1]
    }
}

/// The last day of a month; `None` if there is no such month or the year is out of range.
pub(crate) fn last_day_of(month: u8, year: u16) -> Option<Date> {
    Date::new(days_in(month, year), month, year).ok()
}

fn days_in(month: u8, year: u16) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    let common = year.saturating_sub(ERA);
    common.is_multiple_of(4) && (!common.is_multiple_of(100) || common.is_multiple_of(400))
}

impl FiscalYear {
    /// 1 October of the preceding calendar year.
    pub fn first_day(self) -> Date {
        Date { year: self.get() - 1, month: 10, day: 1 }
    }

    /// 30 September.
    pub fn last_day(self) -> Date {
        Date { year: self.get(), month: 9, day: 30 }
    }

    /// The whole year as tables write it: "1 ต.ค.2568 – 30 ก.ย.2569".
    pub fn span(self) -> String {
        format!("{} – {}", self.first_day().short(), self.last_day().short())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{arabic_digits, thai_digits};

    #[test]
    fn dates_are_written_as_in_papers() {
        let date = Date::new(4, 4, 2566).unwrap();
        assert_eq!(thai_digits(&date.full()), "๔ เมษายน ๒๕๖๖");
        assert_eq!(Date::new(1, 10, 2568).unwrap().short(), "1 ต.ค.2568");
    }

    #[test]
    fn the_fiscal_year_begins_in_october() {
        let year = FiscalYear::new(2569).unwrap();
        assert_eq!(year.span(), "1 ต.ค.2568 – 30 ก.ย.2569");
        assert!(year.first_day() < year.last_day());
    }

    #[test]
    fn impossible_days_are_refused() {
        for (day, month, year) in [
            (0, 1, 2568),
            (32, 1, 2568),
            (31, 4, 2568),
            (29, 2, 2568),
            (30, 2, 2567),
            (1, 0, 2568),
            (1, 13, 2568),
            (1, 1, 2025),
        ] {
            assert_eq!(Date::new(day, month, year), Err(DateError { day, month, year }));
        }
        // 2024 and 2000 of the common era are leap years.
        assert!(Date::new(29, 2, 2567).is_ok());
        assert!(Date::new(29, 2, 2543).is_ok());
    }

    #[test]
    fn days_are_counted_across_years() {
        let date = |day, month, year| Date::new(day, month, year).unwrap();
        assert_eq!(date(1, 10, 2568).days_until(date(30, 9, 2569)), 364);
        assert_eq!(date(28, 2, 2567).days_until(date(1, 3, 2567)), 2);
        assert_eq!(date(2, 1, 2569).days_until(date(31, 12, 2568)), -2);
        assert_eq!(date(29, 2, 2567).years_later(1), date(28, 2, 2568));
        assert_eq!(date(1, 10, 2568).iso(), "2025-10-01");
    }

    proptest! {
        #[test]
        fn consecutive_days_are_one_apart(day in 1..=28_u8, month in 1..=12_u8, year in 2500..2700_u16) {
            let mut date = Date::new(day, month, year).unwrap();
            for _ in 0..4 {
                let next = date.next_day();
                prop_assert_eq!(date.days_until(next), 1);
                date = next;
            }
        }

        #[test]
        fn every_form_shows_the_day_and_the_year(day in 1..=28_u8, month in 1..=12_u8, year in 2500..2700_u16) {
            let date = Date::new(day, month, year).unwrap();
            let start = format!("{day} ");
            for text in [date.full(), date.short()] {
                prop_assert!(text.starts_with(&start));
                prop_assert!(text.ends_with(&year.to_string()));
                let thai = thai_digits(&text);
                prop_assert_eq!(arabic_digits(&thai), text);
            }
        }
    }
}
