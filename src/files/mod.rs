//! Opening files that anybody may have put there, and reading them.

mod fill;
mod open;

pub use fill::fill;
pub use open::open;
