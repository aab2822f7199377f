//! A pack as a zip, read with suspicion: its directory is bounded before anything is kept of it, nothing is ever
//! unpacked onto the disk, and what a part says of itself must be what the directory says.

mod archive;
mod bytes;
mod directory;
mod end;
mod locked;

pub(super) use archive::Zipped;
