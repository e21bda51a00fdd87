//! Periods that cannot be, or are not of the plan's year.

use thai::{FiscalYear, Span};

use super::{Bound, Check, Fault, Fix, Inputs, Place, warning};
use crate::plan::{DateText, Due, Period};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let year = inputs.year();
    for measure in inputs.standing() {
        let place = || Place::Measure(measure.id);
        let period = &measure.period;
        for (which, day) in [(Bound::From, &period.from), (Bound::To, &period.to)] {
            unreadable(day, which, place(), found);
        }
        let whole_year = |fault| warning(place(), fault).fixed_by(Fix::WholeYear(measure.id));
        let ends = [period.from.date(), period.to.date()];
        let is_outside = is_outside(period, year);
        if let [Some(from), Some(to)] = ends
            && from > to
        {
            found.push(whole_year(Fault::Reversed));
        }
        let years = other_years(&period.words, year);
        if is_outside {
            found.push(whole_year(Fault::OutsideYear { year }));
        } else if !years.is_empty() {
            found.push(whole_year(Fault::OtherYears { years }));
        }
        // A period of another year was copied; that it is over says nothing more.
        if let Due::Overdue(days) = measure.due(inputs.today)
            && !is_outside
        {
            found.push(warning(Place::Progress(measure.id), Fault::Overdue { days }));
        }
    }
    for round in &inputs.plan.own_rounds {
        unreadable(&round.until, Bound::Round, Place::Plan, found);
    }
}

pub(super) fn unreadable(day: &DateText, which: Bound, place: Place, found: &mut Vec<Check>) {
    if day.is_unreadable() {
        let text = day.0.clone();
        found.push(warning(place, Fault::UnreadableDate { which, text }));
    }
}

/// Whether some day of the period, as given or else as worded, lies outside a year.
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

/// The years a period's words name besides the plan's and the one before, in which the plan's year begins.
fn other_years(words: &str, year: FiscalYear) -> Vec<u16> {
    let level = thai::arabic_digits(words);
    let mut years: Vec<u16> = level
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|named| FiscalYear::new(*named).is_ok())
        .filter(|named| *named != year.get() && *named != year.previous().get())
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}
