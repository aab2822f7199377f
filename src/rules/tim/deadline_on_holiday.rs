//! TIM-001.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};
use crate::timeline;

/// A deadline on a day on which nobody works.
pub static RULE: Rule = Rule {
    codes: &["TIM-001"],
    name: "deadline-on-holiday",
    severity: Severity::Query,
    summary: "A deadline falls on a bank holiday or a weekend",
    help: "Ask the lead inspector which day holds, and write it into sendpack.yaml (inspection: overrides)",
    page: include_str!("deadline_on_holiday.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let settings = &ctx.repository.settings;
    let holidays = timeline::holidays(settings);
    for stage in &ctx.framework.stages {
        let Some(at) = super::told(settings, &stage.id) else { continue };
        let Some(day) = timeline::deadline(settings, stage).map(|due| due.date()) else { continue };
        if holidays.is_working(day) {
            continue;
        }
        let what = holidays.name(day).unwrap_or("at a weekend");
        let message = format!("The deadline of {} is {}: {what}", stage.id, day.format("%A %-d %B %Y"));
        out.say(Said::at(at.clone(), message).stages([stage.id.as_str()]).key(&stage.id));
    }
}
