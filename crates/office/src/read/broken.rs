use engine::EngineError;

/// The error for a file whose kind is known but whose content is not as it should be.
pub(super) fn broken(error: impl std::fmt::Display) -> EngineError {
    EngineError::BrokenFile { detail: error.to_string() }
}
