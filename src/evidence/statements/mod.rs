//! Statements of the self-evaluation: each judges, shows evidence and says what changed. YAML files and workbooks of
//! `sef/`.

mod load;
mod sent;
mod shape;
#[cfg(test)]
mod tests;
mod types;

pub(super) use load::{FOLDER, read_all};
pub(super) use sent::request;
pub use shape::{STATEMENT, STATEMENT_HEADINGS};
pub use types::{Kind, Statement};
