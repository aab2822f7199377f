//! ANX-013.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A request that is answered and declared unavailable.
pub static RULE: Rule = Rule {
    codes: &["ANX-013"],
    name: "unavailable-yet-answered",
    severity: Severity::Query,
    summary: "A request is declared unavailable although an entry answers it",
    help: "Take the declaration out, or the tag off the entry",
    page: include_str!("unavailable_yet_answered.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for declared in &ctx.repository.settings.unavailable {
        let id = declared.request.as_str();
        let answers = ctx.repository.entries.iter().filter(|e| e.is_final() && e.is_held() && e.answers(id));
        let places: Vec<_> = answers.map(|entry| entry.at.clone()).collect();
        if !places.is_empty() {
            let message = format!("{id} is declared unavailable, yet an entry answers it");
            out.say(Said::at(declared.request.at.clone(), message).request(id).related(places));
        }
    }
}
