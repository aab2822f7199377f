//! The plan as a workbook, as papers in Word, as text and as JSON.

mod json;
mod text;
mod workbook;

pub use json::json;
pub use text::text;
pub use workbook::{blank, workbook};
