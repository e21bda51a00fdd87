//! Scores, gaps and exact ratios, and how each is rounded and shown.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact ratio of integers, in which means (in points of 100) and shares are computed.
pub type Exact = num_rational::Ratio<i64>;

/// A score from 0.00 to 100.00, held as whole hundredths.
///
/// Serialised as a string with two decimals ("85.00"), so that it never passes through a float.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

/// Why a text is not a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    #[error("empty")]
    Empty,
    #[error("not a number")]
    NotANumber,
    #[error("outside 0 to 100")]
    OutOfRange,
    #[error("more than two decimals")]
    TooPrecise,
}

impl Score {
    pub const ZERO: Self = Self(0);
    pub const FULL: Self = Self(10_000);

    /// From hundredths of a point: 8500 is 85.00.
    pub fn from_hundredths(hundredths: u16) -> Result<Self, ScoreError> {
        if hundredths <= Self::FULL.0 { Ok(Self(hundredths)) } else { Err(ScoreError::OutOfRange) }
    }

    pub fn hundredths(self) -> u16 {
        self.0
    }

    pub fn exact(self) -> Exact {
        Exact::new(i64::from(self.0), 100)
    }

    /// Rounds half up to hundredths and clamps to 0 to 100.
    pub fn round(value: Exact) -> Self {
        let hundredths = round_hundredths(value).clamp(0, i64::from(Self::FULL.0));
        Self(u16::try_from(hundredths).unwrap_or(Self::FULL.0))
    }
}

/// Rounds an exact value half up (towards plus infinity) to whole hundredths.
pub fn round_hundredths(value: Exact) -> i64 {
    (value * 100 + Exact::new(1, 2)).floor().to_integer()
}

/// Formats an exact value for display, rounded half up to two decimals: "2.50" or "-0.05".
///
/// Pages and documents both show points to win, shares and points through this, so that they round alike.
pub fn two_decimals(value: Exact) -> String {
    hundredths_text(round_hundredths(value))
}

fn hundredths_text(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl FromStr for Score {
    type Err = ScoreError;

    /// Parses Thai or Arabic digits with at most two decimals other than zero: "85", "85.5", "๘๕.๕๐".
    fn from_str(text: &str) -> Result<Self, ScoreError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ScoreError::Empty);
        }
        let (mut hundredths, mut decimals, mut digits) = (0_u32, None::<u32>, 0);
        for c in text.chars() {
            let digit = match c {
                '.' if decimals.is_none() => {
                    decimals = Some(0);
                    continue;
                }
                '0'..='9' => u32::from(c) - u32::from('0'),
                '๐'..='๙' => u32::from(c) - u32::from('๐'),
                _ => return Err(ScoreError::NotANumber),
            };
            digits += 1;
            if let Some(places) = &mut decimals {
                *places += 1;
                if *places > 2 {
                    if digit != 0 {
                        return Err(ScoreError::TooPrecise);
                    }
                    continue;
                }
            }
            hundredths = hundredths
                .checked_mul(10)
                .and_then(|h| h.checked_add(digit))
                .ok_or(ScoreError::OutOfRange)?;
        }
        if digits == 0 {
            return Err(ScoreError::NotANumber);
        }
        let places = decimals.unwrap_or(0).min(2);
        let hundredths = hundredths
            .checked_mul(10_u32.pow(2 - places))
            .and_then(|h| u16::try_from(h).ok())
            .ok_or(ScoreError::OutOfRange)?;
        Self::from_hundredths(hundredths)
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Target minus score, in hundredths: positive below the target, negative above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap(i32);

impl Gap {
    pub fn between(score: Score, target: Score) -> Self {
        Self(i32::from(target.hundredths()) - i32::from(score.hundredths()))
    }

    pub fn hundredths(self) -> i32 {
        self.0
    }

    pub fn is_met(self) -> bool {
        self.0 <= 0
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hundredths_text(i64::from(self.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<u16, ScoreError>) {
        assert_eq!(text.parse::<Score>().map(Score::hundredths), expected, "{text:?}");
    }

    #[test]
    fn a_score_parses_in_thai_or_arabic_digits_with_two_decimals_at_most() {
        check("85", Ok(8500));
        check(" ๘๕.๕ ", Ok(8550));
        check("100.00", Ok(10000));
        check("0", Ok(0));
        check(".5", Ok(50));
        check("99.430", Ok(9943));
        check("", Err(ScoreError::Empty));
        check("100.01", Err(ScoreError::OutOfRange));
        check("8550", Err(ScoreError::OutOfRange));
        check("99999999999999", Err(ScoreError::OutOfRange));
        check("85.555", Err(ScoreError::TooPrecise));
        check("-1", Err(ScoreError::NotANumber));
        check("8.5.5", Err(ScoreError::NotANumber));
        check(".", Err(ScoreError::NotANumber));
    }

    #[test]
    fn scores_round_half_up() {
        assert_eq!(Score::round(Exact::new(13_975, 1000)).to_string(), "13.98");
        assert_eq!(Score::round(Exact::new(13_9749, 10000)).to_string(), "13.97");
    }

    #[test]
    fn exact_values_are_shown_with_two_decimals() {
        assert_eq!(two_decimals(Exact::new(5, 2)), "2.50");
        assert_eq!(two_decimals(Exact::new(40, 70)), "0.57");
        assert_eq!(two_decimals(Exact::new(1, 200)), "0.01");
        assert_eq!(two_decimals(Exact::new(-1, 20)), "-0.05");
    }

    #[test]
    fn a_gap_keeps_its_sign() {
        let gap = |s: &str| Gap::between(s.parse().unwrap(), "85".parse().unwrap()).to_string();
        assert_eq!(gap("71.03"), "13.97");
        assert_eq!(gap("85.05"), "-0.05");
    }
}
