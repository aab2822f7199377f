//! Actions and what inspections asked for: a line each.

use std::io::{self, Write};

use super::View;
use super::text::indented;
use crate::terminal::Look;

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let Some(counted) = view.readiness.follow_up else { return Ok(()) };
    writeln!(out, "\n{}", look.paint().bold("Following up"))?;
    if counted.actions > 0 {
        let late = [(counted.overdue, "overdue"), (counted.silent, "without a rating in three months")];
        let late: Vec<String> = late
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let late = if late.is_empty() { "none overdue".to_owned() } else { late.join(", ") };
        let actions = if counted.actions == 1 { "action" } else { "actions" };
        indented(&format!("{} {actions}: {late} (sendpack actions)", counted.actions), 2, look, out)?;
    }
    match (counted.recommendations, counted.unanswered) {
        (0, _) => Ok(()),
        (1, 0) => indented("1 recommendation of an inspection: it has an action", 2, look, out),
        (1, _) => indented("1 recommendation of an inspection: it has no action", 2, look, out),
        (all, 0) => {
            indented(&format!("{all} recommendations of inspections: each has an action"), 2, look, out)
        }
        (all, none) => {
            indented(&format!("{all} recommendations of inspections: {none} without an action"), 2, look, out)
        }
    }
}
