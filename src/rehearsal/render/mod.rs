//! A drill as text and JSON. Children to practise on are named by list and row alone.

mod json;
mod text;
mod words;

use chrono::NaiveDateTime;

use super::{Drawn, Drill, Line, Pool};

pub use json::json;
pub use text::text;
pub use words::hours;

/// A drill and what goes with it.
pub struct View<'a> {
    /// The drill.
    pub drill: &'a Drill<'a>,
    /// Children to practise on, with the lists that they stand on; none where the lists are left out.
    pub children: Option<(&'a Pool, &'a Drawn)>,
    /// The seed that drew them.
    pub seed: u64,
    /// Earlier drills, the oldest first.
    pub earlier: &'a [Line],
    /// The area's name.
    pub area: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// This version of sendpack.
    pub version: &'a str,
    /// Now, in London.
    pub now: NaiveDateTime,
}
