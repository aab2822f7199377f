//! The plan as a workbook, as papers in Word, as text and as JSON.

mod board;
mod json;
mod ratings;
mod text;
mod workbook;

pub use board::board;
pub use json::json;
pub use text::text;
pub use workbook::{blank, workbook};
