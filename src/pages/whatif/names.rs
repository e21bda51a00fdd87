use ita::{Framework, Subject};

/// The full name of a subject; empty if the framework has no name for it.
pub(super) fn name(framework: &Framework, subject: Subject) -> String {
    framework.name(subject).unwrap_or_default().to_owned()
}
