//! Plain text, line by line.

mod lines;

pub(super) use lines::read;
