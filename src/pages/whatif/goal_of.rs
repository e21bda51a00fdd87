use ita::path::Goal;

use crate::workspace::Open;

/// The goal of the search: the person's, else the target of the gaps page.
pub(super) fn goal_of(workspace: Open) -> Option<Goal> {
    let own = workspace.with(|record| record.path.goal);
    own.or_else(|| Some(Goal::Total(workspace.analysis()?.target.goal)))
}
