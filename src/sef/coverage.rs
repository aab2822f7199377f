//! Whom each criterion is judged for.

use super::model::{CriterionPart, SelfEvaluation};
use super::words::{children, cohort, counted, fill, rag};
use crate::evidence::{Cohort, Kind, Rag, Statement};
use crate::word::{Cell, Document, Fill, Table};

/// A table of criteria by cohorts, and its gaps in sentences.
pub(super) fn write(document: &mut Document, sef: &SelfEvaluation<'_>) {
    if sef.cohorts.is_empty() {
        return;
    }
    document.heading(1, "At a glance: every criterion, for whom");
    document.leading("Each cell gives the lowest rating of the statements that are about these children, and how many there are.");
    let columns = sef.cohorts.iter().map(|it| (cohort(*it), 3));
    let mut table = Table::new(
        "Statements and ratings by criterion and group of children",
        std::iter::once(("Criterion", 6)).chain(columns),
    )
    .labelled()
    .caption_unseen();
    for part in sef.criteria() {
        let label = Cell::from(format!("{} {}", part.criterion.id, part.criterion.title));
        table.row(std::iter::once(label).chain(sef.cohorts.iter().map(|it| cell(part, *it))));
    }
    document.table(table);
    let gaps = gaps(sef);
    if !gaps.is_empty() {
        document.leading("What is not judged yet:").bullets(gaps);
    }
}

fn about<'a>(part: &CriterionPart<'a>, cohort: Cohort) -> Vec<&'a Statement> {
    let all = part.statements.iter().map(|part| part.statement);
    all.filter(|statement| statement.cohorts.contains(&cohort)).collect()
}

fn cell(part: &CriterionPart<'_>, cohort: Cohort) -> Cell {
    let statements = about(part, cohort);
    if statements.is_empty() {
        return Cell::from("Not judged").filled(Fill::Grey);
    }
    let count = |kind| statements.iter().filter(|statement| statement.kind == Some(kind)).count();
    let (good, rest) = (count(Kind::Strength), count(Kind::Improvement));
    let mut parts = Vec::new();
    if good > 0 {
        parts.push(counted(good, "strength", "strengths"));
    }
    if rest > 0 {
        parts.push(format!("{rest} to improve"));
    }
    let lowest: Option<Rag> = statements.iter().filter_map(|statement| statement.rag).min();
    let counts = parts.join(", ");
    match lowest {
        Some(lowest) => Cell::from(format!("{}: {counts}", rag(lowest))).filled(fill(lowest)),
        None => Cell::from(counts),
    }
}

/// The criteria that leave children out: a sentence for each group of children.
fn gaps(sef: &SelfEvaluation<'_>) -> Vec<String> {
    let of = |it: &Cohort| {
        let open: Vec<&str> = sef
            .criteria()
            .filter(|part| about(part, *it).is_empty())
            .map(|part| part.criterion.id.as_str())
            .collect();
        let criteria = if open.len() == 1 { "criterion" } else { "criteria" };
        (!open.is_empty()).then(|| format!("For {}: {criteria} {}.", children(*it), super::words::and(&open)))
    };
    sef.cohorts.iter().filter_map(of).collect()
}
