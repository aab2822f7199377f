//! An event in words.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::View;
use crate::calendar::Holidays;
use crate::framework::When;
use crate::timeline::{Event, Time, Waiting};

/// A day as people write it.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// A time as people write it; of two days in one year, the first without it.
#[must_use]
pub fn time(time: Time) -> String {
    match time {
        Time::At(at) => format!("{} {}", day(at.date()), at.format("%H:%M")),
        Time::Days(from, to) if from == to => day(from),
        Time::Days(from, to) if from.year() == to.year() => {
            let month = if from.month() == to.month() { "%a %-d" } else { "%a %-d %b" };
            format!("{} to {}", from.format(month), day(to))
        }
        Time::Days(from, to) => format!("{} to {}", day(from), day(to)),
    }
}

/// When inspectors called, in a sentence.
pub(super) fn notified(view: &View<'_>) -> String {
    let at = view.timeline.notified;
    let day = at.format("%A %-d %B %Y");
    match at.time() == NaiveTime::MIN {
        true => format!("notified on {day}"),
        false => format!("notified on {day} at {}", at.format("%H:%M")),
    }
}

/// On what it waits.
pub(super) fn wait(waiting: &Waiting) -> String {
    match &waiting.when {
        When::WorkingDays(count, after, _) => format!("{count} working days after {after}"),
        When::Days(count, after) => format!("{count} days after {after}"),
        When::Months(count, after) => format!("{count} months after {after}"),
        When::Week(..) | When::Told => {
            format!("once you know its day, write it: inspection: dates: {{{}: YYYY-MM-DD}}", waiting.id)
        }
    }
}

/// What is to be said of an event besides its time and title, a sentence a line.
#[must_use]
pub fn remarks(event: &Event, holidays: &Holidays) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(or) = event.or {
        remarks.push(format!(
            "Or {} if working days are meant, which no source says: the earlier is safe",
            day(or)
        ));
    }
    if let Some(usual) = event.usual {
        remarks.push(format!("Settings say so; it would be {}", time(usual)));
    }
    if let Some(name) = event.holiday(holidays) {
        remarks.push(format!("A bank holiday ({name}): ask the lead inspector"));
    }
    remarks.extend(event.note.clone());
    remarks
}

/// The sources of an event, if it has any.
#[must_use]
pub fn sources(event: &Event) -> Option<String> {
    (!event.sources.is_empty()).then(|| event.sources.join(", "))
}
