//! Reading dates and times as people write them in YAML. The shape is checked first, digit by digit, since
//! date libraries take more than they should (`24-1-5`).

use chrono::{NaiveDate, NaiveDateTime};

/// `YYYY-MM-DD`, and a day that exists.
#[must_use]
pub fn date(text: &str) -> Option<NaiveDate> {
    let b = text.as_bytes();
    let digits = |r: std::ops::Range<usize>| b[r].iter().all(u8::is_ascii_digit);
    if b.len() != 10 || b[4] != b'-' || b[7] != b'-' || !digits(0..4) || !digits(5..7) || !digits(8..10) {
        return None;
    }
    NaiveDate::from_ymd_opt(text[0..4].parse().ok()?, text[5..7].parse().ok()?, text[8..10].parse().ok()?)
}

/// `YYYY-MM-DDTHH:MM`, with a space or `T` between, seconds allowed.
#[must_use]
pub fn date_time(text: &str) -> Option<NaiveDateTime> {
    let day = date(text.get(0..10)?)?;
    let rest = text.get(10..)?;
    let time = rest.strip_prefix(['T', ' '])?;
    let b = time.as_bytes();
    let two = |at: usize| -> Option<u32> {
        let pair = b.get(at..at + 2)?;
        if pair.iter().all(u8::is_ascii_digit) { time.get(at..at + 2)?.parse().ok() } else { None }
    };
    let seconds = match b.len() {
        5 if b[2] == b':' => 0,
        8 if b[2] == b':' && b[5] == b':' => two(6)?,
        _ => return None,
    };
    day.and_hms_opt(two(0)?, two(3)?, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_full_form_is_a_date() {
        assert!(date("2026-11-20").is_some() && date("2024-02-29").is_some());
        for wrong in ["2026-2-1", "26-11-20", "2026-02-30", "20/11/2026", "2026-11-20 ", "", "２０２６-11-20"]
        {
            assert!(date(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn times_need_hours_and_minutes() {
        assert_eq!(date_time("2026-11-23T09:30").map(|t| t.to_string()), Some("2026-11-23 09:30:00".into()));
        for wrong in
            ["2026-11-23", "2026-11-23T9:30", "2026-11-23T25:00", "2026-11-23T09:30Z", "2026-11-23Tab:cd"]
        {
            assert!(date_time(wrong).is_none(), "{wrong}");
        }
    }
}
