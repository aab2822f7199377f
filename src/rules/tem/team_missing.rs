//! TEM-001.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// An area without a team.
pub static RULE: Rule = Rule {
    codes: &["TEM-001"],
    name: "team-missing",
    severity: Severity::Query,
    summary: "There is no inspection team written down",
    help: "Write team.yaml beside sendpack.yaml: roles with deputies, arrangements, sessions; `sendpack init` writes one to fill in",
    page: include_str!("team_missing.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let team = &ctx.repository.team;
    if ctx.framework.team.is_none() || team.is_there && !team.roles.is_empty() {
        return;
    }
    let lost = |fault: &Fault| {
        matches!(fault.kind, FaultKind::EntryUnreadable(_)) && fault.at.file == super::file().file
    };
    if ctx.repository.faults.iter().any(lost) {
        return;
    }
    let message = match team.is_there {
        true => "team.yaml names no role",
        false => "There is no team.yaml: nobody knows who does what when inspectors call",
    };
    out.say(Said::at(super::file(), message));
}
