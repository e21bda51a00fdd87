//! The files the engine writes and reads, seen by other programs.

mod cases;
mod charts;
mod docx;
mod forms;
mod framework_file;
mod jobs;
mod libreoffice;
mod papers;
mod pictures;
mod reading;
mod roll_up;
mod support;
mod xlsx;
