//! Improvement actions: whether each can be followed up, is followed up, and answers what it was made for.

use crate::evidence::{Action, Rating};
use crate::findings::Location;
use crate::rules::{NO_STAGE, Said, about};

family! {
    action_incomplete,
    action_overdue,
    rag_stale,
    red_without_next_step,
    recommendation_without_action,
    rag_went_back,
    action_source_unknown,
    action_due_before_start,
    rating_in_future,
    rating_repeated,
    ratings_out_of_order,
}

/// Actions are about getting better: what they lack holds no stage back.
const STAGES: &[&str] = &[NO_STAGE];

/// What is said of a place in an action.
fn said(action: &Action, at: &Location, message: String) -> Said {
    Said::at(at.clone(), message).key(action.name())
}

/// What is said of a rating.
fn said_of(action: &Action, rating: &Rating, message: String) -> Said {
    Said::at(rating.at.clone(), message).key(&about::key(action.name(), &rating.day.to_string()))
}

/// What to call an action in a sentence.
fn called(action: &Action) -> std::borrow::Cow<'_, str> {
    match action.id.as_deref() {
        Some(id) => about::called(id),
        None => "This action".into(),
    }
}

/// What a rating speaks for, in words: `October 2026`, or its day.
fn when(rating: &Rating) -> String {
    let form = if rating.is_of_month() { "%B %Y" } else { "%-d %B %Y" };
    rating.day.format(form).to_string()
}
