//! LST-014.

use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A list left out with `--without lists`.
pub static RULE: Rule = Rule {
    codes: &["LST-014"],
    name: "list-withheld",
    severity: Severity::Note,
    summary: "A list is left out on purpose",
    help: "Nothing to mend; run without '--without lists' before the lists are sent",
    page: include_str!("list_withheld.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    if !ctx.without.lists {
        return;
    }
    for spec in ctx.repository.lists_due(ctx.framework) {
        let file = ctx.repository.list_file(&spec.id).shown;
        let message =
            format!("{} was neither opened nor checked, as '--without lists' asks", spec.title_of());
        let request = ctx.framework.request_of_list(&spec.id);
        let said = Said::at(Location::file(file), message).key(&spec.id);
        out.say(match request {
            Some(request) => said.request(&request.id),
            None => said,
        });
    }
}
