//! TRK-010.

use super::seen::said;
use crate::evidence::TrackedChild;
use crate::evidence::{Private, is_plain};
use crate::findings::Location;
use crate::findings::Severity;
use crate::identifiers::{uln, upn::Upn};
use crate::lists::identifiers;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule};

/// A reference that is a name or a number.
pub static RULE: Rule = Rule {
    codes: &["TRK-010"],
    name: "ref-identifies",
    severity: Severity::Error,
    summary: "A tracked child's reference or folder could identify the child",
    help: "Rename it to T1, T2 and so on: it becomes the name of a folder in the pack",
    page: include_str!("ref_identifies.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Child(check),
};

fn check(ctx: &Context<'_>, child: &TrackedChild, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    let folder = Location::file(child.folder_shown());
    let reference = child.reference.as_ref().map(|told| (&told.value, &told.at, "reference"));
    for (text, at, what) in [(&child.folder, &folder, "folder")].into_iter().chain(reference) {
        if let Some(why) = identifies(text, child, lists) {
            out.say(said(ctx, child, at, what, format!("{}: the {what} {why}", child.name)));
        }
    }
}

/// Why a text could tell who the child is, if it could.
fn identifies(text: &Private, child: &TrackedChild, lists: &[ListSeen<'_>]) -> Option<&'static str> {
    let text = text.reveal().trim();
    let hash = identifiers::unique_text(text);
    let is_row =
        |list: &ListSeen<'_>| list.reading.identifiers.unique.binary_search_by_key(&hash, |id| id.0).is_ok();
    let own = child.unique_id.as_ref().is_some_and(|id| id.value.reveal().eq_ignore_ascii_case(text));
    match text {
        _ if own => Some("is the child's Unique ID"),
        _ if lists.iter().filter(|list| list.spec.person_level).any(is_row) => {
            Some("is a Unique ID of a list")
        }
        _ if Upn::read(text).is_some() => Some("has the form of a UPN"),
        _ if text.parse().is_ok_and(uln::is_right) => Some("has the form of a ULN"),
        _ if is_plain(text) => None,
        _ => Some("could be a name or number of the child's"),
    }
}
