//! A short notation for the schema's types, whose fields are mostly optional and boxed.

use ooxmlsdk::simple_type::{
    BooleanValue, DecimalNumberOrPercentValue, HpsMeasureValue, MeasurementOrPercentValue,
    SignedTwipsMeasureValue, TwipsMeasureValue,
};

/// Converts a value for a field of type `Field`: the same type, optional, boxed or both.
///
/// Integers become the field's own unit: twentieths of a point, or half points for font sizes.
pub(super) trait Fill<Field> {
    fn fill(self) -> Field;
}

impl<T> Fill<T> for T {
    fn fill(self) -> T {
        self
    }
}

impl<T> Fill<Option<T>> for T {
    fn fill(self) -> Option<T> {
        Some(self)
    }
}

impl<T> Fill<Box<T>> for T {
    fn fill(self) -> Box<T> {
        Box::new(self)
    }
}

impl<T> Fill<Option<Box<T>>> for T {
    fn fill(self) -> Option<Box<T>> {
        Some(Box::new(self))
    }
}

macro_rules! fill {
    ($from:ty => $($to:ty, $make:expr;)*) => {$(
        impl Fill<$to> for $from {
            fn fill(self) -> $to {
                $make(self)
            }
        }
        impl Fill<Option<$to>> for $from {
            fn fill(self) -> Option<$to> {
                Some($make(self))
            }
        }
    )*};
}

fill! { &str => String, str::to_owned; }
fill! { bool => BooleanValue, BooleanValue::from; }
fill! { i32 =>
    TwipsMeasureValue, |twips: i32| TwipsMeasureValue::Twips(twips.unsigned_abs().into());
    SignedTwipsMeasureValue, |twips: i32| SignedTwipsMeasureValue::Twips(twips.into());
    HpsMeasureValue, |half_points: i32| HpsMeasureValue::HalfPoints(half_points.unsigned_abs().into());
    MeasurementOrPercentValue, |twips: i32| MeasurementOrPercentValue::DecimalNumberOrPercent(
        DecimalNumberOrPercentValue::DecimalNumber(twips.into())
    );
}

/// `make!(w::Run { field: value })`: a value with the named fields set and all others empty.
macro_rules! make {
    ($($part:ident)::+ { $($field:ident: $value:expr),* $(,)? }) => {{
        #[allow(clippy::needless_update, reason = "some types have no further field")]
        let made = $($part)::+ {
            $($field: $crate::docx::make::Fill::fill($value),)*
            ..Default::default()
        };
        made
    }};
}

pub(super) use make;
