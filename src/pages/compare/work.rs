//! Computes the comparison of the chosen assessments.

use std::sync::Arc;

use ita::comparison::compare;
use ita::{AnalysedResult, Analysis, FiscalYear, Framework, analyse};
use leptos::prelude::*;

use super::compared::{Compared, ComparedYear};
use super::wording;
use crate::components::task::Task;
use crate::record::{AssessmentId, Record};
use crate::storage::IndexEntry;
use crate::workspace::{Reference, Shelf, use_reference, use_shelf};

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Comparing {
    /// Idle while fewer than two are chosen.
    pub(super) task: Task<Arc<Compared>, &'static str>,
    pub(super) chosen: RwSignal<Vec<AssessmentId>>,
    pub(super) shelf: Shelf,
    reference: Reference,
}

impl Comparing {
    /// Starts with all years of the agency that was edited last.
    pub(super) fn new() -> Self {
        let shelf = use_shelf();
        let work = Self {
            task: Task::idle(),
            chosen: RwSignal::new(first_choice(&shelf.list().get_untracked())),
            shelf,
            reference: use_reference(),
        };
        work.start();
        work
    }

    /// Adds an assessment to the comparison or removes it.
    pub(super) fn choose(self, id: &AssessmentId, is_chosen: bool) {
        self.chosen.update(|chosen| {
            chosen.retain(|other| other != id);
            if is_chosen {
                chosen.push(id.clone());
            }
        });
        self.start();
    }

    /// Compares the assessments chosen now.
    pub(super) fn start(self) {
        let ids = self.chosen.get_untracked();
        let mut records: Vec<Record> =
            ids.iter().filter_map(|id| self.shelf.look_at(id).ok()).collect();
        if records.len() < 2 {
            self.task.reset();
            return;
        }
        ita::order::sort_by_key(&mut records, |record| record.assessment.fiscal_year);
        let reference = self.reference;
        self.task.start(async move { compare_records(reference, records).await.map(Arc::new) });
    }
}

/// The latest save of each year of the agency that is first in the list.
fn first_choice(entries: &[IndexEntry]) -> Vec<AssessmentId> {
    let Some(first) = entries.first() else {
        return Vec::new();
    };
    let mut years: Vec<FiscalYear> = Vec::new();
    let same = entries.iter().filter(|entry| entry.agency == first.agency);
    same.filter(|entry| {
        let is_new = !years.contains(&entry.fiscal_year);
        years.push(entry.fiscal_year);
        is_new
    })
    .map(|entry| entry.id.clone())
    .collect()
}

async fn compare_records(
    reference: Reference,
    records: Vec<Record>,
) -> Result<Compared, &'static str> {
    let topics = reference.load_topics().await.map_err(|_| wording::NO_TOPICS)?;
    let mut years: Vec<(Arc<Framework>, Analysis)> = Vec::new();
    for record in &records {
        let year = record.assessment.fiscal_year;
        let own = record.framework.clone().filter(|f| f.fiscal_year == year);
        let framework = match own {
            Some(framework) => framework,
            None => reference.load(year).await.map_err(|_| wording::NO_FRAMEWORK)?,
        };
        let analysis = analyse(&framework, &record.assessment);
        years.push((framework, analysis));
    }
    let results: Vec<_> = records
        .iter()
        .zip(&years)
        .map(|(record, (framework, analysis))| AnalysedResult {
            framework,
            assessment: &record.assessment,
            analysis,
        })
        .collect();
    let columns = records.iter().zip(&years).map(|(record, (framework, analysis))| {
        let shown = analysis.level.shown.and_then(|at| framework.levels.get(at));
        ComparedYear {
            year: record.assessment.fiscal_year,
            agency: record.agency.name.clone(),
            level: shown.map(|level| level.name.clone()),
            scheme: framework.levels.iter().map(|l| l.name.clone()).collect(),
        }
    });
    Ok(Compared { lines: compare(&topics, &results), columns: columns.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::clock::Timestamp;

    #[test]
    fn the_first_choice_is_the_latest_save_of_each_year_of_one_agency() {
        let entry = |id: &str, agency: &str, year: u16| IndexEntry {
            id: AssessmentId(id.to_owned()),
            agency: agency.to_owned(),
            fiscal_year: FiscalYear::new(year).unwrap(),
            total: None,
            saved_at: Timestamp(1),
            revision: 1,
        };
        let entries = [
            entry("a", "ก", 2568),
            entry("b", "ข", 2567),
            entry("c", "ก", 2568),
            entry("d", "ก", 2566),
        ];
        let chosen: Vec<_> = first_choice(&entries).into_iter().map(|id| id.0).collect();
        assert_eq!(chosen, ["a", "d"]);
        assert!(first_choice(&[]).is_empty());
    }
}
