//! How the tracked children are made up, counted as the framework's mix asks.

use std::collections::BTreeSet;

use super::seen::profile;
use crate::evidence::TrackedChild;
use crate::framework::SEN_SUPPORT;
use crate::lists::Profile;
use crate::rules::{Context, ListSeen};

/// Counts of the tracked children.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    /// All of them.
    pub children: usize,
    /// Those in alternative provision.
    pub alternative_provision: usize,
    /// Those on SEN support.
    pub sen_support: usize,
    /// Different primary needs among them.
    pub needs: usize,
    /// Those whose primary need is not known.
    pub needs_unknown: usize,
    /// Those known to social care or youth justice.
    pub social_care_or_youth_justice: usize,
}

impl Composition {
    /// Counts the children of a repository, by child.yaml and the lists as far as they were read.
    #[must_use]
    pub fn of(ctx: &Context<'_>, lists: &[ListSeen<'_>]) -> Self {
        let all = &ctx.repository.tracking.children;
        let count = |is: &dyn Fn(&TrackedChild, Option<&Profile>) -> bool| {
            all.iter().filter(|child| is(child, profile(child, lists))).count()
        };
        let on_support = ctx.framework.list_of(SEN_SUPPORT).and_then(|list| list.number);
        let is_on = |child: &TrackedChild| child.list.as_ref().map(|list| list.value) == on_support;
        let need = |child| Some(profile(child, lists)?.need.as_ref()?.code.as_str());
        Self {
            children: all.len(),
            alternative_provision: count(&|child, profile| {
                child.in_alternative_provision() || profile.is_some_and(Profile::in_alternative_provision)
            }),
            sen_support: count(&|child, _| on_support.is_some() && is_on(child)),
            needs: all.iter().filter_map(need).collect::<BTreeSet<&str>>().len(),
            needs_unknown: count(&|_, profile| profile.is_none_or(|profile| profile.need.is_none())),
            social_care_or_youth_justice: count(&|child, profile| {
                let told = [&child.social_care, &child.youth_justice];
                told.into_iter().flatten().any(|told| told.value)
                    || profile.is_some_and(|profile| profile.social_care == Some(true))
            }),
        }
    }

    /// The count of one of the framework's measures ([`crate::framework::Mix::MEASURES`]).
    #[must_use]
    pub fn count(&self, measure: &str) -> usize {
        match measure {
            "alternative-provision" => self.alternative_provision,
            "sen-support" => self.sen_support,
            "primary-needs" => self.needs,
            "social-care-or-youth-justice" => self.social_care_or_youth_justice,
            _ => 0,
        }
    }
}
