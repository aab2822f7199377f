//! Reading one picture.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use super::{exif, jpeg, png, riff};
use crate::documents::office::is_person;
use crate::documents::output::Output;
use crate::documents::{Place, Problem, Trace};

/// What stands about a picture in front of it; the picture itself is not read.
const HEAD: u64 = 4 << 20;

/// Reads a picture. Those of kinds that are not known here are taken as whole.
pub(in crate::documents) fn read(mut file: File, length: u64, out: &mut Output<'_>) -> io::Result<()> {
    let mut head = Vec::new();
    file.rewind()?;
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    let mut tail = vec![0; 4096];
    file.seek(SeekFrom::Start(length.saturating_sub(4096)))?;
    let count = file.read(&mut tail)?;
    tail.truncate(count);
    let ends_with = |mark: &[u8]| memchr::memmem::rfind(&tail, mark).is_some();
    let mut said = Said { out, authored: false };
    let whole = match head.as_slice() {
        [0x89, b'P', ..] => {
            png::read(&head, &mut said);
            ends_with(b"IEND")
        }
        [0xff, 0xd8, ..] => {
            jpeg::read(&head, &mut said);
            // Telephones and editors put more after the end.
            ends_with(&[0xff, 0xd9]) || jpeg::has_end(&mut file, length)?
        }
        [b'G', b'I', b'F', ..] => ends_with(b";"),
        [b'R', b'I', b'F', b'F', ..] => {
            riff::read(&head, &mut said);
            riff::is_whole(&head, length)
        }
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => {
            exif::read(&head, &mut said) || length > HEAD
        }
        [b'B', b'M', a, b, c, d, ..] => u64::from(u32::from_le_bytes([*a, *b, *c, *d])) <= length,
        _ => true,
    };
    out.inside.has_text = false;
    if !whole {
        out.inside.problem = Some(Problem::Damaged("the picture is cut short".to_owned()));
    }
    Ok(())
}

/// What is said of a picture.
pub(super) struct Said<'a, 'b> {
    out: &'a mut Output<'b>,
    authored: bool,
}

impl Said<'_, '_> {
    /// Gives a property.
    pub(super) fn give(&mut self, name: &'static str, value: &str) {
        let value = value.trim_matches(|c: char| c == '\0' || c.is_whitespace());
        if name == "author" && !self.authored && is_person(value) {
            self.authored = true;
            self.out.note(Trace::Author, Place::Property("author"));
        }
        self.out.text(&Place::Property(name), value);
    }
}
