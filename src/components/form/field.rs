use leptos::prelude::*;

use super::field_error::FieldError;

/// One value of a form: how it is labelled, read and written, and what is wrong with it.
///
/// `String` for what is typed or chosen, `bool` for what is ticked. A field keeps what was typed, also where
/// it is no valid value: the error stands beside it.
#[must_use]
#[derive(Clone)]
pub struct Field<T: Send + Sync + 'static = String> {
    pub(super) value: Signal<T>,
    pub(super) write: Callback<T>,
    pub(super) frame: FieldFrame,
}

/// What is around a value, whatever its type.
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
    /// A field without a label, for a control that is named by [`Field::aria_label`] or what is around it.
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

    /// A field with a label that is seen.
    pub fn new(
        label: impl Into<TextProp>,
        read: impl Fn() -> T + Send + Sync + 'static,
        write: impl Fn(T) + Send + Sync + 'static,
    ) -> Self {
        let mut field = Self::bare(read, write);
        field.frame.label = Some(label.into());
        field
    }

    /// More classes of the label.
    pub fn label_class(mut self, class: &'static str) -> Self {
        self.frame.label_class = class;
        self
    }

    /// What is read aloud instead of the label.
    pub fn aria_label(mut self, label: impl Into<TextProp>) -> Self {
        self.frame.aria_label = Some(label.into());
        self
    }

    /// The id of the element that names the control.
    pub fn labelled_by(mut self, id: impl Into<String>) -> Self {
        self.frame.labelled_by = Some(id.into());
        self
    }

    /// The id of the element that explains the control, where it has no error of its own.
    pub fn described_by(mut self, id: &'static str) -> Self {
        self.frame.described_by = Some(id);
        self
    }

    /// The control's id. The label then stands before the control, else around it.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.frame.id = Some(id.into());
        self
    }

    /// The control's test handle: `data-testid`.
    pub fn handle(mut self, handle: impl Into<String>) -> Self {
        self.frame.handle = Some(handle.into());
        self
    }

    /// What an empty control shows: its placeholder.
    pub fn hint(mut self, hint: impl Into<TextProp>) -> Self {
        self.frame.hint = Some(hint.into());
        self
    }

    /// The most characters that can be typed.
    pub fn max_length(mut self, most: u16) -> Self {
        self.frame.max_length = Some(most);
        self
    }

    /// When nothing can be changed: texts are read-only, so that they can still be selected; choices and
    /// checks are disabled.
    pub fn off(mut self, is_off: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.frame.is_off = Some(Signal::derive(is_off));
        self
    }

    /// What is typed here is undone by the app and not by the browser: `data-undo`.
    pub fn undone_by_app(mut self) -> Self {
        self.frame.is_undone_by_app = true;
        self
    }

    /// What happens when the person goes on to something else.
    pub fn leave(mut self, leave: impl Fn() + Send + Sync + 'static) -> Self {
        self.frame.leave = Some(Callback::new(move |()| leave()));
        self
    }

    /// The value as tests read it: `data-value`.
    pub fn plain_value(mut self, value: impl Into<TextProp>) -> Self {
        self.frame.plain_value = Some(value.into());
        self
    }

    /// What is wrong with what was typed, shown below the control in an element of this id.
    pub fn error(
        mut self,
        id: impl Into<String>,
        text: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        self.frame.error = Some(FieldError::new(id.into(), Signal::derive(text)));
        self
    }

    /// The page shows the error itself, as [`super::ErrorText`]: it stands elsewhere than below the control.
    pub fn error_elsewhere(mut self) -> Self {
        if let Some(error) = &mut self.frame.error {
            error.is_elsewhere = true;
        }
        self
    }

    /// When what was typed is invalid, where the error text says other things too.
    pub fn invalid(mut self, is_invalid: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        if let Some(error) = &mut self.frame.error {
            error.is_invalid = Signal::derive(is_invalid);
        }
        self
    }
}

impl Field {
    /// A text that only the form itself holds.
    pub fn held(label: impl Into<TextProp>, text: RwSignal<String>) -> Self {
        Self::new(label, move || text.get(), move |typed| text.set(typed))
    }

    /// As [`Field::held`], without a label.
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
