//! A calendar file that Outlook and Google Calendar import.

use chrono::Datelike;

use super::{View, words};
use crate::calendar::{self, Alarm, calendar_file};
use crate::timeline::{Event, Kind, Time};

/// The calendar file. An event keeps its UID as long as the inspection is that of the same year, so that importing a
/// newer file replaces the older entries.
#[must_use]
pub fn calendar(view: &View<'_>) -> String {
    let events: Vec<calendar::Event> = view.timeline.events.iter().map(|e| entry(view, e)).collect();
    calendar_file(view.now, &events)
}

fn entry(view: &View<'_>, event: &Event) -> calendar::Event {
    let mut details = words::remarks(event, &view.timeline.holidays);
    details.extend(words::sources(event).map(|sources| format!("Source: {sources}")));
    calendar::Event {
        uid: format!("{}-{}@{}.sendpack", event.id, view.timeline.notified.year(), host(view.area)),
        title: format!("{}: {}", view.area, event.title),
        details: details.join("\n"),
        time: match event.time {
            Time::At(at) => calendar::Time::At(at),
            Time::Days(from, to) => calendar::Time::Days(from, to),
        },
        alarms: match event.kind {
            Kind::Deadline => vec![Alarm::hours_before(24), Alarm::hours_before(2)],
            Kind::Notification | Kind::Milestone => Vec::new(),
        },
    }
}

/// An area's name as part of a UID: small letters, digits and hyphens.
fn host(area: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let host: String = area.chars().map(kept).collect();
    host.trim_matches('-').to_owned()
}
