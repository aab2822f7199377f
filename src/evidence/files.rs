//! Reading a small file whole, and saying in plain words why one cannot be read.

use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::files;

/// Why a file cannot be read, in plain words.
pub(super) fn words(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "you have no permission to read this",
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof => "it is damaged",
        _ => {
            "the system cannot read this; if it lies on a network drive or in the cloud, see that it is there"
        }
    }
    .to_owned()
}

/// The bytes of a file of at most `most` bytes; one more where it is larger, for the reader's own limit to meet.
pub(super) fn read(path: &Path, most: usize) -> Result<Vec<u8>, io::Error> {
    let (file, about) = files::open(path)?;
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(most)).unwrap_or(0));
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
