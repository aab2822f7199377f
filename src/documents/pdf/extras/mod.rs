//! What a PDF carries besides its pages: notes on them, form values, properties, code, files within.

mod actions;
mod annotations;
mod fields;
mod properties;

pub(super) use actions::{document_actions, is_code};
pub(super) use annotations::annotations;
pub(super) use properties::properties;
