//! CRI-004.

use super::weighed::{evidence, places, say};
use crate::evidence::Partner;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule};

/// A criterion that leaves out a partner.
pub static RULE: Rule = Rule {
    codes: &["CRI-004"],
    name: "criterion-partner-gap",
    severity: Severity::Query,
    summary: "Education, health or care is absent from the evidence for a criterion",
    help: "Add evidence of what this partner does, or name it in `partners` of the entries that show it",
    page: include_str!("criterion_partner_gap.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let evidence = evidence(ctx, criterion);
    let shown = |partner| evidence.iter().any(|entry| entry.partners.contains(&partner));
    let gaps: Vec<&str> =
        Partner::asked(ctx.framework).filter(|partner| !shown(*partner)).map(Partner::word).collect();
    if !evidence.is_empty() && !gaps.is_empty() {
        let why = format!("no evidence shows the work of {}", gaps.join(" or "));
        out.say(say(ctx, criterion, &why).related(places(&evidence)));
    }
}
