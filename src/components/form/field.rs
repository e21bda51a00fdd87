use leptos::prelude::*;

use super::field_error::FieldError;

/// The binding of a form control to a value: label, reader, writer and error.
///
/// `String` for text fields and choices, `bool` for checkboxes. A text that is not a valid value stays in the field,
/// with the error beside it.
#[must_use]
#[derive(Clone)]
pub struct Field<T: Send + Sync + 'static = String> {
    pub(super) value: Signal<T>,
    pub(super) write: Callback<T>,
    pub(super) frame: FieldFrame,
}

/// The part of a field that does not depend on the type of its value.
#[derive(Clone, Default)]
pub(super) struct FieldFrame {
    pub(super) label: Option<TextProp>,
    pub(super) label_class: &'static str,
    pub(super) aria_label: Option<TextProp>,
    pub(super) labelled_by: Option<String>,
    pub(super) id: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) hint: Option<TextProp>,
    pub(super) max_length: Option<u16>,
    pub(super) is_off: Option<Signal<bool>>,
    pub(super) is_undone_by_app: bool,
    pub(super) plain_value: Option<TextProp>,
    pub(super) error: Option<FieldError>,
    pub(super) described_by: Option<&'static str>,
    pub(super) leave: Option<Callback<()>>,
}

impl<T: Send + Sync + 'static> Field<T> {
    /// A field without a visible label; [`Field::aria_label`] or the elements around it name the control.
    pub fn bare(
        read: impl Fn() -> T + Send + Sync + 'static,
        write: impl Fn(T) + Send + Sync + 'static,
    ) -> Self {
        Self {
            value: Signal::derive(read),
            write: Callback::new(write),
            frame: FieldFrame::default(),
        }
    }

    /// A field with a visible label.
    pub fn new(
        label: impl Into<TextProp>,
        read: impl Fn() -> T + Send + Sync + 'static,
        write: impl Fn(T) + Send + Sync + 'static,
    ) -> Self {
        let mut field = Self::bare(read, write);
        field.frame.label = Some(label.into());
        field
    }

    /// Additional CSS classes of the label.
    pub fn label_class(mut self, class: &'static str) -> Self {
        self.frame.label_class = class;
        self
    }

    /// The accessible name, if it differs from the label.
    pub fn aria_label(mut self, label: impl Into<TextProp>) -> Self {
        self.frame.aria_label = Some(label.into());
        self
    }

    /// The id of the element that names the control.
    pub fn labelled_by(mut self, id: impl Into<String>) -> Self {
        self.frame.labelled_by = Some(id.into());
        self
    }

    /// The id of the element that describes the control, used if the field has no error text.
    pub fn described_by(mut self, id: &'static str) -> Self {
        self.frame.described_by = Some(id);
        self
    }

    /// The control's id. With an id the label precedes the control, without one it encloses it.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.frame.id = Some(id.into());
        self
    }

    /// The control's test handle: `data-testid`.
    pub fn handle(mut self, handle: impl Into<String>) -> Self {
        self.frame.handle = Some(handle.into());
        self
    }

    /// The placeholder.
    pub fn hint(mut self, hint: impl Into<TextProp>) -> Self {
        self.frame.hint = Some(hint.into());
        self
    }

    /// The maximum number of characters.
    pub fn max_length(mut self, most: u16) -> Self {
        self.frame.max_length = Some(most);
        self
    }

    /// Whether the control is locked: text fields become read-only, so that their text can still be selected;
    /// choices and checkboxes are disabled.
    pub fn off(mut self, is_off: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.frame.is_off = Some(Signal::derive(is_off));
        self
    }

    /// Typing is undone by the app instead of the browser: `data-undo`.
    pub fn undone_by_app(mut self) -> Self {
        self.frame.is_undone_by_app = true;
        self
    }

    /// Called when the control loses the focus.
    pub fn leave(mut self, leave: impl Fn() + Send + Sync + 'static) -> Self {
        self.frame.leave = Some(Callback::new(move |()| leave()));
        self
    }

    /// The value for tests: `data-value`.
    pub fn plain_value(mut self, value: impl Into<TextProp>) -> Self {
        self.frame.plain_value = Some(value.into());
        self
    }

    /// The error text, shown below the control in an element with this id.
    pub fn error(
        mut self,
        id: impl Into<String>,
        text: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        self.frame.error = Some(FieldError::new(id.into(), Signal::derive(text)));
        self
    }

    /// The page renders the error itself, as [`super::ErrorText`], instead of below the control.
    pub fn error_elsewhere(mut self) -> Self {
        if let Some(error) = &mut self.frame.error {
            error.is_elsewhere = true;
        }
        self
    }

    /// Whether the value is invalid, if the error text is also used for other notes.
    pub fn invalid(mut self, is_invalid: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        if let Some(error) = &mut self.frame.error {
            error.is_invalid = Signal::derive(is_invalid);
        }
        self
    }
}

impl Field {
    /// A text kept in a signal of the form, not in the record.
    pub fn held(label: impl Into<TextProp>, text: RwSignal<String>) -> Self {
        Self::new(label, move || text.get(), move |typed| text.set(typed))
    }

    /// [`Field::held`] without a visible label.
    pub fn bare_held(text: RwSignal<String>) -> Self {
        Self::bare(move || text.get(), move |typed| text.set(typed))
    }
}

impl FieldFrame {
    /// The value of the attribute `data-undo`.
    pub(super) fn undo(&self) -> Option<&'static str> {
        self.is_undone_by_app.then_some("")
    }

    /// The value of the attribute `aria-invalid`.
    pub(super) fn invalid(
        &self,
    ) -> Option<impl Fn() -> Option<&'static str> + Send + Sync + 'static> {
        let is_invalid = self.error.as_ref()?.is_invalid;
        Some(move || is_invalid.get().then_some("true"))
    }

    /// The value of the attribute `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        let error = self.error.as_ref().map(|error| error.id.clone());
        error.or_else(|| self.described_by.map(str::to_owned))
    }
}
