//! ILA-012.

use super::children::{absent_from, of_request, with};
use crate::findings::Severity;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A child on a protection plan or in care whom the list of children in need lacks.
pub static RULE: Rule = Rule {
    codes: &["ILA-012"],
    name: "not-among-children-in-need",
    severity: Severity::Query,
    summary: "The child is not in the list of children in need, which holds every child of social care",
    help: "Add the child to ILACS list 6; if the identifier differs there, use one for both",
    page: include_str!("not_among_children_in_need.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let Some(in_need) =
        with(lists, Key::CaseStatus).filter(|list| !list.reading.identifiers.unique.is_empty())
    else {
        return;
    };
    for list in [Key::ProtectionEnded, Key::CareEnded].into_iter().filter_map(|key| with(lists, key)) {
        for row in absent_from(list, in_need) {
            let message = format!("This child is not in {}", in_need.spec.title_of());
            let said = Said::at(list.cell(row, Key::UniqueId), message).key(&row.to_string());
            out.say(of_request(said, list));
        }
    }
}
