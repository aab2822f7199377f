//! Showing what changed: one file a format.

mod json;
mod text;

use std::io::{self, Write};

use super::Changes;

/// How to show what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// For people.
    Text,
    /// One JSON document.
    Json,
}

/// Shows what changed.
///
/// # Errors
/// Those of `out`.
pub fn render(changes: &Changes, shape: Shape, out: &mut dyn Write) -> io::Result<()> {
    match shape {
        Shape::Text => text::render(changes, out),
        Shape::Json => json::render(changes, out),
    }
}
