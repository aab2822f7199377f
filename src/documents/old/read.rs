//! Reading one compound file that is no workbook.

use std::fs::File;

use super::{message, slides, summary, word};
use crate::documents::output::{Output, problem};
use crate::documents::{Kind, Place, Trace, kinds};
use crate::table::{Compound, TableError};

/// Reads an old document, or a mail; what it is stands in its streams.
pub(in crate::documents) fn read(file: File, out: &mut Output<'_>) {
    if let Err(error) = opened(file, out) {
        out.inside.problem.get_or_insert_with(|| problem(error));
    }
}

fn opened(file: File, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut compound = Compound::open(file)?;
    let kind = kinds::of_compound(compound.names());
    out.inside.kind = kind;
    let has = |compound: &Compound, of: &[&str]| compound.names().any(|name| of.contains(&name));
    if has(&compound, &["_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA"]) {
        out.note(Trace::Macro, Place::Whole);
    }
    if has(&compound, &["ObjectPool", "\u{1}Ole10Native"]) && kind != Kind::Mail {
        out.note(Trace::Embedded, Place::Whole);
    }
    let read = match kind {
        Kind::OldWord => word::read(&mut compound, out),
        Kind::OldSlides => slides::read(&mut compound, out),
        Kind::Mail => message::read(&mut compound, out),
        _ => return Ok(()),
    };
    summary::read(&mut compound, out)?;
    read
}
