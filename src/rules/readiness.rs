//! How ready each stage is: of the requests it sends, how many can go as they are.

use std::collections::BTreeSet;

use super::{Context, is_stable};
use crate::evidence::TrackedChild;
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
    /// Requests that it sends. What is asked for each tracked child counts for each.
    pub requested: usize,
    /// Ids of those not ready, in the catalogue's order; `7.3/T1` for a tracked child.
    pub lacking: Vec<String>,
}

/// Every stage, in the framework's order. With `--without lists` the lists are not counted.
pub(super) fn stages(
    ctx: &Context<'_>,
    findings: &[Finding],
    is_waived: &dyn Fn(&Finding) -> bool,
) -> Vec<StageReady> {
    let stands = |f: &&Finding| f.severity == Severity::Error && is_stable(&f.code) && !is_waived(f);
    let named: BTreeSet<&str> = findings.iter().filter(stands).filter_map(|f| f.request.as_deref()).collect();
    let whole: BTreeSet<&str> = named.iter().map(|id| id.split('/').next().unwrap_or(id)).collect();
    let lacks = |unit: &Unit<'_>| match unit.child {
        None => whole.contains(unit.request.id.as_str()),
        Some(_) => named.contains(unit.id().as_str()),
    };
    ctx.framework
        .stages
        .iter()
        .map(|stage| {
            let units: Vec<Unit<'_>> =
                ctx.framework.requests_of(&stage.id).flat_map(|r| units(ctx, r)).collect();
            let lacking: Vec<String> = units.iter().filter(|unit| lacks(unit)).map(Unit::id).collect();
            StageReady {
                id: stage.id.clone(),
                title: stage.title.clone(),
                ready: units.len() - lacking.len(),
                requested: units.len(),
                lacking,
            }
        })
        .collect()
}

/// What is counted: a request, or what is asked for one tracked child (`7.3/T1`).
pub struct Unit<'a> {
    /// The request.
    pub request: &'a Request,
    /// The child, where it is asked for each.
    pub child: Option<&'a TrackedChild>,
}

impl Unit<'_> {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> String {
        self.child.map_or_else(|| self.request.id.clone(), |child| child.unit(&self.request.id))
    }
}

/// What is counted of a request: nothing of one that is answered by what the run leaves out, or by no tracked child.
#[must_use]
pub fn units<'a>(ctx: &Context<'a>, request: &'a Request) -> Vec<Unit<'a>> {
    if request.per_child {
        let children = ctx.repository.tracking.children.iter().filter(|_| !ctx.without.tracking);
        return children.filter(|c| c.owes(request)).map(|c| Unit { request, child: Some(c) }).collect();
    }
    let by_lists = || ctx.repository.lists_answering(ctx.framework, request).next().is_some();
    if ctx.without.lists && by_lists() { Vec::new() } else { vec![Unit { request, child: None }] }
}
