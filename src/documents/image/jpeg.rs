//! What stands in the segments of a JPEG.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use super::exif;
use super::read::Said;
use crate::documents::markup;

/// Gives the texts of a JPEG.
pub(super) fn read(head: &[u8], said: &mut Said<'_, '_>) {
    let mut at = 2;
    while let Some([0xff, kind, high, low, ..]) = head.get(at..) {
        let length = usize::from(*high) << 8 | usize::from(*low);
        let data = head.get(at + 4..(at + 2).saturating_add(length)).unwrap_or_default();
        match kind {
            // The picture itself begins.
            0xda | 0xd9 => return,
            0xe1 => {
                if let Some(tiff) = data.strip_prefix(b"Exif\0\0") {
                    exif::read(tiff, said);
                } else if let Some(xmp) = data.strip_prefix(b"http://ns.adobe.com/xap/1.0/\0") {
                    markup::properties(&String::from_utf8_lossy(xmp), |name, value| said.give(name, value));
                }
            }
            0xfe => said.give("description", &String::from_utf8_lossy(data)),
            _ => {}
        }
        at += 2 + length.max(2);
    }
}

/// Whether the mark of the end stands anywhere in the second half of a file: what follows it may be long.
pub(super) fn has_end(file: &mut File, length: u64) -> io::Result<bool> {
    file.seek(SeekFrom::Start(length / 2))?;
    let mut block = vec![0; 64 << 10];
    let mut last = 0;
    loop {
        let count = file.read(&mut block)?;
        let bytes = block.get(..count).unwrap_or_default();
        if count == 0 {
            return Ok(false);
        }
        if last == 0xff && bytes.first() == Some(&0xd9)
            || memchr::memmem::find(bytes, &[0xff, 0xd9]).is_some()
        {
            return Ok(true);
        }
        last = bytes.last().copied().unwrap_or(0);
    }
}
