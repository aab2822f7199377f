//! Opening files that anybody may have put there.

mod open;

pub use open::open;
