//! Parsing and printing the route in the URL fragment (`#/…`).
//!
//! Not `leptos_router`, which has no hash mode: its links break if the app is served from a subpath.

use std::fmt;

/// A page of the app. Assessment ids are lowercase letters and digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Route {
    #[default]
    Start,
    /// Creates an empty assessment and redirects to it.
    New,
    /// Loads the fictional agency and redirects to it.
    Demo,
    /// A page about one assessment.
    Assessment {
        id: String,
        page: AssessmentPage,
    },
    /// Results of several years side by side.
    Compare,
    Frameworks,
    Data,
    NotFound,
}

/// The pages of an assessment, in the order of the workflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AssessmentPage {
    Import,
    Scores,
    Gaps,
    WhatIf,
    Plan,
    Progress,
    NextRound,
    Checks,
    Documents,
}

impl AssessmentPage {
    pub const ALL: [Self; 9] = [
        Self::Import,
        Self::Scores,
        Self::Gaps,
        Self::WhatIf,
        Self::Plan,
        Self::Progress,
        Self::NextRound,
        Self::Checks,
        Self::Documents,
    ];

    fn segment(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Scores => "scores",
            Self::Gaps => "gaps",
            Self::WhatIf => "whatif",
            Self::Plan => "plan",
            Self::Progress => "progress",
            Self::NextRound => "oit",
            Self::Checks => "checks",
            Self::Documents => "documents",
        }
    }
}

impl Route {
    /// Parses a URL fragment, with or without the leading `#`.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#');
        let segments: Vec<_> = path.split('/').filter(|s| !s.is_empty()).collect();
        match segments[..] {
            [] => Self::Start,
            ["new"] => Self::New,
            ["demo"] => Self::Demo,
            ["compare"] => Self::Compare,
            ["frameworks"] => Self::Frameworks,
            ["data"] => Self::Data,
            ["a", id, page] if is_id(id) => AssessmentPage::ALL
                .into_iter()
                .find(|p| p.segment() == page)
                .map_or(Self::NotFound, |page| Self::Assessment { id: id.to_owned(), page }),
            _ => Self::NotFound,
        }
    }
}

fn is_id(text: &str) -> bool {
    text.len() <= 40 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::Assessment { id, page } => write!(f, "#/a/{id}/{}", page.segment()),
            Self::New => f.write_str("#/new"),
            Self::Demo => f.write_str("#/demo"),
            Self::Compare => f.write_str("#/compare"),
            Self::Frameworks => f.write_str("#/frameworks"),
            Self::Data => f.write_str("#/data"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_parses_back_from_its_url() {
        let mut routes = vec![
            Route::Start,
            Route::New,
            Route::Demo,
            Route::Compare,
            Route::Frameworks,
            Route::Data,
        ];
        routes
            .extend(AssessmentPage::ALL.map(|page| Route::Assessment { id: "k3x9".into(), page }));
        for route in routes {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn unknown_urls_are_not_found() {
        for fragment in ["#/a/k3x9", "#/a/../gaps", "#/a/k3x9/nothing", "#/x", "#/a/ไทย/gaps"]
        {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }
}
