//! Numbers in a workbook of records, wherever in it they stand.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::Sighting;
use crate::documents::{Place, Sink};
use crate::findings::Spot;
use crate::rules::documents::{Identified, at, look_through};
use crate::rules::known::{Known, Number};

/// Headings over what people call a thing by.
const TITLES: [&str; 2] = ["id", "title"];
/// More are not told of one file.
const MOST: usize = 200;

/// Looks through a file.
pub(super) fn look(shown: &Arc<str>, path: &Path, known: &Known<'_>) -> Vec<Sighting> {
    let mut book =
        Book { known, identified: Identified::default(), titles: BTreeSet::new(), listed: BTreeSet::new() };
    look_through(path, &mut book);
    let mut seen = book.listed;
    for (kind, sightings) in book.identified.done() {
        seen.extend(sightings.places.into_iter().map(|place| (place, Number::Of(kind))));
    }
    let sighting = |(place, number): (Place, Number)| {
        let at = at(shown, &place);
        let within = if at.spot == Spot::File { place.to_string() } else { "this".to_owned() };
        Sighting { at, within: capital(&within), number }
    };
    seen.into_iter().map(sighting).collect()
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

struct Book<'b> {
    known: &'b Known<'b>,
    identified: Identified,
    /// Sheets and columns of titles.
    titles: BTreeSet<(String, u32)>,
    /// Numbers that the lists hold.
    listed: BTreeSet<(Place, Number)>,
}

impl Sink for Book<'_> {
    fn text(&mut self, place: &Place, text: &str) {
        self.identified.text(place, text);
        let mut is_title = false;
        if let Place::Cell(sheet, _, col) = place {
            let column = (sheet.clone(), *col);
            is_title = self.titles.contains(&column);
            if TITLES.iter().any(|title| title.eq_ignore_ascii_case(text.trim())) {
                self.titles.insert(column);
            }
        }
        for (_, number) in self.known.find(text) {
            // The form of a number was looked for already; here, what only the lists know.
            let counts = matches!(number, Number::UniqueId) || is_title && number == Number::Digits;
            if counts && self.listed.len() < MOST {
                self.listed.insert((place.clone(), number));
            }
        }
    }

    fn number(&mut self, place: &Place, value: f64) {
        self.identified.number(place, value);
    }
}
