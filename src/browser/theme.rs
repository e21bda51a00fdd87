//! The light or dark theme, or the system's: `data-theme` on the root element.

use leptos::prelude::*;

use super::kv::Kv;
use super::local_storage::BrowserKv;

const KEY: &str = "prongsai.theme";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As written in storage and in `data-theme`.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The chosen theme, for every control that shows or changes it.
#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Shows a theme and remembers it where storage is not blocked.
    pub fn choose(self, theme: Theme) {
        show(theme);
        if let Ok(kv) = BrowserKv::open() {
            let _ = kv.set(KEY, theme.name());
        }
        self.0.set(theme);
    }
}

/// Reads the person's choice, shows it, and provides it for [`use_theme`].
pub fn provide_theme() {
    let stored = BrowserKv::open().ok().and_then(|kv| kv.get(KEY).ok().flatten());
    let theme = Theme::ALL
        .into_iter()
        .find(|theme| stored.as_deref() == Some(theme.name()))
        .unwrap_or_default();
    show(theme);
    provide_context(ThemeChoice(RwSignal::new(theme)));
}

/// # Panics
/// Outside of [`provide_theme`]'s reach.
pub fn use_theme() -> ThemeChoice {
    use_context().expect("the app provides the theme before any page")
}

fn show(theme: Theme) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", theme.name());
    }
}
