//! The matrix, or its action plan, as text, Markdown, JSON, a Word document and a workbook.

mod book;
mod guidance;
mod json;
mod markdown;
mod text;
mod word;
mod words;

use chrono::NaiveDateTime;

use super::Grid;
use crate::evidence::{Rag, Repository};
use crate::framework::Framework;

pub use book::{book, fill};
pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use word::word;

/// A matrix and what it is of.
pub struct View<'a> {
    /// The matrix.
    pub grid: &'a Grid<'a>,
    /// The ratings of an action plan; none for the whole matrix.
    pub plan: Option<&'a [Rag]>,
    /// The framework.
    pub framework: &'a Framework,
    /// The area.
    pub repository: &'a Repository,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}
