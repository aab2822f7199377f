//! Asking the extract of Get Information About Schools about the establishments of a list.

use std::sync::Arc;

use chrono::NaiveDate;

use super::about::KEY_STROKE;
use super::{ListSeen, Out, Said};
use crate::findings::Severity;
use crate::gias::{Establishment, Register};
use crate::lists::{Key, Seat};

/// Says something of every row at an establishment. Waivers may name the establishment.
pub(super) fn say(
    list: &ListSeen<'_>,
    key: Key,
    rows: &[Seat],
    message: String,
    severity: Option<Severity>,
    out: &mut Out<'_>,
) {
    let at = list.cells(key);
    let place = |seat: &Seat| -> (_, Arc<str>) {
        (at(seat.row), format!("{}{KEY_STROKE}{}", seat.urn, list.person(seat.row)).into())
    };
    let Some(first) = rows.first() else { return };
    let said = Said::at(at(first.row), message);
    out.say_of(severity.iter().fold(said, |said, severity| said.severity(*severity)), rows.iter().map(place));
}

/// What is amiss with a reference number on the date of a list, and how grave it is where it is milder than a number
/// that is of nothing.
pub(super) fn not_current(
    register: &Register,
    urn: u32,
    day: NaiveDate,
) -> Option<(String, Option<Severity>)> {
    match register.get(urn) {
        // A filler has a finding of its own.
        None if is_filler(urn) => None,
        None => Some((format!("GIAS does not have URN {urn}"), None)),
        Some(found) if found.open_on(day) => None,
        Some(found) => Some((format!("URN {urn} {}", not_open(register, found, day)), Some(Severity::Query))),
    }
}

/// Whether all six digits are the same, and the number is beyond those that establishments have.
pub(super) fn is_filler(urn: u32) -> bool {
    urn.is_multiple_of(111_111) && urn >= 444_444
}

/// Why an establishment was not open, and which took its place.
fn not_open(register: &Register, found: &Establishment, day: NaiveDate) -> String {
    let words = |date: NaiveDate| date.format("%-d %B %Y").to_string();
    if found.opens_after(day) {
        return match found.opened {
            Some(opened) => format!("opened only on {}", words(opened)),
            None => "is only proposed to open".to_owned(),
        };
    }
    let closed = match found.closed {
        Some(closed) => format!("closed on {}", words(closed)),
        None => "has closed".to_owned(),
    };
    let successors: Vec<String> =
        register.successors(found.urn, day).iter().take(3).map(u32::to_string).collect();
    match successors.as_slice() {
        [] => closed,
        [one] => format!("{closed} (its successor is {one})"),
        several => format!("{closed} (its successors are {})", several.join(", ")),
    }
}
