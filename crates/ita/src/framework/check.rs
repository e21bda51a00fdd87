//! Validates frameworks. All problems are collected, so that one run shows everything to correct.

use super::facts::{Framework, Provenance, Wording};
use super::problem::{FrameworkFault, FrameworkField, FrameworkPlace, FrameworkProblem};
use crate::{Instrument, QuestionCode, Subject};

/// Finds every contradiction or gap in a framework, in the order of its tables.
pub fn check(framework: &Framework) -> Vec<FrameworkProblem> {
    let mut found = Problems(Vec::new());
    target(framework, &mut found);
    measures(framework, &mut found);
    instruments(framework, &mut found);
    indicators(framework, &mut found);
    sub_indicators(framework, &mut found);
    questions(framework, &mut found);
    items(framework, &mut found);
    scales(framework, &mut found);
    levels(framework, &mut found);
    level_tests(framework, &mut found);
    for (i, entry) in framework.calendar.iter().enumerate() {
        let place = || FrameworkPlace::Calendar(i + 1);
        found.text(place, FrameworkField::Text, &entry.what);
        found.source(place, &entry.provenance);
    }
    found.0
}

struct Problems(Vec<FrameworkProblem>);

impl Problems {
    fn add(&mut self, place: FrameworkPlace, fault: FrameworkFault) {
        self.0.push(FrameworkProblem { place, fault });
    }

    fn text(&mut self, place: impl Fn() -> FrameworkPlace, field: FrameworkField, text: &str) {
        if text.trim().is_empty() {
            self.add(place(), FrameworkFault::Empty(field));
        }
    }

    fn source(&mut self, place: impl Fn() -> FrameworkPlace, provenance: &Provenance) {
        self.text(place, FrameworkField::Source, &provenance.source);
    }

    fn wording(
        &mut self,
        place: impl Fn() -> FrameworkPlace,
        field: FrameworkField,
        wording: Option<&Wording>,
    ) {
        if let Some(wording) = wording {
            self.text(&place, field, &wording.text);
            self.source(&place, &wording.provenance);
        }
    }

    /// The topic must be given, and be unique among the entries of its kind.
    fn topic<T>(
        &mut self,
        place: FrameworkPlace,
        topic: &str,
        earlier: &[T],
        of: fn(&T) -> (&str, String),
    ) {
        if topic.trim().is_empty() {
            self.add(place, FrameworkFault::Empty(FrameworkField::Topic));
        } else if let Some((_, other)) = earlier.iter().map(of).find(|(t, _)| *t == topic) {
            self.add(place, FrameworkFault::TopicRepeated(topic.to_owned(), other));
        }
    }
}

/// The number that was expected after the last one, if `no` is a different one. Sets the last one to `no`.
fn out_of_order(last: &mut u8, no: u8) -> Option<u16> {
    let expected = u16::from(*last) + 1;
    *last = no;
    (u16::from(no) != expected).then_some(expected)
}

fn target(framework: &Framework, found: &mut Problems) {
    let target = &framework.target;
    found.source(|| FrameworkPlace::Target, &target.provenance);
    if let Some(provenance) = &target.urgent_provenance {
        found.source(|| FrameworkPlace::Target, provenance);
    }
    if let Some(urgent) = target.urgent_below
        && urgent > target.pass
    {
        found.add(FrameworkPlace::Target, FrameworkFault::UrgentAbovePass(urgent));
    }
}

fn measures(framework: &Framework, found: &mut Problems) {
    let Some(pair) = &framework.measures else {
        return;
    };
    found.source(|| FrameworkPlace::Measures, &pair.provenance);
    for (field, code) in [(FrameworkField::Plan, pair.plan), (FrameworkField::Report, pair.report)]
    {
        if framework.item(code).is_none() {
            found.add(FrameworkPlace::Measures, FrameworkFault::Unknown(field, code.to_string()));
        }
    }
    if pair.plan == pair.report {
        found.add(FrameworkPlace::Measures, FrameworkFault::SameItem);
    }
}

