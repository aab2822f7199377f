//! What will be done.

use super::model::{ActionPart, SelfEvaluation};
use super::words::{day, fill, rag, sentence};
use crate::evidence::Partner;
use crate::word::{Cell, Document, Fill, Table};

/// The actions, the first due first.
pub(super) fn write(document: &mut Document, sef: &SelfEvaluation<'_>) {
    document.heading(1, "What we will do");
    if sef.actions.is_empty() {
        document.paragraph("No action follows from the statements yet.");
        return;
    }
    let columns = [("Action", 9), ("Criterion", 3), ("Who", 6), ("By", 4), ("Rating", 3)];
    let mut table =
        Table::new("Actions that follow from this self-evaluation", columns).labelled().caption_unseen();
    for part in &sef.actions {
        table.row(row(part, sef));
    }
    document.table(table);
}

fn row(part: &ActionPart<'_>, sef: &SelfEvaluation<'_>) -> [Cell; 5] {
    let action = part.action;
    let what = sentence(action.what.as_deref().unwrap_or("It is not said what is to be done"));
    let partner = action.partner.map(Partner::word);
    let who: Vec<&str> = [action.role.as_deref(), partner].into_iter().flatten().collect();
    let mut by = vec![action.due.as_ref().map_or("No date yet".to_owned(), |due| day(due.value))];
    if action.days_overdue(sef.as_of.date()).is_some() {
        by.push("Overdue".to_owned());
    }
    let rating = match part.rating {
        Some(it) => Cell::from(rag(it)).filled(fill(it)),
        None => Cell::from("Not rated").filled(Fill::Grey),
    };
    [
        Cell::from(what),
        Cell::from(part.criteria.join(", ")),
        Cell::from(who.join(", ")),
        Cell::paragraphs(by),
        rating,
    ]
}
