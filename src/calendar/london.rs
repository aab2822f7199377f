//! London's local time and UTC.

use chrono::offset::Offset;
use chrono::{MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Europe::London;

/// What London's clocks show at a moment in UTC. At the very ends of time, the same.
#[must_use]
pub fn from_utc(utc: NaiveDateTime) -> NaiveDateTime {
    let offset = London.offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc)
}

/// The moment in UTC at which London's clocks show `local`. Of the hour that comes twice in October the first, so
/// that no deadline is missed; in the hour that is skipped in March, as if the clocks had not yet changed.
#[must_use]
pub fn to_utc(local: NaiveDateTime) -> NaiveDateTime {
    let offset = match London.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => offset,
        MappedLocalTime::None => {
            let before = local.checked_sub_signed(TimeDelta::hours(1)).unwrap_or(local);
            London.offset_from_utc_datetime(&before)
        }
    };
    local.checked_sub_offset(offset.fix()).unwrap_or(local)
}

/// The time that passes between two moments on London's clocks, an hour more or less where they change between.
#[must_use]
pub fn elapsed(from: NaiveDateTime, to: NaiveDateTime) -> TimeDelta {
    to_utc(to) - to_utc(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        format!("{text}:00").parse().unwrap()
    }

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        for (spring, autumn) in [
            ("2023-03-26", "2023-10-29"),
            ("2024-03-31", "2024-10-27"),
            ("2025-03-30", "2025-10-26"),
            ("2026-03-29", "2026-10-25"),
            ("2027-03-28", "2027-10-31"),
            ("2028-03-26", "2028-10-29"),
            ("2029-03-25", "2029-10-28"),
            ("2030-03-31", "2030-10-27"),
        ] {
            for (day, utc, local) in [
                (spring, "00:59", "00:59"),
                (spring, "01:00", "02:00"),
                (autumn, "00:59", "01:59"),
                (autumn, "01:00", "01:00"),
            ] {
                assert_eq!(from_utc(at(&format!("{day}T{utc}"))), at(&format!("{day}T{local}")));
            }
        }
    }

    #[test]
    fn to_utc_and_the_odd_hours() {
        for (local, utc) in [
            ("2026-11-24T11:00", "2026-11-24T11:00"),
            ("2026-06-23T11:00", "2026-06-23T10:00"),
            ("2026-06-26T17:00", "2026-06-26T16:00"),
            ("2026-07-01T00:30", "2026-06-30T23:30"),
            // The hour that does not exist, and the one that comes twice.
            ("2026-03-29T00:59", "2026-03-29T00:59"),
            ("2026-03-29T01:00", "2026-03-29T01:00"),
            ("2026-03-29T01:30", "2026-03-29T01:30"),
            ("2026-03-29T02:00", "2026-03-29T01:00"),
            ("2026-10-25T00:59", "2026-10-24T23:59"),
            ("2026-10-25T01:30", "2026-10-25T00:30"),
            ("2026-10-25T02:00", "2026-10-25T02:00"),
        ] {
            assert_eq!(to_utc(at(local)), at(utc), "{local}");
        }
    }

    #[test]
    fn a_countdown_over_the_change_is_an_hour_out() {
        let hours = |from, to| elapsed(at(from), at(to)).num_hours();
        assert_eq!(hours("2026-11-23T09:00", "2026-11-24T11:00"), 26);
        assert_eq!(hours("2026-10-24T11:00", "2026-10-26T11:00"), 49);
        assert_eq!(hours("2026-03-28T11:00", "2026-03-30T11:00"), 47);
        assert_eq!(hours("2026-11-24T11:00", "2026-11-23T11:00"), -24);
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        for moment in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            for other in [to_utc(moment), from_utc(moment)] {
                assert!((moment - other).abs() <= TimeDelta::hours(1));
            }
        }
    }
}
