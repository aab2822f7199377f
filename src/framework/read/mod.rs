//! From YAML to the catalogue: every part has a file of its own here. Readers gather faults and go on, so that
//! one run names everything that is wrong; a catalogue with any fault is never handed out.

mod area;
mod catalogue;
mod codes;
mod criteria;
mod evaluation;
mod faults;
mod las;
mod lists;
mod matrix;
mod milestones;
mod names;
mod part;
mod requests;
mod shapes;
mod stages;
mod team;
mod tree;

pub(super) use catalogue::catalogue;
pub(super) use las::la_codes;
pub use shapes::CATALOGUE;
pub(super) use tree::Library;
