//! Whole years and months from one day to another.

use chrono::{Datelike, NaiveDate};

/// Whole years from one day to another; negative where the second comes first. An anniversary of 29 February falls on
/// 1 March in common years, as in the Family Law Reform Act 1969 for coming of age.
#[must_use]
pub fn years_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let years = to.year() - from.year();
    if (to.month(), to.day()) < (from.month(), from.day()) { years - 1 } else { years }
}

/// Whole months from one day to another; negative where the second comes first. A month is whole on the same day of a
/// later month, or on the first day after where that month has no such day.
#[must_use]
pub fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let months = count(to) - count(from);
    if to.day() < from.day() { months - 1 } else { months }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn years_turn_on_the_anniversary() {
        for (from, to, years) in [
            ("2000-11-16", "2026-11-16", 26),
            ("2000-11-17", "2026-11-16", 25),
            ("2004-02-29", "2023-02-28", 18),
            ("2004-02-29", "2023-03-01", 19),
            ("2027-01-01", "2026-11-16", -1),
        ] {
            assert_eq!(years_between(day(from), day(to)), years, "{from} to {to}");
        }
    }

    #[test]
    fn months_turn_on_the_day_of_the_month() {
        for (from, to, months) in [
            ("2026-01-31", "2026-02-28", 0),
            ("2026-01-31", "2026-03-01", 1),
            ("2026-01-15", "2026-02-15", 1),
            ("2025-12-15", "2026-02-14", 1),
            ("2026-11-16", "2026-11-16", 0),
            ("2026-02-01", "2026-01-31", -1),
        ] {
            assert_eq!(months_between(day(from), day(to)), months, "{from} to {to}");
        }
    }
}
