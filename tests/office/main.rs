//! What is read from Office and OpenDocument files: files made by hand, each with one thing in it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod compound;
mod hostile;
mod made;
mod open;
mod slides;
mod word;
mod workbook;
