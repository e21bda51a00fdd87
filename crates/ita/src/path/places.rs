//! The rows of an analysis as a tree. A place is the index of a row; parents come before their children.

use std::iter::successors;
use std::ops::Range;

use crate::Subject;
use crate::analysis::Row;

pub(super) struct Places<'a> {
    pub(super) rows: &'a [Row],
    parent: Vec<Option<usize>>,
    /// What each figure is the mean of, without the parts of the EIT.
    pub(super) children: Vec<Vec<usize>>,
    pub(super) parts: Vec<Vec<usize>>,
    /// For each place the end of the range of places below it.
    end: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(rows: &'a [Row]) -> Self {
        let mut places = Self {
            rows,
            parent: vec![None; rows.len()],
            children: vec![Vec::new(); rows.len()],
            parts: vec![Vec::new(); rows.len()],
            end: (1..=rows.len()).collect(),
        };
        for (place, row) in rows.iter().enumerate() {
            let is_parent = |other: &Row| Some(other.figure.subject) == row.parent;
            let Some(parent) = rows[..place].iter().rposition(is_parent) else {
                continue;
            };
            places.parent[place] = Some(parent);
            match row.figure.subject {
                Subject::Part(_) => places.parts[parent].push(place),
                _ => places.children[parent].push(place),
            }
        }
        for place in (0..rows.len()).rev() {
            if let Some(parent) = places.parent[place] {
                places.end[parent] = places.end[parent].max(places.end[place]);
            }
        }
        places
    }

    pub(super) fn subject(&self, place: usize) -> Subject {
        self.rows[place].figure.subject
    }

    pub(super) fn is_known(&self, place: usize) -> bool {
        self.rows[place].figure.exact.is_some()
    }

    /// In framework order.
    pub(super) fn instruments(&self) -> &[usize] {
        self.children.first().map_or(&[], Vec::as_slice)
    }

    /// Everything below a place.
    pub(super) fn below(&self, place: usize) -> Range<usize> {
        place + 1..self.end[place]
    }

    /// A place and everything above it, upwards.
    pub(super) fn upwards(&self, place: usize) -> impl Iterator<Item = usize> {
        successors(Some(place), |&below| self.parent[below])
    }

    /// Whether anything below a place has a published score.
    pub(super) fn has_scores_below(&self, place: usize) -> bool {
        let below = &self.rows[self.below(place)];
        below.iter().any(|row| row.figure.published.is_some())
    }
}
