//! TEM-007.

use crate::findings::Severity;
use crate::rules::email::is_email;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An email address that is none.
pub static RULE: Rule = Rule {
    codes: &["TEM-007"],
    name: "team-email-invalid",
    severity: Severity::Query,
    summary: "The email address of somebody on the team is not one",
    help: "Write one address, such as send.data@example.gov.uk",
    page: include_str!("team_email_invalid.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for role in &ctx.repository.team.roles {
        for email in role.people().filter_map(|person| person.email.as_ref()).filter(|told| !is_email(told)) {
            let message = format!("The email address here, for {}, is not one", role.title.value);
            out.say(super::of_role(role, &email.at, message));
        }
    }
}
