//! TIM-003.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said, StageReady};
use crate::timeline;

/// A stage that is late.
pub static RULE: Rule = Rule {
    codes: &["TIM-003"],
    name: "deadline-passed",
    severity: Severity::Error,
    summary: "The deadline of a stage has passed and the stage is not ready",
    help: "Tell the lead inspector, send what there is (`sendpack build --incomplete \"why\"`), and mend the rest",
    page: include_str!("deadline_passed.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Readiness(check),
};

fn check(ctx: &Context<'_>, stages: &[StageReady], out: &mut Out<'_>) {
    let settings = &ctx.repository.settings;
    for ready in stages.iter().filter(|ready| !ready.lacking.is_empty()) {
        let Some(stage) = ctx.framework.stage(&ready.id) else { continue };
        let Some(due) = timeline::deadline(settings, stage).filter(|due| *due < ctx.now) else { continue };
        let Some(at) = super::told(settings, &stage.id) else { continue };
        let message = format!(
            "{} was due on {}, and {} of its {} requests {} not ready",
            stage.title,
            due.format("%A %-d %B %Y at %H:%M"),
            ready.lacking.len(),
            ready.requested,
            if ready.lacking.len() == 1 { "is" } else { "are" },
        );
        out.say(Said::at(at.clone(), message).stages([stage.id.as_str()]).key(&stage.id));
    }
}
