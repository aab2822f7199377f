//! An event in words.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Section, Told, View};
use crate::calendar::Holidays;
use crate::framework::When;
use crate::timeline::{Basis, Event, Known, Time, Waiting, Which};

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

/// When inspectors called, in words that go on from the area.
pub(super) fn notified(view: &View<'_>) -> String {
    let Told::Call(timeline) = view.told else { return "inspectors have not called".to_owned() };
    let at = timeline.notified;
    let day = at.format("%A %-d %B %Y");
    match at.time() == NaiveTime::MIN {
        true => format!("notified on {day}"),
        false => format!("notified on {day} at {}", at.format("%H:%M")),
    }
}

/// What a section is about, where no call says it: which inspection, under what, with what outcome.
pub(super) fn about(known: &Known) -> String {
    let outcome = known.outcome.as_ref();
    let outcome =
        outcome.map_or("not recorded".to_owned(), |outcome| format!("{} ({})", outcome.id, outcome.title));
    format!("{}, under {}. Outcome: {outcome}", which(known.which), known.framework)
}

/// What to call an inspection.
const fn which(which: Which) -> &'static str {
    match which {
        Which::This => "This inspection",
        Which::Last => "The last inspection",
    }
}

/// The title of an event that stands without its section.
pub(super) fn title(section: &Section<'_>, event: &Event) -> String {
    match section.known {
        Some(known) => format!("{}: {}", which(known.which), event.title),
        None => event.title.clone(),
    }
}

/// How a day is counted; none for days that only the area can tell.
fn counted(when: &When) -> Option<String> {
    Some(match when {
        When::WorkingDays(0, after, _) => format!("at the end of {after}"),
        When::WorkingDays(count, after, _) => format!("{count} working days after {after}"),
        When::Days(count, after) => format!("{count} days after {after}"),
        When::Months(count, after) => format!("{count} months after {after}"),
        When::Week(week, ..) => format!("week {week} after notification"),
        When::Told => return None,
    })
}

/// On what it waits.
pub(super) fn wait(section: &Section<'_>, waiting: &Waiting) -> String {
    let key = section.known.map_or(Which::This, |known| known.which).key();
    let written = || format!("once you know its day, write it: {key}: dates: {{{}: YYYY-MM-DD}}", waiting.id);
    counted(&waiting.when).filter(|_| waiting.when.after().is_some()).unwrap_or_else(written)
}

/// What is to be said of an event besides its time and title, a sentence a line.
#[must_use]
pub fn remarks(event: &Event, holidays: &Holidays) -> Vec<String> {
    // What settings move says so below.
    let mut remarks: Vec<String> = event.basis.iter().filter(|_| event.usual.is_none()).map(basis).collect();
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

fn basis(basis: &Basis) -> String {
    let counted = match basis {
        Basis::Told => None,
        Basis::Counted(when) => counted(when),
    };
    counted.map_or("As sendpack.yaml says".to_owned(), |counted| format!("Worked out: {counted}"))
}

/// The sources of an event, if it has any.
#[must_use]
pub fn sources(event: &Event) -> Option<String> {
    (!event.sources.is_empty()).then(|| event.sources.join(", "))
}
