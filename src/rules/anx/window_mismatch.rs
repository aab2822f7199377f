//! ANX-010.

use super::asked::{by_entries, months_after, units};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use chrono::{Days, NaiveDate};

/// Content that covers too short a period.
pub static RULE: Rule = Rule {
    codes: &["ANX-010"],
    name: "window-mismatch",
    severity: Severity::Query,
    summary: "The evidence for a request covers a shorter period than is asked for",
    help: "Extend it to the period that is asked for, and write its first and last day as `from` and `to`",
    page: include_str!("window_mismatch.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    let Some(months) = request.window_months.filter(|_| by_entries(request)) else { return };
    for unit in units(request) {
        let held: Vec<_> = ctx.tagged(unit).iter().filter(|entry| entry.is_held()).collect();
        let Some(first) = held.first() else { continue };
        let said =
            |at, what: String| Said::at(at, format!("{unit} asks for {months} months: {what}")).request(unit);
        let from = held.iter().filter_map(|e| e.from.as_ref()).min_by_key(|day| day.value);
        let to = held.iter().filter_map(|e| e.to.as_ref()).max_by_key(|day| day.value);
        match (from, to) {
            (Some(from), Some(to)) if covers(from.value, to.value, months) => {}
            (Some(from), Some(to)) => {
                let (first, last) = (from.format("%-d %B %Y"), to.format("%-d %B %Y"));
                out.say(said(from.at.clone(), format!("the evidence covers {first} to {last}")));
            }
            _ => out.say(
                said(first.at.clone(), "no entry says which period it covers".into())
                    .help("Write the first and last day of the content as `from` and `to`"),
            ),
        }
    }
}

/// Whether the days from the first to the last, both counted, make whole months.
fn covers(first: NaiveDate, last: NaiveDate, months: u32) -> bool {
    last.checked_add_days(Days::new(1)).is_none_or(|after| months_after(first, months) <= after)
}
