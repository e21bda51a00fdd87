//! A measure, with the fields that plans and progress reports print.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thai::{Date, FiscalYear, Span};

use super::finding::Finding;
use super::steps::{Step, clean_step};

/// Identifies a measure within its plan; never reused.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct MeasureId(pub u32);

/// Identifies a reporting round within its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundId(pub u32);

/// One measure. Any text may be empty; the checks report missing ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Measure {
    /// Assigned by the plan when the measure is added.
    pub id: MeasureId,
    /// The findings it answers; empty while it is not linked to any.
    pub answers: BTreeSet<Finding>,
    /// The finding in words, printed in the column ผลการวิเคราะห์ตัวชี้วัด.
    pub finding: String,
    pub name: String,
    pub kind: MeasureKind,
    pub steps: Vec<Step>,
    /// Responsible units and positions, the leading one first.
    pub units: Vec<String>,
    pub period: Period,
    /// How it is followed up and reported.
    pub follow_up: String,
    /// Success criterion.
    pub criterion: String,
    /// Free text; empty if the measure costs nothing.
    pub budget: String,
    /// Status changes in the user's order; the last one is the current status, whatever its date.
    pub history: Vec<StatusChange>,
    pub reports: BTreeMap<RoundId, Report>,
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// มาตรการ
    #[default]
    Measure,
    /// โครงการ
    Project,
    /// กิจกรรม
    Activity,
}

/// A part of a measure that every plan prints, in column order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasurePart {
    Name,
    Unit,
    Period,
    Steps,
    FollowUp,
}

/// When a measure is carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Period {
    pub from: DateText,
    pub to: DateText,
    pub every: Every,
    /// Wording that documents print instead of the dates; empty if the dates are printed.
    pub words: String,
}

/// How often a measure is repeated within its period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    #[default]
    Once,
    Month,
    Quarter,
    HalfYear,
}

/// A date as the user typed it; text that is not a date is kept unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateText(pub String);

/// A change to a new status on a given day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChange {
    pub status: Status,
    #[serde(default)]
    pub on: DateText,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    NotStarted,
    InWork,
    Done,
    /// Given up; not counted in the plan's progress.
    Cancelled,
}

/// The progress report on a measure in one reporting round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// ผลการดำเนินการ
    pub done: String,
    /// ผลลัพธ์หรือผลสัมฤทธิ์
    pub outcome: String,
    /// ปัญหา/อุปสรรค
    pub obstacles: String,
    /// ข้อเสนอแนะ
    pub advice: String,
}

/// Evidence that a measure was carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    pub title: String,
    /// A web address; only its form is checked.
    pub link: String,
    pub on: DateText,
}

impl DateText {
    pub fn date(&self) -> Option<Date> {
        self.0.parse().ok()
    }

    /// Whether the text is neither empty nor a date.
    pub fn is_unreadable(&self) -> bool {
        !self.0.trim().is_empty() && self.date().is_none()
    }
}

impl From<Date> for DateText {
    fn from(date: Date) -> Self {
        Self(date.short())
    }
}

impl From<Span> for Period {
    fn from(span: Span) -> Self {
        Self { from: span.from.into(), to: span.to.into(), ..Self::default() }
    }
}

impl Period {
    /// Parses the wording of a period in a document of fiscal year `year`. Dates and repetition are set as far
    /// as they are recognized; the wording is kept only if it differs from what they print.
    pub fn read(words: &str, year: FiscalYear) -> Self {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let level = thai::arabic_digits(&words);
        let has = |parts: &[&str]| parts.iter().any(|part| level.contains(part));
        let every = if has(&["ทุกเดือน", "รายเดือน", "ทุก 1 เดือน"])
        {
            Every::Month
        } else if has(&["ทุกไตรมาส", "รายไตรมาส", "ทุก 3 เดือน"])
        {
            Every::Quarter
        } else if has(&["ทุก 6 เดือน", "ทุก6 เดือน", "ราย 6 เดือน"])
        {
            Every::HalfYear
        } else {
            Every::Once
        };
        let span = Span::read(&words, year);
        let mut period = span.map_or_else(Self::default, Self::from);
        period.every = every;
        let tight = |text: &str| -> String {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .map(|c| if c == '-' { '–' } else { c })
                .collect()
        };
        if tight(&period.printed()) != tight(&level) {
            period.words = words;
        }
        period
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A period over `span` with the same repetition.
    #[must_use]
    pub fn over(&self, span: Span) -> Self {
        Self { every: self.every, ..span.into() }
    }

    /// The days it covers; `None` unless both dates are readable and in order.
    pub fn span(&self) -> Option<Span> {
        let (from, to) = (self.from.date()?, self.to.date()?);
        (from <= to).then_some(Span { from, to })
    }

    /// The text that documents print: the wording if there is one, else the dates, such as
    /// "1 ต.ค.2568 – 30 ก.ย.2569".
    pub fn printed(&self) -> String {
        self.printed_as(Date::short)
    }

    /// Like [`Period::printed`], with dates formatted by `form`.
    pub fn printed_as(&self, form: impl Fn(Date) -> String) -> String {
        if !self.words.trim().is_empty() {
            return self.words.trim().to_owned();
        }
        let day = |text: &DateText| text.date().map_or_else(|| text.0.trim().to_owned(), &form);
        let (from, to) = (day(&self.from), day(&self.to));
        let dates = match (from.is_empty(), to.is_empty()) {
            (false, false) if from == to => from,
            (false, false) => format!("{from} – {to}"),
            (false, true) => format!("ตั้งแต่ {from}"),
            (true, false) => format!("ภายใน {to}"),
            (true, true) => String::new(),
        };
        match (self.every.name(), dates.is_empty()) {
            (None, _) => dates,
            (Some(every), true) => every.to_owned(),
            (Some(every), false) => format!("{every} ({dates})"),
        }
    }
}

impl Every {
    pub const ALL: [Self; 4] = [Self::Once, Self::Month, Self::Quarter, Self::HalfYear];

