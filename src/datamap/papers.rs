//! The lines of documents.

use chrono::Months;

use super::data::wants_data;
use crate::calendar::months_between;
use crate::evidence::Entry;
use crate::framework::Request;
use crate::rules::Context;

/// A document that the framework asks for, and an entry that answers.
#[derive(Clone, Debug)]
pub struct PaperLine<'a> {
    /// The request that asks for it.
    pub request: &'a Request,
    /// What answers it; none, nothing yet.
    pub entry: Option<&'a Entry>,
    /// How it stands.
    pub standing: Standing,
}

/// How a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing answers the request.
    Missing,
    /// The lead inspector was told that it cannot be given.
    Unavailable,
    /// An entry answers, and what it stands for is not there.
    NotHeld,
    /// It is still being written.
    Draft,
    /// It speaks for a day too long ago: so many months.
    Stale(u32),
    /// It should have been looked at again.
    ReviewPassed,
    /// Nothing stands against it.
    Ready,
}

impl Standing {
    /// The word for it in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unavailable => "unavailable",
            Self::NotHeld => "not-held",
            Self::Draft => "draft",
            Self::Stale(_) => "stale",
            Self::ReviewPassed => "review-passed",
            Self::Ready => "ready",
        }
    }
}

/// The lines of documents, in the catalogue's order; what is asked for each tracked child is told with the child.
pub(super) fn lines<'a>(ctx: &Context<'a>) -> Vec<PaperLine<'a>> {
    let mut lines = Vec::new();
    let asked = |request: &&Request| !wants_data(request) && !request.per_child;
    for request in ctx.framework.requests.iter().filter(asked) {
        let entries = ctx.answering(request);
        if entries.is_empty() {
            let known = ctx.is_unavailable(request);
            let standing = if known { Standing::Unavailable } else { Standing::Missing };
            lines.push(PaperLine { request, entry: None, standing });
        }
        let line = |entry| PaperLine { request, entry: Some(entry), standing: standing(ctx, request, entry) };
        lines.extend(entries.into_iter().map(line));
    }
    lines
}

fn standing(ctx: &Context<'_>, request: &Request, entry: &Entry) -> Standing {
    let today = ctx.today();
    let fresh = Months::new(ctx.fresh_months(Some(&request.id)));
    let stale = entry.as_at.as_ref().map(|told| told.value).filter(|at| {
        let until = at.checked_add_months(fresh);
        until.is_some_and(|until| until < today)
    });
    match (entry.is_held(), entry.is_final(), stale) {
        (false, ..) => Standing::NotHeld,
        (_, false, _) => Standing::Draft,
        (.., Some(at)) => Standing::Stale(months_between(at, today).unsigned_abs()),
        _ if entry.review_by.as_ref().is_some_and(|by| by.value < today) => Standing::ReviewPassed,
        _ => Standing::Ready,
    }
}
