//! MAP-001.

use crate::findings::{Location, Severity};
use crate::framework::RequestKind;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// The data map lacks a list or request that is answered with data.
pub static RULE: Rule = Rule {
    codes: &["MAP-001"],
    name: "data-unmapped",
    severity: Severity::Query,
    summary: "The data map lacks a list or request that is answered with data",
    help: "Add a row to datamap.yaml: where the data sits, who takes it out, and how many hours that takes",
    page: include_str!("data_unmapped.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let map = &ctx.repository.datamap;
    if !map.is_begun {
        let message = "There is no data map: nobody knows how long each list and table would take".to_owned();
        out.say(Said::at(Location::file(map.file.as_str()), message));
        return;
    }
    for request in ctx.framework.requests.iter().filter(|r| r.kind == RequestKind::Data) {
        let lists = request.list.iter().chain(&request.or_lists);
        let mut ids = lists.chain(request.parts.iter().map(|part| &part.id)).chain([&request.id]);
        if ids.any(|id| map.row(id).is_some()) || ctx.unavailable(&request.id).is_some() {
            continue;
        }
        let message = format!("The data map has no row for {} ({})", request.id, request.title);
        out.say(Said::at(Location::file(map.file.as_str()), message).key(&request.id));
    }
}
