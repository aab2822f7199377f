//! MAP-005.

use chrono::Months;

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An extraction was never practised, or not for more than 12 months.
pub static RULE: Rule = Rule {
    codes: &["MAP-005"],
    name: "never-rehearsed",
    severity: Severity::Query,
    summary: "An extraction was never practised, or not for more than 12 months",
    help: "Practise it, and write the day into `rehearsed`",
    page: include_str!("never_rehearsed.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

/// Months after which practice is forgotten.
const MONTHS: Months = Months::new(12);

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.datamap.rows {
        match &row.rehearsed {
            None => out.say(super::said(row, "This extraction was never practised".to_owned())),
            Some(told) => {
                let again = told.value.checked_add_months(MONTHS);
                if again.is_some_and(|again| again < ctx.today()) {
                    let message =
                        format!("This extraction was last practised on {}", told.format("%-d %B %Y"));
                    out.say(super::said_at(row, &told.at, message));
                }
            }
        }
    }
}
