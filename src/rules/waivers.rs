//! Waivers: a finding that somebody has accepted, for a reason and for a time. They never outlive their date in
//! silence, and one that matches nothing is said.

use super::cfg::{waiver_expired, waiver_unknown_rule, waiver_unused};
use super::{Context, Out, about, codes, find};
use crate::evidence::Waiver;
use crate::findings::Finding;
use crate::rules::{Said, nearest_rule};

/// Takes out the findings that a waiver covers, and adds what is wrong with waivers.
pub(super) fn apply(ctx: &Context<'_>, standing: &mut Vec<Finding>) -> Vec<Finding> {
    let waivers = &ctx.repository.settings.waivers;
    let local = &ctx.repository.settings.rules;
    let live = live(ctx);
    let mut used = vec![false; live.len()];
    let is_covered = |finding: &mut Finding| {
        let mut covered = false;
        for (waiver, used) in live.iter().zip(&mut used) {
            if covers(waiver, finding) {
                (*used, covered) = (true, true);
            }
        }
        covered
    };
    let waived = standing.extract_if(.., is_covered).collect();
    for waiver in waivers {
        if !is_rule(ctx, &waiver.rule) {
            let near = nearest_rule(&waiver.rule, local)
                .map(|near| format!("; did you mean {near}?"))
                .unwrap_or_default();
            let said = Said::at(waiver.rule.at.clone(), format!("This waiver names no rule{near}"))
                .key(&waiver.rule);
            Out::new(&waiver_unknown_rule::RULE, waiver_unknown_rule::RULE.code(), standing).say(said);
        } else if ctx.today() > waiver.until.value {
            let said = Said::at(
                waiver.until.at.clone(),
                format!(
                    "The waiver of {} for {} ended on {}",
                    waiver.rule.value,
                    waiver.place,
                    waiver.until.format("%-d %B %Y")
                ),
            );
            Out::new(&waiver_expired::RULE, waiver_expired::RULE.code(), standing)
                .say(said.key(&waiver.place));
        }
    }
    for (waiver, _) in live.iter().zip(&used).filter(|(_, used)| !**used) {
        if !ran(ctx, &waiver.rule) {
            continue;
        }
        let said = Said::at(
            waiver.at.clone(),
            format!("The waiver of {} for {} matches nothing", waiver.rule.value, waiver.place),
        );
        Out::new(&waiver_unused::RULE, waiver_unused::RULE.code(), standing).say(said.key(&waiver.place));
    }
    waived
}

/// Tells whether a waiver covers a finding today.
pub(super) fn is_waived<'a>(ctx: &Context<'a>) -> impl Fn(&Finding) -> bool + use<'a> {
    let live = live(ctx);
    move |finding| live.iter().any(|waiver| covers(waiver, finding))
}

/// The waivers that work today.
fn live<'a>(ctx: &Context<'a>) -> Vec<&'a Waiver> {
    let works = |waiver: &&Waiver| ctx.today() <= waiver.until.value && is_rule(ctx, &waiver.rule);
    ctx.repository.settings.waivers.iter().filter(works).collect()
}

/// Whether a rule looked at all that it looks at, so that its silence means something.
fn ran(ctx: &Context<'_>, code: &str) -> bool {
    // An area's own rules look at lists.
    let Some((rule, _)) = find(code) else { return !ctx.without.lists };
    let by_lists = rule.check.reads_lists() || super::trk::NEED_LISTS.contains(&rule.code());
    let by_tracking = super::family(rule.code()) == "TRK";
    let shut = !ctx.documents && rule.check.reads_documents();
    ctx.previews.run(rule) && !(ctx.without.lists && by_lists || ctx.without.tracking && by_tracking || shut)
}

/// Whether this is the code of a rule: one that everybody has, or one of the area's own.
fn is_rule(ctx: &Context<'_>, word: &str) -> bool {
    codes(&ctx.repository.settings.rules).any(|(code, _)| code.eq_ignore_ascii_case(word))
}

/// Whether a waiver's rule and place are those of a finding. A place is a request, a criterion, an entry's id, a
/// file, or a place as the report shows it.
fn covers(waiver: &Waiver, finding: &Finding) -> bool {
    let place = waiver.place.as_str();
    waiver.rule.eq_ignore_ascii_case(&finding.code)
        && (finding.request.as_deref() == Some(place)
            || finding.criterion.as_deref() == Some(place)
            || finding.key.split(about::KEY_STROKE).next() == Some(place)
            || finding.key.as_ref() == place
            || finding.place.file.as_ref() == place
            || finding.place.to_string() == place)
}
