//! JSON as all commands write it: one head for every document, so that programs know which version they read.

mod head;
mod write;

pub use head::Head;
pub use write::write;
