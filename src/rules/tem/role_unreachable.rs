//! TEM-003.

use crate::evidence::{Person, Role};
use crate::findings::Severity;
use crate::rules::email::is_email;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A person whom nobody could reach.
pub static RULE: Rule = Rule {
    codes: &["TEM-003"],
    name: "role-unreachable",
    severity: Severity::Error,
    summary: "Nobody is named for a role, or there is no way to reach that person",
    help: "Write a name, and a telephone number that is answered on the day or an email address",
    page: include_str!("role_unreachable.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for role in &ctx.repository.team.roles {
        for (index, person) in role.people().enumerate() {
            if let Some(lacks) = lacks(person) {
                out.say(super::of_role(role, &person.at, message(role, index > 0, lacks)));
            }
        }
    }
}

fn lacks(person: &Person) -> Option<&'static str> {
    let email = person.email.as_ref().is_some_and(|told| is_email(told));
    match (&person.name, person.phone.is_some() || email) {
        (None, _) => Some("has no name"),
        (Some(_), false) => Some("has neither a telephone number nor an email address that works"),
        (Some(_), true) => None,
    }
}

fn message(role: &Role, deputy: bool, lacks: &str) -> String {
    let whose = if deputy { "The deputy" } else { "Whoever has the role" };
    format!("{whose} of {} {lacks}", role.title.value)
}
