//! How ready each stage is: of the requests it sends, how many can go as they are.

use std::collections::BTreeSet;

use super::{Context, is_stable};
use crate::findings::{Finding, Severity};
use crate::framework::Request;

/// A stage's count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReady {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Requests that can go: no error stands against them.
    pub ready: usize,
    /// Requests that it sends. Those asked for each tracked child count once children are chosen.
    pub requested: usize,
    /// Ids of those not ready, in the catalogue's order.
    pub lacking: Vec<String>,
}

/// Every stage, in the framework's order. With `--without lists` the lists are not counted.
pub(super) fn stages(
    ctx: &Context<'_>,
    findings: &[Finding],
    is_waived: &dyn Fn(&Finding) -> bool,
) -> Vec<StageReady> {
    let stands = |f: &&Finding| f.severity == Severity::Error && is_stable(&f.code) && !is_waived(f);
    let short: BTreeSet<&str> = findings
        .iter()
        .filter(stands)
        .filter_map(|f| f.request.as_deref())
        .map(|id| id.split('/').next().unwrap_or(id))
        .collect();
    let counted = |r: &&Request| {
        let by_lists = || ctx.repository.lists_answering(ctx.framework, r).next().is_some();
        !(r.per_child || ctx.without.lists && by_lists())
    };
    ctx.framework
        .stages
        .iter()
        .map(|stage| {
            let sent: Vec<_> = ctx
                .framework
                .requests
                .iter()
                .filter(|r| r.stages.contains(&stage.id))
                .filter(counted)
                .collect();
            let lacking: Vec<String> =
                sent.iter().filter(|r| short.contains(r.id.as_str())).map(|r| r.id.clone()).collect();
            StageReady {
                id: stage.id.clone(),
                title: stage.title.clone(),
                ready: sent.len() - lacking.len(),
                requested: sent.len(),
                lacking,
            }
        })
        .collect()
}
