//! The theme (light, dark or the system's), set as `data-theme` on the root element.

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

    /// The value in storage and in `data-theme`.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The chosen theme, for controls that show or change it.
#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Applies a theme, and stores the choice unless storage is blocked.
    pub fn choose(self, theme: Theme) {
        show(theme);
        if let Ok(kv) = BrowserKv::open() {
            let _ = kv.set(KEY, theme.name());
        }
        self.0.set(theme);
    }
}

/// Reads the stored choice, applies it, and provides the context of [`use_theme`].
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
/// If [`provide_theme`] was not called by an ancestor.
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
