//! ACT-007.

use crate::evidence::Source;
use crate::findings::Severity;
use crate::findings::nearest;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// The source of an action names nothing that there is.
pub static RULE: Rule = Rule {
    codes: &["ACT-007"],
    name: "action-source-unknown",
    severity: Severity::Query,
    summary: "The source of an action names nothing that there is",
    help: "Write the id of the recommendation, criterion or statement that the action is for",
    page: include_str!("action_source_unknown.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        let Some(kind) = action.source.as_deref() else { continue };
        let lack = match Source::of(kind) {
            None => Some(unknown_kind(kind)),
            Some(source) => action.source_ref.as_deref().and_then(|written| unknown(ctx, source, written)),
        };
        if let Some(lack) = lack {
            let message = format!("{} has a source that is not there: {lack}", super::called(action));
            out.say(super::said(action, &action.at, message));
        }
    }
}

fn unknown_kind(kind: &str) -> String {
    let near = nearest(kind, Source::WORDS.iter().copied());
    let near = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    format!("its kind should be one of {}{near}", Source::WORDS.join(", "))
}

/// What is not there, if it is not. What nobody has recorded cannot be missed.
fn unknown(ctx: &Context<'_>, source: Source, written: &str) -> Option<String> {
    let settings = &ctx.repository.settings;
    match source {
        Source::Criterion if ctx.framework.criterion(written).is_none() => {
            Some(format!("no criterion or aspect is called {}", about::called(written)))
        }
        Source::Inspection
            if settings.all_recommendations().next().is_some()
                && !settings.all_recommendations().any(|recommendation| recommendation.is_meant(written)) =>
        {
            Some(format!("no recommendation in sendpack.yaml is called {}", about::called(written)))
        }
        Source::Statement if !ctx.repository.statements.is_empty() && !is_statement(ctx, written) => {
            Some(format!("no statement is called {}", about::called(written)))
        }
        _ => None,
    }
}

fn is_statement(ctx: &Context<'_>, written: &str) -> bool {
    let mut ids = ctx.repository.statements.iter().filter_map(|statement| statement.id.as_deref());
    ids.any(|id| id.eq_ignore_ascii_case(written.trim()))
}
