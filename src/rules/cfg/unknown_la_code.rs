//! CFG-005.

use crate::findings::Severity;
use crate::framework::LaStanding;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A local authority code that is none.
pub static RULE: Rule = Rule {
    codes: &["CFG-005"],
    name: "unknown-la-code",
    severity: Severity::Query,
    summary: "The local authority code is not one of the 153 of England",
    help: "Look the code up in Get Information About Schools; 990 to 999 are for invented areas",
    page: include_str!("unknown_la_code.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let Some(code) = &ctx.repository.settings.la_code else { return };
    let standing = code.parse().map_or(LaStanding::Unknown, |code| ctx.framework.las.standing(code));
    let what = match standing {
        LaStanding::Current | LaStanding::Invented => return,
        LaStanding::Past => "is no longer the code of a local authority in England",
        LaStanding::Unknown => "is not the code of a local authority in England",
    };
    out.say(Said::at(code.at.clone(), format!("{} {what}", code.value)));
}
