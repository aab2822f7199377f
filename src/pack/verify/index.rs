//! The index against the payload: its sheet of files must name just the files of the manifest, with their sums.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use foldhash::HashMap;

use super::bag::{Bag, Promised, base, capital};
use super::held::Held;
use super::problem::INDEX;
use crate::pack::bag::Part;
use crate::pack::index::{FILES_COLUMNS, FILES_PART, FILES_SHEET};
use crate::table::{self, Limits, Row, Source, Value};

/// Where the index is.
pub(super) const PATH: &str = "data/Index.xlsx";

/// The greatest index that is read.
const MOST: u64 = 64 << 20;

/// What the index of a pack says, or why it cannot be read; none if there is no index.
pub(super) fn read(held: &mut dyn Held) -> Option<Result<Listed, String>> {
    let base = base(held.files());
    let path = base + PATH;
    let which = held.files().iter().position(|file| file.path == path)?;
    Some(copy(held, which).and_then(|file| listed(&file)))
}

/// Compares the index, where there is one that could be read, with the payload. That of a part names the files of all parts;
/// only its own must be there.
pub(super) fn check(
    bag: &mut Bag<'_>,
    index: Option<Result<Listed, String>>,
    payload: &Promised,
    part: Option<&Part>,
) {
    let Some(index) = index else { return };
    let listed = match index.and_then(|listed| own(listed, part)) {
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
fn copy(held: &mut dyn Held, which: usize) -> Result<tempfile::NamedTempFile, String> {
    let failed = |e: io::Error| format!("the index could not be looked at: {}", e.kind());
    let mut file = tempfile::Builder::new().suffix(".xlsx").tempfile().map_err(failed)?;
    held.read(which, &mut |content| {
        let copied = io::copy(&mut content.take(MOST), &mut file)?;
        if copied == MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        file.flush()
    })?;
    Ok(file)
}

/// What the index says of the files of all parts.
pub(super) struct Listed {
    /// Whether it says in which part each is.
    in_parts: bool,
    files: Vec<File>,
}

/// What the index says of a file.
struct File {
    row: u32,
    path: String,
    bytes: u64,
    sum: String,
    part: Option<u64>,
}

fn listed(file: &tempfile::NamedTempFile) -> Result<Listed, String> {
    let unread = |why: String| format!("the index cannot be read: {why}");
    let limits = Limits { unpacked: 4 * MOST, part: 4 * MOST, ..Limits::default() };
    let mut source = table::open(file.path(), &limits).map_err(|e| unread(e.to_string()))?;
    let sheet = source.sheets().iter().position(|s| s.name == FILES_SHEET);
    let sheet = sheet.ok_or_else(|| unread(format!("it has no sheet {FILES_SHEET}")))?;
    read_rows(&mut source, sheet).map_err(unread)
}

fn read_rows(source: &mut Source, sheet: usize) -> Result<Listed, String> {
    let (mut listed, mut bad) = (Listed { in_parts: false, files: Vec::new() }, None);
    source
        .read(sheet, &mut |row| {
            let good = match row.number {
                1 => is_header(&row, &mut listed.in_parts),
                _ => note(&row, &mut listed),
            };
            if good {
                return ControlFlow::Continue(());
            }
            bad = Some(row.number);
            ControlFlow::Break(())
        })
        .map_err(|e| e.to_string())?;
    bad.map_or(Ok(listed), |row| Err(not_as_written(row)))
}

fn not_as_written(row: u32) -> String {
    format!("row {row} of sheet {FILES_SHEET} is not as it was written")
}

fn is_header(row: &Row<'_>, in_parts: &mut bool) -> bool {
    let headings =
        |parts: bool| FILES_COLUMNS.into_iter().chain(parts.then_some(FILES_PART)).map(Value::Text);
    *in_parts = row.cells().map(|c| c.value).eq(headings(true));
    *in_parts || row.cells().map(|c| c.value).eq(headings(false))
}

/// Notes the file of a row.
fn note(row: &Row<'_>, listed: &mut Listed) -> bool {
    let mut values = row.cells().map(|c| c.value);
    let (Some(Value::Text(path)), Some(Value::Number(bytes, _)), Some(Value::Text(sum))) =
        (values.next(), values.next(), values.next())
    else {
        return false;
    };
    let part = match (listed.in_parts, values.next(), values.next()) {
        (false, None, None) => None,
        (true, Some(Value::Number(part, _)), None) => Some(whole(part)),
        _ => return false,
    };
    let (path, sum) = (path.to_owned(), sum.to_owned());
    listed.files.push(File { row: row.number, path, bytes: whole(bytes), sum, part });
    true
}

/// Size and sum of the files that are in this part, by path.
fn own(listed: Listed, part: Option<&Part>) -> Result<HashMap<String, (u64, String)>, String> {
    let unread = |row| format!("the index cannot be read: {}", not_as_written(row));
    if listed.in_parts != part.is_some() {
        return Err(unread(1));
    }
    let mut own = HashMap::default();
    for File { row, path, bytes, sum, part: in_part } in listed.files {
        if let (Some(part), Some(in_part)) = (part, in_part)
            && in_part != u64::from(part.number)
        {
            if !(1..=u64::from(part.of)).contains(&in_part) {
                return Err(unread(row));
            }
        } else if own.insert(path, (bytes, sum)).is_some() {
            return Err(unread(row));
        }
    }
    Ok(own)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts of floats saturate")]
fn whole(number: f64) -> u64 {
    number as u64
}
