//! A measure out of the cells of its row.

use thai::Normalised;

use super::answers::Answers;
use super::clean::{clean, one_line, tidy};
use super::links::links;
use super::parts::dashed;
use super::split::{Cells, names, split};
use super::tables::{Row, Tables};
use super::units::units;
use super::when::read_period;
use super::{CellRead, MeasureRead, PlanColumn, PlanDoubt};
use crate::agencies;
use crate::text::squeeze;
use ita::FiscalYear;
use ita::plan::{
    DateText, Evidence, Finding, Measure, MeasureKind, Report, RoundId, Status, StatusChange, Step, clean_step,
    numbered_steps, step_starts,
};

pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    pub(super) answers: &'a Answers<'a>,
    /// Whose measures they are.
    pub(super) agency: Option<&'a str>,
    pub(super) year: Option<FiscalYear>,
    /// The round of what is reported, where no head says another.
    pub(super) round: RoundId,
}

impl Builder<'_> {
    pub(super) fn measures(&self, tables: &Tables) -> Vec<MeasureRead> {
        let ends = self.text.trim_end().len();
        let mut measures = Vec::new();
        for row in &tables.rows {
            let is_last = row.raw.bytes.end >= ends;
            for cells in split(row) {
                measures.push(self.measure(row, &cells, is_last));
            }
        }
        measures
    }

    fn measure(&self, row: &Row, cells: &Cells, is_last: bool) -> MeasureRead {
        let mut read = MeasureRead {
            measure: Measure::default(),
            cells: Vec::new(),
            place: row.raw.place(self.text),
            doubts: Vec::new(),
        };
        if let Some(above) = &row.above {
            read.cells.push(CellRead {
                column: PlanColumn::Indicator,
                text: above.clone(),
            });
        }
        for (column, text) in row.head.columns.iter().zip(&cells.texts) {
            if text.is_empty() {
                continue;
            }
            read.cells.push(CellRead {
                column: column.kind.clone(),
                text: tidy(text),
            });
            self.fill(&mut read, &column.kind, text, column.round);
        }
        for beyond in row.beyond.iter().map(|cell| tidy(&clean(cell).text)) {
            if !beyond.is_empty() {
                read.cells.push(CellRead {
                    column: PlanColumn::Other(String::new()),
                    text: beyond,
                });
                read.doubts.push(PlanDoubt::MoreCells);
            }
        }
        self.answer(&mut read);
        self.doubt(&mut read);
        if cells.of > 1 {
            read.doubts.push(PlanDoubt::SplitRow);
        }
        if is_last && (cells.open || ends_within(cells)) {
            read.doubts.push(PlanDoubt::CutOff);
        }
        read
    }

    /// Takes a cell into the measure. A second cell of a kind goes on with the first.
    fn fill(&self, read: &mut MeasureRead, column: &PlanColumn, text: &str, round: Option<RoundId>) {
        let measure = &mut read.measure;
        match column {
            PlanColumn::Indicator | PlanColumn::Other(_) => {}
            PlanColumn::Name => {
                let names = names(text);
                if names.len() > 1 {
                    read.doubts.push(PlanDoubt::NamesJoined);
                }
                let name = names.join(" และ");
                if measure.name.is_empty() {
                    measure.kind = kind(&name);
                    measure.name = name;
                } else {
                    measure.name = format!("{} {name}", measure.name);
                }
            }
            PlanColumn::Finding => add(&mut measure.finding, &undashed(text)),
            PlanColumn::Steps => measure.steps.extend(steps(text).into_iter().map(|text| Step {
                text,
                done: false,
            })),
            PlanColumn::Units => measure.units.extend(units(text)),
            PlanColumn::Period => measure.period = read_period(&one_line(text), self.year),
            PlanColumn::FollowUp => add(&mut measure.follow_up, &undashed(text)),
            PlanColumn::Criterion => add(&mut measure.criterion, &undashed(text)),
            PlanColumn::Budget => add(&mut measure.budget, &tidy(text)),
            PlanColumn::Evidence => {
                let found = links(text);
                if found.is_empty() {
                    measure.evidence.push(Evidence {
                        title: one_line(text),
                        ..Evidence::default()
                    });
                }
                measure.evidence.extend(found);
            }
            PlanColumn::Done | PlanColumn::Outcome | PlanColumn::Advice | PlanColumn::Obstacles => {
                self.report(measure, column, text, round);
            }
        }
    }

    /// Takes what was reported. It says that something was begun, never that it is done.
    fn report(&self, measure: &mut Measure, column: &PlanColumn, text: &str, round: Option<RoundId>) {
        let words: String = squeeze(Normalised::new(text).text()).into_iter().take(12).collect();
        let said = words.starts_with("รอบ6เดือน").then_some(RoundId(1));
        let report: &mut Report = measure.reports.entry(said.or(round).unwrap_or(self.round)).or_default();
        let is_result = matches!(column, PlanColumn::Done | PlanColumn::Outcome);
        match column {
            PlanColumn::Done => add(&mut report.done, &undashed(text)),
            PlanColumn::Outcome => add(&mut report.outcome, &undashed(text)),
            PlanColumn::Obstacles => add(&mut report.obstacles, &undashed(text)),
            _ => add(&mut report.advice, &undashed(text)),
        }
        if is_result && measure.history.is_empty() {
            measure.history.push(StatusChange {
                status: Status::InWork,
                on: DateText::default(),
                note: String::new(),
            });
        }
        if is_result {
            for found in links(text) {
                if measure.evidence.iter().all(|other| other.link != found.link) {
                    measure.evidence.push(found);
                }
            }
        }
    }

    /// Links the measure to what it answers: by the indicator's cell, else by an issue in its name.
    fn answer(&self, read: &mut MeasureRead) {
        let indicator = read.cells.iter().find(|cell| cell.column == PlanColumn::Indicator);
        if let Some(cell) = indicator {
            let named = self.answers.indicator(&cell.text);
            read.measure.answers.extend(named.findings);
            read.doubts.extend(named.doubts);
        }
        if read.measure.answers.is_empty()
            && let Some((no, doubt)) = self.answers.issue(&read.measure.name)
        {
            read.measure.answers.insert(Finding::Issue(no));
            read.doubts.extend(doubt);
        }
        if let Some(title) = self.answers.title(&read.measure.name) {
            title.clone_into(&mut read.measure.name);
        }
    }

    fn doubt(&self, read: &mut MeasureRead) {
        let measure = &read.measure;
        if measure.answers.is_empty() {
            read.doubts.push(PlanDoubt::NoIndicator);
        }
        if measure.name.is_empty() {
            read.doubts.push(PlanDoubt::NoName);
        }
        if measure.period.is_empty() {
            read.doubts.push(PlanDoubt::NoPeriod);
        }
        let Some(agency) = self.agency else { return };
        for cell in &read.cells {
            let level = Normalised::new(&cell.text.replace('\n', " "));
            for (name, _) in agencies::in_line(level.text()) {
                let own = name.starts_with(agency) || agency.starts_with(&name);
                let doubt = PlanDoubt::ForeignAgency { name };
                if !own && read.doubts.len() < MOST_DOUBTS && !read.doubts.contains(&doubt) {
                    read.doubts.push(doubt);
                }
            }
        }
    }
}

