//! Local rules among the others: their codes and names, and those that cannot run.

use crate::evidence::LocalRule;
use crate::findings::Finding;
use crate::rules::cfg::invalid_setting;
use crate::rules::{Context, NotRun, Out, Said, all};

/// The code and name of every rule: those that everybody has, then an area's own.
pub fn codes(local: &[LocalRule]) -> impl Iterator<Item = (&str, &str)> {
    let shared = all().flat_map(|rule| rule.codes.iter().map(|code| (*code, rule.name)));
    shared.chain(local.iter().map(|rule| (&*rule.code, &*rule.name)))
}

/// The local rules of a list.
pub(in crate::rules) fn of_list<'a>(ctx: &Context<'a>, list: &str) -> impl Iterator<Item = &'a LocalRule> {
    ctx.repository.settings.rules.iter().filter(move |rule| &*rule.list == list)
}

/// Says which local rules have a name that is taken, and which cannot run as they are written.
pub(in crate::rules) fn check(ctx: &Context<'_>, findings: &mut Vec<Finding>, not_run: &mut Vec<NotRun>) {
    for rule in &ctx.repository.settings.rules {
        if all().any(|other| *other.name == *rule.name) {
            let message =
                format!("The setting rules.{}.name should be one that no other rule has", rule.code);
            Out::new(&invalid_setting::RULE, invalid_setting::RULE.code(), findings)
                .say(Said::at(rule.at.clone(), message).key(&format!("rules.{}.name", rule.code)));
        }
        if rule.check.is_none() && !ctx.without.lists {
            let why = format!("rules.{} in sendpack.yaml cannot be used as it is written", rule.code);
            not_run.push(NotRun { codes: vec![rule.code.clone()], why });
        }
    }
}
