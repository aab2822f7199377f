//! Reading a session of the timetable.

use chrono::{NaiveTime, TimeDelta};

use super::read::Reader;
use super::{Moment, Session};
use crate::evidence::Told;
use crate::evidence::records::Record;
use crate::yaml::scalar;

/// How long a session lasts that does not say.
const USUAL: TimeDelta = TimeDelta::minutes(60);

impl Reader<'_> {
    pub(super) fn session(&mut self, record: &Record) -> Session {
        if !record.has("kind") {
            self.missing(record, "kind");
        }
        let minutes = record.text("minutes").and_then(|text| text.parse().ok()).map(TimeDelta::minutes);
        Session {
            kind: record.one("kind").and_then(|told| self.kind(told)),
            title: record.text("title"),
            when: self.when(record),
            lasts: minutes.unwrap_or(USUAL),
            place: record.text("where"),
            who: record.all("who").to_vec(),
            with: record.all("with").iter().map(|told| told.value.clone()).collect(),
            child: record.one("child").cloned(),
            documents: record.all("documents").to_vec(),
            note: record.text("note"),
            at: record.at.clone(),
        }
    }

    /// The kind: one of the framework's, or anything where it has none.
    fn kind(&mut self, told: &Told<String>) -> Option<Told<String>> {
        let kinds: Vec<&str> =
            self.wanted.iter().flat_map(|wanted| &wanted.sessions).map(|kind| kind.id.as_str()).collect();
        if kinds.is_empty() {
            return Some(told.clone());
        }
        let id = self.known(told, "kind", "a kind of session", &kinds)?;
        Some(Told::new(id, told.at.clone()))
    }

    /// `at`, or `time` with `week` and `day` or with `working_day`; none of them is no fault here.
    fn when(&mut self, record: &Record) -> Option<Told<Moment>> {
        const OTHERS: [&str; 4] = ["week", "day", "working_day", "time"];
        if let Some(at) = record.one("at") {
            self.alone(record, "at", &OTHERS);
            return Some(Told::new(Moment::At(scalar::date_time(at)?), at.at.clone()));
        }
        if record.has("working_day") {
            self.alone(record, "working_day", &["week", "day"]);
            let time = self.time(record)?;
            let count = record.one("working_day")?;
            return Some(Told::new(Moment::WorkingDay(count.parse().ok()?, time), count.at.clone()));
        }
        if !OTHERS.iter().any(|field| record.has(field)) {
            return None;
        }
        for lacks in ["week", "day"].into_iter().filter(|field| !record.has(field)) {
            self.missing(record, lacks);
        }
        let time = self.time(record)?;
        let (week, day) = (record.one("week")?, record.text("day")?);
        Some(Told::new(Moment::week(week.parse().ok()?, day.parse().ok()?, time), week.at.clone()))
    }

    /// Says of the first of the others that it does not go with a field.
    fn alone(&mut self, record: &Record, field: &str, others: &[&str]) {
        if let Some(other) = others.iter().find_map(|other| record.one(other)) {
            let wanted = format!("without {}", others.join(", "));
            self.invalid(&other.at, field, wanted);
        }
    }

    fn time(&mut self, record: &Record) -> Option<NaiveTime> {
        let Some(time) = record.one("time") else {
            self.missing(record, "time");
            return None;
        };
        let clock = time_of_day(time);
        if clock.is_none() {
            self.invalid(&time.at, "time", "a time of day, such as \"14:00\"".to_owned());
        }
        clock
    }
}

/// A time of day; `9:30` is `09:30`.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = if text.len() == 4 { format!("0{text}") } else { text.to_owned() };
    scalar::date_time(&format!("2000-01-01T{text}")).map(|moment| moment.time())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn times_of_day() {
        let time = |text: &str| time_of_day(text).map(|time| time.format("%H:%M").to_string());
        assert_eq!(time("14:00").as_deref(), Some("14:00"));
        assert_eq!(time("9:30").as_deref(), Some("09:30"));
        for wrong in ["", "2pm", "25:00", "14", "14:60", "14:00Z"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
            let _ = time_of_day(&text);
        }
    }
}
