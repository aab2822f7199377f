//! The plan of a stage: what answers each request, and where in the pack it goes. Nothing is read or written here.

mod answers;
mod find;
mod places;
mod tracked;

pub use answers::{Answer, Item, Place};
pub use find::{Plan, PlannedFile, PlannedList, plan};
pub use places::{COVER, INDEX, list_name};