    /// The Thai name, such as "ทุกเดือน"; `None` for a measure carried out once.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Once => None,
            Self::Month => Some("ทุกเดือน"),
            Self::Quarter => Some("ทุกไตรมาส"),
            Self::HalfYear => Some("ทุก 6 เดือน"),
        }
    }
}

impl MeasurePart {
    pub const ALL: [Self; 5] = [Self::Name, Self::Unit, Self::Period, Self::Steps, Self::FollowUp];
}

impl MeasureKind {
    pub const ALL: [Self; 3] = [Self::Measure, Self::Project, Self::Activity];

    pub fn name(self) -> &'static str {
        match self {
            Self::Measure => "มาตรการ",
            Self::Project => "โครงการ",
            Self::Activity => "กิจกรรม",
        }
    }
}

impl Status {
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InWork, Self::Done, Self::Cancelled];

    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "ยังไม่เริ่ม",
            Self::InWork => "กำลังดำเนินการ",
            Self::Done => "แล้วเสร็จ",
            Self::Cancelled => "ยกเลิก",
        }
    }
}

impl Report {
    pub fn is_empty(&self) -> bool {
        [&self.done, &self.outcome, &self.obstacles, &self.advice]
            .iter()
            .all(|text| text.trim().is_empty())
    }
}

impl Evidence {
    /// Whether the link is empty or a well-formed web address.
    pub fn has_sound_link(&self) -> bool {
        is_web_address(&self.link)
    }
}

/// Whether a text is empty or a well-formed `http` or `https` address that does not disguise its host.
pub(crate) fn is_web_address(link: &str) -> bool {
    let link = link.trim();
    // Invisible and text-direction characters would make the displayed address differ from the opened one.
    let hides = |c: char| c.is_whitespace() || c.is_control() || thai::is_invisible(c);
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| link.strip_prefix(scheme))
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    link.is_empty()
        || host.is_some_and(|host| {
            host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
                && !link.contains(hides)
        })
}

impl Measure {
    pub fn status(&self) -> Status {
        self.history.last().map(|c| c.status).unwrap_or_default()
    }

    /// Whether a part is empty or blank.
    pub fn lacks(&self, part: MeasurePart) -> bool {
        match part {
            MeasurePart::Name => self.name.trim().is_empty(),
            MeasurePart::Unit => self.named_units().next().is_none(),
            MeasurePart::Period => self.period.printed().is_empty(),
            MeasurePart::Steps => self.written_steps().next().is_none(),
            MeasurePart::FollowUp => self.follow_up.trim().is_empty(),
        }
    }

    /// The non-empty steps, without the numbers typed before them.
    pub fn written_steps(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().map(|step| clean_step(&step.text)).filter(|text| !text.is_empty())
    }

    /// The non-blank units, trimmed.
    pub fn named_units(&self) -> impl Iterator<Item = &str> {
        self.units.iter().map(|unit| unit.trim()).filter(|unit| !unit.is_empty())
    }

    /// The units as a plan prints them: "สำนักปลัด/ นักทรัพยากรบุคคล".
    pub fn unit_chain(&self) -> String {
        self.named_units().collect::<Vec<_>>().join("/ ")
    }

    /// Every text that a document may print, except dates and web addresses.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![
            &mut self.finding,
            &mut self.name,
            &mut self.period.words,
            &mut self.follow_up,
            &mut self.criterion,
            &mut self.budget,
        ];
        texts.extend(self.steps.iter_mut().map(|step| &mut step.text));
        texts.extend(&mut self.units);
        texts.extend(self.history.iter_mut().map(|change| &mut change.note));
        for report in self.reports.values_mut() {
            texts.extend([
                &mut report.done,
                &mut report.outcome,
                &mut report.obstacles,
                &mut report.advice,
            ]);
        }
        texts.extend(self.evidence.iter_mut().map(|shown| &mut shown.title));
        texts
    }
}
