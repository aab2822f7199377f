//! TEM-006.

use chrono::NaiveDate;

use crate::evidence::Role;
use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, Out, Rule};

/// A role that nobody does on a day of the inspection.
pub static RULE: Rule = Rule {
    codes: &["TEM-006"],
    name: "nobody-there",
    severity: Severity::Error,
    summary: "On a day of the inspection everybody is away who could do the work of a role",
    help: "Name a further deputy who is there on those days",
    page: include_str!("nobody_there.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let days = super::days(ctx);
    for role in &ctx.repository.team.roles {
        let empty: Vec<NaiveDate> = days.iter().copied().filter(|day| is_empty(role, *day)).collect();
        let Some(first) = empty.first().copied() else { continue };
        let more = match empty.len() {
            1 => String::new(),
            days => format!(" and {} more days of the inspection", days - 1),
        };
        let message =
            format!("Nobody is there for {} on {}{more}", role.title.value, first.format("%A %-d %B %Y"));
        let mut places = role.people().filter_map(|person| person.away_on(first)).map(|away| away.at.clone());
        let at: Location = places.next().unwrap_or_else(|| role.title.at.clone());
        let said = super::of_role(role, &at, message).related(places);
        // Before the call the days are those of a played notification.
        out.say(if super::is_notified(ctx) { said } else { said.severity(Severity::Query) });
    }
}

fn is_empty(role: &Role, day: NaiveDate) -> bool {
    role.people().all(|person| person.away_on(day).is_some())
}
