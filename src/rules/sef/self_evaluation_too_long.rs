//! SEF-011.

use super::said::whole;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::sef;

/// A self-evaluation that is longer than is asked for.
pub static RULE: Rule = Rule {
    codes: &["SEF-011"],
    name: "self-evaluation-too-long",
    severity: Severity::Query,
    summary: "The self-evaluation that is written from the statements fills more pages than are asked for",
    help: "Shorten statements, or let one stand for several; `sendpack sef` counts the pages",
    page: include_str!("self_evaluation_too_long.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let Some(asked) = &ctx.framework.self_evaluation else { return };
    if ctx.repository.statements.is_empty() {
        return;
    }
    let model = sef::gather(ctx.framework, ctx.repository, ctx.now);
    let pages = sef::document(&model).likely_pages();
    let (most, better) = (asked.most_pages, asked.better_pages);
    if pages > better {
        let message = format!(
            "The self-evaluation fills about {pages} pages; at most {most} are asked for, and {better} are better"
        );
        let severity = if pages > most { Severity::Query } else { Severity::Note };
        out.say(whole(ctx, "length", message).severity(severity));
    }
}
