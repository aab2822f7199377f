//! Streaming a list's rows, and what was learnt on the way: all of it free of people's data.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::header::Headings;
use super::standing::Standings;
use super::{Cell, Header, Identifiers, Key, OpenList, Row, Shape, Standing, Typed};
use crate::findings::{Location, Spot, column_letters};
use crate::table::{Facts, SheetFacts, TableError};

/// Why a list could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file is not there.
    Missing,
    /// The file or one of its cells cannot be read: why, and the cell's sheet, row and column (from 1).
    Unreadable(String, Option<(String, u32, u32)>),
    /// No sheet has the name that settings give.
    SheetMissing {
        /// The name.
        wanted: String,
        /// The sheets that exist.
        there: Vec<String>,
    },
    /// No row is the header.
    HeaderNotFound,
    /// The row that the list's map names (from 1) holds none of the headings.
    HeaderRow(u32),
    /// Nothing in it.
    Empty,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the file is not there"),
            Self::Unreadable(why, None) => f.write_str(why),
            Self::Unreadable(why, Some((sheet, row, col))) => {
                write!(f, "{why} ({sheet}!{}{row})", column_letters(*col))
            }
            Self::SheetMissing { wanted, .. } => write!(f, "there is no sheet {wanted}"),
            Self::HeaderNotFound => f.write_str("no row is the header of this list"),
            Self::HeaderRow(row) => {
                write!(f, "row {row}, which its map names, is not the header of this list")
            }
            Self::Empty => f.write_str("it is empty"),
        }
    }
}

impl From<TableError> for Problem {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Missing => Self::Missing,
            TableError::Cell { sheet, row, col, what } => Self::Unreadable(what, Some((sheet, row, col))),
            other => Self::Unreadable(other.to_string(), None),
        }
    }
}

/// What reading a list gave.
pub struct Reading {
    /// The file, as people see it.
    pub file: Arc<str>,
    /// Its sheet; none for CSV, or where none was found.
    pub sheet: Option<Arc<str>>,
    /// Why it could not be read (to the end), if it could not.
    pub problem: Option<Problem>,
    /// Its header.
    pub header: Header,
    /// Rows that are people (or providers).
    pub rows: u32,
    /// Blank rows among them: first and last of each run.
    pub blank: Vec<(u32, u32)>,
    /// Rows that repeat the header.
    pub headers_again: Vec<u32>,
    /// A row of guidance under the header, left out.
    pub guidance: Option<u32>,
    /// What is odd about the file.
    pub facts: Facts,
    /// What is odd about the sheet.
    pub sheet_facts: SheetFacts,
    /// The identifiers of its rows, sorted.
    pub identifiers: Identifiers,
    /// What its rows say of their children, in order of rows.
    pub standings: Vec<Standing>,
    /// Rows with an establishment's reference number, in order of it and then of row.
    pub seats: Vec<Seat>,
    /// Names of providers by row, in a list of them: these are no people.
    pub names: Vec<(u32, Box<str>)>,
}

/// A row at an establishment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// The establishment's reference number.
    pub urn: u32,
    /// The row.
    pub row: u32,
    /// The phase (or a provider's type) by its place in the code set, where it is one.
    pub kind: Option<u16>,
}

