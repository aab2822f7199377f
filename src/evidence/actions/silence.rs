//! Actions of which nobody has said for a long time how they stand.

use chrono::{Months, NaiveDate};

use super::{Action, Rag, Rating};

/// Months after which nobody knows where an action stands.
const MONTHS: Months = Months::new(3);

/// How long an action has been silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence<'a> {
    /// Since this rating, which is old.
    Since(&'a Rating),
    /// Since it began, long ago: it was never rated.
    SinceStart,
}

impl Action {
    /// Its silence, where it lacks a rating of the last three months. One that is green and past its day has no more to say.
    #[must_use]
    pub fn silence(&self, today: NaiveDate) -> Option<Silence<'_>> {
        let is_old = |day: NaiveDate| day.checked_add_months(MONTHS).is_some_and(|until| until < today);
        let is_past = self.due.as_ref().is_some_and(|due| due.value <= today);
        match self.rating_on(today) {
            Some(rating) if rating.value == Rag::Green && is_past => None,
            Some(rating) => is_old(rating.last_day()).then_some(Silence::Since(rating)),
            None => self.start.as_ref().filter(|start| is_old(start.value)).map(|_| Silence::SinceStart),
        }
    }
}
