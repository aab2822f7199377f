//! England's bank holidays of a year: by rule, and as proclaimed where a year departed from the rule.
//!
//! The departures stand here and not in `seeds/`: they are law, the same under every framework, and a table in code
//! cannot fail to load. One that is proclaimed after a release is added in the settings of the evidence.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::easter::easter;

const EARLY_MAY: &str = "Early May bank holiday";
const SPRING: &str = "Spring bank holiday";

/// A day that was proclaimed for one year.
struct Proclaimed {
    year: i32,
    month: u32,
    day: u32,
    name: &'static str,
    /// Whether the holiday of this name moved here; if not, the day is an extra one.
    moved: bool,
}

const PROCLAIMED: &[Proclaimed] = &[
    extra(2011, 4, 29, "Royal wedding"),
    moved(2012, 6, 4, SPRING),
    extra(2012, 6, 5, "Diamond Jubilee"),
    moved(2020, 5, 8, EARLY_MAY),
    moved(2022, 6, 2, SPRING),
    extra(2022, 6, 3, "Platinum Jubilee"),
    extra(2022, 9, 19, "State funeral of Queen Elizabeth II"),
    extra(2023, 5, 8, "Coronation of King Charles III"),
];

const fn extra(year: i32, month: u32, day: u32, name: &'static str) -> Proclaimed {
    Proclaimed { year, month, day, name, moved: false }
}

const fn moved(year: i32, month: u32, day: u32, name: &'static str) -> Proclaimed {
    Proclaimed { year, month, day, name, moved: true }
}

/// The bank holidays of `year` in order. Right for 2011 to 2025; later years know of no day yet to be proclaimed.
pub(super) fn bank_holidays(year: i32) -> Vec<(NaiveDate, &'static str)> {
    let proclaimed = || PROCLAIMED.iter().filter(move |p| p.year == year);
    let mut days: Vec<_> = (by_rule(year).into_iter().flatten())
        .filter(|(_, name)| !proclaimed().any(|p| p.moved && p.name == *name))
        .chain(proclaimed().filter_map(|p| Some((NaiveDate::from_ymd_opt(year, p.month, p.day)?, p.name))))
        .collect();
    days.sort_unstable();
    days
}

/// The eight holidays of every year; a holiday on a weekend is kept on the next weekday that is not one already.
fn by_rule(year: i32) -> [Option<(NaiveDate, &'static str)>; 8] {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let from_easter = |days: i64| easter(year)?.checked_add_signed(chrono::TimeDelta::days(days));
    let (new_year, christmas, boxing) = (on(1, 1), on(12, 25), on(12, 26));
    [
        new_year.and_then(|day| match day.weekday() {
            Weekday::Sat => substitute(day, 2, "New Year's Day (substitute day)"),
            Weekday::Sun => substitute(day, 1, "New Year's Day (substitute day)"),
            _ => Some((day, "New Year's Day")),
        }),
        from_easter(-2).map(|day| (day, "Good Friday")),
        from_easter(1).map(|day| (day, "Easter Monday")),
        NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1).map(|day| (day, EARLY_MAY)),
        last_monday(on(5, 31)).map(|day| (day, SPRING)),
        last_monday(on(8, 31)).map(|day| (day, "Summer bank holiday")),
        christmas.and_then(|day| match day.weekday() {
            Weekday::Sat | Weekday::Sun => on(12, 27).map(|day| (day, "Christmas Day (substitute day)")),
            _ => Some((day, "Christmas Day")),
        }),
        boxing.and_then(|day| match day.weekday() {
            Weekday::Sat | Weekday::Sun => on(12, 28).map(|day| (day, "Boxing Day (substitute day)")),
            _ => Some((day, "Boxing Day")),
        }),
    ]
}

fn substitute(day: NaiveDate, later: u64, name: &'static str) -> Option<(NaiveDate, &'static str)> {
    Some((day.checked_add_days(Days::new(later))?, name))
}

/// The last Monday up to `day`.
fn last_monday(day: Option<NaiveDate>) -> Option<NaiveDate> {
    day.and_then(|day| day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_from_2011_to_2030() {
        for (year, days) in [
            (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
            (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
            (2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            (2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
            (2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
            (2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
            (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
            (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
            (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
            (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
            (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
            (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
            (2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
            (2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
        ] {
            let found: Vec<_> =
                bank_holidays(year).iter().map(|(day, _)| day.format("%m-%d").to_string()).collect();
            assert_eq!(found.join(" "), days, "{year}");
        }
    }

    #[test]
    fn substitute_days_by_the_weekday_of_christmas_and_new_year() {
        for (year, names) in [
            (2017, "01-02 New Year's Day (substitute day), 12-25 Christmas Day, 12-26 Boxing Day"),
            (2018, "01-01 New Year's Day, 12-25 Christmas Day, 12-26 Boxing Day"),
            (2019, "01-01 New Year's Day, 12-25 Christmas Day, 12-26 Boxing Day"),
            (2020, "01-01 New Year's Day, 12-25 Christmas Day, 12-28 Boxing Day (substitute day)"),
            (
                2021,
                "01-01 New Year's Day, 12-27 Christmas Day (substitute day), 12-28 Boxing Day (substitute day)",
            ),
            (
                2022,
                "01-03 New Year's Day (substitute day), 12-26 Boxing Day, 12-27 Christmas Day (substitute day)",
            ),
            (2023, "01-02 New Year's Day (substitute day), 12-25 Christmas Day, 12-26 Boxing Day"),
            (2024, "01-01 New Year's Day, 12-25 Christmas Day, 12-26 Boxing Day"),
        ] {
            let found: Vec<_> = (bank_holidays(year).iter())
                .filter(|(day, _)| day.month() == 1 || day.month() == 12)
                .map(|(day, name)| format!("{} {name}", day.format("%m-%d")))
                .collect();
            assert_eq!(found.join(", "), names, "{year}");
        }
    }

    #[test]
    fn a_holiday_that_moved_is_not_kept_twice() {
        let days = |year| bank_holidays(year).len();
        assert_eq!([2019, 2020, 2021, 2022, 2023, 2012, 2011].map(days), [8, 8, 8, 10, 9, 9, 9]);
        assert!(bank_holidays(2020).contains(&(NaiveDate::from_ymd_opt(2020, 5, 8).unwrap(), EARLY_MAY)));
    }

    #[test]
    fn years_at_the_ends_of_time_are_no_trouble() {
        for year in [i32::MIN, -1, 0, 1582, 262_142, i32::MAX] {
            assert!(bank_holidays(year).len() <= 8);
        }
    }
}
