//! Opening a list: the file, its sheet and its header.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::header::{Headings, WITHIN};
use super::{Header, Map, Problem};
use crate::framework::{ListSpec, header_key};
use crate::table::{self, Facts, Kind, Limits, Source};

/// A list, opened: its header is known and its rows are ready to be streamed.
pub struct OpenList {
    /// The file.
    pub source: Source,
    /// The index of its sheet.
    pub sheet: usize,
    /// The sheet's name; none for CSV.
    pub sheet_name: Option<Arc<str>>,
    /// Its header.
    pub header: Header,
}

/// Opens a list: the sheet of that name, or else the one whose name or header fits. What `map` says of headings and
/// the header's row is followed.
///
/// # Errors
/// The file is missing or unreadable, no sheet fits, or no row is the header.
pub fn open(
    spec: &ListSpec,
    path: &Path,
    sheet: Option<&str>,
    map: &Map,
    limits: &Limits,
) -> Result<OpenList, Problem> {
    let mut source = table::open(path, limits).map_err(Problem::from)?;
    let headings = Headings::new(spec, map);
    let called = sheet.is_some() || source.kind() == Kind::Csv;
    let candidates = candidates(spec, sheet, &source)?;
    let mut emptiest = true;
    for sheet in candidates {
        let Looked { header, rows } = match map.row() {
            Some(row) => look_at(&mut source, sheet, row, &headings)?,
            None => look(&mut source, sheet, &headings)?,
        };
        if let Some(header) =
            header.filter(|header| is_own(spec, header, called || fits(spec, &source, sheet)))
        {
            let sheet_name = sheet_name(&source, sheet);
            return Ok(OpenList { source, sheet, sheet_name, header });
        }
        emptiest &= rows == 0;
    }
    Err(match map.row() {
        _ if emptiest => Problem::Empty,
        Some(row) => Problem::HeaderRow(row),
        None if spec.book.is_some()
            && !called
            && !(0..source.sheets().len()).any(|i| fits(spec, &source, i)) =>
        {
            missing(spec.sheets.first().map_or(&spec.title, |name| name), &source)
        }
        None => Problem::HeaderNotFound,
    })
}

/// The sheets to look in: the one that settings name, else those whose name fits, else the rest.
pub(super) fn candidates(
    spec: &ListSpec,
    wanted: Option<&str>,
    source: &Source,
) -> Result<Vec<usize>, Problem> {
    if source.kind() == Kind::Csv {
        return Ok(vec![0]);
    }
    let keys: Vec<String> = source.sheets().iter().map(|s| header_key(&s.name)).collect();
    if let Some(wanted) = wanted {
        let wanted_key = header_key(wanted);
        return match keys.iter().position(|key| *key == wanted_key) {
            Some(index) => Ok(vec![index]),
            None => Err(missing(wanted, source)),
        };
    }
    let (mut first, rest): (Vec<usize>, Vec<usize>) =
        (0..keys.len()).partition(|sheet| fits(spec, source, *sheet));
    first.extend(rest);
    Ok(first)
}

fn missing(wanted: &str, source: &Source) -> Problem {
    let there = source.sheets().iter().map(|s| s.name.clone()).collect();
    Problem::SheetMissing { wanted: wanted.to_owned(), there }
}

/// Whether a sheet has one of the names of the list's.
fn fits(spec: &ListSpec, source: &Source, sheet: usize) -> bool {
    let key = source.sheets().get(sheet).map(|s| header_key(&s.name));
    key.is_some_and(|key| spec.sheets.iter().any(|name| header_key(name) == key))
}

/// Whether a header is the list's own. Lists that share a workbook share many headings too: on a sheet of another
/// name, three quarters of the list's must be there.
fn is_own(spec: &ListSpec, header: &Header, by_name: bool) -> bool {
    by_name || spec.book.is_none() || header.columns.len() * 4 >= spec.columns.len() * 3
}

struct Looked {
    header: Option<Header>,
    rows: usize,
}

/// Looks for the header among the first rows of a sheet: the row that names most columns.
fn look(source: &mut Source, sheet: usize, headings: &Headings<'_>) -> Result<Looked, Problem> {
    let (mut best, mut score, mut rows) = (None, headings.enough() - 1, 0);
    source
        .read(sheet, &mut |row| {
            rows += 1;
            let found = headings.score(&row);
            if found > score {
                (best, score) = (Some(headings.read(&row)), found);
            }
            if rows >= WITHIN { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(Problem::from)?;
    Ok(Looked { header: best, rows })
}

/// Takes the row that the map names for the header, if it names a column at all.
fn look_at(
    source: &mut Source,
    sheet: usize,
    wanted: u32,
    headings: &Headings<'_>,
) -> Result<Looked, Problem> {
    let (mut header, mut rows) = (None, 0);
    source
        .read(sheet, &mut |row| {
            rows += 1;
            if row.number == wanted && headings.score(&row) > 0 {
                header = Some(headings.read(&row));
            }
            if row.number >= wanted { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(Problem::from)?;
    Ok(Looked { header, rows })
}

pub(super) fn sheet_name(source: &Source, sheet: usize) -> Option<Arc<str>> {
    source.sheets().get(sheet).map(|s| s.name.as_str()).filter(|name| !name.is_empty()).map(Arc::from)
}

impl OpenList {
    /// What is odd about the file.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        self.source.facts()
    }
}
