//! Spots: the texts and figures of a framework that a person can inspect and correct one by one.

use std::borrow::Cow;

use super::facts::{Basis, Confidence, Framework, InstrumentFact, Provenance, Wording};
use crate::{Instrument, ItemCode, QuestionCode, Score, ScoreError, Subject};

/// The position of one text or figure in a framework. Elements, levels and calendar entries are indexed from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Pass,
    UrgentBelow,
    /// The weights of all instruments, as `30 / 30 / 40`. One spot, because a single weight could not be corrected
    /// without breaking their sum of 100.
    Weights,
    InstrumentName(Instrument),
    InstrumentAdvice(Instrument),
    PartName(u8),
    IndicatorName(u8),
    Objective(u8),
    Advice(u8),
    SubIndicatorName(Subject),
    QuestionText(QuestionCode),
    ItemHeading(ItemCode),
    ItemTitle(ItemCode),
    Element(ItemCode, usize),
    LevelName(usize),
    LevelTotal(usize),
    LevelInstrument(usize),
    CalendarWhen(usize),
}

/// The text at a spot and its provenance; either may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameworkFact<'a> {
    pub text: Option<Cow<'a, str>>,
    pub provenance: Option<&'a Provenance>,
}

/// Why a text was rejected as the correction of a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionError {
    #[error("empty")]
    Empty,
    #[error("not one weight in whole points for each instrument")]
    NotWeights,
    #[error(transparent)]
    NotAScore(#[from] ScoreError),
    /// The framework has no such spot.
    #[error("no such fact")]
    NoSuchFact,
}