impl Reading {
    /// A list that could not be read at all.
    #[must_use]
    pub fn failed(file: Arc<str>, problem: Problem) -> Self {
        Self {
            file,
            sheet: None,
            problem: Some(problem),
            header: Header::default(),
            rows: 0,
            blank: Vec::new(),
            headers_again: Vec::new(),
            guidance: None,
            facts: Facts::default(),
            sheet_facts: SheetFacts::default(),
            identifiers: Identifiers::default(),
            standings: Vec::new(),
            seats: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Rows by establishment, in order of its reference number.
    pub fn by_urn(&self) -> impl Iterator<Item = (u32, &[Seat])> {
        self.seats.chunk_by(|a, b| a.urn == b.urn).filter_map(|rows| Some((rows.first()?.urn, rows)))
    }

    /// Whether any row is at this establishment.
    #[must_use]
    pub fn has_urn(&self, urn: u32) -> bool {
        self.seats.binary_search_by_key(&urn, |seat| seat.urn).is_ok()
    }

    /// The name of the provider in a row.
    #[must_use]
    pub fn name(&self, row: u32) -> Option<&str> {
        let at = self.names.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.names.get(at).map(|(_, name)| &**name)
    }

    /// What a row says of its child.
    #[must_use]
    pub fn standing(&self, row: u32) -> Option<&Standing> {
        let at = self.standings.binary_search_by_key(&row, |standing| standing.row).ok()?;
        self.standings.get(at)
    }

    /// The list as a place.
    #[must_use]
    pub fn place(&self) -> Location {
        Location { file: self.file.clone(), spot: Spot::Sheet { sheet: self.sheet.clone() } }
    }

    /// A row of it as a place.
    #[must_use]
    pub fn row_place(&self, row: u32) -> Location {
        Location {
            file: self.file.clone(),
            spot: Spot::Cell { sheet: self.sheet.clone(), row, col: None, column: None },
        }
    }

    /// A cell of it as a place.
    #[must_use]
    pub fn cell_place(&self, row: u32, col: u32, column: Option<Arc<str>>) -> Location {
        Location {
            file: self.file.clone(),
            spot: Spot::Cell { sheet: self.sheet.clone(), row, col: Some(col), column },
        }
    }
}

/// Streams the rows of an opened list through `each`, in file order, leaving out blank rows, repeated headers
/// and a row of guidance.
pub fn read(
    file: Arc<str>,
    mut list: OpenList,
    shape: &Shape<'_>,
    each: &mut dyn FnMut(&Row<'_>),
) -> Reading {
    let mut reading = Reading {
        sheet: list.sheet_name.clone(),
        problem: None,
        header: list.header.clone(),
        facts: list.facts().clone(),
        ..Reading::failed(file, Problem::Empty)
    };
    let headings = Headings::new(shape.spec, &shape.map);
    let mut standings = Standings::new(shape);
    let mut last = reading.header.row;
    let sheet = list.sheet;
    let outcome = list.source.read(sheet, &mut |raw| {
        if raw.number > reading.header.row {
            let cells = shape.cells(&raw);
            let row = Row { number: raw.number, hidden: raw.hidden, cells: &cells, shape };
            if cells.iter().all(|c| !c.is_given()) {
                return ControlFlow::Continue(());
            }
            reading.note_gap(last, raw.number);
            last = raw.number;
            if looks_like_text_alone(&cells) && headings.score(&raw) >= headings.enough() {
                reading.headers_again.push(raw.number);
            } else if raw.number == reading.header.row + 1 && is_guidance(&cells) {
                reading.guidance = Some(raw.number);
            } else {
                reading.rows += 1;
                reading.note(&row);
                standings.note(&row);
                each(&row);
            }
        }
        ControlFlow::Continue(())
    });
    match outcome {
        Ok(facts) => reading.sheet_facts = facts,
        Err(error) => reading.problem = Some(error.into()),
    }
    reading.standings = standings.all;
    reading.identifiers.sort();
    reading.seats.sort_unstable();
    reading
}

impl Reading {
    fn note(&mut self, row: &Row<'_>) {
        self.identifiers.note(row);
        if let Typed::Text(name) = row.get(Key::ProviderName).typed {
            self.names.push((row.number, name.reveal().into()));
        }
        for (key, kind) in [(Key::Urn, Key::Phase), (Key::ProviderUrn, Key::ProviderType)] {
            if let Typed::Urn(urn) = row.get(key).typed {
                let kind = row.get(kind).code().and_then(|code| u16::try_from(code).ok());
                self.seats.push(Seat { urn, row: row.number, kind });
            }
        }
    }

    fn note_gap(&mut self, last: u32, this: u32) {
        if this > last.saturating_add(1) && last > 0 {
            self.blank.push((last + 1, this - 1));
        }
    }
}

/// A header that stands again has nothing right in its typed columns.
fn looks_like_text_alone(cells: &[Cell<'_>]) -> bool {
    cells.iter().all(|c| matches!(c.typed, Typed::Absent | Typed::Blank | Typed::Text(_) | Typed::Bad(_)))
}

/// Guidance under the header: at least five cells say something that their column does not hold, and none says
/// anything that it does.
fn is_guidance(cells: &[Cell<'_>]) -> bool {
    looks_like_text_alone(cells) && cells.iter().filter(|c| c.bad().is_some()).count() >= 5
}
