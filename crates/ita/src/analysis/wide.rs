//! Sums of ratios whose common denominator may exceed the 64 bits of an [`Exact`].

use num_integer::Integer;

use super::tree::count;
use crate::{Exact, Score};

/// A ratio that need not be in lowest terms.
///
/// It cannot overflow: sub-indicators with at most 255 items in all have a common denominator below 10^17, and even
/// with hundredths and a count of 255 the numerators stay far below 2^127.
#[derive(Clone, Copy)]
pub(super) struct Wide {
    numer: i128,
    denom: i128,
}

impl Wide {
    pub(super) fn new(value: Exact) -> Self {
        Self { numer: i128::from(*value.numer()), denom: i128::from(*value.denom()) }
    }

    pub(super) fn plus(self, value: Exact) -> Self {
        let Self { numer, denom } = Self::new(value);
        // One 128-bit remainder reduces the gcd to 64 bits, where it is faster.
        let rest = i64::try_from(self.denom % denom).unwrap_or(1);
        let common = i128::from(value.denom().gcd(&rest));
        Self {
            numer: self.numer * (denom / common) + numer * (self.denom / common),
            denom: self.denom * (denom / common),
        }
    }

    pub(super) fn times(self, number: i64) -> Self {
        Self { numer: self.numer * i128::from(number), ..self }
    }

    /// In whole hundredths, rounded half up.
    pub(super) fn hundredths(self) -> i64 {
        let doubled = self.numer * 200 + self.denom;
        i64::try_from(doubled.div_euclid(self.denom * 2)).unwrap_or_default()
    }

    /// Rounded half up to hundredths.
    pub(super) fn rounded(self) -> Exact {
        Exact::new(self.hundredths(), 100)
    }

    /// The unrounded value. Means of hundredths, and means of two such means, always fit; anything larger is rounded.
    pub(super) fn exact(self) -> Exact {
        match (i64::try_from(self.numer), i64::try_from(self.denom)) {
            (Ok(numer), Ok(denom)) => Exact::new(numer, denom),
            _ => self.rounded(),
        }
    }

    /// The nearest score; `None` if the value is outside 0 to 100.
    pub(super) fn score(self) -> Option<Score> {
        let hundredths = u16::try_from(self.hundredths()).ok()?;
        Score::from_hundredths(hundredths).ok()
    }
}

/// The mean of all values; `None` if there are no values or one is unknown.
pub(super) fn mean(values: &mut dyn Iterator<Item = Option<Exact>>) -> Option<Wide> {
    let (mut hundredths, mut rest, mut number) = (0_i64, None::<Wide>, 0);
    for value in values {
        let value = value?;
        number += 1;
        if 100 % value.denom() == 0 {
            hundredths += value.numer() * (100 / value.denom());
        } else {
            rest = Some(rest.map_or_else(|| Wide::new(value), |rest| rest.plus(value)));
        }
    }
    if number == 0 {
        return None;
    }
    let whole = Exact::new(hundredths, 100);
    let sum = rest.map_or_else(|| Wide::new(whole), |rest| rest.plus(whole));
    Some(Wide { denom: sum.denom * i128::from(count(number)), ..sum })
}
