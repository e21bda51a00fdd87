//! What a check can find, as data; the page puts it into Thai.

use crate::analysis::Explanation;
use crate::passage::PassageChange;
use crate::plan::{MeasureId, MeasurePart};
use crate::{Exact, FiscalYear, ItemCode, Score, Subject};

/// Years are fiscal years of the Buddhist era; wins are exact, in points of the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckFault {
    /// A score field holds a text that is not a score.
    UnreadableScore {
        text: String,
    },
    /// A published figure differs from what its parts give by more than rounding explains.
    DoesNotFollow {
        published: Score,
        /// `None` where no combination of passed and failed items gives the published figure.
        computed: Option<Score>,
        explanations: Vec<Explanation>,
    },
    /// The figures rule the published level out, or the year has no level of that name.
    LevelNotAllowed {
        published: String,
        /// Indices into `Framework::levels`.
        possible: Vec<usize>,
    },
    /// Nothing weak below a subject is answered by any measure.
    Unanswered {
        /// An indicator, or a weak subject outside of all indicators.
        subject: Subject,
        /// What all of it would win; `None` where it is only marked weak.
        win: Option<Exact>,
    },
    /// Measures answer some of what is weak below a subject.
    PartlyAnswered {
        subject: Subject,
        left: Vec<Subject>,
        /// What `left` would win.
        win: Option<Exact>,
    },
    /// Issues the analysis must treat and that neither a measure nor a paragraph does.
    UntreatedIssues {
        numbers: Vec<u8>,
        /// Whether the issues are in the commission's own wording.
        is_official: bool,
    },
    /// A measure is linked to no finding.
    AnswersNothing,
    /// A measure leaves something out that every plan prints.
    Lacks(MeasurePart),
    /// An earlier measure has the same name.
    SameName {
        first: MeasureId,
    },
    /// A date field holds a text that is not a date.
    UnreadableDate {
        which: CheckedDate,
        text: String,
    },
    /// The period ends before it begins.
    Reversed,
    /// At least part of the period lies outside the plan's year.
    OutsideYear {
        year: FiscalYear,
    },
    /// The period's wording names years that are neither the plan's nor the result's.
    OtherYears {
        years: Vec<u16>,
    },
    /// The period of an unfinished measure has ended, or an unpublished item was due.
    Overdue {
        days: i32,
    },
    /// A measure is marked done without evidence.
    DoneWithoutEvidence,
    /// A link or address does not have the form of a web address.
    NoWebAddress {
        text: String,
    },
    /// There is no framework of the year after the result.
    ComingUnknown {
        year: FiscalYear,
    },
    /// That framework does not name the items that ask for measures and report.
    PairUnknown {
        year: FiscalYear,
    },
    /// The framework does not say what one of those two items must contain.
    ElementsUnknown {
        item: ItemCode,
        is_official: bool,
    },
    /// A required element is missing so far.
    MissingElement {
        item: ItemCode,
        /// Index into the item's elements in the framework.
        element: u8,
        asks: Requirement,
        /// Measures that lack what is asked; empty where there are no measures or the element asks
        /// for something else.
        measures: Vec<MeasureId>,
        /// Whether both the element's wording and the pair of items are the commission's own.
        is_official: bool,
    },
    /// A required element that only a person can judge.
    LookAtElement {
        item: ItemCode,
        element: u8,
        text: String,
        is_official: bool,
    },
    /// An item is marked published without its address.
    PublishedWithoutAddress,
    /// Figures or terms have changed since a paragraph was written.
    OutdatedPassage {
        changed: Vec<PassageChange>,
    },
    /// A text names another agency.
    OtherAgency(NamedAgency),
    /// A text spells the agency's own name differently. Two short names may also be two agencies.
    OtherSpelling(NamedAgency),
    /// The agency has no name yet and texts name several, listed as they occur.
    SeveralAgencies {
        names: Vec<String>,
    },
    NoAgencyName,
    /// No person who signs is named.
    NoPeople,
    /// Papers will print wording that is not the commission's own.
    UnofficialWording {
        objectives: usize,
        questions: usize,
    },
    /// A year's facts may still change.
    ProvisionalYear {
        year: FiscalYear,
    },
}

/// Which of several dates a fault is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckedDate {
    /// Start of a measure's period.
    From,
    /// End of a measure's period.
    To,
    /// Of a change of status.
    Status,
    Evidence,
    /// By when an item is to be published.
    Due,
    /// Last day of a round of reporting.
    Round,
}

/// What a required element asks for, as far as its wording tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// An analysis of the result.
    Analysis,
    /// Strengths and weaknesses.
    Sides,
    /// Measures that state these parts.
    Measures(Vec<MeasurePart>),
    /// A report of what was done, and of its outcome where the element asks for that too.
    Results { with_outcome: bool },
}

/// A name of an agency as found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedAgency {
    /// Letter by letter as in the text.
    pub printed: String,
    pub field: CheckedField,
    /// The name of the agency the assessment belongs to.
    pub own: String,
}

/// The text field of a target in which a name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckedField {
    /// The remark of a subject marked weak.
    Remark,
    Finding,
    Name,
    Steps,
    Units,
    Period,
    FollowUp,
    Criterion,
    Budget,
    /// The note of a change of status.
    Status,
    Report,
    Evidence,
    Notes,
    Passage,
}
