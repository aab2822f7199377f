//! Which files are already compressed: they are stored as they are, which costs a tenth of the time.

use zip::CompressionMethod;

use crate::pack::names::split;

/// Extensions of files that hold compressed data.
const COMPRESSED: &[&str] = &[
    "xlsx", "xlsm", "xlsb", "xltx", "docx", "docm", "dotx", "pptx", "pptm", "ppsx", "odt", "ods", "odp",
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "heic", "mp3", "m4a", "mp4", "m4v", "mov", "avi", "wmv",
    "zip", "7z", "gz", "rar", "epub", "vsdx", "one", "pages", "numbers", "key",
];

/// How to pack a file of this name.
pub(super) fn method(path: &str) -> CompressionMethod {
    let (_, extension) = split(path);
    let extension = extension.trim_start_matches('.').to_ascii_lowercase();
    if COMPRESSED.contains(&extension.as_str()) {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    }
}
