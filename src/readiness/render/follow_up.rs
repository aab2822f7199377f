//! Actions and what inspections asked for: a line each.

use std::io::{self, Write};

use super::View;
use super::text::indented;
use crate::readiness::FollowUp;
use crate::terminal::Look;

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let Some(counted) = view.readiness.follow_up else { return Ok(()) };
    writeln!(out, "\n{}", look.paint().bold("Following up"))?;
    let lines = [actions(counted), recommendations(counted)];
    lines.iter().flatten().try_for_each(|line| indented(line, 2, look, out))
}

fn actions(counted: FollowUp) -> Option<String> {
    let late = [(counted.overdue, "overdue"), (counted.silent, "without a rating in three months")];
    let late = late.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    let late = late.collect::<Vec<_>>().join(", ");
    let late = if late.is_empty() { "none overdue" } else { &late };
    match counted.actions {
        0 => None,
        1 => Some(format!("1 action: {late} (sendpack actions)")),
        all => Some(format!("{all} actions: {late} (sendpack actions)")),
    }
}

fn recommendations(counted: FollowUp) -> Option<String> {
    match (counted.recommendations, counted.unanswered) {
        (0, _) => None,
        (1, 0) => Some("1 recommendation of an inspection: it has an action".to_owned()),
        (1, _) => Some("1 recommendation of an inspection: it has no action".to_owned()),
        (all, 0) => Some(format!("{all} recommendations of inspections: each has an action")),
        (all, none) => Some(format!("{all} recommendations of inspections: {none} without an action")),
    }
}
