//! What the page says, before anybody lays it out: nothing here holds a row, an identifier or a child's name. How
//! requests, criteria and stages stand is taken from `readiness`.

mod actions;
mod coverage;
mod findings;
mod freshness;
mod owners;
mod partners;
mod profile;
mod requests;
mod trend;

pub(super) use actions::{ActionLine, Actions, actions};
pub(super) use coverage::{Coverage, CriterionLine, coverage};
pub(super) use findings::{FindingLine, findings};
pub(super) use freshness::{Freshness, freshness};
pub(super) use owners::NOBODY;
pub(super) use partners::{PartnerLine, partners};
pub(super) use profile::{ListProfile, TallyTable, profiles};
pub(super) use requests::{RequestLine, holders, requests};
pub(super) use trend::{Point, Series, Trends, trends};
