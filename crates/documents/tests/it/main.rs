//! The papers' integration tests.

mod analysis_report;
mod calendar;
mod drafts;
mod imported;
mod next_round_list;
mod oit_page;
mod papers;
mod spreadsheets;