impl Spot {
    /// Reads the fact at this spot; both its fields are `None` if the framework has no such spot.
    pub fn read(self, framework: &Framework) -> FrameworkFact<'_> {
        self.find(framework).unwrap_or_default()
    }

    fn find<'a>(self, framework: &'a Framework) -> Option<FrameworkFact<'a>> {
        let target = &framework.target;
        Some(match self {
            Self::Pass => figure(target.pass, &target.provenance),
            Self::UrgentBelow => FrameworkFact {
                text: target.urgent_below.map(|s| s.to_string().into()),
                provenance: target.urgent_provenance.as_ref(),
            },
            Self::InstrumentName(code) => {
                let fact = framework.instrument(code)?;
                known(&fact.name, &fact.provenance)
            }
            Self::Weights => {
                let all = &framework.instruments;
                let weights: Vec<_> = all.iter().map(|f| f.weight.to_string()).collect();
                let of =
                    |f: &'a InstrumentFact| f.weight_provenance.as_ref().unwrap_or(&f.provenance);
                FrameworkFact {
                    text: Some(weights.join(" / ").into()),
                    // The three hold only together, so the weakest basis counts for all.
                    provenance: all.iter().map(of).max_by_key(|p| p.basis),
                }
            }
            Self::InstrumentAdvice(code) => {
                wording(framework.instrument(code)?.recommendation.as_ref())
            }
            Self::PartName(no) => {
                let eit = framework.instrument(Instrument::Eit)?;
                let part = eit.parts.iter().find(|p| p.no == no)?;
                known(&part.name, &part.provenance)
            }
            Self::IndicatorName(no) => {
                let fact = framework.indicator(no)?;
                known(&fact.name, &fact.provenance)
            }
            Self::Objective(no) => wording(framework.indicator(no)?.objective.as_ref()),
            Self::Advice(no) => wording(framework.indicator(no)?.recommendation.as_ref()),
            Self::SubIndicatorName(code) => {
                let fact = framework.sub_indicator(code)?;
                known(&fact.name, &fact.provenance)
            }
            Self::QuestionText(code) => {
                let fact = framework.question(code)?;
                maybe(fact.text.as_ref(), &fact.provenance)
            }
            Self::ItemHeading(code) => {
                let fact = framework.item(code)?;
                let own = fact.heading_provenance.as_ref();
                maybe(fact.heading.as_ref(), own.unwrap_or(&fact.provenance))
            }
            Self::ItemTitle(code) => {
                let fact = framework.item(code)?;
                known(&fact.title, &fact.provenance)
            }
            Self::Element(code, no) => wording(framework.item(code)?.elements.get(no)),
            Self::LevelName(no) => {
                let level = framework.levels.get(no)?;
                known(&level.name, &level.provenance)
            }
            Self::LevelTotal(no) => {
                let level = framework.levels.get(no)?;
                figure(level.min_total, &level.provenance)
            }
            Self::LevelInstrument(no) => {
                let level = framework.levels.get(no)?;
                figure(level.min_instrument, &level.provenance)
            }
            Self::CalendarWhen(no) => {
                let entry = framework.calendar.get(no)?;
                maybe(entry.when.as_ref(), &entry.provenance)
            }
        })
    }

    /// Replaces the fact at this spot by a person's text, with [`Basis::Person`] and `source` as its provenance.
    ///
    /// An empty text clears what may be unknown (wordings, headings, dates, the urgent threshold); names, titles,
    /// elements and other figures must not be empty. The sum of the weights is checked by [`super::check()`] only.
    pub fn correct(
        self,
        framework: &mut Framework,
        text: &str,
        source: &str,
    ) -> Result<(), CorrectionError> {
        let by = Provenance {
            basis: Basis::Person,
            confidence: Confidence::High,
            source: source.to_owned(),
        };
        self.put(framework, text.trim(), by).unwrap_or(Err(CorrectionError::NoSuchFact))
    }

    /// `None` if the framework has no such spot.
    fn put(
        self,
        framework: &mut Framework,
        text: &str,
        by: Provenance,
    ) -> Option<Result<(), CorrectionError>> {
        let target = &mut framework.target;
        Some(match self {
            Self::Pass => set_score(&mut target.pass, &mut target.provenance, text, by),
            Self::UrgentBelow => {
                let score = if text.is_empty() { Ok(None) } else { text.parse().map(Some) };
                score.map_err(Into::into).map(|score| {
                    target.urgent_below = score;
                    target.urgent_provenance = Some(by);
                })
            }
            Self::InstrumentName(code) => {
                let fact = framework.instruments.iter_mut().find(|f| f.code == code)?;
                set_text(&mut fact.name, &mut fact.provenance, text, by)
            }
            Self::Weights => set_weights(framework, text, &by),
            Self::InstrumentAdvice(code) => {
                let fact = framework.instruments.iter_mut().find(|f| f.code == code)?;
                fact.recommendation = worded(text, by);
                Ok(())
            }
            Self::PartName(no) => {
                let mut parts = framework.instruments.iter_mut().flat_map(|i| &mut i.parts);
                let part = parts.find(|p| p.no == no)?;
                set_text(&mut part.name, &mut part.provenance, text, by)
            }
            Self::IndicatorName(no) => {
                let fact = framework.indicators.iter_mut().find(|f| f.no == no)?;
                set_text(&mut fact.name, &mut fact.provenance, text, by)
            }
            Self::Objective(no) => {
                let fact = framework.indicators.iter_mut().find(|f| f.no == no)?;
                fact.objective = worded(text, by);
                Ok(())
            }
            Self::Advice(no) => {
                let fact = framework.indicators.iter_mut().find(|f| f.no == no)?;
                fact.recommendation = worded(text, by);
                Ok(())
            }
            Self::SubIndicatorName(code) => {
                let mut all = framework.sub_indicators.iter_mut();
                let fact = all.find(|f| f.code == code)?;
                set_text(&mut fact.name, &mut fact.provenance, text, by)
            }
            Self::QuestionText(code) => {
                let fact = framework.questions.iter_mut().find(|f| f.code == code)?;
                fact.text = some(text);
                fact.provenance = by;
                Ok(())
            }
            Self::ItemHeading(code) => {
                let fact = framework.items.iter_mut().find(|f| f.code == code)?;
                fact.heading = some(text);
                fact.heading_provenance = Some(by);
                Ok(())
            }
            Self::ItemTitle(code) => {
                let fact = framework.items.iter_mut().find(|f| f.code == code)?;
                set_text(&mut fact.title, &mut fact.provenance, text, by)
            }
            Self::Element(code, no) => {
                let fact = framework.items.iter_mut().find(|f| f.code == code)?;
                let element = fact.elements.get_mut(no)?;
                set_text(&mut element.text, &mut element.provenance, text, by)
            }
            Self::LevelName(no) => {
                let level = framework.levels.get_mut(no)?;
                set_text(&mut level.name, &mut level.provenance, text, by)
            }
            Self::LevelTotal(no) => {
                let level = framework.levels.get_mut(no)?;
                set_score(&mut level.min_total, &mut level.provenance, text, by)
            }
            Self::LevelInstrument(no) => {
                let level = framework.levels.get_mut(no)?;
                set_score(&mut level.min_instrument, &mut level.provenance, text, by)
            }
            Self::CalendarWhen(no) => {
                let entry = framework.calendar.get_mut(no)?;
                entry.when = some(text);
                entry.provenance = by;
                Ok(())
            }
        })
    }
}

