//! What an analysis consists of.

use crate::{Assessment, Exact, Framework, Gap, Instrument, Score, Subject};

/// A result, its year's framework and what follows from the two.
#[derive(Clone, Copy, Debug)]
pub struct AnalysedResult<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
}

/// One subject's figure, published and computed side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub subject: Subject,
    pub published: Option<Score>,
    /// The roll-up of *all* children, rounded half up; none if any child is unknown.
    pub computed: Option<Score>,
    /// What feeds upward: the published figure, else the roll-up (unrounded unless it is an indicator).
    /// For the total the roll-up comes first.
    pub exact: Option<Exact>,
}

impl Figure {
    /// The figure to show: the published one, else the computed one. For the total see [`Analysis::total`].
    pub fn value(&self) -> Option<Score> {
        self.published.or(self.computed)
    }
}

/// Everything that follows from one result under its year's framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Every subject of the year in framework order, parents before children; the total first.
    pub rows: Vec<Row>,
    /// The total the roll-up gives; the published one where only that is known.
    pub total: Option<Score>,
    pub level: LevelFinding,
    pub target: Target,
    /// What to do in order of points to win: known leaves, or a parent none of whose descendants is known;
    /// never the total itself.
    pub ranking: Vec<Ranked>,
    /// One for each level above the one shown, or above the lowest possible one, nearest first; empty
    /// where no total is known or nothing can be said of the level.
    pub distances: Vec<LevelDistance>,
    /// Indicators that meet the target and are not marked weak, best first.
    pub strengths: Vec<Subject>,
    /// Indicators below the target, worst first, and whatever is marked weak.
    pub weaknesses: Vec<Subject>,
    /// Indicators in the year's own lowest failing band, worst first.
    pub urgent: Vec<Subject>,
    /// Where a published figure is not what its parts give.
    pub differences: Vec<Difference>,
    /// What cannot be said at this depth.
    pub unknowns: Vec<Unknown>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub figure: Figure,
    /// The subject this one's figure feeds; the EIT for its parts, none for the total.
    pub parent: Option<Subject>,
    /// What its gap and win are measured against: 100 for items and sub-indicators made of items,
    /// a level's own minimum for what it tests where the next level is the target, else the target.
    pub goal: Score,
    /// Goal minus figure; none if the figure is unknown. For the total, of [`Analysis::total`].
    pub gap: Option<Gap>,
    /// Share of the total, in points per point.
    pub share: Exact,
    /// max(0, goal − score) × share, exact, in points of the total; none if the figure is unknown.
    pub win: Option<Exact>,
    /// "Passed" or not where no score was published.
    pub passed: Option<bool>,
    /// The remark of a subject marked weak.
    pub weak: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub goal: Score,
    pub reason: TargetReason,
}

/// Why the target is what it is; the page says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetReason {
    /// 85, the year's pass mark.
    Pass,
    /// Everything meets 85: the next level's threshold.
    NextLevel,
    /// At the top level already: 100.
    Full,
    /// Set by the person.
    Chosen,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelFinding {
    /// Indices into `Framework::levels` that are possible, highest first; empty where nothing can be said.
    /// The true one is always among them, unless the figures known contradict each other.
    pub possible: Vec<usize>,
    /// The level to show, if one can be shown: the only possible one, or the published one among several.
    pub shown: Option<usize>,
    /// The published level's index, if the year has a level of that name.
    pub published: Option<usize>,
    pub reason: LevelReason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelReason {
    /// Follows from total and instruments.
    Computed,
    /// Several are possible because these figures are unknown; the published one is among them.
    PublishedAmongPossible { unknown: Vec<Subject> },
    /// Several are possible because these figures are unknown.
    Several { unknown: Vec<Subject> },
    /// The published level is not one the figures allow.
    Contradicted,
    /// The year's levels are not known.
    NoLevels,
    /// No total is known.
    NoTotal,
}

/// One thing to fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// From 1.
    pub rank: usize,
    pub subject: Subject,
    pub score: Score,
    /// 100 for items, the target otherwise.
    pub goal: Score,
    pub share: Exact,
    /// (goal − score) × share.
    pub win: Exact,
    /// The total by roll-up once this and everything ranked before it is fixed.
    pub total_after: Option<Score>,
}

/// How far a higher level is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelDistance {
    /// Index into `Framework::levels`.
    pub level: usize,
    /// What the total still lacks; zero or less if it is there.
    pub total: Gap,
    /// Every tested instrument or part that is below this level's minimum, or unknown (no gap).
    pub in_the_way: Vec<(Subject, Option<Gap>)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub subject: Subject,
    pub published: Score,
    /// What the roll-up gives; none where some child is unknown and only `explanations` can say.
    pub computed: Option<Score>,
    /// Rounding alone, or at most five other scores in framework order, or what the unknown items say.
    pub explanations: Vec<Explanation>,
    /// With [`Explanation::OnlyCompletion`]: what the figure would be with this one of the completed
    /// items scored the other way.
    pub otherwise: Vec<(Subject, Score)>,
}

/// What would make a published figure exact. Offered, never assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// No more than what rounding the children to hundredths can cause.
    Rounding,
    /// This one child or item with another score.
    IfOtherwise { subject: Subject, score: Score },
    /// The only way the unknown items (each 0 or 100) give the published figure.
    OnlyCompletion { failed: Vec<Subject>, passed: Vec<Subject> },
    /// No set of 0 and 100 for the unknown items gives the published figure.
    NoCompletion,
}

/// Something the known depth does not allow to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// No figure for this subject.
    Figure(Subject),
    /// Which children make up this subject's figure is not known (none, or not all, of them have a score).
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

    /// The rows a subject's figure is the mean of, in framework order; not the parts of the EIT.
    pub fn children(&self, parent: Subject) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| {
            row.parent == Some(parent) && !matches!(row.figure.subject, Subject::Part(_))
        })
    }

    /// The parts of the EIT, where the year has them.
    pub fn parts(&self) -> impl Iterator<Item = &Row> {
        let part = |row: &&Row| matches!(row.figure.subject, Subject::Part(_));
        self.rows.iter().filter(part)
    }

    /// What an instrument contributes to the total, in points of it (24.50 of 30): its figure × weight,
    /// rounded half up to hundredths.
    pub fn points(&self, instrument: Instrument) -> Option<Score> {
        let row = self.row(Subject::Instrument(instrument))?;
        Some(Score::round(row.figure.exact? * row.share))
    }
}
