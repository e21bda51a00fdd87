//! Short notation for the schema's types, whose fields are mostly optional and boxed.

use ooxmlsdk::simple_type::{
    DecimalNumberOrPercentValue, HpsMeasureValue, MeasurementOrPercentValue,
    SignedTwipsMeasureValue, TwipsMeasureValue,
};

/// What a value becomes when it is put into a field: itself, optional, boxed or both.
///
/// Whole numbers become the field's own measure: twentieths of a point, or half points for font sizes.
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
fill! { i32 =>
    TwipsMeasureValue, |twips: i32| TwipsMeasureValue::Twips(twips.unsigned_abs().into());
    SignedTwipsMeasureValue, |twips: i32| SignedTwipsMeasureValue::Twips(twips.into());
    HpsMeasureValue, |half_points: i32| HpsMeasureValue::HalfPoints(half_points.unsigned_abs().into());
    MeasurementOrPercentValue, |twips: i32| MeasurementOrPercentValue::DecimalNumberOrPercent(
        DecimalNumberOrPercentValue::DecimalNumber(twips.into())
    );
}

/// `make!(w::Run { field: value })`: the named fields filled, all others left out.
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
