//! The types that an analysis consists of.

use crate::{Assessment, Exact, Framework, Gap, Instrument, Score, Subject};

/// A result, its year's framework and the analysis of the two, borrowed together.
#[derive(Clone, Copy, Debug)]
pub struct AnalysedResult<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
}

/// A subject's published and computed figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub subject: Subject,
    pub published: Option<Score>,
    /// The roll-up of *all* children, rounded half up; `None` if any child is unknown.
    pub computed: Option<Score>,
    /// The value that feeds the parent: the published figure, else the roll-up, which is unrounded except for
    /// indicators. For the total the roll-up takes precedence.
    pub exact: Option<Exact>,
}

impl Figure {
    /// The figure to display: the published one, else the computed one. For the total use [`Analysis::total`].
    pub fn value(&self) -> Option<Score> {
        self.published.or(self.computed)
    }
}

/// Everything that is derived from one result under its year's framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Every subject of the year in framework order, parents before children; the total first.
    pub rows: Vec<Row>,
    /// The total by roll-up; the published one if the roll-up is unknown.
    pub total: Option<Score>,
    pub level: LevelFinding,
    pub target: Target,
    /// What to fix, by points to win: known leaves, and known parents without a known descendant. Never the total.
    pub ranking: Vec<Ranked>,
    /// One for each level above the shown one (if there is no shown one, above the lowest possible one), nearest first.
    /// Empty if the total is unknown or [`LevelFinding::possible`] is empty.
    pub distances: Vec<LevelDistance>,
    /// Indicators that meet the target and are not marked weak, best first.
    pub strengths: Vec<Subject>,
    /// Indicators below the target, worst first, then all other subjects marked weak.
    pub weaknesses: Vec<Subject>,
    /// Indicators below the framework's `urgent_below`, worst first.
    pub urgent: Vec<Subject>,
    /// Where a published figure differs from the roll-up of what is below it.
    pub differences: Vec<Difference>,
    /// What cannot be determined at the depth at which the result is known.
    pub unknowns: Vec<Unknown>,
}

/// A subject with its figure and what is derived from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub figure: Figure,
    /// The subject whose figure this one feeds; the EIT for its parts, `None` for the total.
    pub parent: Option<Subject>,
    /// What its gap and win are measured against: 100 for items and sub-indicators. If the person chose the next level
    /// as the target, that level's minimum for the subjects it tests. Otherwise the target.
    pub goal: Score,
    /// Goal minus figure (for the total, [`Analysis::total`]); `None` if the figure is unknown.
    pub gap: Option<Gap>,
    /// How many points the total gains for each point of this subject, from 0 to 1.
    pub share: Exact,
    /// Points to win: max(0, goal − score) × share, exact, in points of the total; `None` if the figure is unknown.
    pub win: Option<Exact>,
    /// Whether the subject passed, if the publication says so; see [`Assessment::passed`].
    pub passed: Option<bool>,
    /// The remark of a subject marked weak.
    pub weak: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub goal: Score,
    pub reason: TargetReason,
}

/// Why this target was chosen, which the page explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetReason {
    /// 85, the year's pass mark.
    Pass,
    /// The next level's minimum total: everything meets 85, or the person chose it.
    NextLevel,
    /// 100, because the result is at the top level already.
    Full,
    /// Set by the person.
    Chosen,
}

/// What is known about the level of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelFinding {
    /// The possible levels as indices into [`Framework::levels`], highest first; empty if there is no basis to choose.
    /// The true level is always among them, unless the known figures contradict each other.
    pub possible: Vec<usize>,
    /// The level to show: the only possible one, or the published one if it is among several possible ones.
    pub shown: Option<usize>,
    /// The index of the published level; `None` if the year has no level of that name.
    pub published: Option<usize>,
    pub reason: LevelReason,
}

/// Why a level is shown, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelReason {
    /// The known figures allow only one level.
    Computed,
    /// Several are possible because these figures are unknown; the published one is among them.
    PublishedAmongPossible { unknown: Vec<Subject> },
    /// Several are possible because these figures are unknown.
    Several { unknown: Vec<Subject> },
    /// The known figures do not allow the published level.
    Contradicted,
    /// The year's levels are not known.
    NoLevels,
    /// No total is known.
    NoTotal,
}

/// A subject to fix, with what that adds to the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// From 1.
    pub rank: usize,
    pub subject: Subject,
    pub score: Score,
    /// The same as [`Row::goal`].
    pub goal: Score,
    pub share: Exact,
    /// (goal − score) × share, in points of the total.
    pub win: Exact,
    /// The total by roll-up once this and everything ranked before it is fixed.
    pub total_after: Option<Score>,
}

/// How far a higher level is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelDistance {
    /// Index into `Framework::levels`.
    pub level: usize,
    /// What the total lacks for the level's minimum; zero or less if it meets it.
    pub total: Gap,
    /// Every tested instrument or part that is below this level's minimum, with its gap; `None` if its figure is
    /// unknown and may be below.
    pub in_the_way: Vec<(Subject, Option<Gap>)>,
}

/// A published figure that its children or parts do not give, with possible explanations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub subject: Subject,
    pub published: Score,
    /// What the roll-up gives; `None` if some items are unknown, so that only a completion explains the figure.
    pub computed: Option<Score>,
    /// Rounding alone, or up to five single changed scores in framework order, or one about the unknown items.
    pub explanations: Vec<Explanation>,
    /// With [`Explanation::OnlyCompletion`], for each completed item: what the figure would be if this item alone were
    /// scored the other way.
    pub otherwise: Vec<(Subject, Score)>,
}

/// What would account for a published figure. Explanations are shown to the person, never assumed in a computation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// Rounding the children to hundredths can cause the difference.
    Rounding,
    /// The published figure would be exact if this one child or item had this score.
    IfOtherwise { subject: Subject, score: Score },
    /// The only way in which the unknown items, each 0 or 100, give the published figure.
    OnlyCompletion { failed: Vec<Subject>, passed: Vec<Subject> },
    /// No choice of 0 or 100 for the unknown items gives the published figure.
    NoCompletion,
}

/// Something that cannot be determined at the depth at which the result is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// No figure for this subject.
    Figure(Subject),
    /// The subject's figure is known, but not from which scores it results: some or all of its children have no score.
    Children {
        of: Subject,
        missing: Vec<Subject>,
    },
    Level,
}

impl Analysis {
    pub fn row(&self, subject: Subject) -> Option<&Row> {
        self.rows.iter().find(|row| row.figure.subject == subject)
    }

    /// The rows whose mean (for the total, weighted sum) is the parent's figure, in framework order.
    ///
    /// The parts of the EIT are not among them; see [`Self::parts`].
    pub fn children(&self, parent: Subject) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| {
            row.parent == Some(parent) && !matches!(row.figure.subject, Subject::Part(_))
        })
    }

    /// The rows of the EIT's parts; empty if the year has no parts.
    pub fn parts(&self) -> impl Iterator<Item = &Row> {
        let part = |row: &&Row| matches!(row.figure.subject, Subject::Part(_));
        self.rows.iter().filter(part)
    }

    /// What an instrument contributes to the total, in points of the total (24.50 of 30): its figure × weight, rounded
    /// half up to hundredths. `None` if the figure is unknown.
    pub fn points(&self, instrument: Instrument) -> Option<Score> {
        let row = self.row(Subject::Instrument(instrument))?;
        Some(Score::round(row.figure.exact? * row.share))
    }
}
