//! The catalogue of what inspectors ask for: stages, criteria, requests, lists and codes. All of it is data
//! from `seeds/`, built into the binary and replaceable; nothing here knows of any evidence.

mod area;
mod catalogue;
mod codes;
mod criteria;
mod evaluation;
mod fault;
mod las;
mod lists;
mod load;
mod matrix;
mod milestones;
mod read;
mod requests;
mod seeds;
mod sources;
mod stages;
mod team;
#[cfg(test)]
mod tests;
mod tracking;

pub use area::{COHORTS, EHC_PLAN, Partnership, Role, SEN_SUPPORT};
pub use catalogue::Framework;
pub use codes::{Code, CodeSet, Match, reduce as code_key};
pub use criteria::{Aspect, Criterion, Group};
pub use evaluation::{Outcome, OwedPlan, Point, Question, Rating, SelfEvaluation};
pub use fault::{Fault, FaultKind};
pub use las::{LaCodes, LaStanding};
pub use lists::{Column, ColumnType, ListSpec, header_key};
pub use load::{built_in, from_file, names};
pub use matrix::{MatrixArea, MatrixSpec, SubArea};
pub use milestones::{Dated, Milestone, Span, When};
pub use read::CATALOGUE;
pub use requests::{Formats, PersonalData, Request, RequestKind, Requested, Section, Skipped};
pub use sources::{Caution, Confidence, Guidance};
pub use stages::{Deadline, DueDay, Stage};
pub use team::{ItemWanted, RoleWanted, SessionKind, TeamWanted};
pub use tracking::{Mix, Tracking};
