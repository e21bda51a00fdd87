//! Line icons for buttons. They are decorative: the button's text or label carries the meaning.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Undo,
    Redo,
    Help,
    System,
    Light,
    Dark,
    Print,
    Download,
    Done,
    Alert,
    Flag,
}

impl Icon {
    /// The SVG path on a 24 × 24 grid.
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Help => "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 14.5h8",
            Self::System => "M3 5h18v11H3zM9 20h6M12 16v4",
            Self::Light => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"
            }
            Self::Dark => "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5",
            Self::Print => "M7 9V3h10v6M7 18H4v-7h16v7h-3M7 15h10v6H7z",
            Self::Download => "M12 3v12M7 10l5 5 5-5M4 20h16",
            Self::Done => "m5 12.5 4.5 4.5L19 7.5",
            Self::Flag => "M5 21V4h13l-3 4.5L18 13H5",
            Self::Alert => "M12 4 2.5 20h19zM12 10v4M12 17h.01",
        }
    }
}

/// An icon in the colour of the text around it.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg
            width="20"
            height="20"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=icon.path()></path>
        </svg>
    }
}