impl Framework {
    /// Every spot of this framework, in framework order.
    pub fn spots(&self) -> Vec<Spot> {
        let mut all = vec![Spot::Pass, Spot::UrgentBelow, Spot::Weights];
        for fact in &self.instruments {
            let code = fact.code;
            all.extend([Spot::InstrumentName(code), Spot::InstrumentAdvice(code)]);
            all.extend(fact.parts.iter().map(|p| Spot::PartName(p.no)));
        }
        for fact in &self.indicators {
            let no = fact.no;
            all.extend([Spot::IndicatorName(no), Spot::Objective(no), Spot::Advice(no)]);
        }
        all.extend(self.sub_indicators.iter().map(|f| Spot::SubIndicatorName(f.code)));
        all.extend(self.questions.iter().map(|f| Spot::QuestionText(f.code)));
        for fact in &self.items {
            all.extend([Spot::ItemHeading(fact.code), Spot::ItemTitle(fact.code)]);
            all.extend((0..fact.elements.len()).map(|no| Spot::Element(fact.code, no)));
        }
        for no in 0..self.levels.len() {
            all.extend([Spot::LevelName(no), Spot::LevelTotal(no)]);
            all.push(Spot::LevelInstrument(no));
        }
        all.extend((0..self.calendar.len()).map(Spot::CalendarWhen));
        all
    }
}

fn known<'a>(text: &'a str, provenance: &'a Provenance) -> FrameworkFact<'a> {
    FrameworkFact { text: Some(text.into()), provenance: Some(provenance) }
}

fn figure(figure: impl ToString, provenance: &Provenance) -> FrameworkFact<'_> {
    FrameworkFact { text: Some(figure.to_string().into()), provenance: Some(provenance) }
}

fn maybe<'a>(text: Option<&'a String>, provenance: &'a Provenance) -> FrameworkFact<'a> {
    FrameworkFact { text: text.map(|t| t.as_str().into()), provenance: Some(provenance) }
}

fn wording(wording: Option<&Wording>) -> FrameworkFact<'_> {
    wording.map_or_else(FrameworkFact::default, |w| known(&w.text, &w.provenance))
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn worded(text: &str, provenance: Provenance) -> Option<Wording> {
    some(text).map(|text| Wording { text, provenance })
}

fn set_text(
    place: &mut String,
    provenance: &mut Provenance,
    text: &str,
    by: Provenance,
) -> Result<(), CorrectionError> {
    if text.is_empty() {
        return Err(CorrectionError::Empty);
    }
    text.clone_into(place);
    *provenance = by;
    Ok(())
}

fn set_score(
    place: &mut Score,
    provenance: &mut Provenance,
    text: &str,
    by: Provenance,
) -> Result<(), CorrectionError> {
    *place = text.parse()?;
    *provenance = by;
    Ok(())
}

fn set_weights(
    framework: &mut Framework,
    text: &str,
    by: &Provenance,
) -> Result<(), CorrectionError> {
    let digits = thai::arabic_digits(text);
    let weights: Result<Vec<u8>, _> =
        digits.split(['/', ',', ' ']).filter(|part| !part.is_empty()).map(str::parse).collect();
    let weights = weights.map_err(|_| CorrectionError::NotWeights)?;
    if weights.len() != framework.instruments.len() {
        return Err(CorrectionError::NotWeights);
    }
    for (fact, weight) in framework.instruments.iter_mut().zip(weights) {
        fact.weight = weight;
        fact.weight_provenance = Some(by.clone());
    }
    Ok(())
}
