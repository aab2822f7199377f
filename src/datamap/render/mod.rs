//! The inventory as text, Markdown, JSON, and a workbook that can be filled in and read back as the data map.

mod json;
mod markdown;
mod text;
mod words;
mod workbook;

use chrono::NaiveDateTime;

use super::Inventory;
use crate::framework::Framework;

pub use json::json;
pub use markdown::markdown;
pub use text::text;
pub use workbook::workbook;

/// An inventory and what it is of.
pub struct View<'a> {
    /// The inventory.
    pub inventory: &'a Inventory<'a>,
    /// The area's name.
    pub area: &'a str,
    /// The framework.
    pub framework: &'a Framework,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}
