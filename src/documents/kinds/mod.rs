//! What a file is, by its content, and whether that is what its name says.

mod compound;
mod extensions;
mod signatures;
mod sniff;
mod text;

pub(super) use compound::kind as of_compound;
pub use extensions::{extension_of, fits};
pub(super) use sniff::{Start, sniff};
pub(super) use text::{Written, decode};
