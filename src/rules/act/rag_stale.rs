//! ACT-003.

use chrono::{Months, NaiveDate};

use crate::evidence::{Action, Rag, Rating};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// The latest rating of an action is older than three months.
pub static RULE: Rule = Rule {
    codes: &["ACT-003"],
    name: "rag-stale",
    severity: Severity::Query,
    summary: "The latest rating of an action is older than three months",
    help: "Rate it for this month, and say in the note what has changed",
    page: include_str!("rag_stale.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

/// Months after which nobody knows where an action stands.
const MONTHS: Months = Months::new(3);

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let today = ctx.today();
    for action in ctx.repository.actions.iter().filter(|action| !is_done(action, today)) {
        let called = super::called(action);
        match action.rating_on(today) {
            Some(rating) if is_old(rating.last_day(), today) => {
                let message = format!("{called} was last rated for {}", super::when(rating));
                out.say(super::said(action, &rating.at, message));
            }
            Some(_) => {}
            None if action.start.as_ref().is_some_and(|start| is_old(start.value, today)) => {
                let message = format!("{called} began more than three months ago and was never rated");
                out.say(super::said(action, &action.at, message));
            }
            None => {}
        }
    }
}

/// Green and past its day: there is no more to rate.
fn is_done(action: &Action, today: NaiveDate) -> bool {
    let green = |rating: &Rating| rating.value == Rag::Green;
    action.rating_on(today).is_some_and(green) && action.due.as_ref().is_some_and(|due| due.value <= today)
}

fn is_old(day: NaiveDate, today: NaiveDate) -> bool {
    day.checked_add_months(MONTHS).is_some_and(|until| until < today)
}
