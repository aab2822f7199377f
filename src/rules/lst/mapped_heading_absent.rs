//! LST-023.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A heading of the map that the list does not have.
pub static RULE: Rule = Rule {
    codes: &["LST-023"],
    name: "mapped-heading-absent",
    severity: Severity::Query,
    summary: "A heading of the map is not in the list",
    help: "Write the heading as it stands in the list, or delete the line from the map",
    page: include_str!("mapped_heading_absent.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(map) = ctx.repository.maps.get(&list.spec.id) else { return };
    for heading in &list.reading.header.unmet {
        let Some(told) = map.headings.iter().find(|told| told.heading.value == *heading) else { continue };
        let message = format!("{} has no heading \"{heading}\"", list.spec.title_of());
        out.say(Said::at(told.heading.at.clone(), message).related([list.reading.place()]).key(heading));
    }
}
