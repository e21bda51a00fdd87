//! What the search relies on, tried on random results of whole years.

mod arithmetic;
mod joining;
mod margins;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use proptest::prelude::*;
use proptest::sample::select;

use super::sum::{Source, Sum};
use crate::{Assessment, Framework, Score, Subject};

fn framework(year: u16) -> Framework {
    static READ: Mutex<BTreeMap<u16, Framework>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let from_file = || {
        let path = format!("{}/../../frameworks/{year}.toml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).expect(&path);
        toml::from_str(&text).expect(&path)
    };
    read.entry(year).or_insert_with(from_file).clone()
}

fn score() -> impl Strategy<Value = Score> {
    let hundredths = prop_oneof![0..=10_000_u16, select(vec![0, 8500, 9000, 9500, 10_000])];
    hundredths.prop_map(|hundredths| Score::from_hundredths(hundredths).unwrap())
}

/// A framework and a result in which any subjects are known: mostly leaves, or mostly their parents.
fn any_result() -> impl Strategy<Value = (Framework, Assessment)> {
    let year = select(vec![2563_u16, 2566, 2568]);
    (year, 0.0..1.0_f64, 0.0..1.0_f64).prop_flat_map(|(year, leaves, parents)| {
        let framework = framework(year);
        let known = |subject| match subject {
            Subject::Question(_) | Subject::Item(_) => 1.0 - leaves.powi(4),
            _ => parents.powi(3),
        };
        let subjects = framework.subjects();
        let scores: Vec<_> = subjects
            .iter()
            .map(|&s| proptest::option::weighted(known(s).clamp(0.01, 0.99), score()))
            .collect();
        scores.prop_map(move |scores| {
            let mut result = Assessment::new(framework.fiscal_year);
            let scores = subjects.iter().zip(scores);
            let known = scores.filter_map(|(&subject, score)| Some((subject, score?)));
            result.scores = known.collect();
            (framework.clone(), result)
        })
    })
}

/// What a sum gains if each mover gains so many hundredths. `None` if a condition is not met.
fn gain_of(sum: &Sum, movers: &[u16]) -> Option<i128> {
    let gains = sum.parts.iter().map(|part| {
        let below = match &part.source {
            Source::Mover { index, .. } => movers[*index].into(),
            Source::Figure { sum, .. } | Source::Instrument { sum, .. } => gain_of(sum, movers)?,
        };
        part.gain(below)
    });
    gains.sum()
}
