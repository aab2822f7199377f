//! CFG-004.

use crate::findings::Severity;
use crate::rules::email::is_email;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A contact whom inspectors could not reach.
pub static RULE: Rule = Rule {
    codes: &["CFG-004"],
    name: "contact-missing",
    severity: Severity::Error,
    summary: "Somebody whom inspectors call is not named or cannot be reached by email",
    help: "Write name, role and email of the person under `contacts` in sendpack.yaml",
    page: include_str!("contact_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let settings = &ctx.repository.settings;
    for role in &ctx.framework.contacts {
        let (at, what) = match settings.contacts.get(&role.id) {
            None => (&settings.at, "is not named"),
            Some(contact) => match contact.email.as_deref() {
                Some(email) if is_email(email) => continue,
                Some(_) => (&contact.at, "has an email address that is not one"),
                None => (&contact.at, "has no email address"),
            },
        };
        out.say(Said::at(at.clone(), format!("{} {what}", role.title)).key(&role.id));
    }
}
