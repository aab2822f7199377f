//! An establishment: what rules need of it, kept small, since there are some fifty thousand.

use chrono::NaiveDate;

/// An establishment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Establishment {
    /// Its unique reference number.
    pub urn: u32,
    /// The local authority that it lies in: 0 where that does not apply.
    pub la: u16,
    /// The code of its type.
    pub kind: u16,
    /// Its status.
    pub status: Status,
    /// The code of its phase; 0 where that does not apply.
    pub phase: u8,
    /// Its statutory ages, from and to.
    pub ages: Option<(u8, u8)>,
    /// The day it opened, where known.
    pub opened: Option<NaiveDate>,
    /// The day it closed, where known.
    pub closed: Option<NaiveDate>,
}

/// Whether an establishment is open, on the day of the extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Open, or open and proposed to close.
    Open,
    /// Closed.
    Closed,
    /// Proposed to open.
    Proposed,
    /// GIAS does not say.
    Unknown,
}

impl Status {
    /// The status of a code of GIAS.
    pub(super) const fn of(code: u16) -> Self {
        match code {
            1 | 3 => Self::Open,
            2 => Self::Closed,
            4 => Self::Proposed,
            _ => Self::Unknown,
        }
    }
}

impl Establishment {
    /// Whether it had closed before `day`. A closed one without a day of closing had.
    #[must_use]
    pub fn closed_before(&self, day: NaiveDate) -> bool {
        self.closed.map_or(self.status == Status::Closed, |closed| closed < day)
    }

    /// Whether it had not opened by `day`. One proposed to open, without a day, had not.
    #[must_use]
    pub fn opens_after(&self, day: NaiveDate) -> bool {
        self.opened.map_or(self.status == Status::Proposed, |opened| opened > day)
    }

    /// Whether it was open on `day`.
    #[must_use]
    pub fn open_on(&self, day: NaiveDate) -> bool {
        !self.closed_before(day) && !self.opens_after(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_on_the_days_of_opening_and_closing() {
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        let school = Establishment {
            urn: 100_001,
            la: 999,
            kind: 34,
            status: Status::Closed,
            phase: 4,
            ages: None,
            opened: Some(day("2012-09-01")),
            closed: Some(day("2026-08-31")),
        };
        for (on, open) in
            [("2012-08-31", false), ("2012-09-01", true), ("2026-08-31", true), ("2026-09-01", false)]
        {
            assert_eq!(school.open_on(day(on)), open, "{on}");
        }
        let undated = Establishment { opened: None, closed: None, ..school };
        assert!(undated.closed_before(day("2020-01-01")));
        assert!(Establishment { status: Status::Proposed, ..undated }.opens_after(day("2020-01-01")));
        assert!(Establishment { status: Status::of(3), ..undated }.open_on(day("2020-01-01")));
    }
}
