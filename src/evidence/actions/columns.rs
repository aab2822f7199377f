//! Ratings in a workbook that has a column for each month: a word in each cell, and the notes of a row together in a cell of
//! their own. Writing and reading stand side by side, so that nothing is lost on the way.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::shape::RATING_NOTES;
use super::{Rag, Rating};
use crate::evidence::records::Record;
use crate::evidence::{FaultKind, Told, date};
use crate::findings::Location;

/// What is wrong with a rating, and where.
type Wrong = (Location, FaultKind);

/// What the cells of an action hold in a workbook with a column for each month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingColumns {
    /// The cell of each month or day.
    pub cells: BTreeMap<NaiveDate, String>,
    /// The cell of notes.
    pub notes: String,
}

/// The cells of ratings, which stand in order of time.
#[must_use]
pub fn rating_columns(ratings: &[Rating]) -> RatingColumns {
    let mut columns = RatingColumns::default();
    for rating in ratings {
        let cell = columns.cells.entry(rating.day).or_default();
        let again = !cell.is_empty();
        if again {
            cell.push('\n');
        }
        cell.push_str(title(rating.value));
        let twice = ratings.iter().filter(|other| other.day == rating.day).nth(1).is_some();
        // Of several on a day each has its line, so that it is plain which is whose.
        if let Some(note) = rating.note.as_deref().or(twice.then_some("")) {
            if !columns.notes.is_empty() {
                columns.notes.push('\n');
            }
            // A line that goes on stands in by a space, so that it never looks like the next note.
            let note = note.replace('\n', "\n ");
            columns.notes.push_str(&format!("{}: {note}", date::month_or_day_words(rating.day)));
        }
    }
    columns
}

const fn title(rag: Rag) -> &'static str {
    match rag {
        Rag::Red => "Red",
        Rag::Amber => "Amber",
        Rag::Green => "Green",
    }
}

/// The ratings of a record's columns of months, and what is wrong with those left out.
pub(super) fn read(action: &Record) -> (Vec<Rating>, Vec<Wrong>) {
    let (mut ratings, mut wrong) = (Vec::new(), Vec::new());
    for (day, cell) in &action.dated {
        for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match of_line(*day, line, &cell.at) {
                Some(rating) => ratings.push(rating),
                None => {
                    let heading = date::month_or_day_words(*day);
                    let wanted = "Red, Amber or Green; what there is to say of it stands in Rating notes";
                    wrong.push((cell.at.clone(), FaultKind::InvalidValue(heading, wanted.to_owned())));
                }
            }
        }
    }
    if let Some(told) = action.one(RATING_NOTES) {
        annotate(&mut ratings, told, &mut wrong);
    }
    (ratings, wrong)
}

/// A word, or its first letter; a note may stand after it.
fn of_line(day: NaiveDate, line: &str, at: &Location) -> Option<Rating> {
    let (word, note) = line.split_once(|c: char| !c.is_alphabetic()).unwrap_or((line, ""));
    let value = match word.to_lowercase().as_str() {
        "r" => Rag::Red,
        "a" => Rag::Amber,
        "g" => Rag::Green,
        word => Rag::from_word(word)?,
    };
    let note = note.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-'));
    Some(Rating { day, value, note: (!note.is_empty()).then(|| note.to_owned()), at: at.clone() })
}

/// Gives each rating its note: of several on a day the first takes the first.
fn annotate(ratings: &mut [Rating], told: &Told<String>, wrong: &mut Vec<Wrong>) {
    let mut taken: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (day, note) in notes(told) {
        let place = day.map(|day| {
            let count = taken.entry(day).or_default();
            *count += 1;
            (day, *count - 1)
        });
        let rating =
            place.and_then(|(day, nth)| ratings.iter_mut().filter(|rating| rating.day == day).nth(nth));
        match rating {
            Some(_) if note.trim().is_empty() => {}
            Some(rating) => rating.note = Some(note.trim().to_owned()),
            None => {
                let wanted =
                    "a line a note, each after the month of a rating, such as Oct 2026: two posts filled";
                let kind = FaultKind::InvalidValue("Rating notes".to_owned(), wanted.to_owned());
                wrong.push((told.at.clone(), kind));
            }
        }
    }
}

