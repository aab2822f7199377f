//! Calendar files (`.ics`, RFC 5545) as Outlook and others import them.

use chrono::{NaiveDate, NaiveDateTime};

use super::london;

/// An entry of a calendar file.
#[derive(Clone, Debug)]
pub struct Event {
    /// What tells it apart for ever, so that a second import replaces it: `tuesday@northbeck`.
    pub uid: String,
    /// What the calendar shows.
    pub title: String,
    /// More about it; may be empty.
    pub details: String,
    /// When it is.
    pub time: Time,
    /// When to remind of it.
    pub alarms: Vec<Alarm>,
}

/// A reminder some hours before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alarm(u32);

impl Alarm {
    /// A reminder so many hours before.
    #[must_use]
    pub const fn hours_before(hours: u32) -> Self {
        Self(hours)
    }
}

/// London's time zone: readers want it described in the file itself. The rule is that of every year since 1996.
const LONDON: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T010000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "TZNAME:BST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "TZNAME:GMT",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// At a moment of London time, such as a deadline.
    At(NaiveDateTime),
    /// All of these days, the last included.
    Days(NaiveDate, NaiveDate),
}

/// The calendar file with these entries. `stamp` is the moment of writing in London time.
#[must_use]
pub fn calendar_file(stamp: NaiveDateTime, events: &[Event]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    for text in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sendpack//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        line(text);
    }
    for text in LONDON.iter().chain(&["END:VTIMEZONE"]) {
        line(text);
    }
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escape(&event.uid)));
        // UTC, as the standard wants it.
        line(&format!("DTSTAMP:{}Z", moment(london::to_utc(stamp))));
        match event.time {
            Time::At(at) => line(&format!("DTSTART;TZID=Europe/London:{}", moment(at))),
            Time::Days(from, to) => {
                line(&format!("DTSTART;VALUE=DATE:{}", from.format("%Y%m%d")));
                // The end is the first day after it.
                let end = to.max(from).succ_opt().unwrap_or(to);
                line(&format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
            }
        }
        line("TRANSP:TRANSPARENT");
        line(&format!("SUMMARY:{}", escape(&event.title)));
        if !event.details.is_empty() {
            line(&format!("DESCRIPTION:{}", escape(&event.details)));
        }
        for Alarm(hours) in &event.alarms {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("DESCRIPTION:{}", escape(&event.title)));
            line(&format!("TRIGGER:-PT{hours}H"));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Writes a line of at most 75 bytes, the rest on lines that begin with a space; characters stay whole.
fn fold(file: &mut String, text: &str) {
    let mut room = 75;
    for c in text.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = 74;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        format!("{text}:00").parse().unwrap()
    }

    fn event(title: &str, time: Time) -> Event {
        let uid = "tuesday@northbeck".into();
        Event { uid, title: title.into(), details: String::new(), time, alarms: Vec::new() }
    }

    #[test]
    fn a_deadline_and_a_week() {
        let week = Time::Days("2026-12-07".parse().unwrap(), "2026-12-11".parse().unwrap());
        let deadline = Time::At(at("2026-06-23T11:00"));
        let lists =
            Event { alarms: vec![Alarm::hours_before(2)], ..event("Lists, providers; 1.x", deadline) };
        let file = calendar_file(at("2026-06-22T09:30"), &[lists, event("Fieldwork", week)]);
        let head = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//sendpack//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
        ];
        let events = [
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:tuesday@northbeck",
            "DTSTAMP:20260622T083000Z",
            "DTSTART;TZID=Europe/London:20260623T110000",
            "TRANSP:TRANSPARENT",
            "SUMMARY:Lists\\, providers\\; 1.x",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Lists\\, providers\\; 1.x",
            "TRIGGER:-PT2H",
            "END:VALARM",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:tuesday@northbeck",
            "DTSTAMP:20260622T083000Z",
            "DTSTART;VALUE=DATE:20261207",
            "DTEND;VALUE=DATE:20261212",
            "TRANSP:TRANSPARENT",
            "SUMMARY:Fieldwork",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        let expected: Vec<&str> = head.iter().chain(&LONDON).chain(&events).copied().collect();
        assert_eq!(file.split("\r\n").collect::<Vec<_>>(), expected);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_short_lines(title in any::<String>(), details in "[\\PC\r\n\t,;\\\\]{0,300}") {
            let mut entry = event(&title, Time::At(at("2026-11-24T11:00")));
            entry.details = details.clone();
            let file = calendar_file(at("2026-11-23T09:30"), &[entry]);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
            let unfolded = file.replace("\r\n ", "");
            prop_assert_eq!(unfolded.matches("\r\n").count(), 13 + LONDON.len() + 1 + usize::from(!details.is_empty()));
            let summary = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            prop_assert_eq!(unescape(summary), plain(&title));
        }
    }

    fn plain(text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
    }

    fn unescape(text: &str) -> String {
        let mut plain = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            plain.push(match c {
                '\\' => match chars.next() {
                    Some('n') => '\n',
                    other => other.unwrap(),
                },
                c => c,
            });
        }
        plain
    }
}
