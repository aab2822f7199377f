//! Opening a file as what it really is.

use std::io::ErrorKind;
use std::path::Path;

use super::archive::Archive;
use super::fault::{damaged, damaged_as, reading, too_large};
use super::seen::{Seen, look, zipped};
use super::xls::Compound;
use super::{Kind, Limits, Source, TableError, csv, ods, xls, xlsb, xlsx};
use crate::files;

/// Opens a file by what its content says it is.
///
/// # Errors
/// The file is missing, unreadable, protected, damaged, misnamed, or too large when unpacked.
pub fn open(path: &Path, limits: &Limits) -> Result<Source, TableError> {
    let (file, about) = files::open(path).map_err(|e| match e.kind() {
        ErrorKind::InvalidInput => damaged_as("it is a pipe or a device, not a file"),
        _ => reading(&e),
    })?;
    if about.len() > limits.file {
        return Err(too_large("the file is enormous"));
    }
    if about.len() == 0 {
        return Err(damaged_as("the file is empty"));
    }
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    let (seen, file) = look(file, limits)?;
    let kind = match &seen {
        Seen::Xlsx(..) => Kind::Xlsx,
        Seen::Xlsb(..) => Kind::Xlsb,
        Seen::Xls(_) => Kind::Xls,
        Seen::Ods(_) => Kind::Ods,
        Seen::Csv => Kind::Csv,
        Seen::Locked => return Err(TableError::Password),
        Seen::Other(what) => return Err(no_table(extension, what)),
    };
    if named(&extension).is_some_and(|named| named != kind) {
        return Err(TableError::Misnamed { named: extension, really: really(kind).to_owned() });
    }
    match seen {
        Seen::Csv => Ok(Source::new(kind, csv::open(file, limits)?)),
        seen => workbook(seen, limits),
    }
}

/// Opens the workbook in a zip that is already open.
pub(crate) fn open_archive(archive: Archive, limits: &Limits) -> Result<Source, TableError> {
    workbook(zipped(archive)?, limits)
}

/// Opens the workbook in a compound file that is already open.
pub(crate) fn open_compound(compound: Compound, limits: &Limits) -> Result<Source, TableError> {
    workbook(Seen::Xls(compound), limits)
}

fn workbook(seen: Seen, limits: &Limits) -> Result<Source, TableError> {
    let (kind, opened) = match seen {
        Seen::Xlsx(archive, main) => (Kind::Xlsx, xlsx::open(archive, &main, limits)?),
        Seen::Ods(archive) => (Kind::Ods, ods::open(archive, limits)?),
        Seen::Xlsb(archive, main) => (Kind::Xlsb, xlsb::open(archive, &main, limits)?),
        Seen::Xls(compound) => (Kind::Xls, xls::open(compound, limits)?),
        Seen::Locked => return Err(TableError::Password),
        Seen::Csv | Seen::Other(_) => return Err(damaged()),
    };
    Ok(Source::new(kind, opened))
}

fn no_table(extension: String, what: &str) -> TableError {
    match named(&extension) {
        Some(_) => TableError::Misnamed { named: extension, really: what.to_owned() },
        None => TableError::Damaged(format!("the file is {what}, not a table")),
    }
}

/// The kind that an extension promises.
fn named(extension: &str) -> Option<Kind> {
    Some(match extension {
        "xlsx" | "xlsm" | "xltx" | "xltm" => Kind::Xlsx,
        "xlsb" => Kind::Xlsb,
        "xls" | "xlt" => Kind::Xls,
        "ods" | "ots" => Kind::Ods,
        "csv" | "tsv" | "tab" | "txt" => Kind::Csv,
        _ => return None,
    })
}

/// A kind in words, with its article.
fn really(kind: Kind) -> &'static str {
    match kind {
        Kind::Xlsx => "an Excel workbook (.xlsx)",
        Kind::Xlsb => "an Excel binary workbook (.xlsb)",
        Kind::Xls => "an Excel 97-2003 workbook (.xls)",
        Kind::Ods => "an OpenDocument spreadsheet (.ods)",
        Kind::Csv => "a text file (.csv)",
    }
}
