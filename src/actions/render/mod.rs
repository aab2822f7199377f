//! The plan as a workbook, as papers in Word, as text and as JSON.

mod board;
mod committee;
mod json;
mod owed;
mod ratings;
mod recommendations;
mod text;
mod workbook;

pub use board::board;
pub use committee::committee;
pub use json::json;
pub use owed::owed;
pub use text::text;
pub use workbook::{blank, workbook};
