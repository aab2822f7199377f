//! `sendpack track`.

mod json;
mod run;
mod start;
mod text;
mod view;

pub(super) use run::run;