fn instruments(framework: &Framework, found: &mut Problems) {
    let codes = framework.instruments.iter().map(|i| i.code);
    if !codes.eq(Instrument::ALL) {
        found.add(FrameworkPlace::Instruments, FrameworkFault::InstrumentOrder);
    }
    let sum = framework.instruments.iter().map(|i| u16::from(i.weight)).sum();
    if sum != 100 {
        found.add(FrameworkPlace::Instruments, FrameworkFault::WeightSum(sum));
    }
    for fact in &framework.instruments {
        let place = || FrameworkPlace::Instrument(fact.code);
        found.text(place, FrameworkField::Name, &fact.name);
        found.text(place, FrameworkField::EnglishName, &fact.name_en);
        found.source(place, &fact.provenance);
        if let Some(provenance) = &fact.weight_provenance {
            found.source(place, provenance);
        }
        found.wording(place, FrameworkField::Recommendation, fact.recommendation.as_ref());
        let no: Vec<_> = fact.parts.iter().map(|p| p.no).collect();
        let right = match fact.code {
            Instrument::Eit => no.is_empty() || no == [1, 2],
            Instrument::Iit | Instrument::Oit => no.is_empty(),
        };
        if !right {
            found.add(place(), FrameworkFault::PartOrder);
        }
        for part in &fact.parts {
            found.text(|| FrameworkPlace::Part(part.no), FrameworkField::Name, &part.name);
            found.source(|| FrameworkPlace::Part(part.no), &part.provenance);
        }
    }
}

fn indicators(framework: &Framework, found: &mut Problems) {
    let all = &framework.indicators;
    let mut last = 0;
    for (i, fact) in all.iter().enumerate() {
        let place = || FrameworkPlace::Indicator(fact.no);
        if let Some(expected) = out_of_order(&mut last, fact.no) {
            found.add(place(), FrameworkFault::Expected(expected.to_string()));
        }
        found.text(place, FrameworkField::Name, &fact.name);
        for alias in &fact.aliases {
            found.text(place, FrameworkField::Alias, alias);
        }
        found.topic(place(), &fact.topic, &all[..i], |f| (&f.topic, format!("indicator {}", f.no)));
        found.wording(place, FrameworkField::Objective, fact.objective.as_ref());
        found.wording(place, FrameworkField::Recommendation, fact.recommendation.as_ref());
        found.source(place, &fact.provenance);
        let childless = framework.children(Subject::Indicator(fact.no)).is_empty();
        let expected = fact.instrument == Instrument::Oit || !framework.questions.is_empty();
        if childless && expected {
            found.add(place(), FrameworkFault::Childless);
        }
    }
}

fn sub_indicators(framework: &Framework, found: &mut Problems) {
    let mut last = (0, 0);
    for fact in &framework.sub_indicators {
        let place = || FrameworkPlace::SubIndicator(fact.code);
        if let Subject::SubIndicator { indicator, no } = fact.code {
            match framework.indicator(indicator) {
                None => found.add(
                    place(),
                    FrameworkFault::Unknown(FrameworkField::Indicator, indicator.to_string()),
                ),
                Some(above) if above.instrument != Instrument::Oit => {
                    found.add(place(), FrameworkFault::OtherInstrument(indicator));
                }
                Some(_) => {}
            }
            if indicator != last.0 {
                last.1 = 0;
            }
            let backwards = indicator < last.0;
            last.0 = indicator;
            let expected = out_of_order(&mut last.1, no).or(backwards.then_some(1));
            if let Some(expected) = expected {
                found.add(place(), FrameworkFault::Expected(format!("{indicator}.{expected}")));
            }
        } else {
            found.add(place(), FrameworkFault::Expected("9.1".to_owned()));
        }
        found.text(place, FrameworkField::Name, &fact.name);
        found.source(place, &fact.provenance);
        if framework.children(fact.code).is_empty() {
            found.add(place(), FrameworkFault::Childless);
        }
    }
}

fn questions(framework: &Framework, found: &mut Problems) {
    let all = &framework.questions;
    let (mut internal, mut external) = (0, 0);
    for (i, fact) in all.iter().enumerate() {
        let place = || FrameworkPlace::Question(fact.code);
        let (no, last, letter, instrument) = match fact.code {
            QuestionCode::Internal(no) => (no, &mut internal, 'i', Instrument::Iit),
            QuestionCode::External(no) => (no, &mut external, 'e', Instrument::Eit),
        };
        if let Some(expected) = out_of_order(last, no) {
            found.add(place(), FrameworkFault::Expected(format!("{letter}{expected}")));
        }
        match framework.indicator(fact.indicator) {
            None => {
                found.add(
                    place(),
                    FrameworkFault::Unknown(FrameworkField::Indicator, fact.indicator.to_string()),
                );
            }
            Some(above) if above.instrument != instrument => {
                found.add(place(), FrameworkFault::OtherInstrument(fact.indicator));
            }
            Some(_) => {}
        }
        found.topic(place(), &fact.topic, &all[..i], |f| (&f.topic, f.code.to_string()));
        if fact.text.is_none() && fact.about.is_none() {
            found.add(place(), FrameworkFault::NoWording);
        }
        let texts = [&fact.text, &fact.about, &fact.note].into_iter().flatten();
        for text in texts.chain(fact.sub_questions.iter().map(|s| &s.text)) {
            found.text(place, FrameworkField::Text, text);
        }
        if let Some(scale) = &fact.scale
            && !framework.scales.iter().any(|s| s.id == *scale)
        {
            found.add(place(), FrameworkFault::Unknown(FrameworkField::Scale, scale.clone()));
        }
        found.source(place, &fact.provenance);
    }
}

