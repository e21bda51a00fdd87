//! What can be wrong, as data; the page words it.

use crate::analysis::Explanation;
use crate::passage::Change;
use crate::plan::MeasureId;
use crate::{Exact, FiscalYear, ItemCode, Score, Subject};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What was typed as a score is none.
    UnreadableScore { text: String },
    /// A published figure is not what its parts give, and rounding does not explain it.
    DoesNotFollow {
        published: Score,
        /// None where no set of passed and failed items gives the published figure.
        computed: Option<Score>,
        explanations: Vec<Explanation>,
    },
    /// The published level is not one the figures allow, or none of the year's.
    LevelNotAllowed {
        published: String,
        /// Indices into `Framework::levels`.
        possible: Vec<usize>,
    },
    /// No measure answers anything of a weak subject.
    Unanswered {
        /// An indicator; else what is weak and belongs to none.
        subject: Subject,
        /// Points of the total to win with all of it; none where it is only marked weak.
        win: Option<Exact>,
    },
    /// Measures answer some of what is weak in a subject, but not all.
    PartlyAnswered {
        subject: Subject,
        left: Vec<Subject>,
        /// Points of the total to win with what is left.
        win: Option<Exact>,
    },
    /// Issues the analysis must treat that no measure and no paragraph treats.
    UntreatedIssues {
        numbers: Vec<u8>,
        /// Whether the issues' wording is the commission's own.
        is_official: bool,
    },
    /// It is linked to nothing of the result.
    AnswersNothing,
    /// It does not say something every plan prints.
    Lacks(Lack),
    /// Another measure, before this one, has the same name.
    SameName { first: MeasureId },
    /// What is typed as a day is none.
    UnreadableDate { which: Bound, text: String },
    /// The period ends before it begins.
    Reversed,
    /// The period lies at least in part outside the year of the plan.
    OutsideYear { year: FiscalYear },
    /// The words of the period name years that are neither the plan's nor the result's.
    OtherYears { years: Vec<u16> },
    /// The period, or the day an item was due, ended so many days ago and it is not done.
    Overdue { days: i32 },
    /// It is said to be done and nothing shows it.
    DoneWithoutEvidence,
    /// A link or address has not the form of one.
    NoWebAddress { text: String },
    /// Nothing is known of the year after the result.
    ComingUnknown { year: FiscalYear },
    /// The year after does not say which items ask for measures and report.
    PairUnknown { year: FiscalYear },
    /// What an item of the pair must contain is not known.
    ElementsUnknown { item: ItemCode, is_official: bool },
    /// A required element that is not there yet.
    MissingElement {
        item: ItemCode,
        /// Its place in the framework's list, from 0.
        element: u8,
        asks: Asks,
        /// Measures that lack what it asks; empty where there is no measure at all, or none is asked about.
        measures: Vec<MeasureId>,
        /// Whether both its wording and the pair itself are the commission's own.
        is_official: bool,
    },
    /// A required element that only a person can judge.
    LookAtElement { item: ItemCode, element: u8, text: String, is_official: bool },
    /// An item is published and its address is not noted.
    PublishedWithoutAddress,
    /// The figures a changed paragraph was written for are others now.
    OutdatedPassage { changed: Vec<Change> },
    /// A text names another agency.
    OtherAgency(Named),
    /// A text spells the own agency's name in another way; short names may also be two agencies.
    OtherSpelling(Named),
    /// The own name is not given, and texts name these, in the order they come.
    SeveralAgencies { names: Vec<String> },
    /// The agency has no name yet.
    NoAgencyName,
    /// Nobody is named who signs.
    NoPeople,
    /// Wording in papers that is not the commission's own.
    UnofficialWording { objectives: usize, questions: usize },
    /// The facts of a year may still change.
    ProvisionalYear { year: FiscalYear },
}

/// What a measure has to say and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    Name,
    Unit,
    Period,
    Steps,
    FollowUp,
}

/// Which day is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    From,
    To,
    /// Of a change of status.
    Status,
    /// Of a piece of evidence.
    Evidence,
    /// By which an item is to be published.
    Due,
    /// Until which a round of reporting goes.
    Round,
}

/// What a required element asks for, where its words say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// An analysis of the result.
    Analysis,
    /// Strengths and weaknesses.
    Sides,
    /// Measures, with these details.
    Measures(Vec<Lack>),
    /// Results of what was done, and what came of it where the element asks for that too.
    Results { with_outcome: bool },
}

/// A name of an agency in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// As it stands in the text, letter by letter.
    pub printed: String,
    pub field: Field,
    /// The own name.
    pub own: String,
}

/// In which text of its place a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A remark on a subject marked weak.
    Remark,
    Finding,
    Name,
    Steps,
    Units,
    Period,
    FollowUp,
    Criterion,
    Budget,
    /// A note to a change of status.
    Status,
    Report,
    Evidence,
    Notes,
    Passage,
}
