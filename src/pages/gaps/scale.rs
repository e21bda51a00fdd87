//! The scale of levels, from the lowest to the highest, with the position of the total.

use ita::framework::Level;
use ita::{Exact, Score};
use leptos::prelude::*;

use super::facts::Facts;

/// Levels with the same minimum total, which differ only in their condition on the instruments.
struct Band<'a> {
    from: Score,
    to: Score,
    levels: Vec<(usize, &'a Level)>,
}

/// Draws the scale. All levels are equally wide, so thresholds are printed on them.
pub(super) fn scale(facts: &Facts) -> Option<AnyView> {
    let total = facts.analysis.total;
    let bands: Vec<_> =
        bands(&facts.framework.levels).iter().map(|band| segment(facts, band, total)).collect();
    (!bands.is_empty()).then(|| {
        view! {
            <ol class="scale" aria-label="ระดับผลการประเมิน จากต่ำไปสูง">
                {bands}
            </ol>
        }
        .into_any()
    })
}

fn segment(facts: &Facts, band: &Band, total: Option<Score>) -> impl IntoView + use<> {
    let finding = &facts.analysis.level;
    let shown = |index: &usize| match finding.shown {
        Some(shown) => shown == *index,
        None => finding.possible.contains(index),
    };
    let names: Vec<_> = band
        .levels
        .iter()
        .rev()
        .map(|(index, level)| {
            let class = if shown(index) { "scale-name is-here" } else { "scale-name" };
            view! { <span class=class>{level.name.clone()}</span> }
        })
        .collect();
    let here = total.filter(|total| band.contains(*total));
    let marker = here.map(|total| {
        let across = band.percent(total);
        view! {
            <span class="scale-marker" style:left=across>
                <span>{total.to_string()}</span>
            </span>
        }
    });
    let passes = band.levels.iter().all(|(_, level)| level.passes);
    let is_level = band.levels.iter().any(|(index, _)| shown(index));
    let class = match (is_level, passes) {
        (true, true) => "scale-band is-here passes",
        (true, false) => "scale-band is-here",
        (false, true) => "scale-band passes",
        (false, false) => "scale-band",
    };
    view! {
        <li class=class>
            <span class="scale-from">{band.from.to_string()}</span>
            <span class="scale-names">{names}</span>
            {marker}
        </li>
    }
}

impl Band<'_> {
    fn contains(&self, total: Score) -> bool {
        self.from <= total && (total < self.to || self.to == Score::FULL)
    }

    /// The position of a total within the band, as a CSS percentage.
    fn percent(&self, total: Score) -> String {
        let width = (self.to.exact() - self.from.exact()).max(Exact::new(1, 100));
        let part = (total.exact() - self.from.exact()) / width * 100;
        format!("{}%", Score::round(part))
    }
}

/// The bands, lowest first.
fn bands(levels: &[Level]) -> Vec<Band<'_>> {
    let mut bands: Vec<Band> = Vec::new();
    let mut to = Score::FULL;
    for (index, level) in levels.iter().enumerate() {
        match bands.last_mut() {
            Some(band) if band.from == level.min_total => band.levels.push((index, level)),
            last => {
                to = last.map_or(to, |band| band.from);
                bands.push(Band { from: level.min_total, to, levels: vec![(index, level)] });
            }
        }
    }
    bands.reverse();
    bands
}
