//! Readiness as text and as JSON.

mod criteria;
mod follow_up;
mod json;
mod owed;
mod requests;
mod stages;
mod text;

use super::Readiness;
use crate::history::Trend;

pub use json::json;
pub use text::text;

/// Readiness and what it is of.
pub struct View<'a> {
    /// How ready the area is.
    pub readiness: &'a Readiness<'a>,
    /// How its stages moved.
    pub trends: &'a [Trend],
    /// Whether requests that are ready have lines of their own.
    pub all: bool,
    /// The area's name.
    pub area: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// This version of sendpack.
    pub version: &'a str,
}
