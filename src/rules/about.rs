//! What findings about entries share: the entry's id, the request where there is just one, and the stages.

use std::borrow::Cow;

use super::{Context, Said};
use crate::evidence::{Entry, Fault};
use crate::findings::Location;

/// What a rule says of a fault of an entry; `what` tells it from others of the same entry.
pub(super) fn fault(fault: &Fault, what: &str, message: String) -> Said {
    let said = Said::at(fault.at.clone(), message).key(&key(&fault.entry, what));
    let said = said.stages(fault.stages.iter().map(String::as_str));
    match fault.requests.as_slice() {
        [only] => said.request(only),
        _ => said,
    }
}

/// What a rule says of a place in an entry.
pub(super) fn entry(ctx: &Context<'_>, entry: &Entry, at: &Location, message: String) -> Said {
    let said = Said::at(at.clone(), message).key(&entry.id);
    if let [only] = entry.requests.as_slice() {
        return said.request(only);
    }
    let sent = |stage: &&crate::framework::Stage| {
        ctx.framework.requests_of(&stage.id).any(|request| entry.answers(&request.id))
    };
    said.stages(ctx.framework.stages.iter().filter(sent).map(|s| s.id.as_str()))
}

/// What tells a finding about an entry from others: the entry's id, then what it is about. Waivers go by the id.
pub(super) fn key(entry: &str, what: &str) -> String {
    format!("{entry}{KEY_STROKE}{what}")
}

/// What stands between the two parts of a key; no id holds it.
pub(super) const KEY_STROKE: char = '|';

/// What to call an entry in a sentence: its id as it is, anything else in quotes.
pub(super) fn called(name: &str) -> Cow<'_, str> {
    match name {
        "" => "This entry".into(),
        id if !id.contains(char::is_whitespace) => id.into(),
        title => format!("'{title}'").into(),
    }
}

/// Where findings point that no entry can be blamed for.
pub(super) fn nowhere(ctx: &Context<'_>) -> Location {
    Location::file(ctx.repository.settings.at.file.clone())
}
