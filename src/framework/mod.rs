//! The catalogue of what inspectors ask for: stages, criteria, requests, lists and codes. All of it is data
//! from `seeds/`, built into the binary and replaceable; nothing here knows of any evidence.

mod codes;
mod criteria;
mod fault;
mod las;
mod lists;
mod load;
mod requests;
mod stages;

pub use codes::{Code, CodeSet, Match};
pub use criteria::{Aspect, Criterion, Group};
pub use fault::{Fault, FaultKind};
pub use las::{LaCodes, LaStanding};
pub use lists::{Column, ColumnType, ListSpec, header_key};
pub use load::{Framework, built_in, from_file, names};
pub use requests::{Formats, PersonalData, Request, Requested, Section, Skipped};
pub use stages::{Deadline, Stage};
