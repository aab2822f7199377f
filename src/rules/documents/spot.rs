//! Where a finding about a place in a document points, and what to say where a file has no better place.

use crate::documents::Place;
use crate::findings::{Location, Spot};

/// Where a place is. What no reader of findings could jump to is the file as a whole; [`first`] says the rest.
pub(in crate::rules) fn at(file: &str, place: &Place) -> Location {
    let spot = match place {
        Place::Cell(sheet, row, col) => {
            // A CSV file has no sheets.
            let sheet = Some(sheet.as_str()).filter(|sheet| !sheet.is_empty()).map(Into::into);
            Spot::Cell { sheet, row: *row, col: Some(*col), column: None }
        }
        Place::Sheet(sheet) => Spot::Sheet { sheet: Some(sheet.as_str().into()) },
        Place::Line(line) => Spot::Text { line: *line, col: 1 },
        _ => Spot::File,
    };
    Location { file: file.into(), spot }
}

/// Where the first one is, in brackets, unless the finding's place says so.
pub(in crate::rules) fn first(place: &Place, count: u32) -> String {
    match (place, count) {
        (Place::Whole | Place::Cell(..) | Place::Sheet(_) | Place::Line(_), _) => String::new(),
        (place, 1) => format!(" ({place})"),
        (place, _) => format!(" (the first: {place})"),
    }
}
