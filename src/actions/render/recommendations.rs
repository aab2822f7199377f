//! What inspections asked for, with the actions that answer it.

use super::super::{Answered, Plan, answered, words};
use super::ratings::rag;
use crate::evidence::{RecommendationKind, Settings};
use crate::word::{Cell, Document, Table};

/// A section, where anything was asked for, under the number `number`; gives back the number of what follows.
pub(super) fn recommendations(report: &mut Document, plan: &Plan<'_>, number: u32) -> u32 {
    let settings = &plan.repository.settings;
    let last = settings.at_last_inspection();
    let asked: Vec<(&str, &Settings)> =
        [("The last inspection", last.as_ref()), ("This inspection", Some(settings))]
            .into_iter()
            .filter_map(|(title, settings)| {
                Some((title, settings.filter(|s| !s.recommendations.is_empty())?))
            })
            .collect();
    if asked.is_empty() {
        return number;
    }
    report.heading(1, format!("{number}. What inspectors asked for"));
    for (title, settings) in asked {
        if last.is_some() {
            report.heading(2, title);
        }
        report.table(table(title, &answered(plan, settings)));
    }
    number + 1
}

fn table(title: &str, asked: &[Answered<'_, '_>]) -> Table {
    let columns = [("Asked for", 7), ("Action", 7), ("Owner, and due", 5), ("Rating", 3)];
    let mut table = Table::new(title, columns).caption_unseen();
    for answered in asked {
        let wanted = Cell::paragraphs([
            answered.recommendation.text.clone(),
            kind(answered.recommendation.kind).to_owned(),
        ]);
        if answered.lines.is_empty() {
            table.row([wanted, Cell::from("No action answers it yet")]);
            continue;
        }
        for (place, line) in answered.lines.iter().enumerate() {
            let wanted = if place == 0 { wanted.clone() } else { Cell::from("The same") };
            let whose = Cell::paragraphs([words::owner(line.action), words::due(line.action)]);
            table.row([wanted, Cell::from(words::called(line)), whose, rag(line.rag())]);
        }
    }
    table
}

/// A kind as people call it.
pub(super) const fn kind(kind: RecommendationKind) -> &'static str {
    match kind {
        RecommendationKind::PriorityAction => "Priority action",
        RecommendationKind::Improvement => "Improvement",
    }
}
