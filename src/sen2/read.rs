//! Which form a return has, from what the file is and not from its name.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::error::Sen2Error;
use super::record::Record;
use super::tally::Tally;
use super::told::{Told, is_other_collection};
use super::{tables, xml};
use crate::table::{self, Kind, Limits};

/// What is told of each person.
pub(super) type Each<'e> = &'e mut dyn FnMut(&mut Tally, &Record) -> Result<(), Sen2Error>;

/// Reads a return, giving each person to `each` in the order of the return.
pub(super) fn read(path: &Path, tally: &mut Tally, each: Each<'_>) -> Result<Told, Sen2Error> {
    let about = std::fs::metadata(path).map_err(|e| Sen2Error::io(path, &e))?;
    if about.is_dir() {
        return tables::read_blade(path, tally, each);
    }
    if !about.is_file() {
        return Err(Sen2Error::file(path, "this is neither a file nor a folder"));
    }
    if starts_as_xml(path)? {
        return xml::read(path, tally, each);
    }
    let mut source = table::open(path, &Limits::default()).map_err(|e| Sen2Error::table(path, &e))?;
    if source.kind() == Kind::Csv {
        return tables::read_blade(path, tally, each);
    }
    tables::read_workbook(path, &mut source, tally, each)
}

/// Refuses the return of another collection.
pub(super) fn check_header(path: &Path, header: Option<&Record>) -> Result<(), Sen2Error> {
    match header {
        Some(header) if is_other_collection(header) => Err(Sen2Error::file(
            path,
            "its header says that it is the return of another collection: give the SEN2 person-level return",
        )),
        _ => Ok(()),
    }
}

fn starts_as_xml(path: &Path) -> Result<bool, Sen2Error> {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(512).read_to_end(&mut head));
    read.map_err(|e| Sen2Error::io(path, &e))?;
    let passed = |b: &u8| b.is_ascii_whitespace() || matches!(b, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff);
    Ok(head.iter().find(|b| !passed(b)) == Some(&b'<'))
}
