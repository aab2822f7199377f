//! Improvement actions and how their ratings moved.

use chrono::NaiveDate;

use crate::actions::{Line, held, months};
use crate::evidence::{Action, Rag};
use crate::report::facts::owners::NOBODY;
use crate::report::facts::partners::title;
use crate::rules::Context;

/// The actions over time.
pub(in crate::report) struct Actions<'a> {
    /// The months shown, each by its first day.
    pub months: Vec<NaiveDate>,
    /// The actions.
    pub lines: Vec<ActionLine<'a>>,
}

/// An action.
pub(in crate::report) struct ActionLine<'a> {
    /// How it stands.
    pub stands: Line<'a>,
    /// Who answers for it.
    pub owner: String,
    /// The rating that held in each month.
    pub ratings: Vec<Option<Rag>>,
}

/// More months than this do not fit a page.
const MOST: u32 = 12;

/// The actions with their ratings, over the last year or since the first rating.
pub(in crate::report) fn actions<'a>(ctx: &Context<'a>) -> Actions<'a> {
    let (actions, today) = (&ctx.repository.actions, ctx.today());
    let months = months(actions, today, MOST);
    let line = |action: &'a Action| ActionLine {
        stands: Line::of(action, today, None),
        owner: owner(action),
        ratings: months.iter().map(|month| held(action, *month, today).map(|rating| rating.value)).collect(),
    };
    let lines = actions.iter().map(line).collect();
    Actions { months, lines }
}

fn owner(action: &Action) -> String {
    let named = [action.role.as_deref(), action.partner.map(title)].into_iter().flatten();
    let named = named.collect::<Vec<_>>().join(", ");
    if named.is_empty() { NOBODY.to_owned() } else { named }
}
