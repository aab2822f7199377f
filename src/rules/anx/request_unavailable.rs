//! ANX-008.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A request that cannot be answered.
pub static RULE: Rule = Rule {
    codes: &["ANX-008"],
    name: "request-unavailable",
    severity: Severity::Note,
    summary: "A request is declared unavailable",
    help: "Tell the lead inspector, if that has not been done: the reason is printed in the index",
    page: include_str!("request_unavailable.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for declared in &ctx.repository.settings.unavailable {
        let id = declared.request.as_str();
        let message = format!("{id} is declared unavailable: {}", declared.reason);
        let said = match &declared.instead {
            Some(instead) => Said::at(declared.at.clone(), format!("{message}; offered instead: {instead}")),
            None => Said::at(declared.at.clone(), message)
                .help("Say under `instead` how the area watches over this: inspectors may ask for that"),
        };
        out.say(said.request(id));
    }
}
