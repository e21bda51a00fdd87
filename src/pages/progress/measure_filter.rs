use ita::plan::{Due, Measure, PlanProgress};
use thai::Date;

/// What needs the person's attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MeasureFilter {
    Soon,
    Overdue,
    WithoutEvidence,
}

impl MeasureFilter {
    pub(super) const ALL: [Self; 3] = [Self::Soon, Self::Overdue, Self::WithoutEvidence];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Soon => "ใกล้ครบกำหนดใน 30 วัน",
            Self::Overdue => "เลยกำหนด",
            Self::WithoutEvidence => "แล้วเสร็จแต่ไม่มีหลักฐาน",
        }
    }

    pub(super) fn handle(self) -> &'static str {
        match self {
            Self::Soon => "progress-soon",
            Self::Overdue => "progress-overdue",
            Self::WithoutEvidence => "progress-without-evidence",
        }
    }

    pub(super) fn count(self, standing: &PlanProgress) -> usize {
        match self {
            Self::Soon => standing.soon,
            Self::Overdue => standing.overdue,
            Self::WithoutEvidence => standing.without_evidence,
        }
    }

    pub(super) fn holds(self, measure: &Measure, today: Date) -> bool {
        match self {
            Self::Soon => matches!(measure.due(today), Due::Soon(_)),
            Self::Overdue => matches!(measure.due(today), Due::Overdue(_)),
            Self::WithoutEvidence => measure.lacks_evidence(),
        }
    }
}
