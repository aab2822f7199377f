//! PRV-002.

use crate::findings::Severity;
use crate::lists::{Key, Seat};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// An establishment of List 1 or List 2 that the provider list lacks.
pub static RULE: Rule = Rule {
    codes: &["PRV-002"],
    name: "provider-unlisted",
    severity: Severity::Error,
    summary: "An establishment of a list is not in the provider list",
    help: "Add it to the provider list; if the reference number is wrong, mend it in the rows that hold it",
    page: include_str!("provider_unlisted.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(providers) = lists.iter().find(|list| !list.spec.person_level).filter(|list| is_usable(list))
    else {
        return;
    };
    for list in lists.iter().filter(|list| list.spec.person_level) {
        for (urn, rows) in list.reading.by_urn() {
            if !providers.reading.has_urn(urn) {
                say(list, urn, rows, providers.request, out);
            }
        }
    }
}

/// A list that could not be read, or that has no reference numbers to look in, has a finding of its own.
fn is_usable(providers: &ListSeen<'_>) -> bool {
    let reading = &providers.reading;
    reading.problem.is_none() && reading.rows > 0 && has(providers, Key::ProviderUrn)
}

/// One finding an establishment, since one row of the provider list mends them all.
fn say(list: &ListSeen<'_>, urn: u32, rows: &[Seat], request: Option<&str>, out: &mut Out<'_>) {
    let Some(first) = rows.first() else { return };
    let title = list.spec.title_of();
    let message = match rows.len() {
        1 => format!("1 child of {title} is at URN {urn}, which the provider list lacks"),
        n => format!(
            "{n} children of {title} are at URN {urn}, which the provider list lacks; this is the first row"
        ),
    };
    let said = Said::at(list.cell(first.row, Key::Urn), message).key(&urn.to_string());
    out.say(request.iter().fold(said, |said, request| said.request(request)));
}

fn has(list: &ListSeen<'_>, key: Key) -> bool {
    list.spec.column(key.name()).is_some_and(|i| list.reading.header.columns.iter().any(|at| at.index == i))
}
