//! The folder of a tracked child to begin with: child.yaml, and a blank form for each request.

mod folder;
mod settings;
mod sheets;
mod word;
mod words;

pub use folder::{NewChild, start_child};
