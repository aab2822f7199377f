//! LXX-P14.

use crate::findings::Severity;
use crate::framework::{EHC_PLAN, SEN_SUPPORT};
use crate::lists::Key;
use crate::lists::identifiers::shared;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// One person cannot have a plan and be on SEN support at one date.
pub static RULE: Rule = Rule {
    codes: &["LXX-P14"],
    name: "in-both-lists",
    severity: Severity::Error,
    summary: "The same person stands in List 1 and List 2",
    help: "Decide which list the person belongs to: with an EHC plan, List 1 only",
    page: include_str!("in_both_lists.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

/// The list of children with plans and that of children on SEN support, where both were read.
pub(super) fn both<'l, 'r>(
    ctx: &Context<'_>,
    lists: &'l [ListSeen<'r>],
) -> Option<(&'l ListSeen<'r>, &'l ListSeen<'r>)> {
    let of = |cohort| {
        let spec = ctx.framework.list_of(cohort)?;
        lists.iter().find(|list| list.spec.id == spec.id)
    };
    Some((of(EHC_PLAN)?, of(SEN_SUPPORT)?))
}

/// Pairs of rows, one in each list, that share a number or Unique ID.
pub(super) fn paired(one: &ListSeen<'_>, two: &ListSeen<'_>) -> Vec<(u32, u32)> {
    let (a, b) = (&one.reading.identifiers, &two.reading.identifiers);
    let mut pairs = shared(&a.upn, &b.upn);
    pairs.extend(shared(&a.uln, &b.uln));
    pairs.extend(shared(&a.unique, &b.unique));
    pairs.sort_unstable();
    pairs
}

fn check(ctx: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some((one, two)) = both(ctx, lists) else { return };
    let (a, b) = (&one.reading.identifiers, &two.reading.identifiers);
    let mut by_number = shared(&a.upn, &b.upn);
    say(one, two, Key::Upn, &by_number, "This UPN also stands in", None, out);
    let ulns: Vec<_> =
        shared(&a.uln, &b.uln).into_iter().filter(|pair| by_number.binary_search(pair).is_err()).collect();
    say(one, two, Key::Uln, &ulns, "This ULN also stands in", None, out);
    by_number.extend(ulns);
    by_number.sort_unstable();
    let ids: Vec<_> = shared(&a.unique, &b.unique)
        .into_iter()
        .filter(|pair| by_number.binary_search(pair).is_err())
        .collect();
    say(one, two, Key::UniqueId, &ids, "This Unique ID also stands in", Some(Severity::Query), out);
}

/// Says of each pair of rows, in both lists, that the other list has it too.
fn say(
    one: &ListSeen<'_>,
    two: &ListSeen<'_>,
    key: Key,
    pairs: &[(u32, u32)],
    what: &str,
    severity: Option<Severity>,
    out: &mut Out<'_>,
) {
    for (first, second) in pairs {
        let places = [(one, *first), (two, *second)];
        for (i, (list, row)) in places.iter().enumerate() {
            let (other, other_row) = places[1 - i];
            let message = format!("{what} {}", other.spec.title_of());
            let said = Said::at(list.cell(*row, key), message)
                .related([other.cell(other_row, key)])
                .key(&format!("{first}-{second}"));
            let said = list.request.iter().fold(said, |said, request| said.request(request));
            out.say(severity.iter().fold(said, |said, severity| said.severity(*severity)));
        }
    }
}
