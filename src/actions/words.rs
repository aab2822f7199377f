//! What stands in more than one paper.

use chrono::NaiveDate;

use super::{Line, Plan};
use crate::evidence::{Action, Partner, Rag, Source};

/// A rating as a word of its own.
pub(super) const fn title(rag: Option<Rag>) -> &'static str {
    match rag {
        Some(Rag::Red) => "Red",
        Some(Rag::Amber) => "Amber",
        Some(Rag::Green) => "Green",
        None => "Not rated",
    }
}

/// What a rating means: as the framework says, or in our words.
pub(super) fn meaning<'p>(plan: &Plan<'p>, rag: Rag) -> &'p str {
    let told = plan.framework.rag.iter().find(|rating| rating.value == rag.word());
    told.map_or(usual_meaning(rag), |rating| rating.meaning.as_str())
}

/// What a rating means where no framework says.
pub(super) const fn usual_meaning(rag: Rag) -> &'static str {
    match rag {
        Rag::Red => "off track: it will not be done in time, or has no effect yet",
        Rag::Amber => "at risk: work has begun, and something still stands in the way",
        Rag::Green => "on track, or done",
    }
}

/// A partner as people call it.
pub(super) const fn partner(partner: Partner) -> &'static str {
    match partner {
        Partner::Education => "Education",
        Partner::Health => "Health",
        Partner::Care => "Social care",
    }
}

/// Who answers for an action.
pub(super) fn owner(action: &Action) -> String {
    let names = [action.role.as_deref(), action.partner.map(partner)];
    let named: Vec<&str> = names.into_iter().flatten().collect();
    if named.is_empty() { "Nobody named".to_owned() } else { named.join(", ") }
}

/// Why an action was decided on.
pub(super) fn source(action: &Action) -> String {
    let written = action.source.as_deref().unwrap_or_default();
    let kind = match Source::of(written) {
        Some(Source::Criterion) => "Criterion".to_owned(),
        Some(Source::Statement) => "Self-evaluation, statement".to_owned(),
        Some(Source::Engagement) => "Engagement:".to_owned(),
        Some(Source::Inspection) if written == "wsoa" => "Written statement of action".to_owned(),
        Some(Source::Inspection) => {
            written.replace("inspection-", "Inspection ").replace("inspection", "Inspection")
        }
        None => written.to_owned(),
    };
    [kind.as_str(), action.source_ref.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
}

/// A day as people write it.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// When an action is due, in words.
pub(super) fn due(action: &Action) -> String {
    action.due.as_ref().map_or_else(|| "No day".to_owned(), |due| due.format("%-d %b %Y").to_string())
}

/// How long an action is overdue, in words.
pub(super) fn overdue(line: &Line<'_>) -> Option<String> {
    line.overdue.map(|days| format!("{} overdue", counted(usize::try_from(days).unwrap_or(0), "day")))
}

/// `1 action`, `2 actions`.
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// A text that ends as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// What ratings are compared with, to follow "since".
pub(super) fn since(plan: &Plan<'_>) -> String {
    plan.since.map_or_else(|| "the rating before".to_owned(), |month| month.format("%B %Y").to_string())
}

/// An action by its id and what is to be done.
pub(super) fn called(line: &Line<'_>) -> String {
    let id = line.action.id.as_ref().map_or("", |id| id.value.as_str());
    let what = line.action.what.as_deref().unwrap_or("(nothing says what is to be done)");
    format!("{id} {what}").trim().to_owned()
}
