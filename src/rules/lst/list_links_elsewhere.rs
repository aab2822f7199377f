//! LST-018.

use super::words;
use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Links to other workbooks.
pub static RULE: Rule = Rule {
    codes: &["LST-018"],
    name: "list-links-elsewhere",
    severity: Severity::Query,
    summary: "A list has links to other workbooks",
    help: "Break them in Excel (Data, Edit Links, Break Link), so that the values stand by themselves, and save",
    page: include_str!("list_links_elsewhere.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let links = list.reading.facts.external_links;
    if links > 0 {
        let message = format!(
            "The workbook has {}",
            words::count(links, "link to another workbook", "links to other workbooks")
        );
        out.say(Said::at(Location::file(list.reading.file.clone()), message));
    }
}
