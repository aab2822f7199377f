//! Which document a compound file is, where it is one of today's or a workbook, and reading it.

use std::fs::File;

use crate::documents::output::{Output, problem};
use crate::documents::{Inside, Kind, Problem, Sink, old, workbook};
use crate::table::Compound;

/// Reads a compound file; None if it is neither a workbook nor under a password.
pub(in crate::documents) fn read_compound(file: File, sink: &mut dyn Sink) -> Option<Inside> {
    let mut compound = match Compound::open(file) {
        Ok(compound) => compound,
        Err(error) => return Some(refused(problem(error))),
    };
    let has = |stream: &str| compound.names().any(|name| name.eq_ignore_ascii_case(stream));
    if has("EncryptedPackage") {
        return Some(refused(Problem::Encrypted));
    }
    if !has("Workbook") && !has("Book") {
        return None;
    }
    let mut out = Output::new(Kind::Workbook, sink);
    let result = old::properties(&mut compound, &mut out);
    out.attempt(result);
    workbook::compound(compound, &mut out);
    Some(out.finish(false))
}

/// What is under the password, or damaged, cannot be known.
fn refused(problem: Problem) -> Inside {
    let mut inside = Inside::new(Kind::Unknown);
    inside.problem = Some(problem);
    inside
}
