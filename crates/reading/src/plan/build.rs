//! Builds a measure from the cells of its row.

use thai::{AgencyName, Normalised};

use super::answers::Answers;
use super::clean::{clean, one_line, tidy};
use super::links::links;

use super::reading::{CellRead, MeasureRead, PlanColumn, PlanDoubt};
use super::split::{Cells, names, split};
use super::tables::{MeasureRow, Tables};
use super::units::units;
use super::when::read_period;
use super::wording::{kind, steps, undashed};
use crate::words::letters::squeeze;
use ita::FiscalYear;
use ita::plan::{
    DateText, Evidence, Finding, Measure, Report, RoundId, Status, StatusChange, Step,
};

pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    pub(super) answers: &'a Answers<'a>,
    /// The agency that the text is of.
    pub(super) agency: Option<&'a str>,
    pub(super) year: Option<FiscalYear>,
    /// The round of a report whose column does not name one.
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

    fn measure(&self, row: &MeasureRow, cells: &Cells, is_last: bool) -> MeasureRead {
        let mut read = MeasureRead {
            measure: Measure::default(),
            cells: Vec::new(),
            place: row.raw.place(self.text),
            doubts: Vec::new(),
        };
        if let Some(above) = &row.above {
            read.cells.push(CellRead { column: PlanColumn::Indicator, text: above.clone() });
        }
        for (column, text) in row.head.columns.iter().zip(&cells.texts) {
            if text.is_empty() {
                continue;
            }
            read.cells.push(CellRead { column: column.kind.clone(), text: tidy(text) });
            self.fill(&mut read, &column.kind, text, column.round);
        }
        for beyond in row.beyond.iter().map(|cell| tidy(&clean(cell).text)) {
            if !beyond.is_empty() {
                read.cells
                    .push(CellRead { column: PlanColumn::Other(String::new()), text: beyond });
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

    /// Adds a cell to the measure. A second cell for the same field is appended.
    fn fill(
        &self,
        read: &mut MeasureRead,
        column: &PlanColumn,
        text: &str,
        round: Option<RoundId>,
    ) {
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
            PlanColumn::Steps => {
                measure
                    .steps
                    .extend(steps(text).into_iter().map(|text| Step { text, done: false }));
            }
            PlanColumn::Units => measure.units.extend(units(text)),
            PlanColumn::Period => measure.period = read_period(&one_line(text), self.year),
            PlanColumn::FollowUp => add(&mut measure.follow_up, &undashed(text)),
            PlanColumn::Criterion => add(&mut measure.criterion, &undashed(text)),
            PlanColumn::Budget => add(&mut measure.budget, &tidy(text)),
            PlanColumn::Evidence => {
                let found = links(text);
                if found.is_empty() {
                    measure
                        .evidence
                        .push(Evidence { title: one_line(text), ..Evidence::default() });
                }
                measure.evidence.extend(found);
            }
            PlanColumn::Done | PlanColumn::Outcome | PlanColumn::Advice | PlanColumn::Obstacles => {
                self.report(measure, column, text, round);
            }
        }
    }

    /// Adds a cell of a report. A reported result marks the measure as in work, never as done.
    fn report(
        &self,
        measure: &mut Measure,
        column: &PlanColumn,
        text: &str,
        round: Option<RoundId>,
    ) {
        let words: String = squeeze(Normalised::new(text).text()).into_iter().take(12).collect();
        let said = words.starts_with("รอบ6เดือน").then_some(RoundId(1));
        let report: &mut Report =
            measure.reports.entry(said.or(round).unwrap_or(self.round)).or_default();
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

    /// Links the measure to what it answers: by the cell of its indicator, else by an issue in its name.
    fn answer(&self, read: &mut MeasureRead) {
        let find = |kind| read.cells.iter().position(|cell| cell.column == kind);
        let (indicator, name) = (find(PlanColumn::Indicator), find(PlanColumn::Name));
        if let Some(at) = indicator {
            let text = &read.cells[at].text;
            let named = self.answers.indicator(text);
            // A column "ตัวชี้วัด" to the right of the name may hold the criterion of success.
            if named.findings.is_empty() && name.is_some_and(|name| name < at) {
                add(&mut read.measure.criterion, &undashed(text));
            }
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
            for AgencyName { name, .. } in AgencyName::all_in(level.text()) {
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

/// Appends a text on a line of its own.
fn add(to: &mut String, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push('\n');
    }
    to.push_str(text);
}

/// Whether the last filled cell has an open bracket.
fn ends_within(cells: &Cells) -> bool {
    let last = cells.texts.iter().rfind(|text| !text.is_empty());
    last.is_some_and(|text| text.matches('(').count() > text.matches(')').count())
}
