//! Compulsory school age in England: Education Act 1996, section 8, with the days that regulations prescribe.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The days on which compulsory school age begins: month and day.
const BEGINS: [(u32, u32); 3] = [(3, 31), (8, 31), (12, 31)];

/// Whether somebody born on `born` is of compulsory school age on `day`: from the first of 31 March, 31 August and 31
/// December that is not before the fifth birthday, to the last Friday in June of the school year in which the
/// sixteenth falls.
#[must_use]
pub fn compulsory_school_age(born: NaiveDate, day: NaiveDate) -> bool {
    let (Some(begins), Some(ends)) = (begins(born), ends(born)) else { return false };
    begins <= day && day <= ends
}

fn begins(born: NaiveDate) -> Option<NaiveDate> {
    let five = birthday(born, 5)?;
    // 31 December is never before a birthday of its own year.
    BEGINS
        .iter()
        .filter_map(|(month, day)| NaiveDate::from_ymd_opt(five.year(), *month, *day))
        .find(|day| *day >= five)
}

fn ends(born: NaiveDate) -> Option<NaiveDate> {
    let sixteen = birthday(born, 16)?;
    let year = if sixteen.month() >= 9 { sixteen.year() + 1 } else { sixteen.year() };
    let last = NaiveDate::from_ymd_opt(year, 6, 30)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(Weekday::Fri))))
}

/// The day on which an age is reached; from 29 February it is 1 March in common years.
fn birthday(born: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = born.year() + years;
    born.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_and_last_days() {
        // Born, first day, last day.
        for (born, first, last) in [
            ("2010-01-01", "2015-03-31", "2026-06-26"),
            ("2010-03-30", "2015-03-31", "2026-06-26"),
            ("2010-03-31", "2015-03-31", "2026-06-26"),
            ("2010-04-01", "2015-08-31", "2026-06-26"),
            ("2010-08-30", "2015-08-31", "2026-06-26"),
            ("2010-08-31", "2015-08-31", "2026-06-26"),
            ("2010-09-01", "2015-12-31", "2027-06-25"),
            ("2010-12-30", "2015-12-31", "2027-06-25"),
            ("2010-12-31", "2015-12-31", "2027-06-25"),
            ("2011-01-01", "2016-03-31", "2027-06-25"),
            ("2011-06-24", "2016-08-31", "2027-06-25"),
            ("2011-06-25", "2016-08-31", "2027-06-25"),
            ("2011-06-26", "2016-08-31", "2027-06-25"),
            ("2011-08-31", "2016-08-31", "2027-06-25"),
            ("2011-09-01", "2016-12-31", "2028-06-30"),
            ("2012-02-28", "2017-03-31", "2028-06-30"),
            ("2012-02-29", "2017-03-31", "2028-06-30"),
            ("2012-03-01", "2017-03-31", "2028-06-30"),
            ("2012-08-31", "2017-08-31", "2028-06-30"),
            ("2012-09-01", "2017-12-31", "2029-06-29"),
            ("2013-08-31", "2018-08-31", "2029-06-29"),
            ("2013-12-31", "2018-12-31", "2030-06-28"),
            ("2014-05-05", "2019-08-31", "2030-06-28"),
            ("2015-03-14", "2020-03-31", "2031-06-27"),
            ("2016-02-29", "2021-03-31", "2032-06-25"),
            ("2021-09-14", "2026-12-31", "2038-06-25"),
            ("2084-02-29", "2089-03-31", "2100-06-25"),
        ] {
            let is = |on: NaiveDate| compulsory_school_age(day(born), on);
            let (first, last) = (day(first), day(last));
            assert!(is(first) && !is(first.pred_opt().unwrap()), "{born} begins on {first}");
            assert!(is(last) && !is(last.succ_opt().unwrap()), "{born} ends on {last}");
        }
    }

    #[test]
    fn days_at_the_end_of_time_are_no_age() {
        assert!(!compulsory_school_age(NaiveDate::MAX, day("2026-11-20")));
        assert!(!compulsory_school_age(NaiveDate::MIN, day("2026-11-20")));
    }
}
