//! YAML as a tree in which every value remembers where it was written. Scalars stay text, so that `1.10`,
//! `007` and `no` are what the author typed.

mod build;
mod node;
pub mod scalar;
pub mod schema;
pub mod shape;
mod spread;
mod texts;

pub use build::{Limits, YamlError, parse};
pub use node::{Entry, Kind, Node, Page, Place};
pub use spread::spread;
pub use texts::Text;
