//! What every text for people at a terminal shares: lines of a width, colour where there is any, and tables that still
//! read on narrow terminals.

mod look;
mod paint;
mod table;
mod wrap;

pub use look::Look;
pub use paint::{Paint, Tone};
pub use table::{Cell, Table};
pub use wrap::wrapped;
