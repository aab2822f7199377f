//! ANX-011.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::framework::PersonalData;
use crate::rules::{Check, Context, Life, Out, Rule, Said, about};

/// Evidence that says more of people than was asked.
pub static RULE: Rule = Rule {
    codes: &["ANX-011"],
    name: "more-personal-than-asked",
    severity: Severity::Query,
    summary: "An entry holds more about people than a request asks for",
    help: "Replace it with counts or a redacted copy, or take the tag off",
    page: include_str!("more_personal_than_asked.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    let Some(held) = entry.personal_data.filter(|_| entry.is_final()) else { return };
    for tag in &entry.requests {
        let Some(request) = ctx.framework.request(tag) else { continue };
        if held == PersonalData::PersonLevel && request.personal_data < held {
            let asked = match request.personal_data {
                PersonalData::None => "nothing about people",
                PersonalData::Aggregate => "counts only",
                PersonalData::Contacts => "contacts only",
                PersonalData::PersonLevel => continue,
            };
            let message = format!(
                "{} is person-level, but {} asks for {asked}",
                about::called(entry.name()),
                tag.value
            );
            out.say(Said::at(tag.at.clone(), message).key(&about::key(&entry.id, tag)).request(tag));
        }
    }
}
