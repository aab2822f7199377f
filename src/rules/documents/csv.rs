//! Counts in CSV files, whose cells have no types: what is written as a number is one.

use std::ops::ControlFlow;
use std::path::Path;

use super::small::Small;
use crate::documents::Place;
use crate::table::{self, Kind, Limits, Value};

/// Looks for counts in a file, if it is CSV.
pub(super) fn look(path: &Path, small: &mut Small) {
    let Ok(mut source) = table::open(path, &Limits::default()) else { return };
    if source.kind() != Kind::Csv {
        return;
    }
    // What cannot be read to the end is told by the reader of documents.
    let _ = source.read(0, &mut |row| {
        for cell in row.cells() {
            let Value::Text(text) = cell.value else { continue };
            let place = Place::Cell(String::new(), row.number, cell.col);
            match number(text.trim()) {
                Some(value) => small.number(&place, value),
                None => small.text(&place, text),
            }
        }
        ControlFlow::Continue(())
    });
}

/// A number as people write counts and measures: `1,204`, `3.5`. What begins with a zero is a code.
fn number(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let groups: Vec<&str> = whole.split(',').collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let is_code = first.len() > 1 && first.starts_with('0');
    let right = grouped && !is_code && groups.iter().all(|group| digits(group)) && digits(fraction);
    if right { format!("{}.{fraction}", groups.concat()).parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, value) in [("3", 3.0), ("1,204", 1204.0), ("3.50", 3.5), ("0", 0.0), ("0.4", 0.4)] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for other in
            ["", "c", "<5", "03", "12%", "1,2", "1,20,000", "2026-11-20", "-3", "3.", ".5", "3,", "1e3"]
        {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
