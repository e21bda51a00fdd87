//! Where a published figure is not what its parts give, and what would make it exact.

use super::tree::Tree;
use super::{Difference, Figure};

pub(super) fn differences(tree: &Tree, figures: &[Figure]) -> Vec<Difference> {
    let _ = tree;
    figures
        .iter()
        .filter_map(|figure| {
            let (published, computed) = (figure.published?, figure.computed);
            (computed? != published).then(|| Difference {
                subject: figure.subject,
                published,
                computed,
                explanations: Vec::new(),
            })
        })
        .collect()
}
