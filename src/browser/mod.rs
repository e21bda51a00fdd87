//! The only modules that use `web_sys` and `js_sys`, one file per effect. The lowest layer of the app: it depends
//! on neither assessments nor pages.

pub mod agent;
pub mod clicked;
pub mod clock;
pub mod download;
pub mod emblem;
pub mod engine;
pub mod fetch;
pub mod fields;
pub mod file;
pub mod focus;
pub mod handover;
pub mod keyboard;
pub mod kv;
pub mod local_storage;
pub mod page_events;
pub mod panic;
pub mod persist;
pub mod picture;
pub mod print;
pub mod random;
pub mod route;
pub mod theme;
pub mod timing;
