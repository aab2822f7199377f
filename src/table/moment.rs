//! Moments as ISO 8601 writes them, for cells that say they are dates.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// The moment `text` writes: a date, with or without a time; a zone is not looked at, as Excel does not.
pub(super) fn parse(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let time = time.split(['Z', '+', '-']).next().unwrap_or_default();
    let time = match time {
        "" => NaiveTime::MIN,
        time => NaiveTime::parse_from_str(time, "%H:%M:%S%.f")
            .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M"))
            .ok()?,
    };
    Some(date.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn moments() {
        for (text, moment) in [
            ("2026-11-23", Some("2026-11-23 00:00:00")),
            ("2026-11-23T09:30", Some("2026-11-23 09:30:00")),
            ("2026-11-23T09:30:15.250", Some("2026-11-23 09:30:15.250")),
            ("2026-11-23T09:30:15Z", Some("2026-11-23 09:30:15")),
            ("2026-11-23T09:30:15+01:00", Some("2026-11-23 09:30:15")),
            ("2026-02-30", None),
            ("09:30", None),
            ("", None),
            ("23/11/2026", None),
        ] {
            assert_eq!(parse(text).map(|m| m.to_string()).as_deref(), moment, "{text}");
        }
    }
}