const MOST_DOUBTS: usize = 30;

/// Adds a text to what is there.
fn add(to: &mut String, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push('\n');
    }
    to.push_str(text);
}

/// A text without its number or dash, if it is a single item; a list stays as it is, an item a line.
fn undashed(text: &str) -> String {
    let mut items: Vec<String> = Vec::new();
    for line in text.lines() {
        for (no, item) in dashed(line).into_iter().enumerate() {
            match items.last_mut() {
                Some(last) if no == 0 && clean_step(item) == item => {
                    last.push('\n');
                    last.push_str(item);
                }
                _ => items.push(item.to_owned()),
            }
        }
    }
    match &items[..] {
        [single] if step_starts(single).len() < 2 => tidy(clean_step(single)),
        items => items.iter().map(|item| tidy(item)).collect::<Vec<_>>().join("\n"),
    }
}

/// Numbered, with dashes, or one a line. A line that only says that steps follow goes.
fn steps(text: &str) -> Vec<String> {
    let items = dashed(text);
    let mut steps = if items.len() > 1 {
        items.into_iter().map(|item| one_line(clean_step(item))).collect()
    } else {
        numbered_steps(text)
    };
    if steps.len() > 1 {
        let last = steps.len() - 1;
        for step in &mut steps[..last] {
            let lead = LEADS.iter().find_map(|lead| step.strip_suffix(lead));
            if let Some(rest) = lead.filter(|rest| rest.is_empty() || rest.ends_with(' ')) {
                *step = rest.trim_end().to_owned();
            }
        }
        steps.retain(|step| !step.is_empty());
    }
    steps
}

/// Words that only say that steps follow.
const LEADS: &[&str] = &[
    "วิธีดำเนินการ",
    "วิธีการดำเนินการ",
    "ขั้นตอนการดำเนินการ",
    "ขั้นตอนดำเนินการ",
    "ขั้นตอน",
];

fn kind(name: &str) -> MeasureKind {
    if name.starts_with("โครงการ") {
        MeasureKind::Project
    } else if name.starts_with("กิจกรรม") {
        MeasureKind::Activity
    } else {
        MeasureKind::Measure
    }
}

/// Whether the last cell ends within brackets.
fn ends_within(cells: &Cells) -> bool {
    let last = cells.texts.iter().rfind(|text| !text.is_empty());
    last.is_some_and(|text| text.matches("(").count() > text.matches(")").count())
}
