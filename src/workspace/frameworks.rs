//! The years the app knows, fetched when first needed and then kept.

use std::collections::BTreeMap;
use std::sync::Arc;

use ita::suggestions::Library;
use ita::topics::Topics;
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use serde::Deserialize;

use crate::browser::fetch::{self, FetchError};

/// Every year's framework, as far as it has been needed.
#[derive(Clone, Copy)]
pub struct Frameworks {
    years: RwSignal<Vec<Year>>,
    loaded: RwSignal<BTreeMap<FiscalYear, Result<Arc<Framework>, FrameworkError>>>,
    topics: RwSignal<Option<Result<Arc<Topics>, FrameworkError>>>,
    library: RwSignal<Option<Arc<Library>>>,
}

/// A line of `frameworks/index.json`, which lists the years in order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Year {
    pub fiscal_year: FiscalYear,
    /// The whole year's facts may still change.
    pub provisional: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameworkError {
    #[error("no framework for {0}")]
    UnknownYear(FiscalYear),
    #[error("the framework could not be fetched: {0}")]
    Fetch(#[from] FetchError),
    /// A fault of ours: the build makes these files.
    #[error("the framework cannot be read: {0}")]
    Broken(String),
}

impl Frameworks {
    pub(super) fn new() -> Self {
        Self {
            years: RwSignal::new(Vec::new()),
            loaded: RwSignal::new(BTreeMap::new()),
            topics: RwSignal::new(None),
            library: RwSignal::new(None),
        }
    }

    /// The years there are, oldest first; empty until [`Frameworks::load_years`] has answered.
    pub fn years(self) -> Vec<Year> {
        self.years.get()
    }

    /// What is known of a year now: nothing while it has not been asked for or is on its way.
    pub fn get(self, year: FiscalYear) -> Option<Result<Arc<Framework>, FrameworkError>> {
        self.loaded.with(|loaded| loaded.get(&year).cloned())
    }

    pub async fn load_years(self) -> Result<Vec<Year>, FrameworkError> {
        let known = self.years.get_untracked();
        if !known.is_empty() {
            return Ok(known);
        }
        let text = fetch::text("frameworks/index.json").await?;
        let years: Vec<Year> = read(&text)?;
        self.years.set(years.clone());
        Ok(years)
    }

    /// What stays the same from year to year; none until [`Frameworks::load_topics`] has answered.
    pub fn topics(self) -> Option<Arc<Topics>> {
        self.topics.get()?.ok()
    }

    /// Why the last call of [`Frameworks::load_topics`] failed, if it did.
    pub fn topics_problem(self) -> Option<FrameworkError> {
        self.topics.get()?.err()
    }

    /// Fetches what stays the same from year to year. A failure is forgotten at the next call, which tries again.
    pub async fn load_topics(self) -> Result<Arc<Topics>, FrameworkError> {
        if let Some(Some(Ok(topics))) = self.topics.try_get_untracked() {
            return Ok(topics);
        }
        let outcome = fetch_topics().await;
        self.topics.try_set(Some(outcome.clone()));
        outcome
    }

    /// The suggested measures; none until [`Frameworks::load_library`] has answered.
    pub fn library(self) -> Option<Arc<Library>> {
        self.library.get()
    }

    /// Fetches the suggested measures.
    pub async fn load_library(self) -> Result<Arc<Library>, FrameworkError> {
        if let Some(Some(library)) = self.library.try_get_untracked() {
            return Ok(library);
        }
        let text = fetch::text("frameworks/measures.json").await?;
        let library: Arc<Library> = Arc::new(read(&text)?);
        self.library.try_set(Some(library.clone()));
        Ok(library)
    }

    /// The year's own framework. A failure is forgotten at the next call, which tries again.
    pub async fn load(self, year: FiscalYear) -> Result<Arc<Framework>, FrameworkError> {
        let known = self.loaded.try_with_untracked(|l| l.get(&year).cloned());
        if let Some(Some(Ok(framework))) = known {
            return Ok(framework);
        }
        let outcome = fetch_year(year).await;
        // The page may be gone by now.
        self.loaded.try_update(|loaded| {
            loaded.insert(year, outcome.clone());
        });
        outcome
    }
}

/// # Panics
/// Outside of `provide_workspace`'s reach: a fault of ours.
pub fn use_frameworks() -> Frameworks {
    use_context().expect("the app provides the frameworks before any page")
}

async fn fetch_year(year: FiscalYear) -> Result<Arc<Framework>, FrameworkError> {
    match fetch::text(&format!("frameworks/{year}.json")).await {
        Ok(text) => read(&text).map(Arc::new),
        Err(FetchError::Status(404)) => Err(FrameworkError::UnknownYear(year)),
        Err(error) => Err(error.into()),
    }
}

async fn fetch_topics() -> Result<Arc<Topics>, FrameworkError> {
    let text = fetch::text("frameworks/topics.json").await?;
    read(&text).map(Arc::new)
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, FrameworkError> {
    serde_json::from_str(text).map_err(|error| FrameworkError::Broken(error.to_string()))
}
