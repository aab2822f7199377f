//! Workbooks: DfE's template, or a supplier's with a tab a module.

use std::path::Path;

use super::finish::finish;
use super::{tabs, template};
use crate::sen2::error::Sen2Error;
use crate::sen2::field::key;
use crate::sen2::read::Each;
use crate::sen2::tally::Tally;
use crate::sen2::told::{Form, Told};
use crate::table::Source;

/// Reads a workbook.
pub(in crate::sen2) fn read(
    path: &Path,
    source: &mut Source,
    tally: &mut Tally,
    each: Each<'_>,
) -> Result<Told, Sen2Error> {
    let template = source.sheets().iter().position(|sheet| key(&sheet.name) == template::SHEET);
    let (form, read) = match template {
        Some(sheet) => (Form::Template, template::read(source, sheet)),
        None => (Form::Tabs, tabs::read(source)),
    };
    let (rows, parts) = read.map_err(|e| Sen2Error::table(path, &e))?;
    if parts.is_empty() {
        return Err(Sen2Error::file(
            path,
            "this workbook is no SEN2 return: it has neither a sheet named Data Entry Template nor tabs named \
             Person, Requests and so on",
        ));
    }
    finish(path, form, rows, parts, tally, each)
}
