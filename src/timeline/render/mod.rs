//! The timeline as text, Markdown, JSON, CSV and a calendar file.

mod calendar;
mod csv;
mod json;
mod markdown;
mod text;
mod words;

use chrono::NaiveDateTime;

use super::Timeline;

pub use calendar::calendar;
pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use words::{remarks, sources, time};

/// A timeline and what it is of.
pub struct View<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// The area's name.
    pub area: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}
