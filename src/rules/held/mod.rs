//! Where people's data lies, seen from outside: which of it git tracks, and which everybody on the computer may read.

mod exposed;
mod git;
mod look;
mod tracked;

pub use look::Held;
pub(super) use look::look;
