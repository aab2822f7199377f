//! Reading one document, whatever it is.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use super::office::{read_compound, read_zip};
use super::{Inside, Kind, Problem, Sink};

/// Reads a document: streams its text to the sink, and says what else it carries. Never fails: what is wrong with it
/// is in the [`Inside`].
#[must_use]
pub fn read(path: &Path, sink: &mut dyn Sink) -> Inside {
    match File::open(path).and_then(|file| opened(file, sink)) {
        Ok(inside) => inside,
        Err(error) => with(Kind::Unknown, Problem::Unreadable(error.kind().to_string())),
    }
}

fn opened(mut file: File, sink: &mut dyn Sink) -> io::Result<Inside> {
    let mut head = Vec::new();
    file.by_ref().take(8).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(match head.as_slice() {
        [] => with(Kind::Unknown, Problem::Empty),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => {
            read_zip(file, sink).unwrap_or_else(|| Inside::new(Kind::Archive))
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            read_compound(file, sink).unwrap_or_else(|| Inside::new(Kind::Unknown))
        }
        _ => Inside::new(Kind::Unknown),
    })
}

fn with(kind: Kind, problem: Problem) -> Inside {
    let mut inside = Inside::new(kind);
    inside.problem = Some(problem);
    inside
}
