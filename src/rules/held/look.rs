//! What is seen.

use super::{exposed, tracked};
use crate::rules::{Context, NotRun, pri};

/// Where people's data lies, seen from outside.
#[derive(Default)]
pub struct Held {
    /// Files about people that git tracks, as people see them, in order.
    pub tracked: Vec<String>,
    /// Lists that everybody may read, and the folder of tracked children where files in it are such; with how many.
    pub exposed: Vec<(String, usize)>,
    /// Why git did not answer, where it should have.
    pub not_run: Option<NotRun>,
}

/// Looks. Nobody can be harmed in an invented area, and nothing is asked there.
pub(in crate::rules) fn look(ctx: &Context<'_>) -> Held {
    if ctx.is_invented() {
        return Held::default();
    }
    let (tracked, not_run) = match tracked::tracked(ctx) {
        Ok(tracked) => (tracked, None),
        Err(why) => {
            (Vec::new(), Some(NotRun { codes: vec![pri::person_data_in_git::RULE.code().into()], why }))
        }
    };
    Held { tracked, exposed: exposed::exposed(ctx), not_run }
}
