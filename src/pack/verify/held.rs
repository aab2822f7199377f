//! What a pack holds, whether it is a zip or an unpacked folder.

use std::io::{self, Read};

/// A file that a pack holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeldFile {
    /// Its path from the root of the zip or folder, with `/`.
    pub(super) path: String,
    /// Its size as the zip or folder says.
    pub(super) bytes: u64,
    /// Why its name or nature is not safe, where the path alone does not tell.
    pub(super) fault: Option<&'static str>,
}

/// A pack that can be read.
pub(super) trait Held {
    /// Its files.
    fn files(&self) -> &[HeldFile];

    /// Lends the content of a file to `into`, which reads it to the end. The error says what is wrong with it.
    fn read(
        &mut self,
        which: usize,
        into: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
    ) -> Result<(), String>;
}
