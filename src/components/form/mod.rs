//! Form controls shared by all pages.
//!
//! A [`Field`] defines how one value is labelled, read and written; the controls render it and know nothing of its
//! meaning.

mod attributes;
pub mod button;
pub mod callout;
pub mod check;
pub mod choice;
pub mod choice_button;
pub mod date_field;
pub mod error_text;
mod field;
mod field_error;
pub mod file_button;
mod labelled;
pub mod number_field;
pub mod text_area;
pub mod text_field;

pub use self::button::{Button, ButtonLook};
pub use self::callout::{Callout, CalloutBox, CalloutTone};
pub use self::check::Check;
pub use self::choice::{Choice, ChoiceOption};
pub use self::choice_button::ChoiceButton;
pub use self::date_field::DateField;
pub use self::error_text::ErrorText;
pub use self::field::Field;
pub use self::file_button::FileButton;
pub use self::number_field::NumberField;
pub use self::text_area::TextArea;
pub use self::text_field::{TextField, TextKind};
