//! Criterion by criterion: what is strong and what is to improve.

use super::model::{CriterionPart, SelfEvaluation, StatementPart};
use super::words::{action, and, children, judgement, rag, reference, sentence};
use crate::evidence::{Cohort, Kind, Told};
use crate::word::{Cell, Document, Table, Text};

/// Every group with its criteria.
pub(super) fn write(document: &mut Document, sef: &SelfEvaluation<'_>) {
    for group in &sef.groups {
        document.heading(1, group.title);
        for part in &group.criteria {
            criterion(document, part, &sef.cohorts);
        }
    }
}

fn criterion(document: &mut Document, part: &CriterionPart<'_>, all: &[Cohort]) {
    document.heading(2, format!("{} {}", part.criterion.id, part.criterion.title));
    if part.statements.is_empty() {
        document.inset("No statement has been written about this criterion.");
    }
    for (kind, title) in [(Kind::Strength, "Strengths"), (Kind::Improvement, "Areas for improvement")] {
        let mut statements = part.of(kind).peekable();
        if statements.peek().is_some() {
            document.heading(3, title);
        }
        statements.for_each(|part| statement(document, part, all));
    }
}

/// Judgement, impact and evidence; both views side by side; and what follows.
fn statement(document: &mut Document, part: &StatementPart<'_>, all: &[Cohort]) {
    let it = part.statement;
    document.leading(Text::new().bold(judgement(it)).quiet(about(part, all)));
    let impact = it.impact.as_ref().map_or("not written yet.".to_owned(), |text| sentence(text));
    document.paragraph(Text::new().bold("Impact: ").plain(impact));
    document.paragraph(evidence(part));
    views(document, part);
    match part.actions.as_slice() {
        [] => {}
        [only] => {
            document.paragraph(Text::new().bold("What we will do: ").plain(sentence(&action(only))));
        }
        several => {
            document.leading(Text::new().bold("What we will do:"));
            document.bullets(several.iter().map(|part| sentence(&action(part))));
        }
    }
}

/// Rating, aspect, and whom it is about, where that is not every child.
fn about(part: &StatementPart<'_>, all: &[Cohort]) -> String {
    let it = part.statement;
    let mut about: Vec<String> = Vec::new();
    about.extend(it.rag.map(|it| rag(it).to_owned()));
    about.extend(it.aspect.as_ref().map(|aspect| format!("aspect {}", aspect.value)));
    let whom: Vec<&str> = it.cohorts.iter().map(|cohort| children(*cohort)).collect();
    if !whom.is_empty() && !all.iter().all(|cohort| it.cohorts.contains(cohort)) {
        about.push(format!("about {}", and(&whom)));
    }
    if about.is_empty() { String::new() } else { format!(" ({})", about.join("; ")) }
}

fn evidence(part: &StatementPart<'_>) -> Text {
    let mut text = Text::new().bold("Evidence: ");
    if part.evidence.is_empty() {
        return text.plain("not named yet.");
    }
    for (at, it) in part.evidence.iter().enumerate() {
        text = reference(if at > 0 { text.plain("; ") } else { text }, it);
    }
    text.plain(".")
}

fn views(document: &mut Document, part: &StatementPart<'_>) {
    let it = part.statement;
    if it.families.is_none() && it.partnership.is_none() {
        document.paragraph("No view of families or of the partnership is recorded.");
        return;
    }
    let said = |text: &Option<Told<String>>| {
        Cell::from(text.as_ref().map_or("Not recorded.".to_owned(), |text| sentence(text)))
    };
    let columns = [("What children, young people and families say", 1), ("What the partnership says", 1)];
    let criterion = it.criterion.as_ref().map_or("", |id| id.as_str());
    let caption = format!("Two views, criterion {criterion}: {}", judgement(it));
    let mut table = Table::new(&caption, columns).caption_unseen();
    table.row([said(&it.families), said(&it.partnership)]);
    document.table(table);
}
