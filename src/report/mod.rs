//! The readiness page: one HTML file for directors, on screen and on paper, that asks nothing of any network. It knows
//! no rows, identifiers or names of children; small counts of children are hidden unless the area asks for them.

mod chart;
mod facts;
mod html;
mod page;
mod seal;
mod suppress;
mod table;

pub use page::{Page, write};
pub use suppress::{Count, Published, SMALL, STEP, about, publish};
