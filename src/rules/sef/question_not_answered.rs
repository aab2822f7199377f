//! SEF-004.

use super::said::whole;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A question that the self-evaluation leaves open.
pub static RULE: Rule = Rule {
    codes: &["SEF-004"],
    name: "question-not-answered",
    severity: Severity::Error,
    summary: "No statement helps to answer one of the questions of a self-evaluation",
    help: "Write the question into `question` of the statements that answer it",
    page: include_str!("question_not_answered.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let statements = &ctx.repository.statements;
    for question in ctx.framework.questions.iter().filter(|_| !statements.is_empty()) {
        let answers = |id: &str| id == question.id;
        if !statements.iter().any(|s| s.question.as_ref().is_some_and(|id| answers(id))) {
            let message = format!("No statement answers {}: {}", question.id, question.text);
            out.say(whole(ctx, &question.id, message));
        }
    }
}
