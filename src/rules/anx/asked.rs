//! What rules about requests share: which requests they judge, and what answers each part.

use chrono::{Months, NaiveDate};

use crate::evidence::Entry;
use crate::framework::Request;
use crate::rules::Context;

/// Whether entries are to answer a request: not lists, which have rules of their own, nor what is asked for each
/// tracked child.
pub(super) fn by_entries(request: &Request) -> bool {
    request.list.is_none() && !request.per_child
}

/// Whether a request was declared unavailable, itself or in every part.
pub(super) fn is_unavailable(ctx: &Context<'_>, request: &Request) -> bool {
    ctx.is_unavailable(request)
}

/// The entries that answer a request and have something to send.
pub(super) fn held<'a>(ctx: &Context<'a>, request: &Request) -> Vec<&'a Entry> {
    ctx.answering(request).into_iter().filter(|e| e.is_held()).collect()
}

/// Whether something answers a request in place of entries: lists that the area holds, or a self-evaluation that is
/// written from statements.
pub(super) fn otherwise(ctx: &Context<'_>, request: &Request) -> bool {
    let written = ctx.repository.answered_by_statements(ctx.framework);
    ctx.repository.lists_answering(ctx.framework, request).next().is_some()
        || written.is_some_and(|written| written.id == request.id)
}

/// What is answered one by one: each part of a composite request, or the request itself.
pub(super) fn units(request: &Request) -> Vec<&str> {
    match request.parts.as_slice() {
        [] => vec![&request.id],
        parts => parts.iter().map(|p| p.id.as_str()).collect(),
    }
}

/// The day some whole months after another: the same day of the month, or its last.
pub(super) fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::months_after;

    #[test]
    fn whole_months_end_with_the_month() {
        for (from, months, to) in [
            ("2025-11-23", 12, "2026-11-23"),
            ("2025-08-31", 6, "2026-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
        ] {
            assert_eq!(months_after(from.parse().unwrap(), months), to.parse().unwrap());
        }
    }
}
