//! The XML return, read as a stream: one person is in memory at a time, whatever the size of the file.

mod read;
mod stretch;
mod walk;

pub(super) use read::read;
