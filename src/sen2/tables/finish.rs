//! What all tables have in common at their end: joining, and giving each person on.

use std::collections::BTreeMap;
use std::path::Path;

use super::join::Rows;
use crate::sen2::error::Sen2Error;
use crate::sen2::kind::Kind;
use crate::sen2::naming::Naming;
use crate::sen2::read::{Each, check_header};
use crate::sen2::tally::Tally;
use crate::sen2::told::{Form, Told};

/// Joins rows and gives each person on. `parts` names the file or sheet of each kind that was there.
pub(super) fn finish(
    path: &Path,
    form: Form,
    rows: Rows,
    parts: BTreeMap<Kind, String>,
    tally: &mut Tally,
    each: Each<'_>,
) -> Result<Told, Sen2Error> {
    check_header(path, rows.header())?;
    let lacks: Vec<&str> = modules(&Kind::NEEDED, &parts);
    if !lacks.is_empty() {
        let what = format!(
            "no list can be made without these parts of the return, which are not there: {}",
            lacks.join(", ")
        );
        return Err(Sen2Error::file(path, what));
    }
    let lacks = modules(&Kind::WANTED, &parts);
    let mut told = Told::new(form, rows.header(), Naming::Rows(parts));
    told.lacks = lacks;
    let people = rows.join(tally);
    if people.is_empty() {
        return Err(Sen2Error::file(path, "this return holds no people"));
    }
    for person in &people {
        each(tally, person)?;
    }
    Ok(told)
}

fn modules(kinds: &[Kind], parts: &BTreeMap<Kind, String>) -> Vec<&'static str> {
    kinds.iter().filter(|kind| !parts.contains_key(kind)).map(|kind| kind.module()).collect()
}
