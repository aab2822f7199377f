//! Criteria, worst first, with what their evidence leaves out.

use std::io::{self, Write};

use super::View;
use super::text::{age, heading, tone, word};
use crate::findings::one_line;
use crate::readiness::{StandingOfCriterion, State};
use crate::terminal::{Cell, Look, Table};

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let criteria = view.readiness.criteria_worst_first();
    if criteria.is_empty() {
        return Ok(());
    }
    let states: Vec<State> = criteria.iter().map(|standing| standing.state).collect();
    heading("Criteria", &states, look, out)?;
    let headings = ["state", "criterion", "evidence", "age", "not covered"];
    Table { headings, rows: criteria.into_iter().map(row).collect() }.write(look, out)
}

fn row(standing: &StandingOfCriterion<'_>) -> [Cell; 5] {
    let criterion = standing.criterion;
    // Without evidence nothing is covered: that need not be spelt out.
    let lacks =
        if standing.evidence.is_empty() { "everything".to_owned() } else { standing.lacks.join(", ") };
    [
        Cell::toned(word(standing.state), tone(standing.state)),
        one_line(&format!("{} {}", criterion.id, criterion.title)).into_owned().into(),
        standing.evidence.len().to_string().into(),
        age(standing.months).into(),
        lacks.into(),
    ]
}
