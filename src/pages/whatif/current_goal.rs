use ita::path::Goal;

use crate::workspace::Open;

/// The goal of the search: the person's, else the target of the gaps page.
pub(super) fn current_goal(open: Open) -> Option<Goal> {
    let own = open.with(|record| record.path.goal);
    own.or_else(|| Some(Goal::Total(open.analysis()?.target.goal)))
}
