//! The domain's integration tests.

mod analysis;
mod checks;
mod comparison;
mod frameworks;
mod next_round;
mod path;
mod plan;
mod suggestions;
