//! Making a List 1 from a return: one pass, a row written as each person is met.

use std::path::Path;

use chrono::NaiveDate;

use super::book::{About, Draft, Rows, begin};
use super::columns;
use super::error::Sen2Error;
use super::fit::Fit;
use super::line::Lines;
use super::notice::Notice;
use super::read::read;
use super::record::Record;
use super::tally::{Remark, Tally};
use super::told::Told;
use crate::framework::{EHC_PLAN, Framework, ListSpec};
use crate::gias::Register;
use crate::lists::Key;

/// A column of the list, and how far SEN2 fills it.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Its official heading.
    pub header: String,
    /// How well what SEN2 holds fits it.
    pub fit: Fit,
    /// Where it comes from.
    pub from: &'static str,
    /// What the officer does about it; empty for nothing.
    pub step: &'static str,
    /// How many rows it is filled in.
    pub filled: u32,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What the return says of itself.
    pub told: Told,
    /// People in the return.
    pub people: u32,
    /// Rows of the list: people with a plan that was active on the day.
    pub rows: u32,
    /// Columns that SEN2 supplies, in part or whole.
    pub supplied: Vec<Filled>,
    /// Columns that it cannot supply: left blank.
    pub cannot: Vec<Filled>,
    /// What to look at.
    pub remarks: Vec<Remark>,
}

/// Makes the List 1 of a return as at a day, as a workbook at `output`, which must not be there yet. Phases follow from
/// `register`, where there is one.
///
/// # Errors
/// The return cannot be read or is none, no plan was active on the day, or the workbook cannot be written. Then
/// nothing is written.
pub fn import(
    path: &Path,
    as_at: NaiveDate,
    (framework, register): (&Framework, Option<&Register>),
    output: &Path,
) -> Result<Imported, Sen2Error> {
    let spec = framework.list_of(EHC_PLAN).ok_or(Sen2Error::NoList)?;
    let lines = Lines { spec, framework, day: as_at, register };
    Draft::guard(output, || make(path, &lines, output))
}

fn make(path: &Path, lines: &Lines<'_>, output: &Path) -> Result<Imported, Sen2Error> {
    let Lines { spec, day: as_at, .. } = *lines;
    let failed = |e| Sen2Error::workbook(output, &e);
    let mut draft = begin(output, as_at)?;
    let mut rows = Rows::begin(&mut draft.book, spec).map_err(failed)?;
    let mut tally = Tally::default();
    let mut people = 0_u32;
    let told = read(path, &mut tally, &mut |tally, person| {
        people = people.saturating_add(1);
        note_bad_dates(person, tally);
        match lines.line(people, person, tally) {
            Some(line) => rows.write(&line).map_err(failed),
            None => Ok(()),
        }
    })?;
    if rows.rows == 0 {
        return Err(Sen2Error::NoneActive { path: path.display().to_string(), day: words(as_at) });
    }
    let remarks = remarks(&told, as_at, tally);
    let columns = filled(spec, &rows.filled, lines.register.is_some());
    let about = About {
        facts: facts(path, &told, as_at, people, rows.rows),
        rows: rows.rows,
        columns: &columns,
        remarks: &remarks,
    };
    let count = rows.rows;
    rows.end(&mut draft.book).map_err(failed)?;
    about.add(&mut draft.book).map_err(failed)?;
    draft.save()?;
    let (cannot, supplied) = columns.into_iter().partition(|c| c.fit == Fit::Cannot);
    Ok(Imported { told, people, rows: count, supplied, cannot, remarks })
}

fn filled(spec: &ListSpec, counts: &[u32], with_gias: bool) -> Vec<Filled> {
    let columns = spec.columns.iter().zip(counts);
    columns
        .map(|(column, filled)| {
            let origin = columns::of(Key::from_name(&column.key), with_gias);
            let header = column.header.clone();
            Filled { header, fit: origin.fit, from: origin.from, step: origin.step, filled: *filled }
        })
        .collect()
}

fn facts(path: &Path, told: &Told, as_at: NaiveDate, people: u32, rows: u32) -> Vec<(&'static str, String)> {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let mut facts = vec![("Made from", format!("{}: {file}", told.form.words()))];
    if let Some(year) = told.year {
        facts.push(("Year of the return", year.to_string()));
    }
    if let Some(reference) = told.reference {
        facts.push(("The return speaks for", words(reference)));
    }
    facts.extend([
        ("This list speaks for", words(as_at)),
        ("People in the return", people.to_string()),
        ("Rows: people with a plan active on the day", rows.to_string()),
        (
            "Before it is sent",
            "This is a start, not a finished list: columns that SEN2 cannot supply are blank".to_owned(),
        ),
    ]);
    facts
}

fn remarks(told: &Told, as_at: NaiveDate, tally: Tally) -> Vec<Remark> {
    let mut remarks = Vec::new();
    match told.reference {
        Some(reference) if reference != as_at => remarks.push(Remark::whole(format!(
            "The return speaks for {}, this list for {}: what changed between them is not known here",
            words(reference),
            words(as_at)
        ))),
        _ => {}
    }
    for part in &told.lacks {
        remarks.push(Remark::whole(format!("The return has no part {part}, so what it would fill is blank")));
    }
    remarks.extend(tally.remarks(&told.naming));
    remarks
}

/// Notes every date of a person that is no day.
fn note_bad_dates(record: &Record, tally: &mut Tally) {
    for _ in 0..record.bad_dates() {
        tally.add(Notice::BadDate, record.place());
    }
    record.children.iter().for_each(|child| note_bad_dates(child, tally));
}

/// A date in words.
fn words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
