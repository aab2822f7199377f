//! Blank workbooks to fill in: each list, the register of evidence, the action plan, statements and the matrix.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDateTime};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::book::{self, Making};
use super::official::fill_blank;
use super::workspace::Workspace;
use super::{PackError, register};
use crate::actions;
use crate::framework::{Framework, ListSpec, MatrixSpec};
use crate::matrix;
use crate::sef;

/// A blank workbook.
enum Blank<'f> {
    List(&'f ListSpec),
    Register,
    Actions,
    Statements,
    Matrix(&'f MatrixSpec),
}

/// What there is under a framework, by name.
fn blanks(framework: &Framework) -> impl Iterator<Item = (&str, Blank<'_>)> {
    let lists = framework.lists.iter().map(|list| (list.id.as_str(), Blank::List(list)));
    let always =
        [("register", Blank::Register), ("actions", Blank::Actions), ("statements", Blank::Statements)];
    lists.chain(always).chain(framework.matrix.as_ref().map(|spec| ("matrix", Blank::Matrix(spec))))
}

impl Blank<'_> {
    /// The moment that it speaks for: a plan has columns of months, and all else has the same bytes on every day.
    fn moment(&self, now: NaiveDateTime) -> NaiveDateTime {
        match self {
            Self::Actions => now.date().with_day(1).unwrap_or_default().into(),
            _ => NaiveDateTime::default(),
        }
    }

    fn fill(&self, book: &mut Workbook, framework: &Framework, at: NaiveDateTime) -> Result<(), XlsxError> {
        match self {
            Self::List(list) => fill_blank(book, list, framework),
            Self::Register => register::fill(book, framework),
            Self::Actions => actions::render::blank(book, at.date()),
            Self::Statements => sef::blank(book, framework),
            Self::Matrix(spec) => matrix::render::fill(book, framework, &matrix::blank(spec)),
        }
    }
}

/// The names of the templates.
#[must_use]
pub fn template_names(framework: &Framework) -> Vec<&str> {
    blanks(framework).map(|(name, _)| name).collect()
}

/// Writes a blank workbook at `path`; columns of months begin with this month. What is already there is never touched: it may
/// have been filled in.
///
/// # Errors
/// There is no such template, there is already something at `path`, or the disk does not take it.
pub fn write_template(
    path: &Path,
    name: &str,
    framework: &Framework,
    (now, version): (NaiveDateTime, &str),
) -> Result<PathBuf, PackError> {
    let Some((_, blank)) = blanks(framework).find(|(there, _)| *there == name) else {
        let there = template_names(framework).join(", ");
        return Err(PackError::UnknownTemplate { wanted: name.to_owned(), there });
    };
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let work = Workspace::begin(folder)?;
    let as_of = blank.moment(now);
    let making = Making { as_of, version, temp: work.path() };
    let temp = work.path().join("blank.xlsx");
    book::make(&making, &temp, name, |book| {
        blank.fill(book, framework, as_of).map_err(|e| PackError::workbook(path, &e))
    })?;
    let temp = tempfile::TempPath::try_from_path(temp).map_err(|e| PackError::file(path, &e))?;
    temp.persist_noclobber(path).map_err(|e| PackError::file(path, &e.error))?;
    Ok(path.to_owned())
}
