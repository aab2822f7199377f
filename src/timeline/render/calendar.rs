//! A calendar file that Outlook and Google Calendar import.

use chrono::Datelike;

use super::{Section, Told, View, words};
use crate::calendar::{self, Alarm, calendar_file};
use crate::timeline::{Event, Kind, Time};

/// The calendar file. An event keeps its UID as long as the inspection is that of the same year, so that importing a
/// newer file replaces the older entries.
#[must_use]
pub fn calendar(view: &View<'_>) -> String {
    let sections = view.sections();
    let entries =
        sections.iter().flat_map(|section| section.events.iter().map(|event| entry(view, section, event)));
    calendar_file(view.now, &entries.collect::<Vec<_>>())
}

/// What tells the inspection apart: the year of its call, or of the first day that is known of it.
fn inspection(view: &View<'_>, section: &Section<'_>) -> String {
    match (view.told, section.known) {
        (Told::Call(timeline), _) => timeline.notified.year().to_string(),
        (_, known) => {
            let first = section.events.first().map_or(0, |event| event.time.from().year());
            format!("{}-{first}", known.map_or("", |known| known.which.key()))
        }
    }
}

fn entry(view: &View<'_>, section: &Section<'_>, event: &Event) -> calendar::Event {
    let mut details = words::remarks(event, section.holidays);
    details.extend(words::sources(event).map(|sources| format!("Source: {sources}")));
    calendar::Event {
        uid: format!("{}-{}@{}.sendpack", event.id, inspection(view, section), host(view.area)),
        title: format!("{}: {}", view.area, words::title(section, event)),
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
