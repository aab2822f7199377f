//! `sendpack track`.

mod args;
mod json;
mod run;
mod start;
mod text;
mod view;

pub(in crate::cli) use args::Track;
pub(super) use run::run;
