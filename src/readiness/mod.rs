//! How ready a partnership is, as people ask it: what state each request and criterion is in, how old its evidence is,
//! who answers for it, and when each stage is due. The terminal and the readiness page show the same.

mod criterion;
mod follow_up;
mod holder;
mod marks;
mod overall;
pub mod render;
mod request;
mod stage;
mod state;

pub use criterion::StandingOfCriterion;
pub use follow_up::FollowUp;
pub use holder::Holder;
pub use marks::{Mark, Marks};
pub use overall::{Owed, Readiness};
pub use request::StandingOfRequest;
pub use stage::StandingOfStage;
pub use state::State;
