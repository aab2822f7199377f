//! Blank workbooks to fill in: each list, the register of evidence, the action plan and the matrix.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::book::{self, Making};
use super::official::fill_blank;
use super::workspace::Workspace;
use super::{PackError, register};
use crate::actions;
use crate::framework::Framework;
use crate::matrix;

/// The name of the register's template.
const REGISTER: &str = "register";
/// The name of the template of the self-evaluation matrix.
const MATRIX: &str = "matrix";

/// The name of the action plan's template.
const ACTIONS: &str = "actions";

/// The names of the templates.
#[must_use]
pub fn template_names(framework: &Framework) -> Vec<&str> {
    let lists = framework.lists.iter().map(|l| l.id.as_str());
    lists.chain([REGISTER, ACTIONS]).chain(framework.matrix.as_ref().map(|_| MATRIX)).collect()
}

/// Writes a blank workbook at `path`. What is already there is never touched: it may have been filled in.
///
/// # Errors
/// There is no such template, there is already something at `path`, or the disk does not take it.
pub fn write_template(
    path: &Path,
    name: &str,
    framework: &Framework,
    (as_of, version): (NaiveDateTime, &str),
) -> Result<PathBuf, PackError> {
    let list = framework.list(name);
    let spec = framework.matrix.as_ref().filter(|_| name == MATRIX);
    if list.is_none() && ![REGISTER, ACTIONS].contains(&name) && spec.is_none() {
        let there = template_names(framework).join(", ");
        return Err(PackError::UnknownTemplate { wanted: name.to_owned(), there });
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let work = Workspace::begin(folder)?;
    let making = Making { as_of, version, temp: work.path() };
    let temp = work.path().join("blank.xlsx");
    book::make(&making, &temp, name, |book| {
        let filled = match (list, spec) {
            (Some(list), _) => fill_blank(book, list, framework),
            (None, Some(spec)) => matrix::render::fill(book, framework, &matrix::blank(spec)),
            (None, None) if name == ACTIONS => actions::render::blank(book),
            (None, None) => register::fill(book, framework),
        };
        filled.map_err(|e| PackError::workbook(path, &e))
    })?;
    let temp = tempfile::TempPath::try_from_path(temp).map_err(|e| PackError::file(path, &e))?;
    temp.persist_noclobber(path).map_err(|e| PackError::file(path, &e.error))?;
    Ok(path.to_owned())
}
