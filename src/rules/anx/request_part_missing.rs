//! ANX-004.

use super::asked::{by_entries, held, is_unavailable};
use crate::findings::{Location, Severity};
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said, about};

/// A part of a request that nothing answers.
pub static RULE: Rule = Rule {
    codes: &["ANX-004"],
    name: "request-part-missing",
    severity: Severity::Error,
    summary: "A part of a request that asks for several things is unanswered",
    help: "Tag an entry with the part; the number of the whole request stands for no part of it",
    page: include_str!("request_part_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if request.per_child {
        return per_child(ctx, request, out);
    }
    if !by_entries(request) || is_unavailable(ctx, request) || held(ctx, request).is_empty() {
        return;
    }
    let some_final = held(ctx, request).iter().any(|entry| entry.is_final());
    // Whoever tags the whole may well mean its parts: that is worth a question, not an error.
    let whole: Vec<_> = ctx.tagged(&request.id).iter().filter(|e| e.is_final() && e.is_held()).collect();
    for part in request.parts.iter().filter(|part| ctx.unavailable(&part.id).is_none()) {
        let held: Vec<_> = ctx.tagged(&part.id).iter().filter(|entry| entry.is_held()).collect();
        let said = match held.first() {
            None => {
                let (id, title) = (&part.id, &part.title);
                let message = format!("{id} {title}: nothing answers this part of {}", request.id);
                let severity = if whole.is_empty() { Severity::Error } else { Severity::Query };
                let places = whole.iter().map(|entry| entry.at.clone());
                Said::at(about::nowhere(ctx), message).severity(severity).related(places)
            }
            Some(first) if some_final && !held.iter().any(|entry| entry.is_final()) => {
                let message = format!("{} {} is answered by drafts only", part.id, part.title);
                Said::at(first.at.clone(), message).help("Finish one of them and write `status: final`")
            }
            Some(_) => continue,
        };
        out.say(said.request(&part.id));
    }
}

/// A request that is answered for some tracked children only; TRK-008 says of each child what that child lacks.
fn per_child(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    if ctx.without.tracking || ctx.unavailable(&request.id).is_some() {
        return;
    }
    let children = ctx.repository.tracking.children.iter().filter(|child| child.owes(request));
    let (held, rest): (Vec<_>, Vec<_>) =
        children.partition(|child| child.answers(&request.id).next().is_some());
    let lacking: Vec<_> =
        rest.into_iter().filter(|c| ctx.unavailable(&c.unit(&request.id)).is_none()).collect();
    if held.is_empty() || lacking.is_empty() {
        return;
    }
    let names: Vec<&str> = lacking.iter().map(|child| child.name.as_str()).collect();
    let (id, title) = (&request.id, &request.title);
    let message = format!("{id} {title}: nothing answers it for {}", names.join(", "));
    let said = Said::at(Location::file(ctx.repository.tracking.shown.as_str()), message).request(id);
    let help = "Put the documents into the children's folders, and name them in each child.yaml";
    out.say(said.help(help).related(lacking.iter().map(|child| child.at.clone())));
}
