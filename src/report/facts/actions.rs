//! Improvement actions and how their ratings moved.

use chrono::{Datelike, Months, NaiveDate};

use crate::evidence::{Action, Rag};
use crate::report::facts::owners::NOBODY;
use crate::report::facts::partners::title;
use crate::rules::Context;

/// The actions over time.
pub(in crate::report) struct Actions {
    /// The months shown, each by its first day.
    pub months: Vec<NaiveDate>,
    /// The actions.
    pub lines: Vec<ActionLine>,
}

/// An action.
pub(in crate::report) struct ActionLine {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub what: String,
    /// Who answers for it.
    pub owner: String,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// Whether that is past, and it is not green.
    pub overdue: bool,
    /// The rating that held in each month: the newest by its end.
    pub ratings: Vec<Option<Rag>>,
    /// The newest rating, and the note that was made with it.
    pub now: Option<(Rag, Option<String>)>,
    /// What happens next.
    pub next_steps: String,
}

/// More months than this do not fit a page.
const MOST: u32 = 12;

/// The actions with their ratings, over the last year or since the first rating.
pub(in crate::report) fn actions(ctx: &Context<'_>) -> Actions {
    let today = ctx.today();
    let actions = &ctx.repository.actions;
    let first = actions.iter().flat_map(|action| &action.ratings).map(|rating| rating.day).min();
    let months = first.map_or_else(Vec::new, |first| months(first, today));
    let lines = actions.iter().map(|action| line(action, &months, today)).collect();
    Actions { months, lines }
}

fn months(first: NaiveDate, today: NaiveDate) -> Vec<NaiveDate> {
    let this = today.with_day(1).unwrap_or(today);
    let all = (0..MOST).rev().filter_map(|back| this.checked_sub_months(Months::new(back)));
    all.filter(|month| *month >= first.with_day(1).unwrap_or(first)).collect()
}

fn line(action: &Action, months: &[NaiveDate], today: NaiveDate) -> ActionLine {
    let now = action.rating_on(today);
    let rating = now.map(|rating| rating.value);
    let due = action.due.as_ref().map(|due| due.value);
    let partner = action.partner.map(title);
    let owner = [action.role.as_deref(), partner].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let by_end = |month: &NaiveDate| {
        let end = month.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        action.rating_on(end?.min(today)).map(|rating| rating.value)
    };
    ActionLine {
        id: action.id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
        what: action.what.clone().unwrap_or_default(),
        owner: if owner.is_empty() { NOBODY.to_owned() } else { owner },
        due,
        overdue: due.is_some_and(|due| due < today) && rating != Some(Rag::Green),
        ratings: months.iter().map(by_end).collect(),
        now: now.map(|rating| (rating.value, rating.note.clone())),
        next_steps: action.next_steps.clone().unwrap_or_default(),
    }
}
