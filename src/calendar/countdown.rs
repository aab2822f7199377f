//! How long it is until a moment, in words.

use chrono::{NaiveDateTime, TimeDelta};

use super::london;

/// The time from `now` to `then` on London's clocks, such as `1 day 2 hours`; the two greatest units that count, and
/// never more than is left. None if it is past.
#[must_use]
pub fn time_left(now: NaiveDateTime, then: NaiveDateTime) -> Option<String> {
    let left = london::elapsed(now, then);
    (left > TimeDelta::zero()).then(|| {
        let (days, hours, minutes) = (left.num_days(), left.num_hours() % 24, left.num_minutes() % 60);
        match (days, hours, minutes) {
            (0, 0, 0) => "less than a minute".to_owned(),
            (0, 0, minutes) => many(minutes, "minute"),
            (0, hours, minutes) => and(many(hours, "hour"), minutes, "minute"),
            (days, hours, _) => and(many(days, "day"), hours, "hour"),
        }
    })
}

fn many(count: i64, unit: &str) -> String {
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

fn and(first: String, count: i64, unit: &str) -> String {
    if count == 0 { first } else { format!("{first} {}", many(count, unit)) }
}

#[cfg(test)]
mod tests {
    use super::time_left;

    #[test]
    fn the_two_greatest_units() {
        let left = |from: &str, to: &str| {
            time_left(format!("{from}:00").parse().unwrap(), format!("{to}:00").parse().unwrap())
        };
        for (from, to, words) in [
            ("2026-11-23T09:30", "2026-11-24T11:00", "1 day 1 hour"),
            ("2026-11-23T09:30", "2026-11-27T09:30", "4 days"),
            ("2026-11-24T08:00", "2026-11-24T11:00", "3 hours"),
            ("2026-11-24T08:59", "2026-11-24T11:00", "2 hours 1 minute"),
            ("2026-11-24T10:58", "2026-11-24T11:00", "2 minutes"),
            // The hour that comes twice in October counts twice.
            ("2026-10-24T11:00", "2026-10-26T11:00", "2 days 1 hour"),
        ] {
            assert_eq!(left(from, to).unwrap(), words, "{from} {to}");
        }
        assert_eq!(left("2026-11-24T11:00", "2026-11-24T11:00"), None);
    }
}
