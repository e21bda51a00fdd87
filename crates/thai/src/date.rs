use crate::FiscalYear;

/// A day, counted in the Buddhist era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Numbers that name no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{day}/{month}/{year} is no day of the Buddhist calendar")]
pub struct DateError {
    pub day: u8,
    pub month: u8,
    pub year: u16,
}

const MONTHS: [(&str, &str); 12] = [
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

/// Years between the Buddhist and the common era.
const ERA: u16 = 543;

impl Date {
    /// Year of the Buddhist era, from 2484: only since then does a year begin in January.
    pub fn new(day: u8, month: u8, year: u16) -> Result<Self, DateError> {
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(year) => 29,
            2 => 28,
            _ => 31,
        };
        if (1..=12).contains(&month) && (1..=days).contains(&day) && (2484..3000).contains(&year) {
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

    /// As letters and announcements write it: "4 เมษายน 2566".
    pub fn full(self) -> String {
        format!("{} {} {}", self.day, self.names().0, self.year)
    }

    /// As tables write it: "1 ต.ค.2568".
    pub fn short(self) -> String {
        format!("{} {}{}", self.day, self.names().1, self.year)
    }

    fn names(self) -> (&'static str, &'static str) {
        MONTHS[usize::from(self.month) - 1]
    }
}

fn is_leap(year: u16) -> bool {
    let common = year.saturating_sub(ERA);
    common.is_multiple_of(4) && (!common.is_multiple_of(100) || common.is_multiple_of(400))
}

impl FiscalYear {
    /// 1 October of the year before.
    pub fn first_day(self) -> Date {
        Date {
            year: self.get() - 1,
            month: 10,
            day: 1,
        }
    }

    /// 30 September.
    pub fn last_day(self) -> Date {
        Date {
            year: self.get(),
            month: 9,
            day: 30,
        }
    }

    /// As tables write the whole year: "1 ต.ค.2568 – 30 ก.ย.2569".
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
    fn as_papers_write_it() {
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
            assert_eq!(
                Date::new(day, month, year),
                Err(DateError { day, month, year })
            );
        }
        // 2024 and 2000 of the common era.
        assert!(Date::new(29, 2, 2567).is_ok());
        assert!(Date::new(29, 2, 2543).is_ok());
    }

    proptest! {
        #[test]
        fn every_date_names_its_day_and_year(day in 1..=28_u8, month in 1..=12_u8, year in 2500..2700_u16) {
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
