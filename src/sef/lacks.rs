//! What a draft lacks. It is printed at its front, so that nobody takes it for finished.

use crate::evidence::{Repository, Statement};
use crate::framework::Framework;

/// What the self-evaluation of a repository lacks, in sentences.
pub(super) fn lacks(framework: &Framework, repository: &Repository) -> Vec<String> {
    if repository.statements.is_empty() {
        return vec!["There are no statements yet: the folder sef holds none.".to_owned()];
    }
    let statements = &repository.statements;
    let mut lacks = Vec::new();
    if repository.faults.iter().any(|fault| fault.at.file.starts_with("sef/")) {
        lacks.push(
            "Something in the folder sef cannot be read as it is written: sendpack check says what."
                .to_owned(),
        );
    }
    for criterion in &framework.criteria {
        let about = |s: &Statement| s.criterion.as_ref().is_some_and(|id| id.value == criterion.id);
        if !statements.iter().any(about) {
            lacks.push(format!("Criterion {} ({}) is not judged.", criterion.id, criterion.title));
        }
    }
    for question in &framework.questions {
        let answers = |s: &Statement| s.question.as_ref().is_some_and(|id| id.value == question.id);
        if !statements.iter().any(answers) {
            lacks.push(format!("No statement answers the question \u{2018}{}\u{2019}", question.text));
        }
    }
    lacks.extend(statements.iter().filter_map(|statement| of(statement, repository)));
    lacks
}

/// What one statement lacks.
fn of(statement: &Statement, repository: &Repository) -> Option<String> {
    let name = match statement.name() {
        "" => format!("The statement at {}", statement.at),
        id => format!("Statement {id}"),
    };
    if statement.criterion.is_none() {
        return Some(format!("{name} names no criterion and is left out."));
    }
    if statement.kind.is_none() {
        return Some(format!("{name} says neither strength nor improvement and is left out."));
    }
    let parts = [
        ("judgement", statement.judgement.is_none()),
        ("evidence", statement.evidence.is_empty()),
        ("impact", statement.impact.is_none()),
    ];
    let missing: Vec<&str> = parts.into_iter().filter(|(_, lacks)| *lacks).map(|(part, _)| part).collect();
    let finished = |id: &str| {
        repository.entries.iter().any(|entry| entry.id.eq_ignore_ascii_case(id) && entry.is_final())
    };
    let unknown = |id: &str| {
        !repository.actions.iter().any(|a| a.id.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(id)))
    };
    let mut says = Vec::new();
    if !missing.is_empty() {
        says.push(format!("has no {}", missing.join(" and no ")));
    }
    if statement.evidence.iter().any(|id| !finished(id)) {
        says.push("rests on evidence that is not there or not finished".to_owned());
    }
    if statement.actions.iter().any(|id| unknown(id)) {
        says.push("names an action that does not exist".to_owned());
    }
    (!says.is_empty()).then(|| format!("{name} {}.", says.join(", and ")))
}
