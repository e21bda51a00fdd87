//! Integration tests of the domain, over the frameworks and topics that the app ships.

mod analysis;
mod checks;
mod comparison;
mod frameworks;
mod next_round;
mod path;
mod plan;
mod suggestions;
