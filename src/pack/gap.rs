//! What a pack lacks.

use super::plan::Plan;

/// Something that is asked for and not there, or not right; words come from whoever checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The request, if it concerns one.
    pub request: Option<String>,
    /// What is lacking, in one sentence without a person's data.
    pub what: String,
}

impl Gap {
    /// The id of the request that it concerns, whatever part of that.
    fn request_id(&self) -> Option<&str> {
        self.request.as_deref().and_then(|id| id.split('/').next())
    }
}

/// The gaps that concern this pack: not those of requests that it does not send.
pub(super) fn standing(plan: &Plan<'_>, gaps: &[Gap]) -> Vec<Gap> {
    let ours =
        |gap: &&Gap| gap.request_id().is_none_or(|id| plan.items.iter().any(|item| item.request.id == id));
    gaps.iter().filter(ours).cloned().collect()
}

/// What stands against the pack, and what the plan itself found lacking, each once, in the plan's order.
pub(super) fn all(plan: &Plan<'_>, standing: Vec<Gap>) -> Vec<Gap> {
    let mut gaps = standing;
    for item in &plan.items {
        let known = gaps.iter().any(|gap| gap.request_id() == Some(&item.request.id));
        if let Some(what) = item.gaps.first().filter(|_| !known) {
            gaps.push(Gap { request: Some(item.request.id.clone()), what: what.clone() });
        }
    }
    gaps.sort_by_key(|gap| {
        plan.items.iter().position(|item| Some(item.request.id.as_str()) == gap.request_id())
    });
    gaps
}
