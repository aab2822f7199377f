//! The run sheet of an inspection: who does what and who steps in, what is still to be arranged, and every session by day
//! with who, where and what to have to hand. Rules ask the same sessions as the printed sheet.

mod attendee;
mod deadline;
mod paper;
pub mod render;
mod scaffold;
mod sheet;
mod slot;
mod slots;
mod week;

pub use attendee::{Attendee, attendees};
pub use deadline::{Due, dues};
pub use paper::{Paper, Standing, paper, papers};
pub use scaffold::scaffold;
pub use sheet::{Date, Day, Line, Sheet, sheet};
pub use slot::Slot;
pub use slots::slots;
pub use week::{week_of, weekday};
