//! What rules about tracked children share: the lists on which the children stand, whether the choice is made, and where
//! findings stand.

use chrono::{NaiveDate, NaiveDateTime};

use crate::evidence::TrackedChild;
use crate::findings::Location;
use crate::framework::{ListSpec, Mix, Tracking};
use crate::lists::Profile;
use crate::rules::{Context, ListSeen, NotRun, Said, about};
use crate::timeline;

/// Rules that need the lists of the children.
pub(in crate::rules) const NEED_LISTS: [&str; 6] =
    ["TRK-001", "TRK-003", "TRK-005", "TRK-006", "TRK-017", "TRK-021"];

/// The Unique IDs that are wanted of a list: those of all tracked children, where they can stand on it.
pub(in crate::rules) fn wanted<'c>(ctx: &Context<'c>, spec: &ListSpec) -> impl Iterator<Item = &'c str> {
    let stands = |number| ctx.framework.numbered_list(number).is_some_and(|list| list.id == spec.id);
    let looks = !ctx.without.tracking && spec.number.is_some_and(stands);
    let children = ctx.repository.tracking.children.iter().filter(move |_| looks);
    children.filter_map(|child| child.unique_id.as_ref()).map(|told| told.value.reveal())
}

/// Rules that could not run since the list of some child could not be read, or has no Unique IDs.
pub(in crate::rules) fn not_run(ctx: &Context<'_>, lists: &[ListSeen<'_>]) -> Vec<NotRun> {
    let children = &ctx.repository.tracking.children;
    let stands = |list: &&ListSeen<'_>| children.iter().any(|child| on(child, list)) && !can_tell(list);
    let blind = lists.iter().filter(|_| !ctx.without.tracking).filter(stands);
    let why = |list: &ListSeen<'_>| format!("{} does not say who stands on it", list.spec.title_of());
    blind.map(|list| NotRun { codes: NEED_LISTS.map(Into::into).to_vec(), why: why(list) }).collect()
}

/// Whether a list was read to the end and has Unique IDs.
pub(super) fn can_tell(list: &ListSeen<'_>) -> bool {
    list.reading.problem.is_none() && list.profiles.knows_ids()
}

fn on(child: &TrackedChild, list: &ListSeen<'_>) -> bool {
    list.spec.book.is_none()
        && list.spec.number.is_some()
        && list.spec.number == child.list.as_ref().map(|l| l.value)
}

/// The list on which a child stands, where it was read.
pub(super) fn list_of<'l, 'a>(child: &TrackedChild, lists: &'l [ListSeen<'a>]) -> Option<&'l ListSeen<'a>> {
    lists.iter().find(|list| on(child, list))
}

/// What the child's list says of the child.
#[must_use]
pub fn profile<'l>(child: &TrackedChild, lists: &'l [ListSeen<'_>]) -> Option<&'l Profile> {
    list_of(child, lists)?.profiles.get(child.unique_id.as_ref()?.value.reveal())
}

/// What a rule says of a tracked child: it stands where the child's documents are sent.
pub(super) fn said(
    ctx: &Context<'_>,
    child: &TrackedChild,
    at: &Location,
    what: &str,
    message: String,
) -> Said {
    let stages = ctx.framework.stages_per_child();
    Said::at(at.clone(), message)
        .key(&about::key(&child.name, what))
        .stages(stages.iter().map(String::as_str))
}

/// What a rule says of the children together.
pub(super) fn said_of_all(ctx: &Context<'_>, message: String) -> Said {
    let stages = ctx.framework.stages_per_child();
    let at = Location::file(ctx.repository.tracking.shown.as_str());
    Said::at(at, message).stages(stages.iter().map(String::as_str))
}

/// The day of the inspection as far as it is known: that of notification, else today.
pub(super) fn inspected(ctx: &Context<'_>) -> NaiveDate {
    notified(ctx).map_or(ctx.today(), |at| at.date())
}

fn notified(ctx: &Context<'_>) -> Option<NaiveDateTime> {
    ctx.repository.settings.notified.as_ref().map(|told| told.value).filter(|at| *at <= ctx.now)
}

/// Whether inspectors have called.
pub(super) fn inspectors_called(ctx: &Context<'_>) -> bool {
    notified(ctx).is_some()
}

/// When inspectors had chosen, where that has passed.
pub(super) fn chosen_by(ctx: &Context<'_>, tracking: &Tracking) -> Option<NaiveDateTime> {
    let chosen =
        tracking.chosen?.after(notified(ctx)?.date(), &timeline::holidays(&ctx.repository.settings))?;
    (chosen <= ctx.now).then_some(chosen)
}

/// What the mix of children asks for under this measure, where the choice is there to be judged: inspectors have
/// called, and there are children.
pub(super) fn mix<'c>(ctx: &Context<'c>, measure: &str) -> Option<&'c Mix> {
    notified(ctx)?;
    let mix = ctx.framework.tracking.as_ref()?.mix.iter().find(|mix| mix.measure == measure)?;
    (!ctx.repository.tracking.children.is_empty()).then_some(mix)
}

/// `1 child`, `3 children`.
pub(super) fn children(count: usize) -> String {
    if count == 1 { "1 child".to_owned() } else { format!("{count} children") }
}
