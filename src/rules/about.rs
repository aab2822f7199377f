//! What findings about entries share: the entry's id, the request where there is just one, and the stages.

use super::{Context, Said};
use crate::evidence::{Entry, Fault};
use crate::findings::Location;

/// What a rule says of a fault of an entry.
pub(super) fn fault(fault: &Fault, message: String) -> Said {
    let said = Said::at(fault.at.clone(), message).key(&fault.entry);
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

/// Where findings point that no entry can be blamed for.
pub(super) fn nowhere(ctx: &Context<'_>) -> Location {
    Location::file(ctx.repository.settings.at.file.clone())
}
