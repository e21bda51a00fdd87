//! From sums of gains to figures in whole hundredths, rounded as `what_if` rounds them.

/// 100.00 in hundredths.
pub(super) const FULL: i128 = 10_000;

/// How a figure in hundredths follows the sum of the gains below it.
pub(super) struct Rounding {
    /// How many units of the sum make a hundredth.
    pub(super) unit: i128,
    /// The sum at present, for a figure that is rounded from it; 0 for a published one, which moves by what
    /// its sum gains.
    pub(super) base: i128,
    /// How many hundredths a published figure can rise. `None` for others, which reach 100 with their sum.
    pub(super) room: Option<i128>,
}

impl Rounding {
    /// The hundredths gained by a sum.
    pub(super) fn gain(&self, sum: i128) -> i128 {
        let gain = half_up(self.base + sum, self.unit) - half_up(self.base, self.unit);
        self.room.map_or(gain, |room| gain.min(room))
    }

    /// The smallest sum that gains so many hundredths. `None` if there is no room for them.
    pub(super) fn sum(&self, gain: i128) -> Option<i128> {
        let to = half_up(self.base, self.unit) + gain;
        let sum = ceiling((2 * to - 1) * self.unit, 2) - self.base;
        self.room.is_none_or(|room| gain <= room).then_some(sum)
    }

    /// The sum that takes a published figure to 100.
    pub(super) fn cap(&self) -> Option<i128> {
        Some(self.sum(self.room?)?.max(0))
    }
}

/// Divides and rounds half up.
pub(super) fn half_up(numer: i128, denom: i128) -> i128 {
    (2 * numer + denom).div_euclid(2 * denom)
}

/// Divides and rounds up.
pub(super) fn ceiling(numer: i128, denom: i128) -> i128 {
    -(-numer).div_euclid(denom)
}
