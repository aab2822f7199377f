//! What xlsx and xlsb share: a zip of parts that name each other by links, with sheets among them.

mod links;
mod parts;

pub(super) use links::main_part;
pub(crate) use links::{Link, links_of};
pub(super) use parts::{Listed, Package};
