//! The clock and the time zone of this computer.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A point in time, in milliseconds since 1970 (UTC).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Timestamp(pub u64);

/// A date and time of day in the local time zone. Displayed as "20 พ.ย. 2569 16.35 น.".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// In the Buddhist era.
    pub year: u32,
    /// From 1 for January.
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
}

pub fn now() -> Timestamp {
    // The milliseconds are a positive integer, which f64 represents exactly until the year 287396.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Timestamp(js_sys::Date::now() as u64)
}

/// Today in the time zone of this computer.
pub fn today() -> thai::Date {
    let now = local(now());
    let number = |n: u32| u8::try_from(n).unwrap_or(0);
    let year = u16::try_from(now.year).unwrap_or(0);
    // A clock set to before 1941 gives no valid Thai date, but the page must still work.
    thai::Date::new(number(now.day), number(now.month), year).unwrap_or(thai::Date::FIRST)
}

/// Converts a point in time to the time zone of this computer.
pub fn local(moment: Timestamp) -> LocalTime {
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&(moment.0 as f64).into());
    LocalTime {
        year: date.get_full_year() + 543,
        month: date.get_month() + 1,
        day: date.get_date(),
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}

impl LocalTime {
    /// "2569-11-20", for file names.
    pub fn date_for_files(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// "20 พ.ย. 2569".
    pub fn date(self) -> String {
        let month = u8::try_from(self.month).map_or("", thai::short_month);
        format!("{} {month} {}", self.day, self.year)
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}.{:02} น.", self.date(), self.hour, self.minute)
    }
}
