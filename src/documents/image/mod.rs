//! Pictures: whether they are whole, and what their makers wrote into them.

mod exif;
mod jpeg;
mod png;
mod read;
mod riff;

pub(super) use read::read;
