//! The index against the payload: its sheet of files must name just the files of the manifest, with their sums.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use foldhash::HashMap;

use super::bag::{Bag, Promised, capital};
use super::problem::INDEX;
use crate::pack::bag::Part;
use crate::pack::index::{FILES_COLUMNS, FILES_PART, FILES_SHEET};
use crate::table::{self, Limits, Row, Source, Value};

/// Where the index is.
pub(super) const PATH: &str = "data/Index.xlsx";

/// The greatest index that is read.
const MOST: u64 = 64 << 20;

/// Checks the index, where there is one that could be read. That of a part names the files of all parts; only its own
/// must be there.
pub(super) fn check(bag: &mut Bag<'_>, payload: &Promised, part: Option<&Part>) {
    let Some(which) = bag.files.get(PATH).copied() else { return };
    let listed = match copy(bag, which).and_then(|file| listed(&file, part)) {
        Ok(listed) => listed,
        Err(why) => {
            bag.say(INDEX, PATH, capital(&why));
            return;
        }
    };
    for (path, (bytes, sum)) in &listed {
        let size = bag.files.get(path).and_then(|w| bag.held.files().get(*w)).map(|f| f.bytes);
        match payload.get(path) {
            None => bag.say(INDEX, path, "The index names this file, but the manifest does not"),
            Some(promised) if promised != sum => {
                bag.say(INDEX, path, "The index gives another SHA-256 than the manifest")
            }
            Some(_) if size.is_some_and(|size| size != *bytes) => {
                bag.say(INDEX, path, "The index gives another size than the file has");
            }
            Some(_) => {}
        }
    }
    for path in payload.keys().filter(|p| *p != PATH && !listed.contains_key(*p)) {
        bag.say(INDEX, path, "The index does not name this file");
    }
}

/// A copy of the index in a file of its own, since workbooks are read from files.
fn copy(bag: &mut Bag<'_>, which: usize) -> Result<tempfile::NamedTempFile, String> {
    let failed = |e: io::Error| format!("the index could not be looked at: {}", e.kind());
    let mut file = tempfile::Builder::new().suffix(".xlsx").tempfile().map_err(failed)?;
    bag.held.read(which, &mut |content| {
        let copied = io::copy(&mut content.take(MOST), &mut file)?;
        if copied == MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        file.flush()
    })?;
    Ok(file)
}

/// What the index says of each file: size and sum.
type Listed = HashMap<String, (u64, String)>;

fn listed(file: &tempfile::NamedTempFile, part: Option<&Part>) -> Result<Listed, String> {
    let unread = |why: String| format!("the index cannot be read: {why}");
    let limits = Limits { unpacked: 4 * MOST, part: 4 * MOST, ..Limits::default() };
    let mut source = table::open(file.path(), &limits).map_err(|e| unread(e.to_string()))?;
    let sheet = source.sheets().iter().position(|s| s.name == FILES_SHEET);
    let sheet = sheet.ok_or_else(|| unread(format!("it has no sheet {FILES_SHEET}")))?;
    read(&mut source, sheet, part).map_err(unread)
}

fn read(source: &mut Source, sheet: usize, part: Option<&Part>) -> Result<Listed, String> {
    let (mut listed, mut bad) = (Listed::default(), None);
    source
        .read(sheet, &mut |row| {
            let good = match row.number {
                1 => is_header(&row, part.is_some()),
                _ => note(&row, part, &mut listed),
            };
            if good {
                return ControlFlow::Continue(());
            }
            bad = Some(row.number);
            ControlFlow::Break(())
        })
        .map_err(|e| e.to_string())?;
    bad.map_or(Ok(listed), |row| Err(format!("row {row} of sheet {FILES_SHEET} is not as it was written")))
}

fn is_header(row: &Row<'_>, parts: bool) -> bool {
    let headings = FILES_COLUMNS.into_iter().chain(parts.then_some(FILES_PART));
    row.cells().map(|c| c.value).eq(headings.map(Value::Text))
}

/// Notes the file of a row, unless it is in another part.
fn note(row: &Row<'_>, part: Option<&Part>, listed: &mut Listed) -> bool {
    let mut values = row.cells().map(|c| c.value);
    let (Some(Value::Text(path)), Some(Value::Number(bytes, _)), Some(Value::Text(sum))) =
        (values.next(), values.next(), values.next())
    else {
        return false;
    };
    match (part, values.next(), values.next()) {
        (None, None, None) => {}
        (Some(part), Some(Value::Number(in_part, _)), None) => {
            let in_part = whole(in_part);
            if in_part != u64::from(part.number) {
                return (1..=u64::from(part.of)).contains(&in_part);
            }
        }
        _ => return false,
    }
    listed.insert(path.to_owned(), (whole(bytes), sum.to_owned())).is_none()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts of floats saturate")]
fn whole(number: f64) -> u64 {
    number as u64
}
