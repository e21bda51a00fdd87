use ita::{Framework, Subject};

/// What a subject is called in full; empty where the framework has no name for it.
pub(super) fn name(framework: &Framework, subject: Subject) -> String {
    framework.name(subject).unwrap_or_default().to_owned()
}
