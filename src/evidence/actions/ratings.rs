//! Ratings: records within an action in YAML, and lines such as `2026-04 red two posts are vacant` in a workbook's cell.

use chrono::NaiveDate;

use super::{Rag, Rating, columns};
use crate::evidence::records::Record;
use crate::evidence::{FaultKind, Told};
use crate::findings::Location;
use crate::yaml::scalar;

/// What is wrong with a rating, and where.
type Wrong = (Location, FaultKind);

/// The ratings of an action in order of time, and what is wrong with those left out.
pub(super) fn read(action: &Record) -> (Vec<Rating>, Vec<Wrong>) {
    let (mut ratings, mut wrong) = (Vec::new(), Vec::new());
    let given = action.inner.get("rag").map_or(&[][..], Vec::as_slice);
    let cells = action.all("rag").iter();
    let all = given.iter().map(|record| of_record(record, &action.name())).chain(cells.flat_map(of_cell));
    for read in all {
        match read {
            Ok(rating) => ratings.push(rating),
            Err(mut faults) => wrong.append(&mut faults),
        }
    }
    let (mut of_months, mut also_wrong) = columns::read(action);
    ratings.append(&mut of_months);
    wrong.append(&mut also_wrong);
    ratings.sort_by_key(|rating| rating.day);
    (ratings, wrong)
}

/// A value of the wrong shape was said to be wrong when the file was read; what lacks is said here.
fn of_record(record: &Record, action: &str) -> Result<Rating, Vec<Wrong>> {
    let day = record.text("at").and_then(|text| day(&text));
    let value = record.text("value").and_then(|word| Rag::from_word(&word));
    if let (Some(day), Some(value)) = (day, value) {
        return Ok(Rating { day, value, note: record.text("note"), at: record.at.clone() });
    }
    let lacks = ["at", "value"].into_iter().filter(|field| !record.has(field));
    let fault = |field| FaultKind::EntryMissingField(action.to_owned(), format!("rag.{field}"));
    Err(lacks.map(|field| (record.at.clone(), fault(field))).collect())
}

/// The ratings of a cell: one a line, or with semicolons between.
fn of_cell(cell: &Told<String>) -> impl Iterator<Item = Result<Rating, Vec<Wrong>>> {
    let lines = cell.value.split([';', '\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| {
        let wanted = "ratings such as 2026-04 red, one a line, each with a note after it if you like";
        let wrong = || (cell.at.clone(), FaultKind::InvalidValue("Ratings".to_owned(), wanted.to_owned()));
        of_line(line, &cell.at).ok_or_else(|| vec![wrong()])
    })
}

fn of_line(line: &str, at: &Location) -> Option<Rating> {
    let (when, rest) = line.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let (value, note) = rest.split_once(|c: char| !c.is_alphabetic()).unwrap_or((rest, ""));
    let note = note.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-'));
    Some(Rating {
        day: day(when)?,
        value: Rag::from_word(&value.to_lowercase())?,
        note: (!note.is_empty()).then(|| note.to_owned()),
        at: at.clone(),
    })
}

/// A day, or the first of a month.
fn day(text: &str) -> Option<NaiveDate> {
    scalar::date(text).or_else(|| scalar::date(&format!("{text}-01")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_holds_month_rating_and_note() {
        let read =
            |line| of_line(line, &Location::file("a.xlsx")).map(|r| (r.day.to_string(), r.value, r.note));
        let day = |d: &str| d.to_owned();
        assert_eq!(read("2026-04 red"), Some((day("2026-04-01"), Rag::Red, None)));
        let noted = Some((day("2026-10-15"), Rag::Amber, Some("two posts filled".to_owned())));
        assert_eq!(read("2026-10-15 Amber: two posts filled"), noted);
        for wrong in ["", "red", "2026-13 red", "2026-04 blue", "April red", "2026-04"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_line_is_read_or_refused(line in "\\PC{0,30}") {
            let _ = of_line(&line, &Location::file("a.xlsx"));
        }
    }
}
