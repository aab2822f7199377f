//! The clock: the only place that asks what time it is, and only where `--as-of` does not say.

use anyhow::{Context, Result};
use chrono::NaiveDateTime;

use crate::yaml::scalar;

/// Now in London: what `--as-of` says, else the clock.
///
/// # Errors
/// `--as-of` is not a date, or a date and time.
pub(super) fn now(as_of: Option<&str>) -> Result<NaiveDateTime> {
    match as_of {
        Some(text) => moment("--as-of", text),
        None => Ok(from_clock()),
    }
}

/// A moment that an option gives: a date, or a date and time.
///
/// # Errors
/// It is neither.
pub(super) fn moment(option: &str, text: &str) -> Result<NaiveDateTime> {
    read(text).with_context(|| {
        format!(
            "{option} {text}: give a date such as 2026-11-20, or a date and time such as 2026-11-20T09:30"
        )
    })
}

fn read(text: &str) -> Option<NaiveDateTime> {
    scalar::date_time(text).or_else(|| scalar::date(text).and_then(|day| day.and_hms_opt(0, 0, 0)))
}

#[allow(clippy::disallowed_methods, reason = "this is the one place that may")]
fn from_clock() -> NaiveDateTime {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(0);
    let utc = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    utc.with_timezone(&chrono_tz::Europe::London).naive_local()
}

#[cfg(test)]
mod tests {
    use super::now;

    #[test]
    fn as_of_takes_a_day_or_a_moment() {
        assert_eq!(now(Some("2026-11-20")).unwrap().to_string(), "2026-11-20 00:00:00");
        assert_eq!(now(Some("2026-11-20T09:30")).unwrap().to_string(), "2026-11-20 09:30:00");
        assert!(now(Some("20/11/2026")).is_err());
    }
}
