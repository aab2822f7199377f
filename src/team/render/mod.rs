//! The run sheet as text, Markdown, JSON and a Word document to hand out.

mod json;
mod markdown;
mod text;
mod word;
mod words;

use chrono::NaiveDateTime;

use super::Sheet;

pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use word::word;

/// A run sheet and what it is of.
pub struct View<'a> {
    /// The run sheet.
    pub sheet: &'a Sheet<'a>,
    /// The area's name.
    pub area: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}
