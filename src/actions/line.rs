//! An action as it stands on a day.

use chrono::NaiveDate;

use super::{Movement, held};
use crate::evidence::{Action, Rag, Rating};

/// An action as it stands on a day.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The action.
    pub action: &'a Action,
    /// Its newest rating.
    pub now: Option<&'a Rating>,
    /// The rating that it is compared with.
    pub before: Option<&'a Rating>,
    /// How it moved since.
    pub movement: Movement,
    /// Days since it was due, where it is not green.
    pub overdue: Option<i64>,
}

impl<'a> Line<'a> {
    /// An action today. It is compared with the rating that held at the end of the month `since`, or else with the rating
    /// before its newest.
    #[must_use]
    pub fn of(action: &'a Action, today: NaiveDate, since: Option<NaiveDate>) -> Self {
        let come = || action.ratings.iter().filter(|rating| rating.day <= today);
        let now = come().next_back();
        let before = match since {
            Some(month) => held(action, month, today),
            None => come().rev().nth(1),
        };
        let value = |rating: Option<&Rating>| rating.map(|rating| rating.value);
        let movement = Movement::between(value(before), value(now));
        Self { action, now, before, movement, overdue: action.days_overdue(today) }
    }

    /// Its rating.
    #[must_use]
    pub fn rag(&self) -> Option<Rag> {
        self.now.map(|rating| rating.value)
    }

    /// Whether it was this and is that.
    #[must_use]
    pub fn turned(&self, from: Rag, to: Rag) -> bool {
        self.before.map(|rating| rating.value) == Some(from) && self.rag() == Some(to)
    }
}
