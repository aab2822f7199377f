//! Files of Office and OpenDocument: which of them a zip or compound file is, and what all of them share.

mod comments;
mod compound;
mod drawing;
mod package;
mod person;
mod properties;
mod traces;
mod zipped;

pub(super) use comments::comments;
pub(super) use compound::read_compound;
pub(super) use drawing::{Lines, described, drawing};
pub(super) use package::{MAIN, Package};
pub(super) use person::is_person;
pub(super) use properties::properties;
pub(super) use traces::{drawings, traces};
pub(super) use zipped::read_zip;
