//! The inspection team, `team.yaml`: who does what when inspectors call, who steps in, what must be arranged, and which
//! sessions there are. Names and telephone numbers in it are contacts of officers, never data about children; all the
//! same no finding and no error holds them.

mod moment;
mod read;
mod session;
mod shape;
mod types;

pub use moment::Moment;
pub(super) use read::read;
pub use shape::TEAM;
pub use types::{Arrangement, Away, Person, Role, Session, Team};