/// The notes of a cell, each with its month or day; none where the cell begins with another word.
fn notes(text: &str) -> Vec<(Option<NaiveDate>, String)> {
    let mut notes: Vec<(Option<NaiveDate>, String)> = Vec::new();
    for line in text.lines() {
        let head = line.split_once(':').filter(|_| !line.starts_with(' '));
        let head = head.and_then(|(when, note)| Some((date::month_or_day(when)?, note)));
        match (head, notes.last_mut()) {
            (Some((day, note)), _) => notes.push((Some(day), note.to_owned())),
            (None, Some((_, note))) => {
                note.push('\n');
                note.push_str(line.strip_prefix(' ').unwrap_or(line));
            }
            (None, None) => notes.push((None, line.to_owned())),
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Origin;
    use proptest::prelude::*;

    fn rating(day: &str, value: Rag, note: Option<&str>) -> Rating {
        Rating {
            day: day.parse().unwrap(),
            value,
            note: note.map(str::to_owned),
            at: Location::file("plan.xlsx"),
        }
    }

    /// The ratings that a workbook with these columns gives.
    fn back(columns: &RatingColumns) -> (Vec<Rating>, usize) {
        let at = Location::file("plan.xlsx");
        let mut record = Record::new(at.clone(), Origin::Register);
        for (day, cell) in &columns.cells {
            record.dated.push((*day, Told::new(cell.clone(), at.clone())));
        }
        if !columns.notes.trim().is_empty() {
            record.fields.insert(RATING_NOTES, vec![Told::new(columns.notes.trim().to_owned(), at)]);
        }
        let (ratings, wrong) = read(&record);
        (ratings, wrong.len())
    }

    #[test]
    fn a_note_of_several_lines_that_look_like_notes_comes_back() {
        let all = [
            rating("2026-04-01", Rag::Red, None),
            rating("2026-10-01", Rag::Amber, Some("two posts:\nNov 2026: one more\n\n  Red: none")),
            rating("2026-10-15", Rag::Amber, None),
            rating("2026-10-15", Rag::Green, Some("=cmd|' /C calc'!A0")),
        ];
        assert_eq!(back(&rating_columns(&all)), (all.to_vec(), 0));
    }

    #[test]
    fn what_people_type() {
        let mut columns = rating_columns(&[rating("2026-10-01", Rag::Red, None)]);
        columns.cells.insert("2026-11-01".parse().unwrap(), "a".to_owned());
        columns.notes = "November 2026: better\nstill no cover".to_owned();
        let (ratings, wrong) = back(&columns);
        assert_eq!((ratings[1].value, wrong), (Rag::Amber, 0));
        assert_eq!(ratings[1].note.as_deref(), Some("better\nstill no cover"));
        columns.cells.insert("2026-12-01".parse().unwrap(), "blue".to_owned());
        columns.notes = "late\nJan 2027: later".to_owned();
        assert_eq!(back(&columns).1, 3);
    }

    fn any_rating() -> impl Strategy<Value = (u32, u8, Option<String>)> {
        (0..60_u32, 0..3_u8, proptest::option::of("[ -~\\n£é]{1,40}"))
    }

    proptest! {
        #[test]
        fn all_ratings_come_back(given in proptest::collection::vec(any_rating(), 0..12)) {
            let first: NaiveDate = "2024-01-01".parse().unwrap();
            let mut all: Vec<Rating> = given.into_iter().map(|(days, value, note)| {
                let day = first + chrono::Days::new(u64::from(days) * 10);
                let value = [Rag::Red, Rag::Amber, Rag::Green][usize::from(value)];
                // As records are read: trimmed, and nothing where nothing is left.
                let note = note.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
                Rating { day, value, note, at: Location::file("plan.xlsx") }
            }).collect();
            all.sort_by_key(|rating| rating.day);
            let (mut read, wrong) = back(&rating_columns(&all));
            read.sort_by_key(|rating| rating.day);
            prop_assert_eq!((read, wrong), (all, 0));
        }
    }
}
