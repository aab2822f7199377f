//! EVI-015.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::email::is_email;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// An email address that is none.
pub static RULE: Rule = Rule {
    codes: &["EVI-015"],
    name: "owner-email-invalid",
    severity: Severity::Query,
    summary: "The email address of an owner is not one",
    help: "Write one address, such as send.data@example.gov.uk",
    page: include_str!("owner_email_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    if entry.owner.email.as_deref().is_some_and(|email| !is_email(email)) {
        let message = format!("The email address of the owner of {} is not one", about::called(entry.name()));
        out.say(about::entry(ctx, entry, &entry.at, message));
    }
}