fn items(framework: &Framework, found: &mut Problems) {
    let all = &framework.items;
    let mut last = 0;
    for (i, fact) in all.iter().enumerate() {
        let place = || FrameworkPlace::Item(fact.code);
        if let Some(expected) = out_of_order(&mut last, fact.code.0) {
            found.add(place(), FrameworkFault::Expected(format!("O{expected}")));
        }
        if framework.sub_indicator(fact.sub_indicator).is_none() {
            let code = fact.sub_indicator.to_string();
            found.add(place(), FrameworkFault::Unknown(FrameworkField::SubIndicator, code));
        }
        found.topic(place(), &fact.topic, &all[..i], |f| (&f.topic, f.code.to_string()));
        found.text(place, FrameworkField::Title, &fact.title);
        if let Some(heading) = &fact.heading {
            found.text(place, FrameworkField::Heading, heading);
        }
        for element in &fact.elements {
            found.wording(place, FrameworkField::Element, Some(element));
        }
        found.source(place, &fact.provenance);
        if let Some(provenance) = &fact.heading_provenance {
            found.source(place, provenance);
        }
    }
}

fn scales(framework: &Framework, found: &mut Problems) {
    for (i, scale) in framework.scales.iter().enumerate() {
        let place = || FrameworkPlace::Scale(scale.id.clone());
        found.text(place, FrameworkField::Name, &scale.id);
        found.source(place, &scale.provenance);
        if framework.scales[..i].iter().any(|s| s.id == scale.id) {
            found.add(place(), FrameworkFault::NameRepeated);
        }
        if scale.answers.is_empty() {
            found.add(place(), FrameworkFault::NoAnswers);
        }
        for answer in &scale.answers {
            found.text(place, FrameworkField::Label, &answer.label);
            for points in [answer.positive, answer.negative].into_iter().flatten() {
                if points > 100 {
                    found.add(place(), FrameworkFault::Points(points));
                }
            }
        }
    }
}

fn levels(framework: &Framework, found: &mut Problems) {
    let all = &framework.levels;
    for (i, level) in all.iter().enumerate() {
        let place = || FrameworkPlace::Level(level.name.clone());
        found.text(place, FrameworkField::Name, &level.name);
        found.source(place, &level.provenance);
        if all[..i].iter().any(|l| l.name == level.name) {
            found.add(place(), FrameworkFault::NameRepeated);
        }
        // A result takes the first level that fits, so a level that asks at least as much as an earlier one is
        // unreachable.
        let shadow = all[..i]
            .iter()
            .find(|l| l.min_total <= level.min_total && l.min_instrument <= level.min_instrument);
        if let Some(shadow) = shadow {
            found.add(place(), FrameworkFault::Unreachable(shadow.name.clone()));
        } else if let Some(lower) = all[..i].iter().find(|l| l.min_total < level.min_total) {
            found.add(place(), FrameworkFault::NotDescending(lower.name.clone()));
        }
    }
    let last = all.last().map(|l| (l.min_total, l.min_instrument));
    if last.is_some_and(|(total, each)| total.hundredths() > 0 || each.hundredths() > 0) {
        found.add(FrameworkPlace::Levels, FrameworkFault::NoLastLevel);
    }
}

fn level_tests(framework: &Framework, found: &mut Problems) {
    let tests = &framework.level_tests;
    let conditional = framework.levels.iter().any(|l| l.min_instrument.hundredths() > 0);
    if conditional && tests.is_empty() {
        found.add(FrameworkPlace::LevelTests, FrameworkFault::NothingTested);
    }
    let has_parts = framework.instrument(Instrument::Eit).is_some_and(|eit| !eit.parts.is_empty());
    for (i, &subject) in tests.iter().enumerate() {
        let eit = Subject::Instrument(Instrument::Eit);
        let right = match subject {
            Subject::Part(_) => has_parts && !tests.contains(&eit),
            Subject::Instrument(_) => true,
            _ => false,
        };
        if !right || tests[..i].contains(&subject) {
            found.add(FrameworkPlace::LevelTests, FrameworkFault::BadTest(subject));
        }
    }
}
