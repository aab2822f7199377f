//! The action plan as people read it: where each action stands, how its rating moved, what is overdue and what comes next; as a
//! workbook that comes back as it went, and as papers for a board, a committee and inspectors.

mod asked;
mod grouped;
mod line;
mod months;
mod movement;
mod owed;
mod plan;
pub mod render;
mod words;

pub use asked::{Answered, answered};
pub use grouped::{Group, Subject, groups};
pub use line::Line;
pub use months::{held, months};
pub use movement::Movement;
pub use owed::{Concluded, Owed, concluded, owed};
pub use plan::{Plan, View};
