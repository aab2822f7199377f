//! Tracked children: a folder each, with `child.yaml` and the documents that it names. Nothing that a file here is
//! called reaches the outside: a child goes by a reference that identifies nobody, a document by the place that names it.

mod child;
mod load;
mod names;
mod private;
mod shape;
mod types;

pub(super) use load::load;
pub use names::is_plain;
pub use private::Private;
pub use shape::CHILD;
pub use types::{Agreement, HeldFile, TrackedChild, TrackedDocument, Tracking};
