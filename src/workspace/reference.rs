//! Frameworks, topics and suggestions: fetched when first needed, then cached.

use std::collections::BTreeMap;
use std::sync::Arc;

use ita::suggestions::Library;
use ita::topics::Topics;
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use serde::Deserialize;

use crate::browser::fetch::{self, FetchError};

/// The reference data shared by all assessments: frameworks, topics and suggestions. A `Copy` handle for closures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Reference(StoredValue<ReferenceParts>);

#[derive(Clone, Copy)]
struct ReferenceParts {
    years: RwSignal<Vec<KnownYear>>,
    loaded: RwSignal<BTreeMap<FiscalYear, Result<Arc<Framework>, ReferenceError>>>,
    topics: RwSignal<Option<Result<Arc<Topics>, ReferenceError>>>,
    library: RwSignal<Option<Arc<Library>>>,
}

/// A year in `frameworks/index.json`, which lists them oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KnownYear {
    pub fiscal_year: FiscalYear,
    /// The year's facts may still change.
    pub provisional: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    #[error("no framework for {0}")]
    UnknownYear(FiscalYear),
    #[error("the framework could not be fetched: {0}")]
    Fetch(#[from] FetchError),
    /// Indicates a bug, as the build generates these files.
    #[error("the framework cannot be read: {0}")]
    Broken(String),
}

impl Reference {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(ReferenceParts {
            years: RwSignal::new(Vec::new()),
            loaded: RwSignal::new(BTreeMap::new()),
            topics: RwSignal::new(None),
            library: RwSignal::new(None),
        }))
    }

    fn parts(self) -> ReferenceParts {
        self.0.get_value()
    }

    /// The years with a framework, oldest first; empty until [`Reference::load_years`] has completed.
    pub fn years(self) -> Vec<KnownYear> {
        self.parts().years.get()
    }

    /// The year's own framework; `None` until [`Reference::load`] has completed.
    pub fn framework(self, year: FiscalYear) -> Option<Result<Arc<Framework>, ReferenceError>> {
        self.parts().loaded.with(|loaded| loaded.get(&year).cloned())
    }

    pub async fn load_years(self) -> Result<Vec<KnownYear>, ReferenceError> {
        let known = self.parts().years.get_untracked();
        if !known.is_empty() {
            return Ok(known);
        }
        let text = fetch::text("frameworks/index.json").await?;
        let years: Vec<KnownYear> = read(&text)?;
        self.parts().years.set(years.clone());
        Ok(years)
    }

    /// The topics that link the years; `None` until [`Reference::load_topics`] has completed.
    pub fn topics(self) -> Option<Arc<Topics>> {
        self.parts().topics.get()?.ok()
    }

    /// The error of the last call of [`Reference::load_topics`], if it failed.
    pub fn topics_problem(self) -> Option<ReferenceError> {
        self.parts().topics.get()?.err()
    }

    /// Fetches the topics. A failure is not cached: the next call retries.
    pub async fn load_topics(self) -> Result<Arc<Topics>, ReferenceError> {
        if let Some(Some(Ok(topics))) = self.parts().topics.try_get_untracked() {
            return Ok(topics);
        }
        let outcome = fetch_topics().await;
        self.parts().topics.try_set(Some(outcome.clone()));
        outcome
    }

    /// The suggested measures; `None` until [`Reference::load_library`] has completed.
    pub fn library(self) -> Option<Arc<Library>> {
        self.parts().library.get()
    }

    /// Fetches the suggested measures.
    pub async fn load_library(self) -> Result<Arc<Library>, ReferenceError> {
        if let Some(Some(library)) = self.parts().library.try_get_untracked() {
            return Ok(library);
        }
        let text = fetch::text("frameworks/measures.json").await?;
        let library: Arc<Library> = Arc::new(read(&text)?);
        self.parts().library.try_set(Some(library.clone()));
        Ok(library)
    }

    /// Fetches the year's own framework. A failure is not cached: the next call retries.
    pub async fn load(self, year: FiscalYear) -> Result<Arc<Framework>, ReferenceError> {
        let known = self.parts().loaded.try_with_untracked(|l| l.get(&year).cloned());
        if let Some(Some(Ok(framework))) = known {
            return Ok(framework);
        }
        let outcome = fetch_year(year).await;
        // The signals may have been disposed of during the fetch.
        self.parts().loaded.try_update(|loaded| {
            loaded.insert(year, outcome.clone());
        });
        outcome
    }
}

/// # Panics
/// If [`provide_shelf`](super::provide_shelf) was not called by an ancestor.
pub fn use_reference() -> Reference {
    use_context().expect("the app provides the reference before any page")
}

async fn fetch_year(year: FiscalYear) -> Result<Arc<Framework>, ReferenceError> {
    match fetch::text(&format!("frameworks/{year}.json")).await {
        Ok(text) => read(&text).map(Arc::new),
        Err(FetchError::Status(404)) => Err(ReferenceError::UnknownYear(year)),
        Err(error) => Err(error.into()),
    }
}

async fn fetch_topics() -> Result<Arc<Topics>, ReferenceError> {
    let text = fetch::text("frameworks/topics.json").await?;
    read(&text).map(Arc::new)
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, ReferenceError> {
    serde_json::from_str(text).map_err(|error| ReferenceError::Broken(error.to_string()))
}
