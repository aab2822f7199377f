//! The order in which the self-evaluation is read.

use crate::evidence::{Statement, Told};
use crate::rules::Context;

/// All texts, each with its statement, as people come to them: the judgements stand together at the front, and
/// everything again criterion by criterion.
pub(super) fn texts<'a>(ctx: &Context<'a>) -> Vec<(&'a Statement, &'a Told<String>)> {
    let mut statements: Vec<&Statement> = ctx.repository.statements.iter().collect();
    statements.sort_by_key(|statement| (criterion(ctx, statement), statement.kind));
    let judgements = statements.iter().filter_map(|s| Some((*s, s.judgement.as_ref()?)));
    let rest = statements.iter().flat_map(|s| {
        [&s.impact, &s.families, &s.partnership].into_iter().flatten().map(move |text| (*s, text))
    });
    judgements.chain(rest).collect()
}

fn criterion(ctx: &Context<'_>, statement: &Statement) -> usize {
    let id = statement.criterion.as_ref().map(|told| told.as_str());
    ctx.framework.criteria.iter().position(|c| Some(c.id.as_str()) == id).unwrap_or(usize::MAX)
}
