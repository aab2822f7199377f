//! What findings about statements share: the statement's id, and the stages.

use crate::evidence::Statement;
use crate::findings::Location;
use crate::rules::{Context, NO_STAGE, Said, about};

/// What is said of a place in a statement; `what` tells it from others of the same statement.
pub(super) fn said(
    ctx: &Context<'_>,
    statement: &Statement,
    at: &Location,
    what: &str,
    message: String,
) -> Said {
    let said = Said::at(at.clone(), message).key(&about::key(statement.name(), what));
    let said = statement.criterion.iter().fold(said, |said, id| said.criterion(id));
    held(ctx, said)
}

/// What is said of the self-evaluation as a whole; `what` tells it from others.
pub(super) fn whole(ctx: &Context<'_>, what: &str, message: String) -> Said {
    held(ctx, Said::at(Location::file("sef"), message).key(what))
}

/// Statements hold back the stages at which they are sent: none, where an entry answers with a document of the area's own.
fn held(ctx: &Context<'_>, said: Said) -> Said {
    match ctx.repository.answered_by_statements(ctx.framework) {
        Some(request) => said.request(&request.id),
        None => said.stages([NO_STAGE]),
    }
}

/// What to call a statement in a sentence.
pub(super) fn called(statement: &Statement) -> &str {
    match statement.name() {
        "" => "This statement",
        id => id,
    }
}
