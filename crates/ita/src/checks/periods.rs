//! Periods that are impossible, or of another year than the plan's.

use thai::{FiscalYear, Span};

use super::check::{Check, warning};
use super::fault::{CheckFault, CheckedDate};
use super::fix::Fix;
use super::target::CheckTarget;
use crate::AssessmentInputs;
use crate::plan::{DateText, Due, Period};

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let year = inputs.coming_year();
    for measure in inputs.active_measures() {
        let place = || CheckTarget::Measure(measure.id);
        let period = &measure.period;
        for (which, day) in [(CheckedDate::From, &period.from), (CheckedDate::To, &period.to)] {
            unreadable(day, which, place(), found);
        }
        let whole_year = |fault| warning(place(), fault).fixed_by(Fix::WholeYear(measure.id));
        let ends = [period.from.date(), period.to.date()];
        let is_outside = is_outside(period, year);
        if let [Some(from), Some(to)] = ends
            && from > to
        {
            found.push(whole_year(CheckFault::Reversed));
        }
        let years = other_years(&period.words, year);
        if is_outside {
            found.push(whole_year(CheckFault::OutsideYear { year }));
        } else if !years.is_empty() {
            found.push(whole_year(CheckFault::OtherYears { years }));
        }
        // A period of another year was copied along: that it has ended adds nothing.
        if let Due::Overdue(days) = measure.due(inputs.today)
            && !is_outside
        {
            found.push(warning(CheckTarget::Progress(measure.id), CheckFault::Overdue { days }));
        }
    }
    for round in &inputs.plan.own_rounds {
        unreadable(&round.until, CheckedDate::Round, CheckTarget::Plan, found);
    }
}

pub(super) fn unreadable(
    day: &DateText,
    which: CheckedDate,
    place: CheckTarget,
    found: &mut Vec<Check>,
) {
    if day.is_unreadable() {
        let text = day.0.clone();
        found.push(warning(place, CheckFault::UnreadableDate { which, text }));
    }
}

/// Whether any day of the period lies outside a year. The wording counts where no date is given.
fn is_outside(period: &Period, year: FiscalYear) -> bool {
    let whole = Span::year(year);
    let mut days: Vec<_> = [&period.from, &period.to].iter().filter_map(|day| day.date()).collect();
    if days.is_empty()
        && let Some(span) = Span::read(&period.words, year)
    {
        days = vec![span.from, span.to];
    }
    days.iter().any(|day| !(whole.from..=whole.to).contains(day))
}

/// The years a wording names other than the plan's own and the one before: a fiscal year begins in the
/// calendar year before it.
fn other_years(words: &str, year: FiscalYear) -> Vec<u16> {
    let digits = thai::arabic_digits(words);
    let mut years: Vec<u16> = digits
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse().ok())
        .filter(|named| FiscalYear::new(*named).is_ok())
        .filter(|named| *named != year.get() && *named != year.previous().get())
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}
